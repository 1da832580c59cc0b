using System.Collections.Immutable;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>How rows stand within a day and account.</summary>
internal enum RowOrder : byte
{
    /// <summary>As they came.</summary>
    AsAdded,

    /// <summary>Cancelled instructions first, the others as they came: a payer's 0C then precedes the 0N of the same day.</summary>
    CancelsFirst,
}

/// <summary>Rows as they come, and the sections they fall into; puts them into the order of a file.</summary>
internal sealed class RollAssembly(PaymentArrays columns)
{
    private readonly Dictionary<(ProcessingDay Day, BankAccount Originator), int> _keyNumbers = [];
    private readonly List<(ProcessingDay Day, BankAccount Originator)> _keys = [];
    private readonly List<(int Key, int Count)> _runs = [];

    internal PaymentArrays Columns { get; } = columns;

    internal void Add(in PaymentInstruction payment)
    {
        Columns.Add(payment);
        Extend(payment.Day, payment.Originator, 1);
    }

    /// <summary>Says to which day and account the rows added last belong.</summary>
    internal void Extend(ProcessingDay day, BankAccount originator, int rows)
    {
        if (_runs.Count > 0 && _keys[_runs[^1].Key] == (day, originator))
        {
            _runs[^1] = (_runs[^1].Key, _runs[^1].Count + rows);
            return;
        }

        if (!_keyNumbers.TryGetValue((day, originator), out var key))
        {
            key = _keys.Count;
            _keys.Add((day, originator));
            _keyNumbers.Add((day, originator), key);
        }

        _runs.Add((key, rows));
    }

    /// <summary>
    /// The columns in order with their sections. They are the assembly's own where nothing had to be moved, so that it must not be
    /// used again.
    /// </summary>
    internal (PaymentArrays Columns, ImmutableArray<PaymentSection> Sections) Finish()
    {
        var ranked = Ranked();
        var inOrder = _runs.Zip(_runs.Skip(1)).All(pair => Compare(pair.First.Key, pair.Second.Key) < 0);
        var columns = inOrder ? Columns : Columns.Gather(Order(RowOrder.AsAdded, ranked));
        return (columns, Sections(columns, ranked));
    }

    /// <summary>A copy of the columns in order with their sections.</summary>
    internal (PaymentArrays Columns, ImmutableArray<PaymentSection> Sections) Copy(RowOrder order)
    {
        var ranked = Ranked();
        var columns = Columns.Gather(Order(order, ranked));
        return (columns, Sections(columns, ranked));
    }

    private int[] Ranked()
    {
        var ranked = Enumerable.Range(0, _keys.Count).ToArray();
        Array.Sort(ranked, Compare);
        return ranked;
    }

    private int Compare(int left, int right) =>
        _keys[left].Day.CompareTo(_keys[right].Day) is not 0 and var byDay
            ? byDay
            : _keys[left].Originator.CompareTo(_keys[right].Originator);

    private int[] Order(RowOrder order, int[] ranked)
    {
        var rankOfKey = new int[ranked.Length];
        for (var rank = 0; rank < ranked.Length; rank++)
        {
            rankOfKey[ranked[rank]] = rank;
        }

        // Two slots a section, the first for what comes first in it.
        var next = new int[(ranked.Length * 2) + 1];
        ForEachRow((row, key) => next[Slot(row, key) + 1]++);
        for (var slot = 0; slot < next.Length - 1; slot++)
        {
            next[slot + 1] += next[slot];
        }

        var result = new int[Columns.Count];
        ForEachRow((row, key) => result[next[Slot(row, key)]++] = row);
        return result;

        int Slot(int row, int key) =>
            (rankOfKey[key] * 2) + (order == RowOrder.CancelsFirst && Columns.Code[row] == TransactionCode.CancelInstruction.Value ? 0 : 1);
    }

    private void ForEachRow(Action<int, int> action)
    {
        var row = 0;
        foreach (var (key, count) in _runs)
        {
            for (var end = row + count; row < end; row++)
            {
                action(row, key);
            }
        }
    }

    private ImmutableArray<PaymentSection> Sections(PaymentArrays columns, int[] ranked)
    {
        var counts = new int[_keys.Count];
        foreach (var (key, count) in _runs)
        {
            counts[key] += count;
        }

        var sections = ImmutableArray.CreateBuilder<PaymentSection>(ranked.Length);
        var first = 0;
        foreach (var key in ranked)
        {
            sections.Add(new PaymentSection(_keys[key].Day, _keys[key].Originator, first, counts[key], columns.Totals(first, counts[key])));
            first += counts[key];
        }

        return sections.MoveToImmutable();
    }
}
