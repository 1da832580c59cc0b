using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>Affordable rents with their service charges, fair rents under their ceilings, and shared ownership by its leases.</summary>
public class OtherBasesExampleTests
{
    [Fact]
    public void An_affordable_rent_is_limited_together_with_its_service_charges_and_a_social_rent_without()
    {
        var terms = Worked.Terms(2026, Worked.AtTheLimit, RentBasis.AffordableRent, RentBasis.LondonAffordableRent, RentBasis.SocialRent);

        Assert.Equal(178.16m, Worked.Uprated(Worked.Home(RentBasis.AffordableRent, 150m, service: 20m), terms).Pounds);
        Assert.Equal(157.20m, Worked.Uprated(Worked.Home(RentBasis.AffordableRent, 150m), terms).Pounds);
        Assert.Equal(157.20m, Worked.Uprated(Worked.Home(RentBasis.LondonAffordableRent, 150m, service: 20m), terms).Pounds);
        Assert.Equal(157.20m, Worked.Uprated(Worked.Home(RentBasis.SocialRent, 150m, service: 20m, formula: 157.20m), terms).Pounds);
    }

    // The limit makes £104.80. Formula rent of £99.81 with 5% is £104.8005, of £99.80 £104.79.
    [Theory]
    [InlineData(104.80, 99.81, 104.80, UpratingStatus.Uprated)]
    [InlineData(104.79, 99.81, 104.79, UpratingStatus.HeldAtFairRentCeiling)]
    [InlineData(104.80, 99.80, 104.79, UpratingStatus.HeldAtFairRentCeiling)]
    [InlineData(130.00, 130.00, 104.80, UpratingStatus.Uprated)]
    [InlineData(102.00, 130.00, 102.00, UpratingStatus.HeldAtFairRentCeiling)]
    [InlineData(130.00, 96.00, 100.80, UpratingStatus.HeldAtFairRentCeiling)]
    [InlineData(100.00, 130.00, 100.00, UpratingStatus.HeldAtFairRentCeiling)]
    [InlineData(95.00, 130.00, 95.00, UpratingStatus.HeldAtFairRentCeiling)] // brought down to the registered rent
    [InlineData(130.00, 90.00, 94.50, UpratingStatus.HeldAtFairRentCeiling)] // brought down to formula rent with 5%
    public void A_fair_rent_is_never_above_the_registered_rent_nor_formula_rent_with_flexibility(
        decimal registered, decimal formula, decimal expected, UpratingStatus status) =>
        Assert.Equal((expected, status), Worked.Uprated(
            Worked.Home(RentBasis.FairRent, 100m, registered: registered, formula: formula),
            Worked.Terms(2026, Worked.AtTheLimit, RentBasis.FairRent)));

    // The register's £104.00 over 52 weeks is £112.6666 over 48; £112.67 over 48 is £104.0030 over 52.
    [Theory]
    [InlineData(52, 48, 100.00, 104.00, 112.66)]
    [InlineData(48, 52, 108.33, 112.67, 104.00)]
    [InlineData(48, 48, 108.33, 112.67, 112.67)]
    public void A_registered_rent_moves_to_other_weeks_with_the_rent(int now, int next, decimal rent, decimal registered, decimal expected) =>
        Assert.Equal((expected, UpratingStatus.HeldAtFairRentCeiling), Worked.Uprated(
            Worked.Home(RentBasis.FairRent, rent, weeks: now, registered: registered, formula: 200m),
            Worked.Terms(2026, Worked.AtTheLimit with { NewWeekBasis = WeekBasis.Of(next) }, RentBasis.FairRent)));

    [Fact]
    public void A_council_may_raise_fair_rents_by_less_and_the_ceiling_still_holds()
    {
        var terms = Worked.Terms(2026, Worked.AtTheLimit.Choosing(RentBasis.FairRent, Percentage.Of(2m)), RentBasis.FairRent);

        Assert.Equal((102.00m, UpratingStatus.Uprated), Worked.Uprated(
            Worked.Home(RentBasis.FairRent, 100m, registered: 102m, formula: 120m), terms));
        Assert.Equal((101.99m, UpratingStatus.HeldAtFairRentCeiling), Worked.Uprated(
            Worked.Home(RentBasis.FairRent, 100m, registered: 101.99m, formula: 120m), terms));
    }

    [Theory]
    [InlineData(3.0, 103.50)]
    [InlineData(0.1, 100.60)]
    [InlineData(0.0, 100.50)] // nil: 0.5%
    [InlineData(-0.1, 100.50)] // negative: 0.5%
    [InlineData(-1.0, 100.50)]
    public void A_lease_on_RPI_rises_by_RPI_and_half_a_percent_and_RPI_below_nil_is_taken_as_nil(decimal rpi, decimal expected) =>
        Assert.Equal(expected, Worked.Uprated(
            Worked.Home(RentBasis.SharedOwnershipRpi, 100m),
            Worked.Terms(2026, Worked.AtTheLimit with { RpiForLeases = Percentage.Of(rpi) }, RentBasis.SharedOwnershipRpi)).Pounds);

    [Theory]
    [InlineData(2.0, 103.00)]
    [InlineData(0.0, 101.00)]
    [InlineData(-0.99, 100.01)]
    [InlineData(-1.0, 100.00)]
    [InlineData(-2.0, 100.00)]
    public void A_lease_on_CPI_rises_by_CPI_and_1_percent_down_to_nothing_at_minus_1(decimal cpi, decimal expected) =>
        Assert.Equal(expected, Worked.Uprated(
            Worked.Home(RentBasis.SharedOwnershipCpi, 100m),
            Worked.Terms(2026, Worked.AtTheLimit with { CpiForLeases = Percentage.Of(cpi) }, RentBasis.SharedOwnershipCpi)).Pounds);

    [Fact]
    public void Leases_take_Septembers_index_from_the_figures_where_they_hold_it()
    {
        Assert.Equal(104.80m, Worked.Uprated(
            Worked.Home(RentBasis.SharedOwnershipCpi, 100m), Worked.Terms(2026, Worked.AtTheLimit, RentBasis.SharedOwnershipCpi)).Pounds);
        Assert.Equal(103.70m, Worked.Uprated(
            Worked.Home(RentBasis.SharedOwnershipRpi, 100m), Worked.Terms(2014, Worked.AtTheLimit, RentBasis.SharedOwnershipRpi)).Pounds);
    }

    [Fact]
    public void The_ceiling_of_2023_24_is_not_in_a_lease() =>
        Assert.Equal(111.10m, Worked.Uprated(
            Worked.Home(RentBasis.SharedOwnershipCpi, 100m), Worked.Terms(2023, Worked.AtTheLimit, RentBasis.SharedOwnershipCpi)).Pounds);

    [Fact]
    public void A_lease_of_other_terms_is_followed_as_it_stands()
    {
        var lease = SharedOwnershipLease.RpiModel with { LeastIndex = Percentage.Of(-100m), Margin = Percentage.Of(0.25m) };
        var terms = Worked.Terms(
            2026, Worked.AtTheLimit with { RpiLease = lease, RpiForLeases = Percentage.Of(-1m) }, RentBasis.SharedOwnershipRpi);

        Assert.Equal(99.25m, Worked.Uprated(Worked.Home(RentBasis.SharedOwnershipRpi, 100m), terms).Pounds);
    }

    [Fact]
    public void A_lease_is_as_sure_as_its_index()
    {
        Assert.Equal(FigureStatus.Verified, StatusOf(Worked.AtTheLimit, 2026, RentFigures.Shipped));
        Assert.Equal(FigureStatus.Supplied, StatusOf(Worked.AtTheLimit with { CpiForLeases = Percentage.Of(2m) }, 2026, RentFigures.Shipped));
        Assert.Equal(FigureStatus.Unverified, StatusOf(Worked.AtTheLimit, 2027, RentFigures.Shipped.WithYear(
            2027, PriceIndex.Cpi(2m), FigureStatus.Unverified, new Citation("Supposed", "CPI of 2.0%", new(2026, 10, 21)))));
    }

    private static FigureStatus StatusOf(UpratingPolicy policy, int year, RentFigures figures) =>
        Assert.Single(Worked.Resolve(year, policy, figures, RentBasis.SharedOwnershipCpi).Value.Figures).Status;
}
