using BenchmarkDotNet.Attributes;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Benchmarks.Rents;

/// <summary>
/// What each part of the law costs on a roll of social rents alone, each case adding one part to the one before it.
/// </summary>
public class UpratingPartsBenchmarks
{
    private readonly Dictionary<string, UpratingTerms> _terms = [];
    private RentRoll _roll = null!;
    private UpratingTotals _totals = null!;
    private int[] _newRents = [];
    private UpratingStatus[] _statuses = [];
    private int[] _rentCopy = [];
    private int[] _formulaCopy = [];

    [ParamsSource(nameof(Sizes))]
    public int Homes { get; set; }

    public static IEnumerable<int> Sizes => Environment.GetEnvironmentVariable("HF_BENCHMARK_HOMES") is { Length: > 0 } homes
        ? [int.Parse(homes, System.Globalization.CultureInfo.InvariantCulture)]
        : [1_000_000];

    [GlobalSetup]
    public void Setup()
    {
        var builder = new RentRollBuilder(Homes);
        foreach (var line in BenchmarkRoll.Lines(Homes))
        {
            builder.Add(line with { Basis = RentBasis.SocialRent });
        }

        _roll = builder.Build();
        _totals = new UpratingTotals();
        _newRents = new int[_roll.Count];
        _statuses = new UpratingStatus[_roll.Count];
        _rentCopy = new int[_roll.Count];
        _formulaCopy = new int[_roll.Count];
        var policy = UpratingPolicy.AtTheLimit(RoundingRule.HalfUp);
        var flat = policy with { AboveFlexibility = AboveFlexibility.SameLimit };
        var less = flat.Choosing(RentBasis.SocialRent, Percentage.Of(2.5m));
        _terms["limit"] = Resolve(2026, flat);
        _terms["own"] = Resolve(2026, less);
        _terms["flexibility"] = Resolve(2026, policy);
        _terms["convergence"] = Resolve(2028, policy);
        _terms["everything"] = Resolve(2028, policy.Choosing(RentBasis.SocialRent, Percentage.Of(2.5m)));
    }

    [Benchmark(Baseline = true)]
    public void CopyOfInputColumns()
    {
        _roll.LimitedRentPence.CopyTo(_rentCopy);
        _roll.FormulaRentPence.CopyTo(_formulaCopy);
    }

    [Benchmark]
    public UpratingTotals LimitAlone() => Run("limit");

    [Benchmark]
    public UpratingTotals CouncilsOwnPercentageWithinLimit() => Run("own");

    [Benchmark]
    public UpratingTotals LimitAndFlexibilityTest() => Run("flexibility");

    [Benchmark]
    public UpratingTotals LimitFlexibilityAndConvergence() => Run("convergence");

    [Benchmark]
    public UpratingTotals OwnPercentageFlexibilityAndConvergence() => Run("everything");

    private UpratingTotals Run(string terms)
    {
        _totals.Clear();
        UpratingRun.Execute(_roll, _terms[terms], _newRents, _statuses, _totals);
        return _totals;
    }

    private static UpratingTerms Resolve(int year, UpratingPolicy policy) =>
        UpratingTerms.Resolve(BenchmarkRoll.Figures(year), FinancialYear.StartingIn(year), policy, [RentBasis.SocialRent]).Value;
}
