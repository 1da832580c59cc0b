using HousingFinance.Kernel.Recharges;
using HousingFinance.Kernel.Tests.Recharges.Law;
using HousingFinance.Kernel.TestSupport;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Recharges.Properties;

/// <summary>What holds for every charge, whatever its costs, caps and history.</summary>
public class LawProperties
{
    [Property(Arbitrary = [typeof(LawArbitraries)], MaxTest = 500)]
    public void The_signed_steps_and_the_charge_are_the_uncapped_share(AnyLeaseCharge charge)
    {
        var capped = charge.Value.Capped();

        Assert.Equal(capped.Uncapped + Sum(capped.Steps.Select(step => step.Amount)), capped.Charge);
        Assert.Equal(capped.Charge, Sum(capped.Contributions.Select(each => each.Charge)));
        Assert.Equal(capped.Charge - capped.Uncapped, Sum(capped.Movements().Select(movement => movement.ChangeInBalance)));
        Assert.Equal(capped.Charge, capped.Receipt.Result);
        Assert.All(capped.Steps, step => Assert.True(step.Amount.IsNegative && step.Amount == Sum(step.Lines.Select(line => line.Amount))));
    }

    [Property(Arbitrary = [typeof(LawArbitraries)], MaxTest = 500)]
    public void No_cost_is_charged_more_than_its_share_and_none_turns_into_a_credit(AnyLeaseCharge charge) => Assert.All(
        charge.Value.Capped().Contributions,
        each => Assert.True(each.Contribution.Share.IsNegative
            ? each.Charge == each.Contribution.Share
            : each.Charge >= Money.Zero && each.Charge <= each.Contribution.Share));

    [Property(Arbitrary = [typeof(LawArbitraries)], MaxTest = 500)]
    public void The_charge_is_within_the_limit_of_each_set_of_works_and_each_agreement(AnyLeaseCharge charge)
    {
        var capped = charge.Value.Capped();

        foreach (var works in charge.Value.Works.Where(works => works.Standing == ConsultationStanding.NotConsulted))
        {
            Assert.True(Of(capped, each => each.Works == works.Reference) <= Room(250_00, works.AlreadyCharged));
        }

        foreach (var agreement in charge.Value.Agreements.Where(agreement => agreement.Standing == ConsultationStanding.NotConsulted))
        {
            Assert.True(Of(capped, each => each.Agreement == agreement.Reference) <= Room(100_00, agreement.AlreadyCharged));
        }
    }

    [Property(Arbitrary = [typeof(LawArbitraries)], MaxTest = 500)]
    public void The_charge_is_within_each_estimate_of_the_offer(AnyLeaseCharge charge)
    {
        var capped = charge.Value.Capped();
        if (charge.Value.RightToBuy is not { } lease)
        {
            Assert.DoesNotContain(capped.Steps, step => step.Kind == CapKind.OfferEstimate);
            return;
        }

        foreach (var item in lease.Items)
        {
            var limit = item.Allowance.Raise(item.StatedContribution);
            Assert.True(Of(capped, each => InOffer(each, lease) && each.OfferItem == item.Reference)
                <= Room(limit.Pence, item.AlreadyCharged));
        }

        Assert.All(
            capped.Contributions.Where(each => each.Contribution is { Nature: ContributionNature.Improvement, OfferItem: "" }
                && InOffer(each.Contribution, lease)),
            each => Assert.True(each.Charge <= Money.Zero));
    }

    [Property(Arbitrary = [typeof(LawArbitraries)], MaxTest = 500)]
    public void Charges_for_costs_of_any_five_years_stay_within_the_cap_unless_other_demands_had_passed_it(AnyLeaseCharge charge)
    {
        var value = charge.Value;
        var cap = Money.FromPence(value.Area == HomeArea.London ? 15_000_00 : 10_000_00);
        var capped = value.Works.Where(works => works.AssistanceAppliedOn == new LocalDate(2024, 1, 1)
            && works.Residence == LesseeResidence.OnlyOrPrincipalHome).Select(works => works.Reference).ToHashSet();
        var own = value.Capped().Contributions.Where(each => capped.Contains(each.Contribution.Works))
            .Select(each => new AssistedCharge(each.Contribution.Cost.InvoiceReceivedOn!.Value, each.Charge)).ToList();

        var credits = Sum(own.Where(each => each.Amount.IsNegative).Select(each => each.Amount));

        // Periods that begin every ten days, which the rule does not look at one by one.
        for (var first = new LocalDate(2018, 1, 1); first < new LocalDate(2027, 1, 1); first = first.PlusDays(10))
        {
            bool IsWithin(AssistedCharge each) => each.CostIncurredOn >= first && each.CostIncurredOn < first.PlusYears(5);
            var other = Sum(value.OtherAssistedCharges.Where(IsWithin).Select(each => each.Amount)) + credits;
            var charged = Sum(own.Where(each => IsWithin(each) && each.Amount.IsPositive).Select(each => each.Amount));
            Assert.True(charged <= Money.Max(cap - other, Money.Zero));
        }
    }

    [Property(Arbitrary = [typeof(LawArbitraries)], MaxTest = 500)]
    public void The_order_of_the_lists_makes_no_difference(AnyLeaseCharge charge)
    {
        var turned = charge.Value with
        {
            Contributions = [.. charge.Value.Contributions.Reverse().Select(each => each with
            {
                Notices = [.. each.Notices.Reverse()],
                EarlierDemands = [.. each.EarlierDemands.Reverse()],
            })],
            Works = [.. charge.Value.Works.Reverse()],
            OtherAssistedCharges = [.. charge.Value.OtherAssistedCharges.Reverse()],
            RightToBuy = charge.Value.RightToBuy is { } lease
                ? lease with { Items = [.. lease.Items.Reverse()], Years = [.. lease.Years.Reverse()] }
                : null,
        };

        var (one, other) = (charge.Value.Capped(), turned.Capped());

        Assert.Equal(one.StepsInWords(), other.StepsInWords());
        Assert.Equal(
            one.Contributions.Select(each => (each.Contribution.Cost.Reference, each.Charge, each.Recovery)),
            other.Contributions.Select(each => (each.Contribution.Cost.Reference, each.Charge, each.Recovery)));
    }

    [Property(Arbitrary = [typeof(LawArbitraries)], MaxTest = 500)]
    public void Section_20B_takes_nothing_when_money_on_account_covers_all(AnyLeaseCharge charge)
    {
        var covered = charge.Value with { OnAccount = Money.Max(charge.Value.Uncapped, Money.Zero) };

        Assert.DoesNotContain(covered.Capped().Steps, step => step.Kind == CapKind.TimeLimit);
    }

    [Property(Arbitrary = [typeof(LawArbitraries)], MaxTest = 500)]
    public void More_money_on_account_never_bars_more(AnyLeaseCharge charge)
    {
        var more = charge.Value with { OnAccount = charge.Value.OnAccount + Money.FromPence(57_31) };

        Assert.True(TimeBarred(more.Capped()) >= TimeBarred(charge.Value.Capped()));
    }

    [Property(Arbitrary = [typeof(LawArbitraries)], MaxTest = 500)]
    public void The_watch_and_the_charge_agree_on_what_is_lost(AnyLeaseCharge charge)
    {
        var value = charge.Value;
        var list = RecoveryWatch.List(
            value.Contributions, value.OnAccount, value.DemandedOn, 0, IncurredBasis.Earliest, LawExample.Law);

        Assert.Equal(value.Contributions.Length, list.Warnings.Length + list.Later + list.Safe + list.SetAside.Length);
        Assert.Equal(
            -TimeBarred(value.Capped()),
            Sum(list.Warnings.Where(each => each.Chance == RecoveryChance.Lost).Select(each => each.AtRisk)));
    }

    [Property(Arbitrary = [typeof(LawArbitraries)], MaxTest = 300)]
    public void Many_charges_come_out_as_each_does_alone(AnyLeaseCharge first, AnyLeaseCharge second)
    {
        var together = ChargeCaps.ApplyAll([first.Value, second.Value], LawExample.Law);

        Assert.Equal([first.Value.Capped().Charge, second.Value.Capped().Charge], together.Accepted.Select(each => each.Charge));
        Assert.Equal(first.Value.Uncapped + second.Value.Uncapped, together.Report.ValueIn);
    }

    [Property(Arbitrary = [typeof(LawArbitraries)], MaxTest = 1000)]
    public void A_notice_is_always_due_one_day_before_a_demand_and_never_more_than_eighteen_months_after(AnyDay incurred)
    {
        var window = RecoveryWindow.Of(incurred.Value, LawExample.Law).Value;

        Assert.Equal(window.DemandBy.PlusDays(-1), window.NotifyBy);
        Assert.True(window.DemandBy.PlusMonths(-18) <= incurred.Value);
        Assert.True(window.DemandBy.PlusDays(1) > incurred.Value.PlusMonths(18));
    }

    [Property(Arbitrary = [typeof(LawArbitraries)], MaxTest = 1000)]
    public void An_initial_period_lasts_from_five_years_to_six(AnyDay granted, AnyDay yearStart)
    {
        var start = new AnnualDate(yearStart.Value.Month, yearStart.Value.Day);
        var period = InitialPeriod.Of(granted.Value, start, LawExample.Law).Value;

        Assert.True(period.LastDay >= granted.Value.PlusYears(5).PlusDays(-1));
        Assert.True(period.LastDay < granted.Value.PlusYears(6));
        Assert.Equal(start.InYear(period.LastDay.PlusDays(1).Year), period.LastDay.PlusDays(1));
    }

    private static bool InOffer(Contribution each, RightToBuyLease lease) =>
        each.Nature != ContributionNature.Service
        && lease.InitialPeriod(LawExample.Law).Value.Contains(each.Cost.InvoiceReceivedOn!.Value);

    private static Money TimeBarred(CappedCharge charge) =>
        Sum(charge.Steps.Where(step => step.Kind == CapKind.TimeLimit).Select(step => step.Amount));

    private static Money Of(CappedCharge charge, Func<Contribution, bool> within) =>
        Sum(charge.Contributions.Where(each => within(each.Contribution)).Select(each => each.Charge));

    private static Money Room(long limitPence, Money already) => Money.Max(Money.FromPence(limitPence) - already, Money.Zero);

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
