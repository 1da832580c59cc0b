using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>The fixed sums for late payment of a commercial debt, by the size of the debt.</summary>
/// <remarks>Equal when every sum is equal.</remarks>
/// <param name="Below1000">For a debt below £1,000.00.</param>
/// <param name="Below10000">For a debt from £1,000.00 to below £10,000.00.</param>
/// <param name="From10000">For a debt from £10,000.00.</param>
public sealed record LatePaymentSums(Money Below1000, Money Below10000, Money From10000)
{
    /// <summary>The sum for a debt.</summary>
    /// <param name="debt">The debt.</param>
    public Money For(Money debt) =>
        debt < Money.FromPounds(1_000m) ? Below1000 : debt < Money.FromPounds(10_000m) ? Below10000 : From10000;

    /// <summary>The three sums: <c>£40.00, £70.00, £100.00</c>.</summary>
    public override string ToString() => $"{Below1000}, {Below10000}, {From10000}";
}

/// <summary>Every dated figure of the Late Payment of Commercial Debts (Interest) Act 1998, with its source and the day it ends.</summary>
/// <remarks>Immutable. Two sets are equal when the edition and each figure are the same.</remarks>
public sealed record LatePaymentFigures
{
    private LatePaymentFigures()
    {
    }

    /// <summary>The figures that come with this release.</summary>
    public static LatePaymentFigures Shipped { get; } = new();

    /// <summary>The name of this set of figures.</summary>
    public FiguresEdition Edition { get; init; } = new("2026-11");

    /// <summary>The reference rate, asked for by the day on which interest starts to run; January 2011 to December 2026.</summary>
    /// <remarks>Bank Rate as it stood on 30 June or 31 December before the half-year; a change within it does not count.</remarks>
    public DatedFigures<Percentage> ReferenceRate { get; init => field = Given(value); } = new(
        "reference rate of statutory interest", new(2026, 12, 31),
        Table(new(2011, 1, 1), 0.5m),
        Table(new(2017, 1, 1), 0.25m),
        Table(new(2018, 1, 1), 0.5m),
        Table(new(2019, 1, 1), 0.75m),
        Table(new(2020, 7, 1), 0.1m),
        Table(new(2022, 1, 1), 0.25m),
        Table(new(2022, 7, 1), 1.25m),
        Table(new(2023, 1, 1), 3.5m),
        Table(new(2023, 7, 1), 5m),
        Table(new(2024, 1, 1), 5.25m),
        BankRate(new(2024, 7, 1), 5.25m, FigureStatus.Derived, "5.25% on 30 June 2024, before the cut to 5%"),
        BankRate(new(2025, 1, 1), 4.75m, FigureStatus.Derived, "4.75% at the end of 2024"),
        BankRate(new(2025, 7, 1), 4.25m, FigureStatus.Derived, "4.25% from 19 June to 7 August 2025"),
        BankRate(new(2026, 1, 1), 3.75m, FigureStatus.Derived, "3.75% from December 2025"),
        BankRate(new(2026, 7, 1), 3.75m, FigureStatus.Unverified, "3.75% in June 2026, as a page of that month says"));

    /// <summary>What is added to the reference rate; August 2002 to December 2026.</summary>
    public DatedFigures<Percentage> Margin { get; init => field = Given(value); } = new(
        "margin of statutory interest", new(2026, 12, 31),
        new DatedFigure<Percentage>(new(2002, 8, 7), Percentage.Of(8m), InvoiceSources.RateOrder, FigureStatus.Verified));

    /// <summary>The fixed sums by size of debt; August 2002 to December 2026.</summary>
    public DatedFigures<LatePaymentSums> Sums { get; init => field = Given(value); } = new(
        "fixed sums for late payment", new(2026, 12, 31),
        new DatedFigure<LatePaymentSums>(
            new(2002, 8, 7),
            new LatePaymentSums(Money.FromPounds(40m), Money.FromPounds(70m), Money.FromPounds(100m)),
            InvoiceSources.Of("How to calculate late payment interest (Pay On Time)", "compensation by size of debt"),
            FigureStatus.Verified));

    private static DatedFigure<Percentage> Table(LocalDate from, decimal percent) =>
        new(from, Percentage.Of(percent), InvoiceSources.ReferenceRateTable, FigureStatus.Verified);

    private static DatedFigure<Percentage> BankRate(LocalDate from, decimal percent, FigureStatus status, string locator) =>
        new(from, Percentage.Of(percent), InvoiceSources.Of("Published history of Bank Rate", locator), status);

    private static T Given<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
