using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Whose standard allowance of Universal Credit it is.</summary>
public enum UniversalCreditHousehold : byte
{
    /// <summary>One person below 25.</summary>
    SingleUnder25 = 0,

    /// <summary>One person of 25 or over.</summary>
    Single25OrOver = 1,

    /// <summary>Two, both below 25.</summary>
    CoupleBothUnder25 = 2,

    /// <summary>Two, one of them 25 or over.</summary>
    Couple25OrOver = 3,
}

/// <summary>The standard allowances of Universal Credit for an assessment period of a month.</summary>
/// <remarks>Equal when every sum is equal.</remarks>
/// <param name="SingleUnder25">One person below 25.</param>
/// <param name="Single25OrOver">One person of 25 or over.</param>
/// <param name="CoupleBothUnder25">Two, both below 25.</param>
/// <param name="Couple25OrOver">Two, one of them 25 or over.</param>
public sealed record StandardAllowances(Money SingleUnder25, Money Single25OrOver, Money CoupleBothUnder25, Money Couple25OrOver)
{
    /// <summary>The allowance of a household.</summary>
    /// <param name="household">The household.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such household.</exception>
    public Money For(UniversalCreditHousehold household) => household switch
    {
        UniversalCreditHousehold.SingleUnder25 => SingleUnder25,
        UniversalCreditHousehold.Single25OrOver => Single25OrOver,
        UniversalCreditHousehold.CoupleBothUnder25 => CoupleBothUnder25,
        UniversalCreditHousehold.Couple25OrOver => Couple25OrOver,
        _ => throw new ArgumentOutOfRangeException(nameof(household), household, "There is no such household."),
    };

    /// <summary>The four allowances.</summary>
    public override string ToString() => $"{SingleUnder25}, {Single25OrOver}, {CoupleBothUnder25}, {Couple25OrOver}";
}

/// <summary>Between which parts of the standard allowance a deduction for rent arrears is.</summary>
/// <remarks>Equal when both parts are.</remarks>
/// <param name="Least">The least part.</param>
/// <param name="Most">The most.</param>
public sealed record DeductionParts(Percentage Least, Percentage Most)
{
    /// <summary>The two parts: <c>10.00% to 20.00%</c>.</summary>
    public override string ToString() => $"{Least} to {Most}";
}

/// <summary>What deductions from benefits for arrears go by, as dated figures.</summary>
/// <remarks>Immutable. Two sets are equal when the edition and each figure are the same.</remarks>
public sealed record BenefitDeductionFigures
{
    private static readonly LocalDate KnownThrough = new(2027, 3, 31);

    private BenefitDeductionFigures()
    {
    }

    /// <summary>The figures that come with this release.</summary>
    public static BenefitDeductionFigures Shipped { get; } = new();

    /// <summary>The name of this set of figures.</summary>
    public FiguresEdition Edition { get; init; } = new("2026-11");

    /// <summary>
    /// The part of the personal allowance of one person of 25 or over that is deducted a week from the benefits before Universal Credit
    /// and from Pension Credit; April 2022 to March 2027.
    /// </summary>
    public DatedFigures<Percentage> WeeklyPart { get; init => field = Given(value); } = new(
        "weekly deduction from benefit", KnownThrough,
        new DatedFigure<Percentage>(
            new(2022, 4, 11),
            Percentage.Of(5m),
            InvoiceSources.Of("Social Security (Claims and Payments) Regulations 1987 (SI 1987/1968)", "Schedule 9"),
            FigureStatus.Verified));

    /// <summary>
    /// The standard allowances of Universal Credit, by the first day of the assessment period; 13 April 2026 to March 2027.
    /// </summary>
    public DatedFigures<StandardAllowances> UniversalCredit { get; init => field = Given(value); } = new(
        "standard allowances of Universal Credit", KnownThrough,
        new DatedFigure<StandardAllowances>(
            new(2026, 4, 13),
            new StandardAllowances(
                Money.FromPence(338_58), Money.FromPence(424_90), Money.FromPence(528_34), Money.FromPence(666_97)),
            InvoiceSources.Of("Universal Credit 2026/27 rates (BritBrief)", "standard allowances"),
            FigureStatus.Verified));

    /// <summary>
    /// Between which parts of the standard allowance rent arrears are deducted; 13 April 2026 to March 2027. What all deductions together
    /// may come to is capped besides, at 15% from April 2025 as notes have it, and can leave less.
    /// </summary>
    public DatedFigures<DeductionParts> RentArrearsPart { get; init => field = Given(value); } = new(
        "deduction from Universal Credit for rent arrears", KnownThrough,
        new DatedFigure<DeductionParts>(
            new(2026, 4, 13),
            new DeductionParts(Percentage.Of(10m), Percentage.Of(20m)),
            InvoiceSources.Of("Universal Credit and third party deductions (NHAS)", "rent arrears"),
            FigureStatus.Verified));

    private static T Given<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
