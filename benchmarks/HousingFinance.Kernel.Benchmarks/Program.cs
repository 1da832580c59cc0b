using BenchmarkDotNet.Running;
using HousingFinance.Kernel.Benchmarks;
using HousingFinance.Kernel.Benchmarks.Rents;

// `cold` measures the first run of a fresh process, which no warmed-up benchmark can show.
if (args is ["cold"])
{
    ColdUprating.Measure(Console.Out);
    return 0;
}

// A job named on the command line is run instead of the thorough one, not besides.
var isOneRound = args.Contains("--job", StringComparer.Ordinal);

// Ends with 1 when a benchmark could not be run, so that a script notices.
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new RatioConfig(isOneRound));
return summaries.Any(s => s.HasCriticalValidationErrors || s.Reports.Any(report => !report.Success)) ? 1 : 0;
