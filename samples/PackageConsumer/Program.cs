using HousingFinance.Kernel;

var rent = Money.FromPounds(104.50m);
Console.WriteLine($"four weeks at {rent} are {rent + rent + rent + rent}");
