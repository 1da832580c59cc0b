using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.Law.LawExample;

namespace HousingFinance.Kernel.Tests.Recharges.Law;

public class SectionTwentyBTests
{
    [Theory]
    [InlineData("2026-06-10", 100, RecoveryStatus.DemandedInTime)] // eighteen months to the day
    [InlineData("2026-06-11", 0, RecoveryStatus.OutOfTime)] // the day after
    public void A_demand_eighteen_months_after_the_cost_is_in_time_and_a_day_later_is_not(string demanded, int left, RecoveryStatus status)
    {
        var charge = Demand(demanded, Share("lift", 100m, "2024-12-10")).Capped();

        Assert.Equal(Pounds(left), charge.Charge);
        Assert.Equal(status, charge.Contributions[0].Recovery);
    }

    [Theory]
    [InlineData("2026-06-09", 100, RecoveryStatus.SavedByNotice)] // the last day of eighteen months beginning with the cost
    [InlineData("2026-06-10", 0, RecoveryStatus.OutOfTime)] // a demand would have been in time, a notice is not
    public void A_notice_is_in_time_until_one_day_before_a_demand_would_be(string noticed, int left, RecoveryStatus status)
    {
        var charge = Demand("2026-09-01", Share("lift", 100m, "2024-12-10") with { Notices = Notice(noticed, 1_200m) }).Capped();

        Assert.Equal(Pounds(left), charge.Charge);
        Assert.Equal(status, charge.Contributions[0].Recovery);
    }

    [Theory]
    [InlineData("2024-08-31", "2026-02-27", "2026-02-28")]
    [InlineData("2024-08-28", "2026-02-27", "2026-02-28")]
    [InlineData("2024-09-01", "2026-02-28", "2026-03-01")]
    [InlineData("2022-08-30", "2024-02-28", "2024-02-29")]
    public void The_window_of_a_cost_ends_where_months_are_counted_forwards(string incurred, string notifyBy, string demandBy)
    {
        var window = RecoveryWindow.Of(Day(incurred), LawExample.Law).Value;

        Assert.Equal((Day(notifyBy), Day(demandBy)), (window.NotifyBy, window.DemandBy));
    }

    [Fact]
    public void A_cost_before_the_figures_begin_has_no_window() => Assert.Equal(
        "FIG001", Assert.Single(RecoveryWindow.Of(Day("1999-12-31"), LawExample.Law).Diagnostics).Code.Text);

    [Theory]
    [InlineData(IncurredBasis.Earliest, "2024-12-01")]
    [InlineData(IncurredBasis.InvoiceReceived, "2024-12-01")]
    [InlineData(IncurredBasis.Paid, "2025-01-20")]
    public void A_cost_is_incurred_on_invoice_or_on_payment_as_the_council_counts(IncurredBasis basis, string incurred) => Assert.Equal(
        Day(incurred),
        new IncurredCost("lift", Pounds(100m)) { InvoiceReceivedOn = Day("2024-12-01"), PaidOn = Day("2025-01-20") }.IncurredOn(basis));

    [Fact]
    public void A_cost_paid_before_its_invoice_is_incurred_on_payment() => Assert.Equal(
        Day("2024-11-20"),
        new IncurredCost("lift", Pounds(100m)) { InvoiceReceivedOn = Day("2024-12-01"), PaidOn = Day("2024-11-20") }
            .IncurredOn(IncurredBasis.Earliest));

    [Fact]
    public void A_notice_caps_what_is_passed_on_at_the_share_of_the_cost_it_stated()
    {
        var stated = Share("lift", 100m, "2024-12-10") with { Notices = Notice("2025-06-01", 1_000m) };

        Assert.Equal(Pounds(83.33m), Demand("2026-09-01", stated).Capped().Charge);
        Assert.Equal(Pounds(100m), Demand("2026-09-01", stated with { Notices = Notice("2025-06-01", 5_000m) }).Capped().Charge);
        Assert.Equal(Pounds(99.99m), Demand("2026-09-01", stated with { Notices = Notice("2025-06-01", 1_199.99m) }).Capped().Charge);
    }

    [Theory]
    [InlineData(NoticeWording.CostAlone)]
    [InlineData(NoticeWording.Forecast)]
    public void A_notice_without_the_contribution_or_of_a_forecast_saves_nothing(NoticeWording wording) => Assert.Equal(
        Money.Zero,
        Demand("2026-09-01", Share("lift", 100m, "2024-12-10") with { Notices = [new(Day("2025-06-01"), Pounds(1_200m), wording)] })
            .Capped().Charge);

    [Fact]
    public void A_notice_served_before_the_cost_was_incurred_saves_nothing() => Assert.Equal(
        Money.Zero,
        Demand("2026-09-01", Share("lift", 100m, "2024-12-10") with { Notices = Notice("2024-12-09", 1_200m) }).Capped().Charge);

    [Fact]
    public void Money_on_account_that_covers_the_costs_takes_them_out_of_the_rule()
    {
        var charge = Demand("2027-01-01", Share("a", 60m, "2024-12-10"), Share("b", 40m, "2025-01-10")) with { OnAccount = Pounds(100m) };

        Assert.Equal(Pounds(100m), charge.Capped().Charge);
        Assert.All(charge.Capped().Contributions, each => Assert.Equal(RecoveryStatus.CoveredOnAccount, each.Recovery));
        Assert.Equal(Pounds(99.99m), (charge with { OnAccount = Pounds(99.99m) }).Capped().Charge);
    }

    [Fact]
    public void Money_on_account_pays_the_oldest_costs_so_the_balance_is_of_the_latest()
    {
        var charge = Demand("2026-07-01", Share("new", 40m, "2025-03-10"), Share("old", 60m, "2024-06-10")) with { OnAccount = Pounds(70m) };

        var capped = charge.Capped();

        Assert.Equal([RecoveryStatus.DemandedInTime, RecoveryStatus.CoveredOnAccount], capped.Contributions.Select(each => each.Recovery));
        Assert.Equal(Pounds(100m), capped.Charge);
    }

    [Fact]
    public void Only_the_balance_is_lost_when_it_is_demanded_too_late()
    {
        var charge = Demand("2026-12-01", Share("new", 40m, "2025-03-10"), Share("old", 60m, "2024-06-10")) with { OnAccount = Pounds(70m) };

        var capped = charge.Capped();

        Assert.Equal([RecoveryStatus.BalanceOutOfTime, RecoveryStatus.CoveredOnAccount], capped.Contributions.Select(each => each.Recovery));
        Assert.Equal(Pounds(70m), capped.Charge);
    }

    [Fact]
    public void A_credit_stretches_the_money_on_account_and_is_never_barred()
    {
        var refund = Share("refund", -30m, "2024-07-10");
        var charge = Demand("2027-01-01", Share("old", 60m, "2024-06-10"), refund) with { OnAccount = Pounds(30m) };

        var capped = charge.Capped();

        Assert.Equal(Pounds(30m), capped.Charge);
        Assert.Equal([RecoveryStatus.CoveredOnAccount, RecoveryStatus.Credit], capped.Contributions.Select(each => each.Recovery));
    }

    [Fact]
    public void An_increase_is_tested_by_its_own_demand()
    {
        var asked = Share("lift", 100m, "2024-12-10") with
        {
            EarlierDemands = [new(Day("2025-09-01"), Pounds(80m), DemandStanding.UnderTheLease)],
        };

        Assert.Equal(Pounds(100m), Demand("2026-06-10", asked).Capped().Charge);
        Assert.Equal(Pounds(80m), Demand("2026-06-11", asked).Capped().Charge);
        Assert.Equal(RecoveryStatus.IncreaseOutOfTime, Demand("2026-06-11", asked).Capped().Contributions[0].Recovery);
    }

    [Theory]
    [InlineData("2026-06-09", 100)]
    [InlineData("2026-06-10", 0)]
    public void A_defective_demand_does_as_a_notice_only_where_a_notice_would_be_in_time(string servedOn, int left) => Assert.Equal(
        Pounds(left),
        Demand("2026-09-01", Share("lift", 100m, "2024-12-10") with
        {
            EarlierDemands = [new(Day(servedOn), Pounds(100m), DemandStanding.OutsideTheLease) { StatedCost = Pounds(1_200m) }],
        }).Capped().Charge);

    [Fact]
    public void A_demand_before_the_cost_was_incurred_is_on_account_and_not_of_the_cost() => Assert.Equal(
        Money.Zero,
        Demand("2026-06-11", Share("lift", 100m, "2024-12-10") with
        {
            EarlierDemands = [new(Day("2024-12-09"), Pounds(100m), DemandStanding.UnderTheLease)],
        }).Capped().Charge);

    [Fact]
    public void A_demand_without_landlords_name_and_address_still_stops_the_clock()
    {
        var served = new DemandAsServed("D1", Day("2025-09-01")) { ServiceCharges = Pounds(100m), NoticeAddressGivenOn = Day("2020-01-01") };
        var defects = DemandCheck.Assess(served, LawExample.Law).Value.Defects;
        var asked = Share("lift", 100m, "2024-12-10") with
        {
            EarlierDemands = [new(served.ServedOn, Pounds(100m), DemandStanding.UnderTheLease)],
        };

        Assert.Contains(defects, defect => defect.Rule.Requirement == DemandRequirement.LandlordNameAndAddress);
        Assert.Equal(Pounds(100m), Demand("2026-12-01", asked).Capped().Charge);
    }

    [Fact]
    public void The_watch_warns_of_what_nothing_protects_yet_soonest_first()
    {
        Contribution[] costs =
        [
            Share("lost", 10m, "2024-05-20"),
            Share("today", 20m, "2024-05-22"),
            Share("soon", 30m, "2024-08-01"),
            Share("later", 40m, "2025-11-01"),
            Share("told", 50m, "2024-07-01") with { Notices = Notice("2025-01-01", 600m) },
            Share("half told", 60m, "2024-07-02") with { Notices = Notice("2025-01-01", 360m) },
            new Contribution(new IncurredCost("undated", Pounds(120m)), Pounds(10m)),
        ];

        var list = RecoveryWatch.List(costs, Money.Zero, Day("2025-11-22"), 3, IncurredBasis.Earliest, LawExample.Law);

        Assert.Equal(
            [
                ("lost", Pounds(10m), RecoveryChance.Lost),
                ("today", Pounds(20m), RecoveryChance.DemandToday),
                ("half told", Pounds(30m), RecoveryChance.DemandOrNotify),
                ("soon", Pounds(30m), RecoveryChance.DemandOrNotify),
            ],
            list.Warnings.Select(each => (each.CostReference, each.AtRisk, each.Chance)));
        Assert.Equal((1, 1), (list.Later, list.Safe));
        Assert.Equal(
            "RECH502 section 20B watch, cost undated: invoice received none, paid none, counted by Earliest; "
            + "the day from which the eighteen months run; give the day, or count by another event.",
            Assert.Single(list.SetAside).ToString());
    }

    [Theory]
    [InlineData("2024-08-22", 1)] // can be demanded until three months from the day
    [InlineData("2024-08-23", 0)]
    public void The_watch_looks_as_far_ahead_as_it_is_told(string incurred, int warnings) => Assert.Equal(
        warnings,
        RecoveryWatch.List(
            [Share("lift", 10m, incurred)], Money.Zero, Day("2025-11-22"), 3, IncurredBasis.Earliest, LawExample.Law).Warnings.Length);

    [Fact]
    public void The_watch_sets_aside_a_share_that_is_more_than_its_cost() => Assert.Equal(
        "RECH406",
        Assert.Single(RecoveryWatch.List(
            [new Contribution(new IncurredCost("odd", Pounds(10m)) { PaidOn = Day("2025-01-01") }, Pounds(10.01m))],
            Money.Zero, Day("2025-11-22"), 3, IncurredBasis.Earliest, LawExample.Law).SetAside).Code.Text);

    [Fact]
    public void The_watch_looks_at_most_eighteen_months_ahead() => Assert.Throws<ArgumentOutOfRangeException>(
        () => RecoveryWatch.List([], Money.Zero, Day("2025-11-22"), 19, IncurredBasis.Earliest, LawExample.Law));
}
