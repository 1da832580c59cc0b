using System.Collections.Immutable;
using HousingFinance.Kernel.Csv.Internals;
using HousingFinance.Kernel.Rents;
using NodaTime;

namespace HousingFinance.Kernel.Csv;

/// <summary>The kinds of cell that a file may have.</summary>
/// <remarks>
/// None takes a blank, a leading plus, an exponent, or blanks around its value. Nothing is trimmed, rounded or
/// repaired.
/// </remarks>
public static class Cells
{
    /// <summary>The largest amount either way that <see cref="Pounds"/> takes: £999,999,999.99.</summary>
    public static Money MostPounds { get; } = Money.FromPence(999_999_999_99);

    /// <summary>
    /// Money in pounds, with a point and no, one or two decimals: <c>1234.56</c>, <c>-0.05</c>, <c>90</c>. No
    /// pound sign, no commas, no leading zeros but one before the point. Written with two decimals.
    /// </summary>
    public static CellKind<Money> Pounds { get; } = new PoundsCell(-MostPounds, MostPounds);

    /// <summary>Money in pounds as <see cref="Pounds"/>, within narrower or wider limits.</summary>
    /// <param name="least">The least amount taken.</param>
    /// <param name="most">The largest amount taken.</param>
    /// <exception cref="ArgumentException">The least is more than the most.</exception>
    public static CellKind<Money> PoundsWithin(Money least, Money most) => new PoundsCell(least, most);

    /// <summary>Whole numbers as digits, with a minus when negative; no leading zeros.</summary>
    /// <param name="least">The least number taken.</param>
    /// <param name="most">The largest number taken.</param>
    /// <exception cref="ArgumentException">The least is more than the most.</exception>
    public static CellKind<long> WholeNumber(long least, long most) => new WholeNumberCell(least, most);

    /// <summary>
    /// A percentage as a number of percent without sign, up to four decimals: <c>4.8</c> for 4.80%. Written with
    /// two to four decimals.
    /// </summary>
    public static CellKind<Percentage> Percent { get; } = new PercentageCell();

    /// <summary>The charged weeks of a year: 46 to 53.</summary>
    public static CellKind<WeekBasis> Weeks { get; } = new WeekBasisCell();

    /// <summary>A day as <c>2026-04-06</c>; years of four digits.</summary>
    /// <param name="earliest">The first day taken.</param>
    /// <param name="latest">The last day taken.</param>
    /// <exception cref="ArgumentException">The days are out of order or not of the ISO calendar.</exception>
    public static CellKind<LocalDate> Date(LocalDate earliest, LocalDate latest) => new DateCell(earliest, latest);

    /// <summary>
    /// Printable text without blanks at either end or line breaks. Text that a spreadsheet would run as a formula
    /// is written behind an apostrophe, which is taken off again when it is read.
    /// </summary>
    /// <param name="mostCharacters">The most characters (UTF-16 units) taken; 1 to 1,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is outside 1 to 1,000.</exception>
    public static CellKind<string> Text(int mostCharacters) => new TextCell(mostCharacters);

    /// <summary>One of a list of codes, letter for letter.</summary>
    /// <typeparam name="TValue">What the codes stand for.</typeparam>
    /// <param name="codes">
    /// Each code, beginning with a letter or digit and of printable ASCII, with what it stands for; each once.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There is none, one is not of that form, or a code or value is there twice.
    /// </exception>
    public static CellKind<TValue> Code<TValue>(ImmutableArray<(string Code, TValue Value)> codes)
        where TValue : notnull => new CodeCell<TValue>(codes);

    /// <summary>The basis of a rent by its code: <c>SR</c>, <c>SO-CPI</c>.</summary>
    public static CellKind<RentBasis> Basis { get; } =
        Code([.. RentBasis.List.OrderBy(basis => basis.Value).Select(basis => (basis.Code, basis))]);

    /// <summary>A county as formula rent knows it, by its name: <c>Greater London</c>, <c>Tyne and Wear</c>.</summary>
    public static CellKind<RentCounty> County { get; } =
        Code([.. RentCounty.List.OrderBy(county => county.Value).Select(county => (county.Name, county))]);

    /// <summary>A rent account reference.</summary>
    /// <param name="allocator">Who gives the references out; the file does not say.</param>
    /// <exception cref="ArgumentException">The allocator is <c>default</c>.</exception>
    public static CellKind<RentAccountRef> Account(ReferenceAllocator allocator) =>
        new ReferenceCell<RentAccountRef>(allocator, RentAccountRef.Create, account => account.Value);

    /// <summary>A property reference.</summary>
    /// <param name="allocator">Who gives the references out; the file does not say.</param>
    /// <exception cref="ArgumentException">The allocator is <c>default</c>.</exception>
    public static CellKind<PropertyRef> Property(ReferenceAllocator allocator) =>
        new ReferenceCell<PropertyRef>(allocator, PropertyRef.Create, property => property.Value);

    /// <summary>A tenancy reference.</summary>
    /// <param name="allocator">Who gives the references out; the file does not say.</param>
    /// <exception cref="ArgumentException">The allocator is <c>default</c>.</exception>
    public static CellKind<TenancyRef> Tenancy(ReferenceAllocator allocator) =>
        new ReferenceCell<TenancyRef>(allocator, TenancyRef.Create, tenancy => tenancy.Value);
}
