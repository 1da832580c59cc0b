using System.Globalization;
using System.Runtime.InteropServices;
using HousingFinance.Kernel.Rents.Internals;

namespace HousingFinance.Kernel.Rents;

/// <summary>The new rents of a whole rent roll.</summary>
/// <param name="Roll">The roll.</param>
/// <param name="Terms">The terms it was uprated by.</param>
/// <param name="NewRentPence">
/// The new limited rent of each row, in pence a charged week; the rent as it was where the row was set aside.
/// </param>
/// <param name="Statuses">How each row came out.</param>
/// <param name="Totals">Totals by basis, week basis and status.</param>
/// <param name="Report">Proof that every row and every penny of the roll came out.</param>
public sealed record UpratingResult(
    RentRoll Roll,
    UpratingTerms Terms,
    ReadOnlyMemory<int> NewRentPence,
    ReadOnlyMemory<UpratingStatus> Statuses,
    UpratingTotals Totals,
    RunReport Report);

/// <summary>Uprates a rent roll: the rule of <see cref="Uprating"/>, run over columns.</summary>
public static class UpratingRun
{
    /// <summary>Uprates every row of a roll into new columns.</summary>
    /// <param name="roll">The roll.</param>
    /// <param name="terms">The terms of the year.</param>
    public static UpratingResult Execute(RentRoll roll, UpratingTerms terms)
    {
        ArgumentNullException.ThrowIfNull(roll);
        var newRents = new int[roll.Count];
        var statuses = new UpratingStatus[roll.Count];
        var totals = new UpratingTotals();
        Execute(roll, terms, newRents, statuses, totals);
        return new UpratingResult(roll, terms, newRents, statuses, totals, Report(roll, terms, totals));
    }

    /// <summary>Uprates every row of a roll into the caller's columns, allocating nothing.</summary>
    /// <param name="roll">The roll.</param>
    /// <param name="terms">The terms of the year.</param>
    /// <param name="newRentPence">Takes the new limited rent of each row, in pence a charged week; as long as the roll.</param>
    /// <param name="statuses">Takes the status of each row; as long as the roll.</param>
    /// <param name="totals">Takes the totals, added to what it holds.</param>
    /// <exception cref="ArgumentException">
    /// A column is not as long as the roll, or the totals hold new rents on another week basis.
    /// </exception>
    public static void Execute(
        RentRoll roll, UpratingTerms terms, Span<int> newRentPence, Span<UpratingStatus> statuses, UpratingTotals totals)
    {
        ArgumentNullException.ThrowIfNull(roll);
        Execute(roll, terms, 0, newRentPence, statuses, totals, roll.Count);
    }

    /// <summary>Uprates some rows of a roll into the caller's columns, so that a roll may be split between threads.</summary>
    /// <param name="roll">The roll.</param>
    /// <param name="terms">The terms of the year.</param>
    /// <param name="firstRow">The first row, from 0.</param>
    /// <param name="newRentPence">
    /// Takes the new limited rent of each row from the first on; its length says how many rows are uprated.
    /// </param>
    /// <param name="statuses">Takes the status of each of them; of the same length.</param>
    /// <param name="totals">Takes the totals of these rows, added to what it holds.</param>
    /// <exception cref="ArgumentException">
    /// The columns differ in length or reach beyond the roll, or the totals hold new rents on another week basis.
    /// </exception>
    public static void Execute(
        RentRoll roll, UpratingTerms terms, int firstRow, Span<int> newRentPence, Span<UpratingStatus> statuses, UpratingTotals totals) =>
        Execute(roll, terms, firstRow, newRentPence, statuses, totals, newRentPence.Length);

    /// <summary>The proof of a run: value is that of the limited rents before, for one charged week.</summary>
    internal static RunReport Report(RentRoll roll, UpratingTerms terms, UpratingTotals totals)
    {
        var (rows, setAside, value, valueSetAside) = (0L, 0L, default(Money), default(Money));
        foreach (var total in totals.Rows())
        {
            var accepted = total.Status.IsAccepted();
            (rows, value) = accepted ? (rows + total.Count, value + total.RentNow) : (rows, value);
            (setAside, valueSetAside) = accepted ? (setAside, valueSetAside) : (setAside + total.Count, valueSetAside + total.RentNow);
        }

        return new RunReport("uprating", terms.Edition, roll.Count, rows, setAside, roll.Report.ValueAccepted, value, valueSetAside);
    }

    private static void Execute(
        RentRoll roll,
        UpratingTerms terms,
        int firstRow,
        Span<int> newRentPence,
        Span<UpratingStatus> statuses,
        UpratingTotals totals,
        int count)
    {
        ArgumentNullException.ThrowIfNull(roll);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentOutOfRangeException.ThrowIfNegative(firstRow);
        if (newRentPence.Length != count || statuses.Length != count || count > roll.Count - firstRow)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Both columns hold the {count} rows uprated, and the roll has {roll.Count - firstRow} rows from row {firstRow}."));
        }

        var next = firstRow;
        var segments = roll.Segments.AsSpan();
        for (var index = 0; index < segments.Length && next < firstRow + count; index++)
        {
            ref readonly var segment = ref segments[index];
            var last = Math.Min(segment.FirstRow + segment.Count, firstRow + count);
            while (next < last)
            {
                // One block at a time, so that its totals are taken while it is still in cache.
                var block = (next - segment.FirstRow) / RentRoll.BlockRows;
                var end = Math.Min(last, segment.FirstRow + ((block + 1) * RentRoll.BlockRows));
                var rows = new UpratingBlock(
                    roll.LimitedRentPence[next..end],
                    roll.FormulaRentPence[next..end],
                    roll.RegisteredRentPence[next..end],
                    newRentPence[(next - firstRow)..(end - firstRow)],
                    MemoryMarshal.Cast<UpratingStatus, byte>(statuses[(next - firstRow)..(end - firstRow)]));
                var segmentTerms = terms.For(segment.Basis, segment.Weeks);
                rows.Uprate(
                    segmentTerms,
                    roll.LargestPence(roll.FirstBlocks[index] + block),
                    totals.For(segment, segmentTerms?.Next));
                next = end;
            }
        }
    }
}
