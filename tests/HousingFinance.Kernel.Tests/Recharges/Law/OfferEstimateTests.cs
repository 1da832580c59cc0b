using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Recharges;
using NodaTime;
using static HousingFinance.Kernel.Tests.Recharges.Law.LawExample;

namespace HousingFinance.Kernel.Tests.Recharges.Law;

public class OfferEstimateTests
{
    private static readonly AnnualDate April = new(4, 1);
    private static readonly IndexPair NoInflation = new(100m, 100m);

    [Theory]
    [InlineData("2022-03-31", "2027-03-31")] // the first charging year begins the day after the grant
    [InlineData("2022-04-01", "2028-03-31")] // a year that begins on the day of the grant does not begin after it
    [InlineData("2022-04-02", "2028-03-31")]
    public void The_initial_period_ends_with_the_fifth_charging_year_beginning_after_the_grant(string granted, string lastDay) => Assert.Equal(
        Day(lastDay), InitialPeriod.Of(Day(granted), April, LawExample.Law).Value.LastDay);

    [Theory]
    [InlineData("2022-05-16", "2027-05-16")]
    [InlineData("2020-02-29", "2025-02-28")]
    public void Without_a_charging_year_the_initial_period_ends_five_years_after_the_grant(string granted, string lastDay) => Assert.Equal(
        Day(lastDay), InitialPeriod.Of(Day(granted), null, LawExample.Law).Value.LastDay);

    [Theory]
    [InlineData("2028-03-31", 3000)] // the fifth charging year's last day
    [InlineData("2028-04-01", 5000)] // the day after
    public void The_offer_limits_costs_to_the_last_day_of_the_fifth_charging_year(string incurred, int charge)
    {
        var law = LawExample.Law with
        {
            Edition = new("2026-11 to 2030"),
            RecoveryMonths = Prolonged(LawExample.Law.RecoveryMonths),
            WorksLimit = Prolonged(LawExample.Law.WorksLimit),
        };
        var demand = ForRoof(5_000m, incurred) with { DemandedOn = Day("2028-06-01") };

        Assert.Equal(Pounds(charge), ChargeCaps.Apply(demand, law).Value.Charge);
    }

    [Theory]
    [InlineData(3300.00, 3300.00)]
    [InlineData(3300.01, 3300.00)]
    public void Itemised_works_are_limited_to_the_estimate_with_inflation(decimal share, decimal charge)
    {
        var demand = ForRoof(share, "2025-12-01");
        var lease = demand.RightToBuy! with { Items = [new OfferItem("roof", Pounds(3_000m), new IndexPair(100m, 110m))] };

        Assert.Equal(Pounds(charge), (demand with { RightToBuy = lease }).Capped().Charge);
    }

    [Fact]
    public void What_was_charged_before_for_an_item_counts()
    {
        var demand = ForRoof(500m, "2025-12-01");
        var lease = demand.RightToBuy!;

        Assert.Equal(Pounds(300m), (demand with
        {
            RightToBuy = lease with { Items = [lease.Items[0] with { AlreadyCharged = Pounds(2_700m) }] },
        }).Capped().Charge);
    }

    [Theory]
    [InlineData(120.00, 120.00)]
    [InlineData(120.01, 120.00)]
    public void Repairs_not_itemised_are_limited_to_the_annual_average_with_inflation(decimal share, decimal charge)
    {
        var demand = ForRoof(1m, "2025-12-01") with
        {
            Contributions = [Share("gutter", share, "2025-12-01") with { Nature = ContributionNature.Repair }],
        };
        var lease = demand.RightToBuy! with
        {
            Years = [new OfferYear(Day("2025-04-01"), Pounds(100m), new IndexPair(100m, 120m))],
        };

        Assert.Equal(Pounds(charge), (demand with { RightToBuy = lease }).Capped().Charge);
        Assert.StartsWith(
            "RECH414 demand D-26-0412, account L0012: cost gutter falls in the year of 2025-04-01;",
            (demand with { RightToBuy = lease with { Years = [] } }).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_improvement_that_was_not_itemised_costs_nothing_in_the_initial_period()
    {
        var demand = ForRoof(1m, "2025-12-01") with
        {
            Contributions = [Share("entry phones", 400m, "2025-12-01") with { Nature = ContributionNature.Improvement }],
        };

        Assert.Equal(Money.Zero, demand.Capped().Charge);
        Assert.Contains(
            demand.Capped().Steps[0].Figures, figure => figure.Status == FigureStatus.Unverified);
    }

    [Fact]
    public void Services_are_not_limited_by_the_offer() => Assert.Equal(
        Pounds(400m), (ForRoof(1m, "2025-12-01") with { Contributions = [Share("insurance", 400m, "2025-12-01")] }).Capped().Charge);

    [Theory]
    [InlineData("2022-06-30", "2022-04-01")]
    [InlineData("2022-03-31", "2021-04-01")]
    public void A_charging_year_begins_on_its_day(string day, string firstDay) =>
        Assert.Equal(Day(firstDay), new RightToBuyLease(Day("2020-01-15")) { ChargingYearStart = April }.FirstDayOfYearWith(Day(day)));

    [Theory]
    [InlineData("2022-01-15", "2022-01-15")]
    [InlineData("2022-01-14", "2021-01-15")]
    public void A_lease_without_a_charging_year_counts_from_its_grant(string day, string firstDay) =>
        Assert.Equal(Day(firstDay), new RightToBuyLease(Day("2020-01-15")).FirstDayOfYearWith(Day(day)));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(1_000_000, 1)]
    [InlineData(1, 0.0000001)]
    public void An_index_is_above_nothing_to_six_decimals(decimal atOffer, decimal atCost) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new IndexPair(atOffer, atCost));

    [Fact]
    public void An_index_pair_raises_to_the_penny_and_cuts_the_rest()
    {
        Assert.Equal(Pounds(1.99m), new IndexPair(1m, 1.999m).Raise(Pounds(1m)));
        Assert.Equal(Pounds(3_245.33m), new IndexPair(198.1m, 214.3m).Raise(Pounds(3_000m)));
        Assert.Throws<InvalidOperationException>(() => new IndexPair(2m, 1m).Raise(Pounds(1m)));
        Assert.Throws<InvalidOperationException>(() => default(IndexPair).Raise(Pounds(1m)));
    }

    private static DatedFigures<T> Prolonged<T>(DatedFigures<T> figures) => figures.With(
        figures.Entries[^1] with { Status = FigureStatus.Supplied }, Day("2030-03-31"));

    private static LeaseCharge ForRoof(decimal share, string incurred) =>
        Demand("2026-03-15", Share("roof", share, incurred) with { Nature = ContributionNature.Repair, OfferItem = "roof" }) with
        {
            Tenancy = TenancyKind.RightToBuyLease,
            RightToBuy = new RightToBuyLease(Day("2022-05-16"))
            {
                ChargingYearStart = April,
                Items = [new OfferItem("roof", Pounds(3_000m), NoInflation)],
            },
        };
}
