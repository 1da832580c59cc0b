using System.Globalization;
using System.Runtime.CompilerServices;
using HousingFinance.Kernel.DirectDebits.Internals;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>What a run of scheduling came to.</summary>
/// <remarks>Equal when every part is equal. <c>default</c> is a run of no rows.</remarks>
/// <param name="Accepted">How many plans have a schedule.</param>
/// <param name="SetAside">How many were set aside.</param>
/// <param name="Instalments">How many instalments there are.</param>
/// <param name="Collected">What they come to.</param>
public readonly record struct ScheduleTotals(int Accepted, int SetAside, int Instalments, Money Collected);

/// <summary>Puts the plans of many payers into instalments: the rule of <see cref="InstalmentScheduling"/>, run over columns.</summary>
public static class ScheduleRun
{
    /// <summary>Schedules every plan of a roll into new columns.</summary>
    /// <param name="roll">The plans.</param>
    /// <param name="terms">The terms.</param>
    public static ScheduleResult Execute(PlanRoll roll, ScheduleTerms terms)
    {
        ArgumentNullException.ThrowIfNull(roll);
        ArgumentNullException.ThrowIfNull(terms);
        var most = roll.MostInstalments(terms);
        var (days, pence) = (new int[most], new int[most]);
        var (ends, statuses) = (new int[roll.Count], new ScheduleStatus[roll.Count]);
        var totals = Execute(roll, terms, days, pence, ends, statuses);
        return new ScheduleResult(
            roll, terms, totals, days.AsMemory(0, totals.Instalments), pence.AsMemory(0, totals.Instalments), ends, statuses);
    }

    /// <summary>Schedules every plan of a roll into the caller's columns, allocating nothing.</summary>
    /// <param name="roll">The plans.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="dayNumbers">
    /// Takes the collection day of every instalment, row after row, as <see cref="DayNumber"/> counts; with room for
    /// <see cref="PlanRoll.MostInstalments"/>. What lies beyond the instalments is of no meaning.
    /// </param>
    /// <param name="pence">Takes the pence of every instalment; of the same length.</param>
    /// <param name="ends">
    /// Takes for each row where its instalments end, the number of those of all rows through it; as long as the roll.
    /// </param>
    /// <param name="statuses">Takes the status of each row; as long as the roll.</param>
    /// <exception cref="ArgumentException">A column has another length.</exception>
    public static ScheduleTotals Execute(
        PlanRoll roll, ScheduleTerms terms, Span<int> dayNumbers, Span<int> pence, Span<int> ends, Span<ScheduleStatus> statuses)
    {
        ArgumentNullException.ThrowIfNull(roll);
        ArgumentNullException.ThrowIfNull(terms);
        var count = roll.Count;
        var most = roll.MostInstalments(terms);
        if (ends.Length != count || statuses.Length != count || dayNumbers.Length < most || pence.Length != dayNumbers.Length)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"Columns hold {count} rows, and both of the instalments' have room for {most}."));
        }

        var collected = roll.CollectedPence[..count];
        var datesAndLimit = roll.DatesAndLimit[..count];
        var tables = terms.Tables;
        var (least, small, oddPence) = (terms.LeastPence, terms.Policy.SmallInstalments, terms.OddPence);
        var (at, accepted, sum) = (0, 0, 0L);
        for (var row = 0; row < collected.Length; row++)
        {
            var status = ScheduleStatus.DatesUnknown;
            var dates = datesAndLimit[row];
            var index = dates < 0 ? ~dates : dates;
            if (index < tables.Length)
            {
                ref readonly var table = ref tables[index];
                var (first, days) = dates < 0 ? WithinLimits(roll, row, table) : (0, table.Count);
                status = ScheduleRule.Apply(collected[row], first, days, least, small, out var spread);
                if (status.IsAccepted())
                {
                    spread.Write(oddPence, table, dayNumbers, pence, at);
                    unchecked
                    {
                        at += spread.Count;
                        sum += collected[row];
                        accepted++;
                    }
                }
            }

            ends[row] = at;
            statuses[row] = status;
        }

        return new ScheduleTotals(accepted, count - accepted, at, Money.FromPence(sum));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (int First, int Count) WithinLimits(PlanRoll roll, int row, in DayTable table) =>
        table.Between(roll.NotBefore[row], roll.NotAfter[row]);
}
