using NodaTime;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>Plans as columns, every amount in pence and every day as its number; 0 stands for a day that is not given.</summary>
internal sealed class PlanColumns(int capacity)
{
    private const int PartCount = 6;

    private int[] _sourceRow = new int[capacity];
    private RentAccountRef[] _account = new RentAccountRef[capacity];
    private int[] _dates = new int[capacity];
    private int[] _parts = new int[capacity * PartCount];
    private Dictionary<int, int> _rowsByDates = [];

    internal int Count { get; private set; }

    internal int[] CollectedPence { get; private set; } = new int[capacity];

    internal int[] DatesAndLimit { get; private set; } = new int[capacity];

    internal int[] NotBefore { get; private set; } = new int[capacity];

    internal int[] NotAfter { get; private set; } = new int[capacity];

    /// <summary>How many rows have which dates.</summary>
    internal Dictionary<int, int> RowsByDates => _rowsByDates;

    internal InstalmentPlan this[int row]
    {
        get
        {
            var parts = _parts.AsSpan(row * PartCount, PartCount);
            return new InstalmentPlan
            {
                SourceRow = _sourceRow[row],
                Account = _account[row],
                Owed = new CollectionParts
                {
                    NetRent = Money.FromPence(parts[0]),
                    Balance = Money.FromPence(parts[1]),
                    ArrearsAgreement = Money.FromPence(parts[2]),
                    OtherAccounts = Money.FromPence(parts[3]),
                    OtherReceipts = Money.FromPence(parts[4]),
                },
                Dates = _dates[row],
                NotBefore = NotBefore[row] == 0 ? null : DayNumber.ToDate(NotBefore[row]),
                Target = NotAfter[row] == 0 ? null : new BalanceTarget(Money.FromPence(parts[5]), DayNumber.ToDate(NotAfter[row])),
            };
        }
    }

    /// <summary>Adds a plan that is well formed.</summary>
    internal void Add(in InstalmentPlan plan)
    {
        if (Count == _sourceRow.Length)
        {
            Resize(Math.Max(16, Count * 2));
        }

        var owed = plan.Owed;
        ReadOnlySpan<long> parts =
        [
            owed.NetRent.Pence, owed.Balance.Pence, owed.ArrearsAgreement.Pence, owed.OtherAccounts.Pence, owed.OtherReceipts.Pence,
            plan.Target?.Balance.Pence ?? 0,
        ];
        for (var part = 0; part < PartCount; part++)
        {
            _parts[(Count * PartCount) + part] = (int)parts[part];
        }

        _sourceRow[Count] = plan.SourceRow;
        _account[Count] = plan.Account;
        CollectedPence[Count] = (int)plan.Collected.Total.Pence;
        NotBefore[Count] = Number(plan.NotBefore);
        NotAfter[Count] = Number(plan.Target?.On);
        _dates[Count] = plan.Dates;

        // Dates below 0 are unknown to all terms, as is the highest number.
        var dates = plan.Dates < 0 ? int.MaxValue : plan.Dates;
        DatesAndLimit[Count] = NotBefore[Count] != 0 || NotAfter[Count] != 0 ? ~dates : dates;
        _rowsByDates[plan.Dates] = _rowsByDates.GetValueOrDefault(plan.Dates) + 1;
        Count++;
    }

    /// <summary>A copy that what is added later leaves alone.</summary>
    internal PlanColumns Copy()
    {
        var copy = (PlanColumns)MemberwiseClone();
        copy.Resize(Count);
        copy._rowsByDates = new Dictionary<int, int>(_rowsByDates);
        return copy;
    }

    private static int Number(LocalDate? date) => date is { } day ? DayNumber.Of(day) : 0;

    private void Resize(int capacity)
    {
        _sourceRow = Resized(_sourceRow, capacity);
        _account = Resized(_account, capacity);
        _parts = Resized(_parts, capacity * PartCount);
        CollectedPence = Resized(CollectedPence, capacity);
        _dates = Resized(_dates, capacity);
        DatesAndLimit = Resized(DatesAndLimit, capacity);
        NotBefore = Resized(NotBefore, capacity);
        NotAfter = Resized(NotAfter, capacity);
    }

    private static T[] Resized<T>(T[] column, int length)
    {
        var resized = new T[length];
        column.AsSpan(0, Math.Min(column.Length, length)).CopyTo(resized);
        return resized;
    }
}
