using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace HousingFinance.Kernel.Benchmarks;

/// <summary>
/// Ratios hold only between things measured together, so all cases run in this one process: many short rounds, medians and minima
/// shown, allocation measured.
/// </summary>
internal sealed class RatioConfig : ManualConfig
{
    /// <param name="isOneRound">Whether the command line names the job, so that this adds none.</param>
    public RatioConfig(bool isOneRound)
    {
        if (!isOneRound)
        {
            AddJob(Job.Default
                .WithToolchain(InProcessEmitToolchain.Instance)
                .WithIterationTime(TimeInterval.FromMilliseconds(60))
                .WithWarmupCount(6)
                .WithIterationCount(21));
        }

        AddColumnProvider(DefaultColumnProviders.Instance);
        AddColumn(StatisticColumn.Median, StatisticColumn.Min, new NanosecondsPerItemColumn());
        AddDiagnoser(MemoryDiagnoser.Default);
        AddExporter(MarkdownExporter.GitHub);
        AddLogger(ConsoleLogger.Default);
        WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(30));
    }
}

/// <summary>The median over the number of items, where a benchmark has a parameter that counts them.</summary>
internal sealed class NanosecondsPerItemColumn : IColumn
{
    private static readonly string[] CountParameters = ["Homes", "Payments"];

    public string Id => nameof(NanosecondsPerItemColumn);

    public string ColumnName => "ns/item";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Statistics;

    public int PriorityInCategory => 1;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Median time for one home or payment, in nanoseconds";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        CountParameters.Select(name => benchmarkCase.Parameters[name]).FirstOrDefault(value => value is not null) is int count
        && summary[benchmarkCase]?.ResultStatistics is { } statistics
            ? (statistics.Median / count).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)
            : "-";

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
