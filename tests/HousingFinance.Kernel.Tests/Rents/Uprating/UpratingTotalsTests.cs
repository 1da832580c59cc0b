using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>What the totals of a run say, and what they refuse to add.</summary>
public class UpratingTotalsTests
{
    [Fact]
    public void A_years_change_counts_each_rent_over_its_own_charged_weeks()
    {
        // £100.00 over 52 weeks becomes £113.53 over 48: £5,200.00 a year becomes £5,449.44.
        var total = Assert.Single(Run(Worked.AtTheLimit with { NewWeekBasis = WeekBasis.Of(48) }, Home("1", 100m)).Rows());

        Assert.Equal(
            new UpratingTotal(
                RentBasis.AffordableRent, WeekBasis.FiftyTwo, WeekBasis.Of(48), UpratingStatus.Uprated, 1, Worked.Pounds(100), Worked.Pounds(113.53m)),
            total);
        Assert.Equal(Worked.Pounds(249.44m), total.YearlyChange);
    }

    [Fact]
    public void A_rent_set_aside_changes_nothing_over_the_year_though_other_rents_move_to_other_weeks()
    {
        var totals = Run(
            Worked.AtTheLimit.NotUprating(RentBasis.LondonAffordableRent) with { NewWeekBasis = WeekBasis.Of(48) },
            Home("1", 100m),
            Home("2", -5m),
            Home("3", 80m) with { Basis = RentBasis.LondonAffordableRent });

        var setAside = totals.Rows().Where(total => !total.Status.IsAccepted()).ToArray();
        Assert.Equal([UpratingStatus.RentNotPositive, UpratingStatus.BasisNotUprated], setAside.Select(total => total.Status));
        Assert.All(setAside, total => Assert.Equal(
            (WeekBasis.FiftyTwo, total.RentNow, Money.Zero), (total.WeeksNext, total.NewRent, total.YearlyChange)));
        Assert.Equal(1, totals.CountOf(UpratingStatus.Uprated));
        Assert.Equal(0, totals.CountOf(UpratingStatus.Converging));
    }

    [Fact]
    public void New_rents_on_different_week_bases_are_not_added()
    {
        var to48 = Run(Worked.AtTheLimit with { NewWeekBasis = WeekBasis.Of(48) }, Home("1", 100m));
        var to50 = Run(Worked.AtTheLimit with { NewWeekBasis = WeekBasis.Of(50) }, Home("2", 100m));
        var before = to48.Rows().ToArray();

        Assert.Equal("other", Assert.Throws<ArgumentException>(() => to48.Add(to50)).ParamName);
        Assert.Equal("totals", Assert.Throws<ArgumentException>(() => Run(Worked.AtTheLimit, to48, Home("3", 100m))).ParamName);
        Assert.Equal(before, to48.Rows());
    }

    [Fact]
    public void Totals_cleared_may_be_used_for_any_run()
    {
        var totals = Run(Worked.AtTheLimit with { NewWeekBasis = WeekBasis.Of(48) }, Home("1", 100m));

        totals.Clear();
        Assert.Equal((0L, 0), (totals.Count, totals.Rows().Count()));

        Run(Worked.AtTheLimit, totals, Home("1", 100m));
        Assert.Equal((1L, Worked.Pounds(104.80m)), (totals.Count, Assert.Single(totals.Rows()).NewRent));
    }

    [Fact]
    public void Rents_set_aside_may_be_added_to_totals_on_any_week_basis()
    {
        var totals = Run(Worked.AtTheLimit with { NewWeekBasis = WeekBasis.Of(48) }, Home("1", 100m));

        totals.Add(Run(Worked.AtTheLimit.NotUprating(RentBasis.AffordableRent), Home("2", 70m)));
        Run(Worked.AtTheLimit.NotUprating(RentBasis.AffordableRent), totals, Home("3", 60m));

        Assert.Equal([113.53m, 130m], totals.Rows().Select(total => total.NewRent.Pence / 100m));
        Assert.Equal([WeekBasis.Of(48), WeekBasis.FiftyTwo], totals.Rows().Select(total => total.WeeksNext));
    }

    private static RentLine Home(string account, decimal rent) =>
        Worked.Home(RentBasis.AffordableRent, rent) with { Account = Worked.Account(account) };

    private static UpratingTotals Run(UpratingPolicy policy, params RentLine[] lines) => Run(policy, new UpratingTotals(), lines);

    private static UpratingTotals Run(UpratingPolicy policy, UpratingTotals totals, params RentLine[] lines)
    {
        var roll = Worked.Roll(lines);
        UpratingRun.Execute(
            roll, Worked.Terms(2026, policy, RentBasis.AffordableRent, RentBasis.LondonAffordableRent),
            new int[roll.Count], new UpratingStatus[roll.Count], totals);
        return totals;
    }
}
