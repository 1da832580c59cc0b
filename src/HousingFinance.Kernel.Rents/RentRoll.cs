using System.Collections.Immutable;
using HousingFinance.Kernel.Rents.Internals;

namespace HousingFinance.Kernel.Rents;

/// <summary>A stretch of a rent roll whose homes share a basis and a week basis, and so one set of terms.</summary>
/// <remarks>Equal when every part is equal. <c>default</c> is no stretch: it has no basis and no rows.</remarks>
/// <param name="Basis">The basis of every rent in it.</param>
/// <param name="Weeks">The week basis of every rent in it.</param>
/// <param name="FirstRow">Its first row in the roll's order, from 0.</param>
/// <param name="Count">How many rows; 1 or more.</param>
public readonly record struct RentSegment(RentBasis Basis, WeekBasis Weeks, int FirstRow, int Count);

/// <summary>
/// The homes whose rents are to be uprated, held as columns: every row well formed, every account once.
/// </summary>
/// <remarks>
/// <para>Made by a <see cref="RentRollBuilder"/>; immutable, so one roll may be read by several threads.</para>
/// <para>Rows stand grouped by basis and week basis, and within a group in the order they were added.
/// <see cref="SourceRow"/> says where each came from. Columns hold whole pence in 32 bits; the builder keeps every amount within
/// £1,000,000.00.</para>
/// </remarks>
public sealed class RentRoll
{
    private readonly RentRollColumns _columns;
    private readonly int[] _largestByBlock;

    internal RentRoll(
        RentRollColumns columns, ImmutableArray<RentSegment> segments, RunReport report, ImmutableArray<RentLineRefusal> setAside)
    {
        (_columns, Segments, Report, SetAside) = (columns, segments, report, setAside);
        FirstBlocks = new int[segments.Length];
        var blocks = 0;
        for (var index = 0; index < segments.Length; index++)
        {
            FirstBlocks[index] = blocks;
            blocks += (segments[index].Count + BlockRows - 1) / BlockRows;
        }

        _largestByBlock = new int[blocks];
        for (var index = 0; index < segments.Length; index++)
        {
            FindLargest(segments[index], _largestByBlock.AsSpan(FirstBlocks[index]));
        }
    }

    /// <summary>How many homes stand on the roll.</summary>
    public int Count => _columns.Count;

    /// <summary>
    /// Rows and pence that went into the builder: those on the roll and those it set aside. The value is that of the limited rents; a
    /// line whose amounts are out of range has none.
    /// </summary>
    public RunReport Report { get; }

    /// <summary>The lines that the builder set aside, in the order they came.</summary>
    public ImmutableArray<RentLineRefusal> SetAside { get; }

    /// <summary>The stretches of the roll that share a basis and a week basis; they cover every row once, in order.</summary>
    public ImmutableArray<RentSegment> Segments { get; }

    /// <summary>
    /// The figure that the limit is put on, in pence a charged week: the rent, or the rent with service charges where the basis says so.
    /// </summary>
    public ReadOnlySpan<int> LimitedRentPence => _columns.LimitedRent.AsSpan(0, Count);

    /// <summary>Formula rent after the cap, in pence a week over 52 weeks; 0 where it is not held.</summary>
    public ReadOnlySpan<int> FormulaRentPence => _columns.FormulaRent.AsSpan(0, Count);

    /// <summary>Registered fair rent in pence a charged week; 0 where there is none.</summary>
    public ReadOnlySpan<int> RegisteredRentPence => _columns.RegisteredRent.AsSpan(0, Count);

    /// <summary>Service charges in pence a charged week.</summary>
    public ReadOnlySpan<int> ServiceChargePence => _columns.ServiceCharge.AsSpan(0, Count);

    /// <summary>The row of the source that each row came from, from 1; 0 when it came from none.</summary>
    public ReadOnlySpan<int> SourceRow => _columns.SourceRow.AsSpan(0, Count);

    /// <summary>The rent account of each row.</summary>
    public ReadOnlySpan<RentAccountRef> Accounts => _columns.Account.AsSpan(0, Count);

    /// <summary>The home of each row.</summary>
    public ReadOnlySpan<PropertyRef> Properties => _columns.Property.AsSpan(0, Count);

    /// <summary>The row as one line. Its basis is found by halving, so loops over many rows go by segment.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public RentLine this[int row] => _columns.LineAt(row, SegmentOf(row));

    /// <summary>The segment that a row stands in.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public RentSegment SegmentOf(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        var (low, high) = (0, Segments.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Segments[middle].FirstRow <= row ? (middle, high) : (low, middle - 1);
        }

        return Segments[low];
    }

    /// <summary>
    /// How many rows a block has; a bulk rule proves its bounds and takes its totals block by block while they are in cache.
    /// </summary>
    internal const int BlockRows = 4096;

    /// <summary>The first block of each segment; blocks do not cross segments.</summary>
    internal int[] FirstBlocks { get; }

    /// <summary>The largest amount, without sign, in any column of a block that a rule multiplies.</summary>
    internal int LargestPence(int block) => _largestByBlock[block];

    private void FindLargest(RentSegment segment, Span<int> largestByBlock)
    {
        for (var offset = 0; offset < segment.Count; offset++)
        {
            var row = segment.FirstRow + offset;
            var largest = Math.Max(
                Math.Max(Math.Abs(_columns.LimitedRent[row]), _columns.FormulaRent[row]), _columns.RegisteredRent[row]);
            ref var known = ref largestByBlock[offset / BlockRows];
            known = Math.Max(known, largest);
        }
    }
}

/// <summary>A line that the builder kept off the roll.</summary>
/// <remarks>Equal when both parts are equal. <c>default</c> is no refusal: a line without an account that was accepted.</remarks>
/// <param name="Line">The line as it was given.</param>
/// <param name="Status">Why.</param>
public readonly record struct RentLineRefusal(RentLine Line, RentLineStatus Status)
{
    /// <summary>The finding, in words.</summary>
    public Diagnostic Explain() => Status.Explain(Line);
}
