using System.Collections.Immutable;

namespace HousingFinance.Kernel.Bacs;

/// <summary>What can be wrong with a line of a modulus table; the first that applies to the line, in the order given here.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum ModulusTableStatus : byte
{
    /// <summary>Nothing is wrong.</summary>
    Accepted = 0,

    /// <summary>The line is longer than any line of a table.</summary>
    LineTooLong = 1,

    /// <summary>The line does not have as many fields as a line of its table.</summary>
    FieldCount = 2,

    /// <summary>A sort code is not six digits.</summary>
    SortCode = 3,

    /// <summary>The method is none of those known.</summary>
    Method = 4,

    /// <summary>A weight is no whole number, or is beyond 9,999 either way.</summary>
    Weight = 5,

    /// <summary>The exception is no whole number.</summary>
    Exception = 6,

    /// <summary>The range ends before it begins.</summary>
    RangeBackwards = 7,

    /// <summary>The range is neither the one before nor wholly after it.</summary>
    RangeOutOfOrder = 8,

    /// <summary>The range has two rows already.</summary>
    ThirdRow = 9,

    /// <summary>The sort code has a substitute already.</summary>
    SubstituteRepeated = 10,

    /// <summary>The table has no rows.</summary>
    NoRows = 11,

    /// <summary>Rows use exception 5, and there are no substitutes.</summary>
    NoSubstitutes = 12,

    /// <summary>The table has more lines than any table.</summary>
    TooManyLines = 13,

    /// <summary>The exceptions of a range are not known, alone or together; its sort codes cannot be checked.</summary>
    RuleNotKnown = 14,
}

/// <summary>What each modulus table status means, in words and as a finding.</summary>
public static class ModulusTableStatuses
{
    /// <summary>Whether a table may be used with the status: nothing is wrong, or only some sort codes cannot be checked.</summary>
    /// <param name="status">The status.</param>
    public static bool IsAccepted(this ModulusTableStatus status) =>
        status is ModulusTableStatus.Accepted or ModulusTableStatus.RuleNotKnown;

    /// <summary>Every status but accepted, with its stable code, what is expected and what to do.</summary>
    public static ImmutableArray<StatusMeaning<ModulusTableStatus>> All { get; } =
    [
        new(ModulusTableStatus.LineTooLong, new("BACS300"), Severity.Error,
            "a line has at most 1,000 characters", "fetch the table again"),
        new(ModulusTableStatus.FieldCount, new("BACS301"), Severity.Error,
            "a row of weights has 17 fields, or 18 with an exception, and a substitution has 2", "fetch the table again"),
        new(ModulusTableStatus.SortCode, new("BACS302"), Severity.Error,
            "a sort code in the tables is six digits", "fetch the table again"),
        new(ModulusTableStatus.Method, new("BACS303"), Severity.Error,
            "the method is MOD10, MOD11 or DBLAL", "fetch the table again; if it is the same, ask for a version that knows the method"),
        new(ModulusTableStatus.Weight, new("BACS304"), Severity.Error,
            "each of the 14 weights is a whole number from -9,999 to 9,999", "fetch the table again"),
        new(ModulusTableStatus.Exception, new("BACS305"), Severity.Error,
            "the exception is a whole number of at most four digits", "fetch the table again"),
        new(ModulusTableStatus.RangeBackwards, new("BACS306"), Severity.Error,
            "a range ends at or after the sort code it begins with", "fetch the table again"),
        new(ModulusTableStatus.RangeOutOfOrder, new("BACS307"), Severity.Error,
            "ranges ascend without overlap, and the rows of one range stand together", "fetch the table again; do not sort or edit it"),
        new(ModulusTableStatus.ThirdRow, new("BACS308"), Severity.Error,
            "a range has one row or two", "fetch the table again"),
        new(ModulusTableStatus.SubstituteRepeated, new("BACS309"), Severity.Error,
            "a sort code has one substitute", "fetch the substitution table again"),
        new(ModulusTableStatus.NoRows, new("BACS310"), Severity.Error,
            "a modulus table has rows", "give the text of the table, not an empty file"),
        new(ModulusTableStatus.NoSubstitutes, new("BACS311"), Severity.Error,
            "a table that uses exception 5 comes with its substitution table", "give the substitution table of the same edition"),
        new(ModulusTableStatus.TooManyLines, new("BACS312"), Severity.Error,
            "a table has at most 100,000 lines", "give the text of the table and nothing else"),
        new(ModulusTableStatus.RuleNotKnown, new("BACS313"), Severity.Warning,
            "exceptions 1 to 14, alone or in the pairs of the specification",
            "expect these sort codes to come out as not checkable, and ask for a version that knows the rule"),
    ];

    /// <summary>The finding for a line of a table.</summary>
    internal static Diagnostic Explain(this ModulusTableStatus status, Locator at, string found) =>
        StatusMeaning.Of(All, status).Explain(at, found);
}
