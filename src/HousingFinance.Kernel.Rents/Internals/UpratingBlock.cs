using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HousingFinance.Kernel.Rents.Internals;

/// <summary>Up to a block of rows of one segment: columns in, columns and totals out.</summary>
/// <remarks>
/// Methods that loop are compiled once and fully: a council runs uprating once a year, so the first run is the one it sees.
/// </remarks>
internal readonly ref struct UpratingBlock(
    ReadOnlySpan<int> rents, ReadOnlySpan<int> formulaRents, ReadOnlySpan<int> registeredRents, Span<int> newRents, Span<byte> statuses)
{
    private readonly ReadOnlySpan<int> _rents = rents;
    private readonly ReadOnlySpan<int> _formulaRents = formulaRents;
    private readonly ReadOnlySpan<int> _registeredRents = registeredRents;
    private readonly Span<int> _newRents = newRents;
    private readonly Span<byte> _statuses = statuses;

    /// <summary>
    /// Uprates the rows by the rule that their terms need, or sets them aside when there are none, and adds them to the totals.
    /// </summary>
    /// <param name="terms">The terms of the segment; null when its basis is not uprated.</param>
    /// <param name="largestPence">The largest amount without sign in any column of the block.</param>
    /// <param name="tallies">The totals of the segment, by status.</param>
    internal void Uprate(SegmentTerms? terms, int largestPence, Span<UpratingTotals.Tally> tallies)
    {
        var inBound = largestPence <= (terms?.LargestLanePence ?? Rate.MostLanePence);
        if (inBound && SixteenLanes.IsSupported)
        {
            Uprate<SixteenLanes, Vector512<int>>(terms, tallies);
        }
        else if (inBound && EightLanes.IsSupported)
        {
            Uprate<EightLanes, Vector256<int>>(terms, tallies);
        }
        else
        {
            Uprate<OneLane, long>(terms, tallies);
        }
    }

    private void Uprate<TLanes, TLane>(SegmentTerms? terms, Span<UpratingTotals.Tally> tallies)
        where TLanes : ILanes<TLane>
        where TLane : struct
    {
        var inLanes = _rents.Length & -TLanes.Width;
        switch (terms?.Rule)
        {
            case null:
                _rents.CopyTo(_newRents);
                _statuses.Fill((byte)UpratingStatus.BasisNotUprated);
                break;
            case UpratingRuleKind.Percentage:
                Run<PercentageRule, TLanes, TLane>(terms, 0, inLanes);
                Run<PercentageRule, OneLane, long>(terms, inLanes, _rents.Length);
                break;
            case UpratingRuleKind.Social:
                Run<SocialRule, TLanes, TLane>(terms, 0, inLanes);
                Run<SocialRule, OneLane, long>(terms, inLanes, _rents.Length);
                break;
            default:
                Run<FairRule, TLanes, TLane>(terms, 0, inLanes);
                Run<FairRule, OneLane, long>(terms, inLanes, _rents.Length);
                break;
        }

        Total<TLanes, TLane>(tallies, 0, inLanes);
        Total<OneLane, long>(tallies, inLanes, _rents.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run<TRule, TLanes, TLane>(SegmentTerms terms, int first, int end)
        where TRule : IUpratingRule
        where TLanes : ILanes<TLane>
        where TLane : struct
    {
        ref var rents = ref MemoryMarshal.GetReference(_rents);
        ref var formulaRents = ref MemoryMarshal.GetReference(_formulaRents);
        ref var registeredRents = ref MemoryMarshal.GetReference(_registeredRents);
        ref var newRents = ref MemoryMarshal.GetReference(_newRents);
        ref var statuses = ref MemoryMarshal.GetReference(_statuses);
        for (var row = first; row < end; row = unchecked(row + TLanes.Width))
        {
            TRule.Apply<TLanes, TLane>(
                terms,
                TLanes.Load(ref rents, row),
                TRule.ReadsFormulaRent ? TLanes.Load(ref formulaRents, row) : default,
                TRule.ReadsRegisteredRent ? TLanes.Load(ref registeredRents, row) : default,
                out var newRent,
                out var status);
            TLanes.Store(newRent, ref newRents, row);
            TLanes.StoreStatus(status, ref statuses, row);
        }
    }

    /// <summary>
    /// Adds the rows to the tallies of their statuses: all rows once, then those of each status present but the last, which is what
    /// is left.
    /// </summary>
    private void Total<TLanes, TLane>(Span<UpratingTotals.Tally> tallies, int first, int end)
        where TLanes : ILanes<TLane>
        where TLane : struct
    {
        var left = new UpratingTotals.Tally { Count = end - first };
        Sum<TLanes, TLane>(first, end, ref left);
        for (byte status = 0; left.Count > 0; status++)
        {
            var part = new UpratingTotals.Tally { Count = _statuses[first..end].Count(status) };
            if (part.Count == left.Count)
            {
                part = left;
            }
            else if (part.Count > 0)
            {
                SumWithStatus<TLanes, TLane>(first, end, status, ref part);
            }

            tallies[status].Add(part);
            left.Take(part);
        }
    }

    /// <summary>
    /// Sums of all rows. Lanes hold amounts within <see cref="Rate.MostLanePence"/>, doubled, so that a block fits 32 bits a lane.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sum<TLanes, TLane>(int first, int end, ref UpratingTotals.Tally tally)
        where TLanes : ILanes<TLane>
        where TLane : struct
    {
        ref var rents = ref MemoryMarshal.GetReference(_rents);
        ref var newRents = ref MemoryMarshal.GetReference(_newRents);
        var (all, rentSums, newRentSums) = (TLanes.Constant(-1), TLanes.Constant(0), TLanes.Constant(0));
        for (var row = first; row < end; row = unchecked(row + TLanes.Width))
        {
            rentSums = TLanes.AddWhere(all, rentSums, TLanes.Load(ref rents, row));
            newRentSums = TLanes.AddWhere(all, newRentSums, TLanes.Load(ref newRents, row));
        }

        (tally.RentNowPence, tally.NewRentPence) = (TLanes.Sum(rentSums), TLanes.Sum(newRentSums));
    }

    /// <summary>Sums of the rows that have a status.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SumWithStatus<TLanes, TLane>(int first, int end, int status, ref UpratingTotals.Tally tally)
        where TLanes : ILanes<TLane>
        where TLane : struct
    {
        ref var rents = ref MemoryMarshal.GetReference(_rents);
        ref var newRents = ref MemoryMarshal.GetReference(_newRents);
        ref var statuses = ref MemoryMarshal.GetReference(_statuses);
        var (rentSums, newRentSums) = (TLanes.Constant(0), TLanes.Constant(0));
        for (var row = first; row < end; row = unchecked(row + TLanes.Width))
        {
            var mask = TLanes.WithStatus(ref statuses, row, status);
            rentSums = TLanes.AddWhere(mask, rentSums, TLanes.Load(ref rents, row));
            newRentSums = TLanes.AddWhere(mask, newRentSums, TLanes.Load(ref newRents, row));
        }

        (tally.RentNowPence, tally.NewRentPence) = (TLanes.Sum(rentSums), TLanes.Sum(newRentSums));
    }
}
