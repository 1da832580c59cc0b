using System.Globalization;
using HousingFinance.Kernel.Bacs.Internals;
using NodaTime;

namespace HousingFinance.Kernel.Bacs;

/// <summary>What a finding's record number counts.</summary>
public enum FindingPlace : byte
{
    /// <summary>Records of what was read, from 1, labels included.</summary>
    Record = 0,

    /// <summary>Payments as they were given, by their source rows or, where they have none, from 1.</summary>
    Payment = 1,
}

/// <summary>
/// One thing wrong, or worth knowing, about a submission: its status, where, what was found and what was expected. Words are made when
/// they are asked for.
/// </summary>
/// <remarks>
/// Holds no digit of a sort code or account number, and of a name one character at most. Equal when every part is equal.
/// <c>default</c> is no finding; asking it for its words throws.
/// </remarks>
public readonly record struct FormatFinding
{
    private readonly long _found;
    private readonly long _expected;
    private readonly int _yearAndDay;

    internal FormatFinding(
        FormatStatus status,
        int file = 0,
        long record = 0,
        FindingPlace place = FindingPlace.Record,
        Field? field = null,
        int position = 0,
        long found = 0,
        long expected = 0,
        int yearAndDay = 0)
    {
        (Status, File, Record, Place, Field, Position) = (status, file, record, place, field, position);
        (_found, _expected, _yearAndDay) = (found, expected, yearAndDay);
    }

    /// <summary>What is wrong.</summary>
    public FormatStatus Status { get; }

    /// <summary>The file of the submission, from 1; 0 where the submission as a whole is meant.</summary>
    public int File { get; }

    /// <summary>The record or payment, from 1; 0 where none is meant.</summary>
    public long Record { get; }

    /// <summary>What <see cref="Record"/> counts.</summary>
    public FindingPlace Place { get; }

    /// <summary>The field of the record; null where the whole record or file is meant.</summary>
    public Field? Field { get; }

    /// <summary>The position of the first wrong character in the record, from 1; 0 where no single one is wrong.</summary>
    public int Position { get; }

    /// <summary>The processing day of the payments that a finding about their sum is about; null where none is meant.</summary>
    public LocalDate? Day => Internals.YearAndDay.TryDate(_yearAndDay, out var day) ? day : null;

    /// <summary>The finding's stable code, such as <c>BACS028</c>.</summary>
    public DiagnosticCode Code => Status.Code();

    /// <summary>How much it matters.</summary>
    public Severity Severity => Status.Severity();

    /// <summary>What becomes of it at Bacs, as far as published notes tell of its status in its field.</summary>
    public BacsTreatment Treatment => FieldTreatment.Of(Status, Field);

    /// <summary>What was found, in words.</summary>
    public string Found => FormatStatuses.Of(Status).FoundIn(Place, Field, Position, Day, _found, _expected);

    /// <summary>What was expected, in words.</summary>
    public string Expected => FormatStatuses.Of(Status).ExpectedIn(Place, Field, _found, _expected);

    /// <summary>The finding in the kernel's common form.</summary>
    public Diagnostic Explain()
    {
        var meaning = FormatStatuses.Of(Status).Meaning;
        return new Diagnostic(meaning.Code, meaning.Severity, At, Found, Expected, meaning.Remedy);
    }

    /// <summary>Where it was found: <c>submission, file 1 row 12</c>.</summary>
    public Locator At => new()
    {
        Source = (Place, File) switch
        {
            (FindingPlace.Payment, 0) => "payments",
            (FindingPlace.Payment, _) => string.Create(CultureInfo.InvariantCulture, $"payments of file {File}"),
            (_, 0) => "submission",
            _ => string.Create(CultureInfo.InvariantCulture, $"submission, file {File}"),
        },
        Row = Record,
        Column = Field?.Name ?? "",
    };

    /// <summary>The same finding, said of a file of a submission.</summary>
    internal FormatFinding InFile(int file) => new(Status, file, Record, Place, Field, Position, _found, _expected, _yearAndDay);

    /// <summary>The same finding, of a payment whose source row is its record.</summary>
    internal FormatFinding AtRecord() => new(Status, File, Record, FindingPlace.Record, Field, Position, _found, _expected, _yearAndDay);

    /// <summary>Code and words.</summary>
    public override string ToString() => Status == FormatStatus.Accepted ? "" : Explain().ToString();
}
