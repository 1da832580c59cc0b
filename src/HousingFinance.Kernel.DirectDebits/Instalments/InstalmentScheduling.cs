using System.Collections.Immutable;
using HousingFinance.Kernel.DirectDebits.Internals;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>Puts one plan into instalments, for a letter, a screen or a test, by the very rule that all plans are run through.</summary>
public static class InstalmentScheduling
{
    /// <summary>The schedule of one plan; or why there is none.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="terms">The council's choices and the dates that payers choose among.</param>
    public static Outcome<InstalmentSchedule> Schedule(in InstalmentPlan plan, ScheduleTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (FaultOf(plan, terms) is { } fault)
        {
            return Outcome.Refused<InstalmentSchedule>(fault);
        }

        var table = terms.Tables[plan.Dates];
        var (first, count) = table.Between(
            plan.NotBefore is { } from ? DayNumber.Of(from) : 0, plan.Target is { } target ? DayNumber.Of(target.On) : 0);
        var status = ScheduleRule.Apply(
            (int)plan.Collected.Total.Pence, first, count, terms.LeastPence, terms.Policy.SmallInstalments, out var spread);
        if (!status.IsAccepted())
        {
            return Outcome.Refused<InstalmentSchedule>(status.Explain(plan, terms));
        }

        Span<int> days = new int[spread.Count];
        Span<int> pence = new int[spread.Count];
        spread.Write(terms.OddPence, table, days, pence, 0);
        return Outcome.Of(Made(plan, status, terms, days, pence));
    }

    /// <summary>What is wrong with a plan before it is asked what it comes to; null when nothing is.</summary>
    internal static Diagnostic? FaultOf(in InstalmentPlan plan, ScheduleTerms terms)
    {
        var status = PlanRule.Assess(plan);
        return status != InstalmentPlanStatus.Accepted ? status.Explain(plan)
            : plan.Dates < 0 || plan.Dates >= terms.Tables.Length ? ScheduleStatus.DatesUnknown.Explain(plan, terms)
            : null;
    }

    /// <summary>The schedule whose days and pence are known.</summary>
    internal static InstalmentSchedule Made(
        in InstalmentPlan plan, ScheduleStatus status, ScheduleTerms terms, ReadOnlySpan<int> days, ReadOnlySpan<int> pence)
    {
        var dates = terms.Dates[plan.Dates];
        var first = dates.Table.CountBefore(days[0]);
        var parts = PartsRule.Share(plan.Collected, pence);
        var instalments = ImmutableArray.CreateBuilder<Instalment>(days.Length);
        for (var index = 0; index < days.Length; index++)
        {
            instalments.Add(new Instalment(index + 1, dates.DueDays[first + index], dates.Days[first + index], parts[index]));
        }

        return new InstalmentSchedule(plan, status, instalments.MoveToImmutable());
    }
}
