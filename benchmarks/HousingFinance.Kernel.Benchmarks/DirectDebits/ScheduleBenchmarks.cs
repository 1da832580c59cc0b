using BenchmarkDotNet.Attributes;
using HousingFinance.Kernel.DirectDebits;

namespace HousingFinance.Kernel.Benchmarks.DirectDebits;

/// <summary>
/// A year's instalments of many payers into columns of days and pence, with the end and status of each row, on one thread, beside filling
/// the same columns with constants and the naive way. Both ways give the same days and pence, checked before timing. A home of the results
/// is a payer.
/// </summary>
public class ScheduleBenchmarks
{
    private ScheduleTerms _terms = null!;
    private PlanRoll _roll = null!;
    private NaiveSchedules _naive = null!;
    private int[] _days = [];
    private int[] _pence = [];
    private int[] _ends = [];
    private ScheduleStatus[] _statuses = [];

    /// <summary>How many payers; a script may set fewer by HF_BENCHMARK_HOMES.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Homes { get; set; }

    [Params("monthly", "weekly")]
    public string Frequency { get; set; } = "";

    [Params(OddPence.First, OddPence.Smoothed)]
    public OddPence OddPence { get; set; }

    public static IEnumerable<int> Sizes => Environment.GetEnvironmentVariable("HF_BENCHMARK_HOMES") is { Length: > 0 } homes
        ? [int.Parse(homes, System.Globalization.CultureInfo.InvariantCulture)]
        : [100_000];

    [GlobalSetup]
    public void Setup()
    {
        _terms = BenchmarkPlans.Terms(Frequency, OddPence);
        _roll = BenchmarkPlans.Roll(Homes, _terms);
        _naive = new NaiveSchedules(_roll, _terms);
        var most = _roll.MostInstalments(_terms);
        (_days, _pence, _ends, _statuses) = (new int[most], new int[most], new int[Homes], new ScheduleStatus[Homes]);
        RequireSameAnswers();
    }

    [Benchmark(Baseline = true)]
    public void FillOfOutputColumns()
    {
        _days.AsSpan().Fill(739_000);
        _pence.AsSpan().Fill(5_000);
        _ends.AsSpan().Fill(12);
        _statuses.AsSpan().Fill(ScheduleStatus.Scheduled);
    }

    [Benchmark]
    public ScheduleTotals Schedule() => ScheduleRun.Execute(_roll, _terms, _days, _pence, _ends, _statuses);

    [Benchmark]
    public decimal NaiveDatesAndObjects() => _naive.Run();

    private void RequireSameAnswers()
    {
        var totals = Schedule();
        if (_naive.Run() != totals.Collected.Pence / 100m || _naive.Instalments != totals.Instalments || totals.SetAside != 0)
        {
            throw new InvalidOperationException("The variants do not collect the same; their times cannot be compared.");
        }

        for (var (row, at) = (0, 0); row < Homes; row++)
        {
            for (var index = 0; at < _ends[row]; index++, at++)
            {
                if (_naive[row, index] != (DayNumber.ToDate(_days[at]), _pence[at] / 100m))
                {
                    throw new InvalidOperationException($"The variants differ in row {row}; their times cannot be compared.");
                }
            }
        }
    }
}
