namespace HousingFinance.Kernel.Bacs;

/// <summary>Whether a file's payments are for one processing day or for several.</summary>
public enum ProcessingDays : byte
{
    /// <summary>Several, each given in its record: work code 4 MULTI, payment records of 106 characters.</summary>
    Several = 0,

    /// <summary>One, given in the header: work code 1 DAILY, payment records of 100 characters.</summary>
    One = 1,
}

/// <summary>How a record ends.</summary>
public enum RecordEnd : byte
{
    /// <summary>With carriage return and line feed, as most bank guides have it.</summary>
    CarriageReturnLineFeed = 0,

    /// <summary>With a line feed.</summary>
    LineFeed = 1,

    /// <summary>With nothing: the next record follows.</summary>
    Nothing = 2,
}

/// <summary>How wide a label is written.</summary>
public enum LabelWidth : byte
{
    /// <summary>80 characters, its own width.</summary>
    Own = 0,

    /// <summary>As wide as the payment records, filled up with spaces.</summary>
    AsPayments = 1,
}

/// <summary>What stands at position 15 of HDR1. Bacs takes both.</summary>
public enum HeaderMark : byte
{
    /// <summary>The digit 1.</summary>
    One = 0,

    /// <summary>A space.</summary>
    Space = 1,
}

/// <summary>What stands at positions 16 to 21 of HDR1. Bacs takes both.</summary>
public enum HeaderOwner : byte
{
    /// <summary>The submitter, as in VOL1.</summary>
    Submitter = 0,

    /// <summary>Spaces.</summary>
    Spaces = 1,
}

/// <summary>What the trailer says of instructions where a file has none. Bacs takes both.</summary>
public enum NoInstructions : byte
{
    /// <summary>Seven zeros.</summary>
    Zeros = 0,

    /// <summary>Seven spaces.</summary>
    Spaces = 1,
}

/// <summary>How payments are balanced by contras on the originating account.</summary>
public enum ContraStrategy : byte
{
    /// <summary>A contra for each side of each day and account, after its payments; more where the sum has over 11 digits.</summary>
    PerAccountAndDay = 0,

    /// <summary>A contra after every payment.</summary>
    PerPayment = 1,

    /// <summary>None, where the bank adds them.</summary>
    None = 2,
}

/// <summary>
/// One receiver's dialect of Standard 18, as a value: everything in which files that Bacs takes differ. No part of it weakens a check.
/// </summary>
/// <remarks>Immutable; start from a named profile and change it by <c>with</c>. Equal when every part is equal.</remarks>
public sealed record SubmissionProfile
{
    private const int MostBlockLength = 99_999;

    private SubmissionProfile()
    {
    }

    /// <summary>Files of several processing days, one line a record: the usual one.</summary>
    public static SubmissionProfile SeveralDays { get; } = new();

    /// <summary>Files of one processing day, one line a record.</summary>
    public static SubmissionProfile OneDay { get; } = new() { Days = ProcessingDays.One };

    /// <summary>Whether payments are for one processing day or for several; several by default.</summary>
    public ProcessingDays Days { get; init; }

    /// <summary>How a record ends; with carriage return and line feed by default.</summary>
    public RecordEnd RecordEnd { get; init; }

    /// <summary>How wide labels are; 80 by default.</summary>
    public LabelWidth Labels { get; init; }

    /// <summary>Position 15 of HDR1; 1 by default.</summary>
    public HeaderMark HeaderMark { get; init; }

    /// <summary>Positions 16 to 21 of HDR1; the submitter by default.</summary>
    public HeaderOwner HeaderOwner { get; init; }

    /// <summary>The block length in HDR2, 0 to 99,999; 2,000 by default. It is left from tapes and nothing relies on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has no five digits.</exception>
    public int BlockLength
    {
        get;
        init => field = value is >= 0 and <= MostBlockLength
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A block length has five digits.");
    } = 2_000;

    /// <summary>The trailer's count of instructions where there are none; zeros by default.</summary>
    public NoInstructions NoInstructions { get; init; }

    /// <summary>Field 7 of a record that has nothing to say there; spaces by default.</summary>
    public Field7 Field7 { get; init; }

    /// <summary>How payments are balanced; by a contra for each side of each day and account by default.</summary>
    public ContraStrategy Contras { get; init; }

    /// <summary>The width of a payment record.</summary>
    internal int PaymentWidth => Days == ProcessingDays.One ? Standard18.SingleDayWidth : Standard18.MultiDayWidth;

    /// <summary>The width of a label without what ends it.</summary>
    internal int LabelCharacters => Labels == LabelWidth.Own ? Standard18.LabelWidth : PaymentWidth;

    /// <summary>What ends a record.</summary>
    internal ReadOnlySpan<byte> End => RecordEnd switch
    {
        RecordEnd.CarriageReturnLineFeed => "\r\n"u8,
        RecordEnd.LineFeed => "\n"u8,
        _ => [],
    };
}
