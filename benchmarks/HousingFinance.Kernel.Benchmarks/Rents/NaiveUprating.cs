using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Benchmarks.Rents;

/// <summary>The same law as a first attempt is written: an object a home, decimal, a dictionary of terms, LINQ for results and totals.</summary>
internal sealed class NaiveUprating
{
    private readonly List<Home> _homes = [];
    private readonly Dictionary<string, LawInDecimal> _laws = [];
    private List<Result> _results = [];

    internal NaiveUprating(RentRoll roll, UpratingTerms terms)
    {
        for (var row = 0; row < roll.Count; row++)
        {
            var line = roll[row];
            _homes.Add(new Home
            {
                Account = line.Account.Value,
                Basis = line.Basis!.Code,
                Rent = line.LimitedRent.Pence / 100m,
                FormulaRent = (line.FormulaRent?.Amount.Pence ?? 0) / 100m,
                RegisteredRent = (line.RegisteredRent?.Pence ?? 0) / 100m,
            });
        }

        foreach (var segment in roll.Segments)
        {
            _laws[segment.Basis.Code] = LawInDecimal.Of(segment.Basis, terms);
        }
    }

    internal decimal NewRent(int row) => _results[row].Amount;

    internal decimal Run()
    {
        _results = _homes
            .Select(home =>
            {
                var (amount, status) = _laws[home.Basis].Apply(home.Rent, home.FormulaRent, home.RegisteredRent);
                return new Result { Home = home, Amount = amount, Status = status };
            })
            .ToList();
        var totals = _results
            .GroupBy(result => (result.Home.Basis, result.Status))
            .Select(group => new
            {
                group.Key.Basis,
                group.Key.Status,
                Count = group.Count(),
                Before = group.Sum(result => result.Home.Rent),
                After = group.Sum(result => result.Amount),
            })
            .ToList();
        return totals.Where(total => total.Status.IsAccepted()).Sum(total => total.After);
    }

    private sealed class Home
    {
        public required string Account { get; init; }

        public required string Basis { get; init; }

        public required decimal Rent { get; init; }

        public required decimal FormulaRent { get; init; }

        public required decimal RegisteredRent { get; init; }
    }

    private sealed class Result
    {
        public required Home Home { get; init; }

        public required decimal Amount { get; init; }

        public required UpratingStatus Status { get; init; }
    }
}
