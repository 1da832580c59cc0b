using System.Collections.Immutable;
using HousingFinance.Kernel.Internals;

namespace HousingFinance.Kernel.Banking;

/// <summary>Whether a text is a service user number, or a bureau number; the first that applies, in the order given here.</summary>
public enum ServiceUserNumberStatus : byte
{
    /// <summary>The text is such a number.</summary>
    Valid = 0,

    /// <summary>There is no text.</summary>
    Missing = 1,

    /// <summary>A service user number was expected, and the text is not six digits.</summary>
    NotSixDigits = 2,

    /// <summary>A bureau number was expected, and the text is not the letter B and five digits.</summary>
    NotBureauForm = 3,
}

/// <summary>What each service user number status means, in words and as a finding.</summary>
public static class ServiceUserNumberStatuses
{
    /// <summary>Every status but valid, with its stable code, what is expected and what to do.</summary>
    public static ImmutableArray<StatusMeaning<ServiceUserNumberStatus>> All { get; } =
    [
        new(ServiceUserNumberStatus.Missing, new("BANK020"), Severity.Error,
            "the number Bacs gave the service user or bureau is given", "look it up in the sponsoring bank's letter"),
        new(ServiceUserNumberStatus.NotSixDigits, new("BANK021"), Severity.Error,
            "a service user number is six digits", "give all six digits; a bureau's own number has a type of its own"),
        new(ServiceUserNumberStatus.NotBureauForm, new("BANK022"), Severity.Error,
            "a bureau number is the letter B and five digits", "give the bureau's number as Bacs writes it"),
    ];

    /// <summary>The finding that a text is no such number.</summary>
    /// <param name="status">Why; not <see cref="ServiceUserNumberStatus.Valid"/>.</param>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it stands.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is valid or unknown.</exception>
    public static Diagnostic Explain(this ServiceUserNumberStatus status, ReadOnlySpan<char> text, Locator at) =>
        StatusMeaning.Of(All, status).Explain(at, BankingText.FoundLength("the number", text));
}
