using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Csv;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Csv;

/// <summary>Rows of a file that can all be written.</summary>
/// <param name="Rows">The rows.</param>
public sealed record SampleRows(IReadOnlyList<Sample> Rows)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(" | ", Rows);
}

/// <summary>Rows of a rent roll file.</summary>
/// <param name="Rows">The rows, numbered from 1.</param>
public sealed record RentRollRows(IReadOnlyList<RentRollRow> Rows)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(" | ", Rows);
}

/// <summary>Rows of a file of proposed rents.</summary>
/// <param name="Rows">The rows.</param>
public sealed record ProposedRents(IReadOnlyList<ProposedRentRow> Rows)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(" | ", Rows);
}

/// <summary>Text that means nothing good: quotes, commas, line ends and cells in any order.</summary>
/// <param name="Text">The text.</param>
public sealed record HostileText(string Text)
{
    /// <inheritdoc/>
    public override string ToString() => string.Concat(Text.Select(c => c is < ' ' or > '~' ? $"\\u{(int)c:X4}" : c.ToString()));
}

/// <summary>Any bytes at all.</summary>
/// <param name="Bytes">The bytes.</param>
public sealed record HostileBytes(byte[] Bytes)
{
    /// <inheritdoc/>
    public override string ToString() => Convert.ToHexString(Bytes);
}

/// <summary>Generators of rows and of files that are no files, with shrinkers that drop rows and characters.</summary>
public static class CsvArbitraries
{
    private static readonly string[] Morsels =
    [
        ",", ",", "\"", "\"", "\n", "\r\n", "\r", "\0", "\uFEFF", "\uFFFD", "\u0085", "\u2028", "é", "£", "'", "=", "-", "1",
        "104.80", "1,234.56", "999999999999999999999", "2026-04-06", "SR", "52", " ", "\t", ";", "sep=;", "#", "x", "\"\"",
        SampleFile.Headings, "account", "amount", "7,1.00,,,,,,",
    ];

    public static Arbitrary<SampleRows> Samples() => Of(Sample(), rows => new SampleRows(rows), file => file.Rows);

    public static Arbitrary<RentRollRows> RentRolls() =>
        Of(RentRollRow(), rows => new RentRollRows(Numbered(rows)), file => file.Rows);

    public static Arbitrary<ProposedRents> Proposed() =>
        Of(ProposedRentRow(), rows => new ProposedRents(rows), file => file.Rows);

    public static Arbitrary<HostileText> Texts() => Arb.From(
        Gen.Choose(0, 60).SelectMany(count => Gen.Elements(Morsels).ListOf(count))
            .Select(morsels => new HostileText(string.Concat(morsels))),
        hostile => Enumerable.Range(0, hostile.Text.Length).Select(at => new HostileText(hostile.Text.Remove(at, 1))));

    public static Arbitrary<HostileBytes> Bytes() => Arb.From(
        Gen.Choose(0, 400).SelectMany(count => Gen.Choose(0, 255).ArrayOf(count))
            .Select(bytes => new HostileBytes([.. bytes.Select(b => (byte)b)])),
        hostile => Enumerable.Range(0, hostile.Bytes.Length)
            .Select(at => new HostileBytes([.. hostile.Bytes[..at], .. hostile.Bytes[(at + 1)..]])));

    private static Arbitrary<TFile> Of<TRow, TFile>(
        Gen<TRow> row, Func<IReadOnlyList<TRow>, TFile> make, Func<TFile, IReadOnlyList<TRow>> rowsOf) =>
        Arb.From(
            Gen.Choose(0, 12).SelectMany(count => row.ListOf(count)).Select(rows => make([.. rows])),
            file => Enumerable.Range(0, rowsOf(file).Count)
                .Select(at => make([.. rowsOf(file).Where((_, index) => index != at)])));

    private static Gen<Sample> Sample() =>
        from account in Maybe(Reference().Select(text => RentAccountRef.Create(SampleFile.Nec, text)))
        from amount in Maybe(Amount())
        from number in Maybe(Int64Range.Between(-5, 1_000_000))
        from percent in Maybe(KernelArbitraries.Percentages().Generator)
        from day in Maybe(Gen.Choose(0, 36_525).Select(days => new LocalDate(1999, 12, 31).PlusDays(days)))
        from text in Text()
        from basis in Gen.Elements<RentBasis?>([null, .. RentBasis.List])
        from weeks in Maybe(KernelArbitraries.WeekBases().Generator)
        select new Sample
        {
            Account = account,
            Amount = amount,
            Number = number,
            Percent = percent,
            Day = day,
            Text = text,
            Basis = basis,
            Weeks = weeks,
        };

    private static Gen<RentRollRow> RentRollRow() =>
        from account in Reference()
        from property in Reference()
        from basis in Gen.Elements(RentBasis.List.ToArray())
        from weeks in KernelArbitraries.WeekBases().Generator
        from rent in Amount()
        from charge in Amount()
        from bedrooms in Maybe(Gen.Choose(0, RentRollProfile.MostBedrooms))
        from county in Gen.Elements<RentCounty?>([null, .. RentCounty.List])
        from value in Maybe(Amount())
        from formula in Maybe(Amount())
        from registered in Maybe(Amount())
        select new RentRollRow
        {
            Line = new RentLine
            {
                Account = RentAccountRef.Create(SampleFile.Nec, account),
                Property = PropertyRef.Create(SampleFile.Nec, property),
                Basis = basis,
                Rent = new WeeklyAmount(rent, weeks),
                ServiceCharge = charge,
                FormulaRent = formula is { } amount ? WeeklyAmount.Over52Weeks(amount) : null,
                RegisteredRent = registered,
            },
            Bedrooms = bedrooms,
            County = county,
            January1999Value = value,
        };

    private static Gen<ProposedRentRow> ProposedRentRow() =>
        from account in Reference()
        from property in Reference()
        from basis in Gen.Elements(RentBasis.List.ToArray())
        from weeks in KernelArbitraries.WeekBases().Generator
        from now in Amount()
        from next in Amount()
        from increase in Amount()
        from percent in Maybe(KernelArbitraries.Percentages().Generator)
        from status in Gen.Elements(Enum.GetValues<UpratingStatus>().Except([UpratingStatus.NotAssessed]).ToArray())
        from day in Gen.Choose(0, 70_000)
        select new ProposedRentRow
        {
            Account = RentAccountRef.Create(SampleFile.Nec, account),
            Property = PropertyRef.Create(SampleFile.Nec, property),
            Basis = basis,
            Weeks = weeks,
            WeeklyRentNow = now,
            NewWeeklyRent = next,
            WeeklyIncrease = increase,
            IncreasePercent = percent,
            Status = status,
            EffectiveDate = new LocalDate(1990, 1, 1).PlusDays(day),
        };

    private static Gen<Money> Amount() => PenceArbitraries.Amounts.Select(pence => Money.FromPence(pence % 100_000_000_000));

    private static Gen<string> Reference() => Gen.Frequency(
        (3, Gen.Choose(0, int.MaxValue).Select(number => $"{number:0000000}")),
        (1, Printable("=+-@'\"", " ,\"'=;/A1", 28)));

    // Texts that begin as formulas and apostrophes do, and hold what needs quotes.
    private static Gen<string?> Text() => Gen.Frequency(
        (1, Gen.Constant<string?>(null)),
        (3, Printable("=+-@'\"x£é", " ,\"'=+-@;£é€ΩA1\u00AD\uFEFF", SampleFile.MostCharacters - 3).Select(text => (string?)text)),
        (1, Gen.Elements<string?>("🏠", "'🏠'", "'", "''", "'=", "''=1", "\"", "\"\"", ",", "#", "sep=;")));

    private static Gen<string> Printable(string first, string others, int mostOthers) =>
        from start in Gen.Elements(first.ToCharArray())
        from count in Gen.Choose(0, mostOthers)
        from middle in Gen.Elements(others.ToCharArray()).ArrayOf(count)
        from end in Gen.Elements('x', '"', '\'', ',')
        select new StringBuilder().Append(start).Append(middle).Append(end).ToString();

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.Frequency((1, Gen.Constant<T?>(null)), (3, gen.Select(value => (T?)value)));

    private static IReadOnlyList<RentRollRow> Numbered(IReadOnlyList<RentRollRow> rows) =>
        [.. rows.Select((row, index) => row with { Line = row.Line with { SourceRow = index + 1 } })];
}
