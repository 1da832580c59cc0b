using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Over how many years a loan for service charges is repaid, by its size.</summary>
/// <remarks>Equal when every part is equal.</remarks>
/// <param name="ShortYears">Years for a loan below <paramref name="MiddleFrom"/>.</param>
/// <param name="MiddleFrom">From what size the middle time holds.</param>
/// <param name="MiddleYears">Years for a loan from there to below <paramref name="LongFrom"/>.</param>
/// <param name="LongFrom">From what size the long time holds.</param>
/// <param name="LongYears">Years for a loan from there.</param>
public sealed record LoanPeriods(int ShortYears, Money MiddleFrom, int MiddleYears, Money LongFrom, int LongYears)
{
    /// <summary>The years for a loan; the borrower may choose fewer.</summary>
    /// <param name="loan">
    /// The loan under the right, with any other loan on the rest of the same service charge (Schedule 1, paragraph 2(2)).
    /// </param>
    public int YearsFor(Money loan) => loan < MiddleFrom ? ShortYears : loan < LongFrom ? MiddleYears : LongYears;

    /// <summary>The three times in words.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{ShortYears} years, {MiddleYears} from {MiddleFrom}, {LongYears} from {LongFrom}");
}

/// <summary>The terms of a loan under Housing Act 1985, section 450A, as dated figures.</summary>
/// <remarks>
/// Who has the right to one is another question. Immutable. Two sets are equal when the edition and each figure are the same.
/// </remarks>
public sealed record LoanFigures
{
    private static readonly LocalDate From = new(1992, 8, 17);
    private static readonly LocalDate KnownThrough = new(2027, 3, 31);

    private LoanFigures()
    {
    }

    /// <summary>The figures that come with this release.</summary>
    public static LoanFigures Shipped { get; } = new();

    /// <summary>The name of this set of figures.</summary>
    public FiguresEdition Edition { get; init; } = new("2026-11");

    /// <summary>Over how many years a loan is repaid; August 1992 to March 2027.</summary>
    public DatedFigures<LoanPeriods> Periods { get; init => field = Given(value); } = new(
        "years of a service charge loan", KnownThrough,
        new DatedFigure<LoanPeriods>(
            From,
            new LoanPeriods(3, Money.FromPounds(1_500m), 5, Money.FromPounds(5_000m), 10),
            InvoiceSources.ServiceChargeLoans("Schedule 1, paragraph 2"),
            FigureStatus.Verified));

    /// <summary>The most that is charged for the administration of a loan made solely under the right; August 1992 to March 2027.</summary>
    public DatedFigures<Money> AdministrationLimit { get; init => field = Given(value); } = new(
        "administration of a service charge loan", KnownThrough,
        new DatedFigure<Money>(
            From, Money.FromPounds(100m), InvoiceSources.ServiceChargeLoans("Schedule 2, paragraph 3"), FigureStatus.Verified));

    private static T Given<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
