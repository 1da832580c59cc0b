Console.WriteLine("CouncilYear: the rents of one invented council, taken through a year.");
Console.WriteLine("usage: dotnet run --project samples/CouncilYear -- [--homes N] [--out FOLDER]");
