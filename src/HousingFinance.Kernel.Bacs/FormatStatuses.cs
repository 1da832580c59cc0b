using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs.Internals;

namespace HousingFinance.Kernel.Bacs;

/// <summary>What each format status means: its stable code, how much it matters, what Bacs makes of it, what was expected and what to do.</summary>
public static class FormatStatuses
{
    private static readonly FormatMeaning[] ByStatus = new FormatMeaning[byte.MaxValue + 1];

    static FormatStatuses()
    {
        foreach (var meaning in FormatMeanings.OfPayments.Concat(FormatMeanings.OfFiles).Concat(FormatMeanings.OfRecords))
        {
            ByStatus[(byte)meaning.Status] = meaning;
        }

        All = [.. ByStatus.OfType<FormatMeaning>().Select(meaning => meaning.Meaning)];
    }

    /// <summary>Every status but accepted, with its stable code, what is expected and what to do, in order of its value.</summary>
    public static ImmutableArray<StatusMeaning<FormatStatus>> All { get; }

    /// <summary>The stable code of a status.</summary>
    /// <param name="status">A status but accepted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown.</exception>
    public static DiagnosticCode Code(this FormatStatus status) => Of(status).Meaning.Code;

    /// <summary>How much a status matters.</summary>
    /// <param name="status">A status but accepted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown.</exception>
    public static Severity Severity(this FormatStatus status) => Of(status).Meaning.Severity;

    /// <summary>What becomes of it at Bacs, as far as published notes tell.</summary>
    /// <param name="status">A status but accepted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown.</exception>
    public static BacsTreatment Treatment(this FormatStatus status) => Of(status).Treatment;

    internal static FormatMeaning Of(FormatStatus status) =>
        ByStatus[(byte)status] ?? throw new ArgumentOutOfRangeException(nameof(status), status, "This status has no finding to explain.");
}
