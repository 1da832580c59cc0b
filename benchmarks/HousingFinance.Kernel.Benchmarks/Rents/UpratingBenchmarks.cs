using BenchmarkDotNet.Attributes;
using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Benchmarks.Rents;

/// <summary>
/// Uprating a rent roll with totals by basis and status, on one thread, beside a plain copy of the columns it reads, decimal over
/// arrays, and the way a competent first attempt is written: classes, decimal and LINQ. All give the same rents, checked before timing.
/// 2026 has no convergence; 2028 has £2 a week, and so tests formula rent on every social row.
/// </summary>
public class UpratingBenchmarks
{
    private RentRoll _roll = null!;
    private UpratingTerms _terms = null!;
    private UpratingTotals _totals = null!;
    private int[] _newRents = [];
    private UpratingStatus[] _statuses = [];
    private int[] _rentCopy = [];
    private int[] _formulaCopy = [];
    private DecimalUprating _decimal = null!;
    private NaiveUprating _naive = null!;

    /// <summary>How many homes; a script may set fewer by HF_BENCHMARK_HOMES.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Homes { get; set; }

    [Params(2026, 2028)]
    public int Year { get; set; }

    public static IEnumerable<int> Sizes => Environment.GetEnvironmentVariable("HF_BENCHMARK_HOMES") is { Length: > 0 } homes
        ? [int.Parse(homes, System.Globalization.CultureInfo.InvariantCulture)]
        : [10_000, 100_000, 1_000_000, 5_000_000];

    [GlobalSetup]
    public void Setup()
    {
        _terms = BenchmarkRoll.Terms(Year);
        _roll = BenchmarkRoll.Roll(Homes);
        _totals = new UpratingTotals();
        _newRents = new int[_roll.Count];
        _statuses = new UpratingStatus[_roll.Count];
        _rentCopy = new int[_roll.Count];
        _formulaCopy = new int[_roll.Count];
        _decimal = new DecimalUprating(_roll, _terms);
        _naive = new NaiveUprating(_roll, _terms);
        RequireSameAnswers();
    }

    [Benchmark(Baseline = true)]
    public void CopyOfInputColumns()
    {
        _roll.LimitedRentPence.CopyTo(_rentCopy);
        _roll.FormulaRentPence.CopyTo(_formulaCopy);
    }

    [Benchmark]
    public UpratingTotals Uprate()
    {
        _totals.Clear();
        UpratingRun.Execute(_roll, _terms, _newRents, _statuses, _totals);
        return _totals;
    }

    [Benchmark]
    public decimal DecimalArrays() => _decimal.Run();

    [Benchmark]
    public decimal NaiveClassesAndLinq() => _naive.Run();

    private void RequireSameAnswers()
    {
        var newRent = Money.FromPence(Uprate().Rows().Where(row => row.Status.IsAccepted()).Sum(row => row.NewRent.Pence));
        var pounds = newRent.Pence / 100m;
        if (_decimal.Run() != pounds || _naive.Run() != pounds)
        {
            throw new InvalidOperationException("The variants do not give the same rents; their times cannot be compared.");
        }

        for (var row = 0; row < _roll.Count; row++)
        {
            if (_decimal.NewRents[row] * 100m != _newRents[row] || _naive.NewRent(row) * 100m != _newRents[row])
            {
                throw new InvalidOperationException($"The variants differ in row {row}; their times cannot be compared.");
            }
        }
    }
}
