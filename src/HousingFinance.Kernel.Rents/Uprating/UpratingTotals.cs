namespace HousingFinance.Kernel.Rents;

/// <summary>How many rents came out one way, and what they came to.</summary>
/// <param name="Basis">The basis of the rents.</param>
/// <param name="WeeksNow">The week basis of the rents before.</param>
/// <param name="WeeksNext">The week basis of the new rents.</param>
/// <param name="Status">How they came out.</param>
/// <param name="Count">How many; 1 or more.</param>
/// <param name="RentNow">The sum of the rents before, for one charged week.</param>
/// <param name="NewRent">The sum of the new rents, for one charged week; the rents before where they were set aside.</param>
public readonly record struct UpratingTotal(
    RentBasis Basis, WeekBasis WeeksNow, WeekBasis WeeksNext, UpratingStatus Status, long Count, Money RentNow, Money NewRent)
{
    /// <summary>The change in a year's rent: weekly sums times their own charged weeks.</summary>
    public Money YearlyChange => NewRent.Times(WeeksNext.Weeks) - RentNow.Times(WeeksNow.Weeks);
}

/// <summary>
/// Totals of one or more runs by basis, week basis and status. Totals of parts, added, are the totals of the whole.
/// </summary>
/// <remarks>Mutable and not for several threads at once: give each thread its own and add them. Sums are whole pence in 64 bits, checked.</remarks>
public sealed class UpratingTotals
{
    private const int WeekBases = WeekBasis.MostWeeks - WeekBasis.FewestWeeks + 1;
    private const int Slots = (RentBasis.HighestValue + 1) * WeekBases * UpratingStatuses.ValueCount;

    private readonly Tally[] _tallies = new Tally[Slots];
    private readonly WeekBasis[] _next = new WeekBasis[(RentBasis.HighestValue + 1) * WeekBases];

    /// <summary>How many rents were assessed.</summary>
    public long Count => _tallies.Sum(tally => tally.Count);

    /// <summary>Every combination of basis, week basis and status that was met, in the catalogue's order.</summary>
    public IEnumerable<UpratingTotal> Rows()
    {
        for (var slot = 0; slot < Slots; slot++)
        {
            var tally = _tallies[slot];
            if (tally.Count > 0)
            {
                var segment = slot / UpratingStatuses.ValueCount;
                yield return new UpratingTotal(
                    RentBasis.FromValue((byte)(segment / WeekBases)),
                    WeekBasis.Of((segment % WeekBases) + WeekBasis.FewestWeeks),
                    _next[segment],
                    (UpratingStatus)(slot % UpratingStatuses.ValueCount),
                    tally.Count,
                    Money.FromPence(tally.RentNowPence),
                    Money.FromPence(tally.NewRentPence));
            }
        }
    }

    /// <summary>How many rents came out with a status, whatever their basis.</summary>
    public long CountOf(UpratingStatus status) => Rows().Where(row => row.Status == status).Sum(row => row.Count);

    /// <summary>Adds the totals of another part of the run.</summary>
    /// <param name="other">Totals of other rents.</param>
    public void Add(UpratingTotals other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var slot = 0; slot < Slots; slot++)
        {
            _tallies[slot].Add(other._tallies[slot]);
            if (other._tallies[slot].Count > 0)
            {
                _next[slot / UpratingStatuses.ValueCount] = other._next[slot / UpratingStatuses.ValueCount];
            }
        }
    }

    /// <summary>Sets every total to nothing, so that the object can be used for another run.</summary>
    public void Clear() => _tallies.AsSpan().Clear();

    /// <summary>The tallies of one segment, by status.</summary>
    internal Span<Tally> For(RentSegment segment, WeekBasis next)
    {
        var index = (segment.Basis.Value * WeekBases) + segment.Weeks.Weeks - WeekBasis.FewestWeeks;
        _next[index] = next;
        return _tallies.AsSpan(index * UpratingStatuses.ValueCount, UpratingStatuses.ValueCount);
    }

    /// <summary>One count and two sums.</summary>
    internal struct Tally
    {
        internal long Count;
        internal long RentNowPence;
        internal long NewRentPence;

        internal void Add(Tally other)
        {
            Count += other.Count;
            RentNowPence += other.RentNowPence;
            NewRentPence += other.NewRentPence;
        }

        internal void Take(Tally other)
        {
            Count -= other.Count;
            RentNowPence -= other.RentNowPence;
            NewRentPence -= other.NewRentPence;
        }
    }
}
