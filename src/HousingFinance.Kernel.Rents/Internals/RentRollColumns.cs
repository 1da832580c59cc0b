using System.Collections.Immutable;

namespace HousingFinance.Kernel.Rents.Internals;

/// <summary>The columns of a rent roll: growing in the order lines come, then grouped once.</summary>
internal sealed class RentRollColumns
{
    private const int WeekBases = WeekBasis.MostWeeks - WeekBasis.FewestWeeks + 1;
    private const int Groups = (RentBasis.HighestValue + 1) * WeekBases;

    private byte[] _group;

    internal RentRollColumns(int capacity)
    {
        LimitedRent = new int[capacity];
        FormulaRent = new int[capacity];
        RegisteredRent = new int[capacity];
        ServiceCharge = new int[capacity];
        SourceRow = new int[capacity];
        Account = new RentAccountRef[capacity];
        Property = new PropertyRef[capacity];
        _group = new byte[capacity];
    }

    internal int Count { get; private set; }

    internal int[] LimitedRent { get; private set; }

    internal int[] FormulaRent { get; private set; }

    internal int[] RegisteredRent { get; private set; }

    internal int[] ServiceCharge { get; private set; }

    internal int[] SourceRow { get; private set; }

    internal RentAccountRef[] Account { get; private set; }

    internal PropertyRef[] Property { get; private set; }

    internal void Add(in RentLine line)
    {
        if (Count == LimitedRent.Length)
        {
            Grow();
        }

        LimitedRent[Count] = (int)line.LimitedRent.Pence;
        FormulaRent[Count] = (int)(line.FormulaRent?.Amount.Pence ?? 0);
        RegisteredRent[Count] = (int)(line.RegisteredRent?.Pence ?? 0);
        ServiceCharge[Count] = (int)line.ServiceCharge.Pence;
        SourceRow[Count] = line.SourceRow;
        Account[Count] = line.Account;
        Property[Count] = line.Property;
        _group[Count] = (byte)((line.Basis!.Value * WeekBases) + line.Rent.Basis.Weeks - WeekBasis.FewestWeeks);
        Count++;
    }

    internal RentLine LineAt(int row, in RentSegment segment)
    {
        var serviceCharge = Money.FromPence(ServiceCharge[row]);
        var limited = Money.FromPence(LimitedRent[row]);
        var rent = segment.Basis.LimitedFigure == LimitedFigure.RentWithServiceCharge ? limited - serviceCharge : limited;
        return new RentLine
        {
            SourceRow = SourceRow[row],
            Account = Account[row],
            Property = Property[row],
            Basis = segment.Basis,
            Rent = new WeeklyAmount(rent, segment.Weeks),
            ServiceCharge = serviceCharge,
            FormulaRent = FormulaRent[row] == 0 ? null : WeeklyAmount.Over52Weeks(Money.FromPence(FormulaRent[row])),
            RegisteredRent = RegisteredRent[row] == 0 ? null : Money.FromPence(RegisteredRent[row]),
        };
    }

    /// <summary>A copy with the rows of each basis and week basis together, each group in the order its rows came.</summary>
    internal (RentRollColumns Columns, ImmutableArray<RentSegment> Segments) Grouped()
    {
        Span<int> next = stackalloc int[Groups];
        next.Clear();
        foreach (var group in _group.AsSpan(0, Count))
        {
            next[group]++;
        }

        var segments = ImmutableArray.CreateBuilder<RentSegment>();
        var first = 0;
        for (var group = 0; group < Groups; group++)
        {
            var count = next[group];
            next[group] = first;
            if (count > 0)
            {
                var basis = RentBasis.FromValue((byte)(group / WeekBases));
                segments.Add(new RentSegment(basis, WeekBasis.Of((group % WeekBases) + WeekBasis.FewestWeeks), first, count));
                first += count;
            }
        }

        var grouped = new RentRollColumns(Count) { Count = Count };
        for (var row = 0; row < Count; row++)
        {
            var place = next[_group[row]]++;
            grouped.LimitedRent[place] = LimitedRent[row];
            grouped.FormulaRent[place] = FormulaRent[row];
            grouped.RegisteredRent[place] = RegisteredRent[row];
            grouped.ServiceCharge[place] = ServiceCharge[row];
            grouped.SourceRow[place] = SourceRow[row];
            grouped.Account[place] = Account[row];
            grouped.Property[place] = Property[row];
        }

        return (grouped, segments.ToImmutable());
    }

    private void Grow()
    {
        var capacity = Math.Max(1024, checked(Count * 2));
        LimitedRent = Resized(LimitedRent, capacity);
        FormulaRent = Resized(FormulaRent, capacity);
        RegisteredRent = Resized(RegisteredRent, capacity);
        ServiceCharge = Resized(ServiceCharge, capacity);
        SourceRow = Resized(SourceRow, capacity);
        Account = Resized(Account, capacity);
        Property = Resized(Property, capacity);
        _group = Resized(_group, capacity);
    }

    private static T[] Resized<T>(T[] column, int capacity)
    {
        Array.Resize(ref column, capacity);
        return column;
    }
}
