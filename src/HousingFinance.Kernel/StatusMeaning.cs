using System.Collections.Immutable;

namespace HousingFinance.Kernel;

/// <summary>What one status of a row means: its stable code, how much it matters, what was expected and what to do.</summary>
/// <typeparam name="TStatus">A byte enumeration that columns hold.</typeparam>
/// <param name="Status">The status.</param>
/// <param name="Code">Its stable code.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Expected">What was expected of the row.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record StatusMeaning<TStatus>(TStatus Status, DiagnosticCode Code, Severity Severity, string Expected, string Remedy)
    where TStatus : struct, Enum
{
    /// <summary>The finding that this status is, at a place.</summary>
    /// <param name="at">Where.</param>
    /// <param name="found">What was found there.</param>
    public Diagnostic Explain(Locator at, string found) => new(Code, Severity, at, found, Expected, Remedy);
}

/// <summary>Looks up what a status means.</summary>
public static class StatusMeaning
{
    /// <summary>The meaning of a status.</summary>
    /// <param name="meanings">The table of meanings of one enumeration.</param>
    /// <param name="status">The status.</param>
    /// <exception cref="ArgumentOutOfRangeException">The table has no meaning for it: nothing is wrong with such a row.</exception>
    public static StatusMeaning<TStatus> Of<TStatus>(ImmutableArray<StatusMeaning<TStatus>> meanings, TStatus status)
        where TStatus : struct, Enum
    {
        foreach (var meaning in meanings)
        {
            if (EqualityComparer<TStatus>.Default.Equals(meaning.Status, status))
            {
                return meaning;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(status), status, "This status has no finding to explain.");
    }
}
