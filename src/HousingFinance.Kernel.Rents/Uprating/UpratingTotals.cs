namespace HousingFinance.Kernel.Rents;

/// <summary>How many rents came out one way, and what they came to.</summary>
/// <remarks>Equal when every part is equal. <c>default</c> is no total: it has no basis and counts no rent.</remarks>
/// <param name="Basis">The basis of the rents.</param>
/// <param name="WeeksNow">The week basis of the rents before.</param>
/// <param name="WeeksNext">The week basis of the new rents; that of the rents before where they were set aside.</param>
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
/// <remarks>
/// Mutable and not for several threads at once: give each thread its own and add them. Sums are whole pence in 64 bits, checked.
/// </remarks>
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
                var status = (UpratingStatus)(slot % UpratingStatuses.ValueCount);
                var weeksNow = WeekBasis.Of((segment % WeekBases) + WeekBasis.FewestWeeks);
                yield return new UpratingTotal(
                    RentBasis.FromValue((byte)(segment / WeekBases)),
                    weeksNow,
                    status.IsAccepted() ? _next[segment] : weeksNow,
                    status,
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
    /// <exception cref="ArgumentException">The new rents of one basis and week basis are on different week bases in the two.</exception>
    public void Add(UpratingTotals other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var segment = 0; segment < _next.Length; segment++)
        {
            if (other.HoldsNewRents(segment))
            {
                TakeNext(segment, other._next[segment], nameof(other));
            }
        }

        for (var slot = 0; slot < Slots; slot++)
        {
            _tallies[slot].Add(other._tallies[slot]);
        }
    }

    /// <summary>Sets every total to nothing, so that the object can be used for another run.</summary>
    public void Clear() => _tallies.AsSpan().Clear();

    /// <summary>The tallies of one segment, by status.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="next">The week basis of its new rents; null when it will have none.</param>
    internal Span<Tally> For(RentSegment segment, WeekBasis? next)
    {
        var index = (segment.Basis.Value * WeekBases) + segment.Weeks.Weeks - WeekBasis.FewestWeeks;
        if (next is { } weeks)
        {
            TakeNext(index, weeks, "totals");
        }

        return Tallies(index);
    }

    private Span<Tally> Tallies(int segment) => _tallies.AsSpan(segment * UpratingStatuses.ValueCount, UpratingStatuses.ValueCount);

    /// <summary>Whether any rent of a segment came out with a new rent.</summary>
    private bool HoldsNewRents(int segment)
    {
        var tallies = Tallies(segment);
        for (var status = 0; status < tallies.Length; status++)
        {
            if (tallies[status].Count > 0 && ((UpratingStatus)status).IsAccepted())
            {
                return true;
            }
        }

        return false;
    }

    private void TakeNext(int segment, WeekBasis next, string parameter)
    {
        if (_next[segment] != next && HoldsNewRents(segment))
        {
            throw new ArgumentException($"New rents over {_next[segment]} and over {next} do not add up; keep totals for each.", parameter);
        }

        _next[segment] = next;
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
