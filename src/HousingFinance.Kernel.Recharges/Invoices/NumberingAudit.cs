using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>A number that was given out, and when. A cancelled document keeps its number and is one of them.</summary>
/// <param name="Number">The number.</param>
/// <param name="IssuedOn">The day of issue.</param>
public sealed record NumberUsed(DocumentNumber Number, LocalDate IssuedOn)
{
    /// <summary>Number and day: <c>RR000041 of 2026-06-01</c>.</summary>
    public override string ToString() => $"{Number} of {LocalDatePattern.Iso.Format(IssuedOn)}";
}

/// <summary>The codes of findings about numbering.</summary>
public static class NumberingCodes
{
    /// <summary>Numbers of a series are missing.</summary>
    public static DiagnosticCode Gap { get; } = new("RECH020");

    /// <summary>A number was given out more than once.</summary>
    public static DiagnosticCode Repeat { get; } = new("RECH021");

    /// <summary>A number is not of the series, or lies outside what the counter gave out.</summary>
    public static DiagnosticCode OutsideSeries { get; } = new("RECH022");

    /// <summary>A number was given out on an earlier day than the one before it.</summary>
    public static DiagnosticCode OutOfOrder { get; } = new("RECH023");
}

/// <summary>What an audit of one series found.</summary>
/// <param name="Series">The series.</param>
/// <param name="First">The first place that was audited.</param>
/// <param name="Last">The last place that was audited; one before <paramref name="First"/> when there is none.</param>
/// <param name="Used">How many numbers were shown to it.</param>
/// <param name="Findings">Gaps, repeats, strangers and days out of order; empty when there are none.</param>
public sealed record NumberingReport(NumberSeries Series, long First, long Last, long Used, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>Whether every number from first to last was given out exactly once.</summary>
    public bool IsWhole => !Findings.Any(finding => finding.Severity == Severity.Error);
}

/// <summary>Proves that the numbers of a series were given out without a gap or repeat.</summary>
public static class NumberingAudit
{
    /// <summary>Audits the numbers of a series.</summary>
    /// <param name="used">Every number that was given out in the span, in any order.</param>
    /// <param name="from">Where the series stood before the first of them.</param>
    /// <param name="to">Where it stood after the last of them.</param>
    /// <exception cref="ArgumentException">The counters are of different series, or the second stands before the first.</exception>
    public static NumberingReport Run(ImmutableArray<NumberUsed> used, NumberCounter from, NumberCounter to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (from.Series != to.Series || to.Next < from.Next)
        {
            throw new ArgumentException("The counters are of one series, and the second stands at or after the first.", nameof(to));
        }

        used = used.IsDefault ? [] : used;
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        bool IsOurs(NumberUsed number) =>
            number.Number.Series == from.Series && number.Number.Place >= from.Next && number.Number.Place < to.Next;
        foreach (var stranger in used.Where(number => !IsOurs(number)))
        {
            findings.Add(Finding(
                NumberingCodes.OutsideSeries, Severity.Error, from.Series, $"{Shown(stranger.Number)} is among the numbers",
                $"numbers are from {from.NextNumber} to before {to.NextNumber}", "find where the number came from"));
        }

        var ours = used.Where(IsOurs).OrderBy(number => number.Number.Place).ThenBy(number => number.IssuedOn).ToList();
        var (expected, before) = (from.Next, (NumberUsed?)null);
        foreach (var number in ours)
        {
            if (number.Number.Place >= expected)
            {
                AddGap(findings, from.Series, expected, number.Number.Place);
            }
            else
            {
                findings.Add(Finding(
                    NumberingCodes.Repeat, Severity.Error, from.Series, $"{number.Number} was given out again on {Iso(number.IssuedOn)}",
                    "a number is given out once", "give the later document a number of its own"));
            }

            if (before is not null && number.IssuedOn < before.IssuedOn)
            {
                findings.Add(Finding(
                    NumberingCodes.OutOfOrder, Severity.Warning, from.Series,
                    $"{number.Number} is of {Iso(number.IssuedOn)} and {before.Number} of {Iso(before.IssuedOn)}",
                    "numbers follow the days of issue", "check the days of issue"));
            }

            (expected, before) = (Math.Max(expected, number.Number.Place + 1), number);
        }

        AddGap(findings, from.Series, expected, to.Next);
        return new NumberingReport(from.Series, from.Next, to.Next - 1, used.Length, findings.ToImmutable());
    }

    private static void AddGap(ImmutableArray<Diagnostic>.Builder findings, NumberSeries series, long expected, long found)
    {
        if (found > expected)
        {
            var (first, last) = (new DocumentNumber(series, expected), new DocumentNumber(series, found - 1));
            var span = expected == found - 1 ? $"{first} is missing" : $"{first} to {last} are missing";
            findings.Add(Finding(
                NumberingCodes.Gap, Severity.Error, series, span, "each number was given out",
                "find the document, or record why it was never issued"));
        }
    }

    private static Diagnostic Finding(
        DiagnosticCode code, Severity severity, NumberSeries series, string found, string expected, string remedy) =>
        new(code, severity, Locator.In($"series {series.Prefix}"), found, expected, remedy);

    private static string Shown(DocumentNumber number) => number.IsNone ? "a blank" : number.ToString();

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
