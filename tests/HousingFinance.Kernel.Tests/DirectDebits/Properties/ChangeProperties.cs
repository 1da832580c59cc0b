using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Instructions;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.DirectDebits.Properties;

/// <summary>A schedule changed again and again, each time by another plan, some of which are refused.</summary>
public class ChangeProperties
{
    private static readonly NoticeTerms Notice = new("ANY COUNCIL", "01632 960000", NoticePeriod.OfScheme(1), PlanExample.WorkingDays);

    [Property(Arbitrary = [typeof(PlanArbitraries)])]
    public void Every_instalment_has_been_told_as_it_is_for_as_long_as_the_notice_asks(AnyDates dates, AnyPolicy policy, SomePlans plans)
    {
        foreach (var schedule in Histories(dates, policy, plans))
        {
            foreach (var instalment in schedule.Current.Instalments)
            {
                var firstTold = schedule.Versions.First(version => version.Notice.Collections.Contains(instalment)).Notice.SentOn;

                Assert.True(PlanExample.WorkingDays.WorkingDaysBetween(firstTold, instalment.Day.Date) >= 11);
                Assert.All(
                    schedule.Versions.Where(version => version.Notice.SentOn > firstTold && version.Notice.SentOn.PlusDays(11) > instalment.Day.Date),
                    version => Assert.Contains(instalment, version.Instalments));
            }
        }
    }

    [Property(Arbitrary = [typeof(PlanArbitraries)])]
    public void A_change_keeps_every_earlier_version_and_what_could_no_longer_be_changed(AnyDates dates, AnyPolicy policy, SomePlans plans)
    {
        PayerSchedule? before = null;
        foreach (var schedule in Histories(dates, policy, plans))
        {
            if (before is not null)
            {
                var current = schedule.Current;

                Assert.Equal(before.Versions.AsEnumerable(), schedule.Versions[..^1]);
                Assert.Equal(before.Current.Instalments[..current.Kept].AsEnumerable(), current.Instalments[..current.Kept]);
                Assert.Equal(current.Instalments[current.Kept..].AsEnumerable(), current.Notice.Collections);
                Assert.All(
                    before.Current.Instalments[current.Kept..],
                    told => Assert.True(current.Notice.Withdrawn.Contains(told) ^ current.Instalments.Any(now => now.Day == told.Day && now.Parts == told.Parts)));
                Assert.Equal(Enumerable.Range(1, current.Instalments.Length), current.Instalments.Select(each => each.Number));
                Assert.All(current.Instalments.Zip(current.Instalments.Skip(1)), pair => Assert.True(pair.First.Day < pair.Second.Day));
            }

            before = schedule;
        }
    }

    [Property(Arbitrary = [typeof(PlanArbitraries)])]
    public void What_is_told_comes_to_what_is_owed_or_says_by_how_much_it_is_more(AnyDates dates, AnyPolicy policy, SomePlans plans)
    {
        var terms = new ScheduleTerms(policy.Value, dates.Value);
        PayerSchedule? schedule = null;
        var told = dates.Value.Span.FirstDay.PlusDays(-30);
        foreach (var plan in plans.Value)
        {
            var outcome = schedule is null
                ? PayerSchedule.Start(Life.Reference, told, plan, terms, Notice)
                : schedule.Change(ScheduleChangeCause.Rent, told, plan, terms, Notice, null);
            if (outcome.TryGet(out var after))
            {
                var collected = after.Current.Instalments.Aggregate(Money.Zero, (sum, each) => sum + each.Amount);

                Assert.True(ReferenceEquals(after, schedule) || collected == plan.Collected.Total + after.Current.Overpaid);
                Assert.All(after.Current.Instalments, each => Assert.True(each.Amount.IsPositive));
                schedule = after;
            }

            told = told.PlusDays(1 + (plan.SourceRow % 60));
        }
    }

    private static IEnumerable<PayerSchedule> Histories(AnyDates dates, AnyPolicy policy, SomePlans plans)
    {
        var terms = new ScheduleTerms(policy.Value, dates.Value);
        PayerSchedule? schedule = null;
        var told = dates.Value.Span.FirstDay.PlusDays(-30);
        foreach (var plan in plans.Value)
        {
            var outcome = schedule is null
                ? PayerSchedule.Start(Life.Reference, told, plan, terms, Notice)
                : schedule.Change(ScheduleChangeCause.Balance, told, plan, terms, Notice, null);
            if (outcome.TryGet(out var after) && !ReferenceEquals(after, schedule))
            {
                schedule = after;
                yield return after;
            }

            told = told.PlusDays(1 + (plan.SourceRow % 40));
        }
    }
}
