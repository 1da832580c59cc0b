using System.Collections.Frozen;
using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs.Internals;

namespace HousingFinance.Kernel.Bacs;

/// <summary>
/// What each format status means: its stable code, how much it matters, what Bacs makes of it, what was expected and what to do.
/// </summary>
public static class FormatStatuses
{
    private static readonly FrozenDictionary<FormatStatus, FormatMeaning> ByStatus = FormatMeanings.OfPayments
        .Concat(FormatMeanings.OfFiles)
        .Concat(FormatMeanings.OfRecords)
        .ToFrozenDictionary(meaning => meaning.Status);

    /// <summary>Every status but accepted, with its stable code, what is expected and what to do, in order of its value.</summary>
    public static ImmutableArray<StatusMeaning<FormatStatus>> All { get; } =
        [.. ByStatus.OrderBy(entry => entry.Key).Select(entry => entry.Value.Meaning)];

    /// <summary>Whether a submission may go with the status: nothing is wrong, or only something that somebody should know.</summary>
    /// <param name="status">The status.</param>
    public static bool IsAccepted(this FormatStatus status) =>
        status == FormatStatus.Accepted || Of(status).Meaning.Severity != Kernel.Severity.Error;

    /// <summary>The stable code of a status.</summary>
    /// <param name="status">A status but accepted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown.</exception>
    public static DiagnosticCode Code(this FormatStatus status) => Of(status).Meaning.Code;

    /// <summary>How much a status matters.</summary>
    /// <param name="status">A status but accepted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown.</exception>
    public static Severity Severity(this FormatStatus status) => Of(status).Meaning.Severity;

    /// <summary>
    /// What becomes of it at Bacs in whatever field it is found, as far as published notes tell; a finding knows more by its field.
    /// </summary>
    /// <param name="status">A status but accepted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown.</exception>
    public static BacsTreatment Treatment(this FormatStatus status) => Of(status).Treatment;

    internal static FormatMeaning Of(FormatStatus status) =>
        ByStatus.TryGetValue(status, out var meaning)
            ? meaning
            : throw new ArgumentOutOfRangeException(nameof(status), status, "This status has no finding to explain.");
}
