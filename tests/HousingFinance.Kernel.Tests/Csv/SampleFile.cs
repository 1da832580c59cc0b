using System.Text;
using HousingFinance.Kernel.Csv;
using HousingFinance.Kernel.Rents;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Csv;

/// <summary>A row with a cell of every kind, each of which may be blank.</summary>
public readonly record struct Sample
{
    public RentAccountRef? Account { get; init; }

    public Money? Amount { get; init; }

    public long? Number { get; init; }

    public Percentage? Percent { get; init; }

    public LocalDate? Day { get; init; }

    public string? Text { get; init; }

    public RentBasis? Basis { get; init; }

    public WeekBasis? Weeks { get; init; }
}

/// <summary>A file of <see cref="Sample"/> rows, and the reading and writing of files in tests.</summary>
internal static class SampleFile
{
    public const int MostCharacters = 40;

    public const string Headings = "account,amount,number,percent,day,text,basis,weeks";

    public const string RentRollHeadings =
        "account_ref,property_ref,rent_basis,week_basis,weekly_rent,service_charge,"
        + "bedrooms,county,january_1999_value,formula_rent,registered_rent";

    public static ReferenceAllocator Nec { get; } = new("NEC");

    public static FileProfile<Sample> Profile { get; } = With(ColumnOrder.Free, LineEnd.CrLf);

    public static FileProfile<RentRollRow> RentRollLayout { get; } = RentRollProfile.For(Nec);

    public static FileProfile<Sample> With(ColumnOrder order, LineEnd lineEnd) => new(
        "sample",
        new ColumnTable<Sample>()
            .Optional("account", Cells.Account(Nec), (ref row, value) => row = row with { Account = value }, (in row) => row.Account)
            .Optional("amount", Cells.Pounds, (ref row, value) => row = row with { Amount = value }, (in row) => row.Amount)
            .Optional("number", Cells.WholeNumber(-5, 1_000_000),
                (ref row, value) => row = row with { Number = value }, (in row) => row.Number)
            .Optional("percent", Cells.Percent, (ref row, value) => row = row with { Percent = value }, (in row) => row.Percent)
            .Optional("day", Cells.Date(new(1999, 12, 31), new(2100, 1, 1)),
                (ref row, value) => row = row with { Day = value }, (in row) => row.Day)
            .Optional("text", Cells.Text(MostCharacters),
                (ref row, value) => row = row with { Text = value }, (in row) => row.Text)
            .Optional("basis", Cells.Basis, (ref row, value) => row = row with { Basis = value }, (in row) => row.Basis)
            .Optional("weeks", Cells.Weeks, (ref row, value) => row = row with { Weeks = value }, (in row) => row.Weeks))
    {
        Order = order,
        LineEnd = lineEnd,
        ValueHeading = "amount",
    };

    /// <summary>Reads a whole file from its text.</summary>
    public static Outcome<FileRows<T>> Read<T>(FileProfile<T> profile, string text)
        where T : struct => ReadBytes(profile, Encoding.UTF8.GetBytes(text));

    /// <summary>Reads a whole file from its bytes.</summary>
    public static Outcome<FileRows<T>> ReadBytes<T>(FileProfile<T> profile, byte[] bytes)
        where T : struct
    {
        using var stream = new MemoryStream(bytes);
        return ProfileReader.ReadAll(stream, profile);
    }

    /// <summary>Writes a whole file and gives its text.</summary>
    public static (string Text, FileReport Report) Write<T>(FileProfile<T> profile, params IEnumerable<T> rows)
        where T : struct
    {
        using var stream = new MemoryStream();
        var report = ProfileWriter.Write(stream, profile, rows);
        return (Encoding.UTF8.GetString(stream.ToArray()), report);
    }

    /// <summary>A row of the sample with one cell, quoted as need be, and the others blank.</summary>
    public static string RowWith(string heading, string cell)
    {
        var quoted = "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        return string.Join(',', Headings.Split(',').Select(other => other == heading ? quoted : ""));
    }

    /// <summary>The one row that a cell makes.</summary>
    public static Sample Accepted(string heading, string cell)
    {
        var file = Read(Profile, $"{Headings}\n{RowWith(heading, cell)}\n").Value;
        Assert.Empty(file.Report.Findings);
        return Assert.Single(file.Rows);
    }

    /// <summary>The one finding that a cell makes.</summary>
    public static Diagnostic Refused(string heading, string cell)
    {
        var file = Read(Profile, $"{Headings}\n{RowWith(heading, cell)}\n").Value;
        Assert.Empty(file.Rows);
        var finding = Assert.Single(file.Report.Findings);
        Assert.Equal(new Locator { Source = "sample", Row = 1, Line = 2, Column = heading }, finding.At);
        return finding;
    }

    /// <summary>The code of a status.</summary>
    public static string CodeOf(CellStatus status) => StatusMeaning.Of(CellStatuses.All, status).Code.Text;
}
