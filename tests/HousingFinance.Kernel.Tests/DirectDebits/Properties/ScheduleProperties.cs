using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.DirectDebits.Properties;

public class ScheduleProperties
{
    [Property(Arbitrary = [typeof(PlanArbitraries)])]
    public void Days_are_working_days_of_the_span_moved_on_and_never_back(AnyDates any)
    {
        var dates = any.Value;
        var bacs = WorkingDayCalendar.EnglandAndWales;

        Assert.All(dates.DueDays, day => Assert.True(dates.Span.Contains(day)));
        Assert.All(dates.DueDays.Zip(dates.Days), pair => Assert.Equal(bacs.RollForward(pair.First), pair.Second.Date));
        Assert.All(dates.Days.Zip(dates.Days.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        Assert.Equal(dates.Days.Length, dates.Count);
    }

    [Property(Arbitrary = [typeof(PlanArbitraries)])]
    public void Instalments_add_up_to_what_is_owed_and_so_does_every_part(AnyDates dates, AnyPolicy policy, SomePlans plans)
    {
        var terms = new ScheduleTerms(policy.Value, dates.Value);
        foreach (var plan in plans.Value)
        {
            if (InstalmentScheduling.Schedule(plan, terms).TryGet(out var schedule))
            {
                var sum = schedule.Instalments.Aggregate(default(CollectionParts), (sum, each) => sum + each.Parts);

                Assert.Equal(plan.Collected, sum);
                Assert.Equal(plan.Collected.Total, schedule.Instalments.Aggregate(Money.Zero, (sum, each) => sum + each.Amount));
                Assert.All(schedule.Instalments, each => Assert.True(each.Amount >= policy.Value.LeastInstalment && each.Amount.IsPositive));
                Assert.All(schedule.Instalments, each => Assert.True(plan.NotBefore is null || each.Day.Date >= plan.NotBefore));
                Assert.All(schedule.Instalments, each => Assert.True(plan.Target is null || each.Day.Date <= plan.Target.Value.On));
            }
        }
    }

    [Property(Arbitrary = [typeof(PlanArbitraries)])]
    public void A_run_gives_every_plan_what_it_gets_alone(AnyDates dates, AnyPolicy policy, SomePlans plans)
    {
        var terms = new ScheduleTerms(policy.Value, dates.Value);
        var builder = new PlanRollBuilder();
        var stand = plans.Value.Where(plan => builder.Add(plan) == InstalmentPlanStatus.Accepted).ToList();
        var result = ScheduleRun.Execute(builder.Build(), terms);

        Assert.Equal(plans.Value.Count, stand.Count + result.Roll.SetAside.Length);
        Assert.Equal(stand.Count, result.Totals.Accepted + result.Totals.SetAside);
        for (var row = 0; row < stand.Count; row++)
        {
            var (alone, together) = (InstalmentScheduling.Schedule(stand[row], terms), result.Schedule(row));

            Assert.Equal(stand[row], result.Roll[row]);
            Assert.Equal(alone.Diagnostics.AsEnumerable(), together.Diagnostics);
            Assert.Equal(alone.HasValue, together.HasValue);
            if (alone.HasValue)
            {
                Assert.Equal(alone.Value.Instalments.AsEnumerable(), together.Value.Instalments);
                Assert.Equal(alone.Value.Status, together.Value.Status);
            }
        }
    }

    [Property(Arbitrary = [typeof(PlanArbitraries)])]
    public void The_instalments_are_the_kernels_own_equal_shares(AnyDates dates, AnyPolicy policy, SomePlans plans)
    {
        var terms = new ScheduleTerms(policy.Value, dates.Value);
        var method = policy.Value.OddPence switch
        {
            OddPence.First => ApportionmentMethod.FirstTakesOddPence,
            OddPence.Last => ApportionmentMethod.LastTakesOddPence,
            _ => ApportionmentMethod.LargestRemainder,
        };
        foreach (var plan in plans.Value)
        {
            if (InstalmentScheduling.Schedule(plan, terms).TryGet(out var schedule))
            {
                var shares = new long[schedule.Instalments.Length];
                method.ShareEqually(plan.Collected.Total, shares);

                Assert.Equal(shares, schedule.Pence());
            }
        }
    }

    [Property(Arbitrary = [typeof(PlanArbitraries)])]
    public void Fewer_instalments_are_as_many_as_the_least_allows(AnyDates dates, AnyPolicy policy, SomePlans plans)
    {
        var terms = new ScheduleTerms(
            new SchedulePolicy(policy.Value.OddPence, policy.Value.LeastInstalment, SmallInstalmentRule.FewerInstalments), dates.Value);
        foreach (var plan in plans.Value)
        {
            if (InstalmentScheduling.Schedule(plan, terms).TryGet(out var schedule) && schedule.Status == ScheduleStatus.FewerInstalments)
            {
                Assert.True(schedule.Collected.Total < policy.Value.LeastInstalment.Times(schedule.Instalments.Length + 1));
                Assert.True(schedule.Collected.Total >= policy.Value.LeastInstalment.Times(schedule.Instalments.Length));
            }
        }
    }

    [Property(Arbitrary = [typeof(PlanArbitraries)])]
    public void A_part_keeps_step_with_what_is_collected(AnyDates dates, AnyPolicy policy, SomePlans plans)
    {
        var terms = new ScheduleTerms(policy.Value, dates.Value);
        foreach (var plan in plans.Value)
        {
            if (!InstalmentScheduling.Schedule(plan, terms).TryGet(out var schedule))
            {
                continue;
            }

            var (whole, total) = (schedule.Collected, schedule.Collected.Total.Pence);
            var sum = default(CollectionParts);
            foreach (var each in schedule.Instalments)
            {
                sum += each.Parts;
                AssertInStep(whole.NetRent, sum.NetRent);
                AssertInStep(whole.Balance, sum.Balance);
                AssertInStep(whole.ArrearsAgreement, sum.ArrearsAgreement);
                AssertInStep(whole.OtherAccounts, sum.OtherAccounts);
                AssertInStep(whole.OtherReceipts, sum.OtherReceipts);
            }

            // Half a penny for a part, and for the largest half a penny for each of the four others.
            void AssertInStep(Money part, Money through) =>
                Assert.True(Int128.Abs(((Int128)part.Pence * sum.Total.Pence) - ((Int128)through.Pence * total)) <= 2 * (Int128)total);
        }
    }
}
