using System.Collections.Frozen;
using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs.Internals;

namespace HousingFinance.Kernel.Bacs;

/// <summary>What each report status means: its stable code, how much it matters, what was expected and what to do.</summary>
public static class ReportStatuses
{
    private static readonly FrozenDictionary<ReportStatus, ReportMeaning> ByStatus = ReportMeanings.OfDocuments
        .Concat(ReportMeanings.OfItems)
        .Concat(ReportMeanings.OfFilesSent)
        .ToFrozenDictionary(meaning => meaning.Meaning.Status);

    /// <summary>Every status but accepted, with its stable code, what is expected and what to do, in order of its value.</summary>
    public static ImmutableArray<StatusMeaning<ReportStatus>> All { get; } =
        [.. ByStatus.OrderBy(entry => entry.Key).Select(entry => entry.Value.Meaning)];

    /// <summary>Whether what the status is said of may be used: nothing is wrong, or only something that somebody should know.</summary>
    /// <param name="status">The status.</param>
    public static bool IsAccepted(this ReportStatus status) =>
        status == ReportStatus.Accepted || Of(status).Meaning.Severity != Kernel.Severity.Error;

    /// <summary>The stable code of a status.</summary>
    /// <param name="status">A status but accepted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown.</exception>
    public static DiagnosticCode Code(this ReportStatus status) => Of(status).Meaning.Code;

    /// <summary>How much a status matters.</summary>
    /// <param name="status">A status but accepted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown.</exception>
    public static Severity Severity(this ReportStatus status) => Of(status).Meaning.Severity;

    internal static ReportMeaning Of(ReportStatus status) => ByStatus.TryGetValue(status, out var meaning)
        ? meaning
        : throw new ArgumentOutOfRangeException(nameof(status), status, "This status has no finding to explain.");
}
