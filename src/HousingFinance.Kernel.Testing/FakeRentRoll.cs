using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HousingFinance.Kernel.Csv;

namespace HousingFinance.Kernel.Testing;

/// <summary>The rent roll of an invented council as a file of <see cref="RentRollProfile"/>.</summary>
/// <remarks>
/// One row a home, in order of number. Formula rent is blank where the January 1999 value is there to work it out from. The
/// same
/// council and faulty rows give the same bytes.
/// </remarks>
public static class FakeRentRoll
{
    /// <summary>The layout of the file.</summary>
    public static FileProfile<RentRollRow> Profile { get; } = RentRollProfile.For(FakeCouncil.Allocator);

    /// <summary>Writes the rent roll without a fault.</summary>
    /// <param name="council">The council.</param>
    /// <param name="file">Takes the file in UTF-8; it stays open.</param>
    public static FileReport Write(FakeCouncil council, Stream file) => Write(council, [], file);

    /// <summary>Writes the rent roll with some rows spoilt.</summary>
    /// <param name="council">The council.</param>
    /// <param name="faults">
    /// The rows to spoil, each once, in ascending order: those of <see cref="FakeCouncil.FaultyRows"/>, or others.
    /// </param>
    /// <param name="file">Takes the file in UTF-8; it stays open.</param>
    /// <returns>
    /// What was written; rows with a blank rent or a pound sign, which no profile would write, are not counted.
    /// </returns>
    /// <exception cref="ArgumentException">The rows are not in ascending order, or the council has no such row.</exception>
    public static FileReport Write(FakeCouncil council, ImmutableArray<FaultyRow> faults, Stream file)
    {
        ArgumentNullException.ThrowIfNull(council);
        ArgumentNullException.ThrowIfNull(file);
        CheckRows(council, faults);
        using var writer = new ProfileWriter<RentRollRow>(file, Profile);
        var next = 0;
        for (var index = 0; index < council.Count; index++)
        {
            var row = RowOf(council[index]);
            if (next == faults.Length || faults[next].Row != index + 1)
            {
                writer.Write(row);
                continue;
            }

            var kind = faults[next++].Kind;
            if (kind is FaultKind.RentBlank or FaultKind.RentWithPoundSign)
            {
                writer.Complete();
                file.Write(Encoding.UTF8.GetBytes(SpoiltLine(row, kind)));
            }
            else
            {
                writer.Write(Spoilt(row, kind, council));
            }
        }

        return writer.Complete();
    }

    /// <summary>A home as a row of the file.</summary>
    /// <param name="home">The home.</param>
    public static RentRollRow RowOf(in FakeHome home) => new()
    {
        Line = home.ToRentLine() with { FormulaRent = home.January1999Value is null ? home.FormulaRent : null },
        Bedrooms = home.Bedrooms,
        County = home.County,
        January1999Value = home.January1999Value,
    };

    private static RentRollRow Spoilt(in RentRollRow row, FaultKind kind, FakeCouncil council) => kind switch
    {
        FaultKind.RentNegative => row with { Line = row.Line with { Rent = new WeeklyAmount(-row.Line.Rent.Amount, row.Line.Rent.Basis) } },
        FaultKind.AccountRepeated => row with { Line = row.Line with { Account = council[0].Account } },
        _ => row with { Line = row.Line with { FormulaRent = null }, January1999Value = null },
    };

    /// <summary>
    /// The line that the profile would write, with the text of its rent replaced by what the profile would not.
    /// </summary>
    private static string SpoiltLine(in RentRollRow row, FaultKind kind)
    {
        using var buffer = new MemoryStream();
        ProfileWriter.Write(buffer, Profile, [row]);
        var lines = Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length).Split("\r\n");
        var cells = lines[1].Split(',');
        var rent = Array.IndexOf(lines[0].Split(','), Profile.ValueHeading);
        cells[rent] = kind == FaultKind.RentBlank ? "" : "£" + cells[rent];
        return string.Join(',', cells) + "\r\n";
    }

    private static void CheckRows(FakeCouncil council, ImmutableArray<FaultyRow> faults)
    {
        if (faults.IsDefault)
        {
            throw new ArgumentException("Faulty rows are a list, which may be empty.", nameof(faults));
        }

        var last = 0;
        foreach (var fault in faults)
        {
            last = fault.Row > last && fault.Row <= council.Count
                ? fault.Row
                : throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Faulty rows ascend from 1 to {council.Count}, each once."),
                    nameof(faults));
        }
    }
}
