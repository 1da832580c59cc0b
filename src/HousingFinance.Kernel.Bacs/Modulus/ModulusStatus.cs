using System.Collections.Immutable;

namespace HousingFinance.Kernel.Bacs;

/// <summary>What modulus checking can say of an account.</summary>
public enum ModulusOutcome : byte
{
    /// <summary>Nothing: there is no check for the account. It is used as if valid, and nobody may say it was checked.</summary>
    NotCheckable = 0,

    /// <summary>The number may be that of an account. Whether the account exists and whose it is, no sum can say.</summary>
    Valid = 1,

    /// <summary>The number is no account's: a digit is wrong.</summary>
    Invalid = 2,
}

/// <summary>How an account came out of modulus checking, and why.</summary>
/// <remarks>Values are public contract and never change. 0, the <c>default</c>, means that the account was never assessed.</remarks>
public enum ModulusStatus : byte
{
    /// <summary>The account was not assessed; no check leaves an account so. Not checkable.</summary>
    NotAssessed = 0,

    /// <summary>Valid: the account passed the checks of its sort code.</summary>
    Passed = 1,

    /// <summary>Valid without a check: exception 6 knows the number for a foreign currency account, which the sums do not fit.</summary>
    ForeignCurrencyAccount = 2,

    /// <summary>Invalid: the account failed the checks of its sort code.</summary>
    Failed = 3,

    /// <summary>Not checkable: the table has no row for the sort code.</summary>
    SortCodeNotListed = 4,

    /// <summary>Not checkable: the table asks for an exception, or a pair of them, that this version does not know.</summary>
    RuleNotKnown = 5,
}

/// <summary>What each modulus status means, in words and as a finding.</summary>
public static class ModulusStatuses
{
    /// <summary>Every status that somebody should hear of, with its stable code, what is expected and what to do.</summary>
    public static ImmutableArray<StatusMeaning<ModulusStatus>> All { get; } =
    [
        new(ModulusStatus.ForeignCurrencyAccount, new("BACS350"), Severity.Information,
            "an account that collects or receives pounds", "make sure with the account's holder that it is a sterling account"),
        new(ModulusStatus.Failed, new("BACS351"), Severity.Error,
            "the account number passes the modulus check of its sort code",
            "ask the account's holder for sort code and account number again"),
        new(ModulusStatus.SortCodeNotListed, new("BACS352"), Severity.Information,
            "the modulus table has the sort code", "use the account as given; do not record it as checked"),
        new(ModulusStatus.RuleNotKnown, new("BACS353"), Severity.Warning,
            "the modulus table uses exceptions 1 to 14 in their known pairs",
            "use the account as given, do not record it as checked, and ask for a version that knows the table"),
    ];

    /// <summary>Whether the account may be used: it passed, or could not be checked.</summary>
    /// <param name="status">The status; not assessed is not accepted.</param>
    public static bool IsAccepted(this ModulusStatus status) => status is not (ModulusStatus.NotAssessed or ModulusStatus.Failed);

    /// <summary>What the status says of the account.</summary>
    /// <param name="status">The status.</param>
    public static ModulusOutcome Outcome(this ModulusStatus status) => status switch
    {
        ModulusStatus.Passed or ModulusStatus.ForeignCurrencyAccount => ModulusOutcome.Valid,
        ModulusStatus.Failed => ModulusOutcome.Invalid,
        _ => ModulusOutcome.NotCheckable,
    };

    /// <summary>The finding for an account; it holds no bank details, so the place must say which account is meant.</summary>
    /// <param name="status">Any status but passed and not assessed.</param>
    /// <param name="at">Whose account it is, or the row it stands on.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is nothing to explain.</exception>
    public static Diagnostic Explain(this ModulusStatus status, Locator at) =>
        StatusMeaning.Of(All, status).Explain(at, status switch
        {
            ModulusStatus.ForeignCurrencyAccount => "the number is that of a foreign currency account and was not checked",
            ModulusStatus.Failed => "the account number fails the modulus check",
            ModulusStatus.SortCodeNotListed => "the account was not checked, since the modulus table has no row for its sort code",
            _ => "the account was not checked, since the modulus table asks for a rule that is not known",
        });
}
