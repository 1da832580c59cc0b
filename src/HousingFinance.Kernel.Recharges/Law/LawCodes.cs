using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>The codes of findings about the law of service charges that belong to no status.</summary>
public static class LawCodes
{
    /// <summary>No statute is held for this kind of landlord and tenancy.</summary>
    public static DiagnosticCode ReachNotKnown { get; } = new("RECH500");

    /// <summary>A term or period ends before it begins.</summary>
    public static DiagnosticCode TermOutOfOrder { get; } = new("RECH501");

    /// <summary>A cost has no date from which the months of section 20B run, and was left off a watch list.</summary>
    public static DiagnosticCode CostNotDated { get; } = new("RECH502");

    /// <summary>A test of consultation was asked for with nobody to contribute.</summary>
    public static DiagnosticCode NobodyContributes { get; } = new("RECH503");

    /// <summary>A contribution is negative, so that it cannot be held against a limit.</summary>
    public static DiagnosticCode ContributionNegative { get; } = new("RECH504");

    internal static Diagnostic EndsBeforeItBegins(string what, LocalDate firstDay, LocalDate lastDay) => new(
        TermOutOfOrder,
        Severity.Error,
        Locator.In(what),
        $"its last day is {Iso(lastDay)}, its first {Iso(firstDay)}",
        "it ends on or after the day on which it begins",
        "correct the dates");

    internal static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    internal static string Iso(LocalDate? date) => date is { } day ? Iso(day) : "none";
}
