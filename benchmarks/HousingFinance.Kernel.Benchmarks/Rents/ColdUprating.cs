using System.Diagnostics;
using System.Globalization;
using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Benchmarks.Rents;

/// <summary>The first and second runs of a fresh process over 50,000 homes: what a council sees, which uprates once a year.</summary>
internal static class ColdUprating
{
    private const int Homes = 50_000;

    internal static void Measure(TextWriter output)
    {
        var roll = BenchmarkRoll.Roll(Homes);
        var terms = BenchmarkRoll.Terms(2028);
        var newRents = new int[roll.Count];
        var statuses = new UpratingStatus[roll.Count];
        var totals = new UpratingTotals();
        for (var run = 1; run <= 3; run++)
        {
            totals.Clear();
            var began = Stopwatch.GetTimestamp();
            UpratingRun.Execute(roll, terms, newRents, statuses, totals);
            var took = Stopwatch.GetElapsedTime(began);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"run {run} of {Homes} homes in a fresh process: {took.TotalMilliseconds:0.000} ms"));
        }
    }
}
