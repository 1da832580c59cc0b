using CouncilYear;

return new CouncilYearCommand(Console.Out, Console.Error, ProgressLine.On(Console.Error, Console.IsErrorRedirected)).Run(args);
