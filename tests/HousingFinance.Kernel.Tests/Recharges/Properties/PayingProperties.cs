using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Recharges;
using HousingFinance.Kernel.TestSupport;
using NodaTime;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;

namespace HousingFinance.Kernel.Tests.Recharges.Properties;

/// <summary>An invoice with payments on some days after it was due.</summary>
public sealed record LatePaid(long NetPence, IReadOnlyList<(int Days, long Pence)> Payments)
{
    public InvoiceAccount Account => Payments.Select((paid, index) => (paid, index)).Aggregate(
        Opened(InvoiceLine.Of("Item", Money.FromPence(NetPence), Standard)),
        (account, each) => account.Record(new MoneyMovement(
            Issued.PlusDays(28 + each.paid.Days), Money.FromPence(each.paid.Pence), MovementKind.InvoicePaid, SubAccount, $"r{each.index}")).Value);
}

/// <summary>Some days in a row, counted from the day of payment.</summary>
public sealed record SomeDays(int From, int Count)
{
    public InterestSuspension Suspension =>
        new(Issued.PlusDays(28 + From), Issued.PlusDays(28 + From + Count - 1), SuspensionReason.BreathingSpace);
}

/// <summary>A total, a number of instalments and how often.</summary>
public sealed record AnyPlan(long TotalPence, int Count, ChargingFrequency Frequency, ApportionmentMethod OddPence);

/// <summary>A loan.</summary>
public sealed record AnyLoan(long PrincipalPence, decimal Percent, int Count);

public static class PayingArbitraries
{
    public static Arbitrary<LatePaid> LatePaid() => Arb.From(
        from net in Int64Range.Between(1, 50_000_00)
        from count in Gen.Choose(0, 4)
        from payments in (from days in Gen.Choose(-20, 300) from pence in Int64Range.Between(1, 20_000_00) select (days, pence)).ArrayOf(count)
        select new LatePaid(net, payments));

    public static Arbitrary<SomeDays> SomeDays() => Arb.From(
        from start in Gen.Choose(-10, 300) from count in Gen.Choose(1, 120) select new SomeDays(start, count));

    public static Arbitrary<AnyPlan> Plans() => Arb.From(
        from total in Int64Range.Between(1, 20_000_00)
        from count in Gen.Choose(1, 600)
        from frequency in Gen.Elements(
            ChargingFrequency.Weekly, ChargingFrequency.TwoWeekly, ChargingFrequency.FourWeekly, ChargingFrequency.CalendarMonthly)
        from oddPence in Gen.Elements(ApportionmentMethod.List.OrderBy(method => method.Value).ToArray())
        select new AnyPlan(total, count, frequency, oddPence));

    public static Arbitrary<AnyLoan> Loans() => Arb.From(
        from principal in Int64Range.Between(100_00, 60_000_00)
        from hundredths in Gen.Choose(0, 15_00)
        from count in Gen.Choose(1, 120)
        select new AnyLoan(principal, hundredths / 100m, count));
}

public class PayingProperties
{
    private static readonly LocalDate Through = Issued.PlusDays(28 + 330);
    private static readonly InterestTerms Terms = InterestTerms.Fixed(Percentage.Of(7.3m), 0, InterestBearing.WholeDebt);
    private static readonly PlanPolicy Policy = new(Money.FromPence(1), 7, DefaultRule.WholeBalance);

    [Property(Arbitrary = [typeof(PayingArbitraries)], MaxTest = 60)]
    public void Interest_is_additive_over_suspended_days(LatePaid paid, SomeDays days)
    {
        var account = paid.Account;
        var all = Exact(account, []);
        var without = Exact(account, [days.Suspension]);
        var before = Exact(account, [days.Suspension with { Through = null }]);
        var after = Exact(account, [days.Suspension with { From = Issued.PlusDays(-400) }]);
        var within = Exact(
            account,
            [
                new(Issued.PlusDays(-400), days.Suspension.From.PlusDays(-1), SuspensionReason.Agreed),
                new(days.Suspension.Through!.Value.PlusDays(1), null, SuspensionReason.Agreed),
            ]);

        Assert.Equal(all, without + within);
        Assert.Equal(without, before + after);
    }

    [Property(Arbitrary = [typeof(PayingArbitraries)], MaxTest = 60)]
    public void Interest_through_a_day_is_each_days_interest_added_up(LatePaid paid)
    {
        var account = paid.Account;
        var sum = default(UnroundedMoney);
        for (var day = account.Invoice.DueOn.PlusDays(1); day <= Through; day = day.PlusDays(1))
        {
            var owed = Money.Max(Money.Zero, account.BalanceOn(day.PlusDays(-1)));
            sum += owed.Times(new Ratio(73, 365_000));
        }

        Assert.Equal(sum, Exact(account, []));
    }

    [Property(Arbitrary = [typeof(PayingArbitraries)], MaxTest = 60)]
    public void Nothing_is_dated_or_accrued_within_a_suspension(LatePaid paid, SomeDays days)
    {
        var statement = Interest.On(paid.Account, Terms, DebtorCapacity.Private, [days.Suspension], Through, RoundingRule.HalfUp).Value;

        Assert.All(statement.Periods, period => Assert.True(
            period.Through < days.Suspension.From || period.From > days.Suspension.Through));
        var within = statement.ToMovement(days.Suspension.From);
        Assert.True(statement.Amount.IsZero ? within.Value is null : !within.HasValue);
    }

    [Property(Arbitrary = [typeof(PayingArbitraries)])]
    public void Plans_add_up_to_the_penny_on_days_that_follow_one_another(AnyPlan any)
    {
        var total = Money.FromPence(any.TotalPence);
        if (!RepaymentPlan.Equal(total, any.Count, Issued, any.Frequency, any.OddPence, Policy).TryGet(out var plan))
        {
            // Some share is below a penny: there are more instalments than pence, or one method leaves a share of nothing.
            var shares = new long[any.Count];
            any.OddPence.ShareEqually(total, shares);
            Assert.Contains(0L, shares);
            return;
        }

        Assert.Equal((total, any.Count), (plan.Instalments.Aggregate(Money.Zero, (sum, each) => sum + each.Amount), plan.Instalments.Length));
        Assert.All(plan.Instalments.Zip(plan.Instalments.Skip(1)), pair => Assert.True(pair.First.DueOn < pair.Second.DueOn));
        Assert.Equal(PlanState.Completed, plan.StandingOn(plan.Instalments[^1].DueOn, total).State);
        Assert.NotEqual(PlanState.Completed, plan.StandingOn(plan.Instalments[^1].DueOn.PlusDays(100), total - Money.FromPence(1)).State);
    }

    [Property(Arbitrary = [typeof(PayingArbitraries)])]
    public void Regular_sums_end_exactly(PositivePence total, PositivePence each)
    {
        var (debt, regular) = (Money.FromPence(total.Value), Money.FromPence(each.Value));
        if (RepaymentPlan.OfRegular(debt, regular, Issued, ChargingFrequency.Weekly, Policy).TryGet(out var plan))
        {
            Assert.Equal(debt, plan.Instalments.Aggregate(Money.Zero, (sum, one) => sum + one.Amount));
            Assert.All(plan.Instalments[..^1], one => Assert.Equal(regular, one.Amount));
            Assert.True(plan.Instalments[^1].Amount.IsPositive && plan.Instalments[^1].Amount <= regular);
        }
        else
        {
            Assert.True(debt > regular.Times(600));
        }
    }

    [Property(Arbitrary = [typeof(PayingArbitraries)])]
    public void A_loan_ends_at_nothing_and_its_last_repayment_is_close_to_the_others(AnyLoan any)
    {
        var loan = AnnuityLoan.Schedule(
            Money.FromPence(any.PrincipalPence), Percentage.Of(any.Percent), any.Count, Issued, RoundingRule.HalfUp).Value;

        Assert.Equal(Money.Zero, loan.Repayments[^1].Balance);
        Assert.Equal(loan.Principal, loan.Repayments.Aggregate(Money.Zero, (sum, each) => sum + each.Principal));
        Assert.All(loan.Repayments, each => Assert.True(each.Principal.IsPositive && !each.Interest.IsNegative));
        Assert.All(loan.Repayments[..^1], each => Assert.Equal(loan.Repayments[0].Payment, each.Payment));

        // Half a penny of the equal sum and half a penny of interest a month, each with interest to the end.
        var grown = any.Count * (1m + (any.Percent / 100m * any.Count / 12m)) * 3m;
        Assert.True((loan.Repayments[^1].Payment - loan.Repayments[0].Payment).Abs().Pence <= grown + 2);
    }

    [Property(Arbitrary = [typeof(PayingArbitraries), typeof(InvoiceArbitraries)])]
    public void Opening_and_movements_are_the_closing_on_every_account_and_the_control(LatePaid paid, SomeLines lines, int opening)
    {
        var other = RentAccountRef.Create(new ReferenceAllocator("HOUSING"), "7100999-RR");
        var second = InvoiceAccount.Open(Issue(Draft([.. lines.Value]) with { Account = other }));
        var movements = paid.Account.Movements.AddRange(second.Movements);

        var control = RechargeControl.RollForward([new(other, Money.FromPence(opening))], movements);

        Assert.Equal([paid.Account.Balance, second.Balance + Money.FromPence(opening)], control.Accounts.Select(account => account.Closing));
        Assert.Equal(control.Closing, paid.Account.Balance + second.Balance + Money.FromPence(opening));
        Assert.Equal(control.Closing, control.Owed - control.InCredit);
        Assert.Equal(movements.Length, control.Kinds.Sum(kind => kind.Count));
    }

    private static UnroundedMoney Exact(InvoiceAccount account, System.Collections.Immutable.ImmutableArray<InterestSuspension> suspended) =>
        Interest.On(account, Terms, DebtorCapacity.Private, suspended, Through, RoundingRule.HalfUp).Value.Exact;
}
