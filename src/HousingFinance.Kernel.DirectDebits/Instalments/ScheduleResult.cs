using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>The instalments of a whole roll of plans, as columns.</summary>
/// <remarks>Cannot be built unless the instalments of the rows add up to what the rows collect.</remarks>
public sealed class ScheduleResult
{
    internal ScheduleResult(
        PlanRoll roll,
        ScheduleTerms terms,
        ScheduleTotals totals,
        ReadOnlyMemory<int> dayNumbers,
        ReadOnlyMemory<int> pence,
        ReadOnlyMemory<int> ends,
        ReadOnlyMemory<ScheduleStatus> statuses)
    {
        (Roll, Terms, Totals) = (roll, terms, totals);
        (DayNumbers, Pence, Ends, Statuses) = (dayNumbers, pence, ends, statuses);
        var (collected, setAside) = (0L, 0L);
        foreach (var instalment in pence.Span)
        {
            collected += instalment;
        }

        for (var row = 0; row < roll.Count; row++)
        {
            setAside += statuses.Span[row].IsAccepted() ? 0 : roll.CollectedPence[row];
        }

        Report = new RunReport(
            "instalments",
            default(FiguresEdition),
            roll.Count,
            totals.Accepted,
            totals.SetAside,
            roll.Report.ValueAccepted,
            Money.FromPence(collected),
            Money.FromPence(setAside));
    }

    /// <summary>The plans.</summary>
    public PlanRoll Roll { get; }

    /// <summary>The terms.</summary>
    public ScheduleTerms Terms { get; }

    /// <summary>What the run came to.</summary>
    public ScheduleTotals Totals { get; }

    /// <summary>The collection day of every instalment, row after row, as <see cref="DayNumber"/> counts.</summary>
    public ReadOnlyMemory<int> DayNumbers { get; }

    /// <summary>The pence of every instalment, in the same order.</summary>
    public ReadOnlyMemory<int> Pence { get; }

    /// <summary>For each row where its instalments end: how many there are in all rows through it.</summary>
    public ReadOnlyMemory<int> Ends { get; }

    /// <summary>How each row came out.</summary>
    public ReadOnlyMemory<ScheduleStatus> Statuses { get; }

    /// <summary>Proof that every row and every penny of the roll came out, in instalments or set aside.</summary>
    public RunReport Report { get; }

    /// <summary>The schedule of one row with the parts of each instalment; or why there is none.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The roll has no such row.</exception>
    public Outcome<InstalmentSchedule> Schedule(int row)
    {
        var plan = Roll[row];
        var status = Statuses.Span[row];
        if (!status.IsAccepted())
        {
            return Outcome.Refused<InstalmentSchedule>(status.Explain(plan, Terms));
        }

        var range = (row == 0 ? 0 : Ends.Span[row - 1])..Ends.Span[row];
        return Outcome.Of(InstalmentScheduling.Made(plan, status, Terms, DayNumbers.Span[range], Pence.Span[range]));
    }
}
