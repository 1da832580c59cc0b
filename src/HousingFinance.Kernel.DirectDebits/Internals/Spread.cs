using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>Equal instalments in closed form; by the council's rule some of them take the odd pence besides.</summary>
/// <param name="First">The first of the dates that is used, from 0.</param>
/// <param name="Count">How many dates are used.</param>
/// <param name="EachPence">What every instalment is at least.</param>
/// <param name="OddPence">The pence left over: 0 to one fewer than there are instalments.</param>
internal readonly record struct Spread(int First, int Count, int EachPence, int OddPence)
{
    /// <summary>Who takes how much of the odd pence: the instalments from one up to another, counted from 0, so many pence each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (int From, int To, int Pence) Odd(OddPence rule) => rule switch
    {
        DirectDebits.OddPence.First => (0, 1, OddPence),
        DirectDebits.OddPence.Last => (Count - 1, Count, OddPence),
        _ => (0, OddPence, 1),
    };

    /// <summary>
    /// Writes days and pence of every instalment to two columns, from a position on. Where they have the room it writes eight at a time,
    /// and what lies beyond the instalments is then not kept.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Write(OddPence rule, in DayTable table, Span<int> days, Span<int> pence, int at)
    {
        var odd = Odd(rule);
        if (Vector256.IsHardwareAccelerated && pence.Length - at >= Count + DayTable.Padding)
        {
            WriteEights(
                odd,
                ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(table.Numbers), First),
                ref Unsafe.Add(ref MemoryMarshal.GetReference(days), at),
                ref Unsafe.Add(ref MemoryMarshal.GetReference(pence), at));
            return;
        }

        table.Numbers.AsSpan(First, Count).CopyTo(days[at..]);
        for (var index = 0; index < Count; index++)
        {
            pence[at + index] = EachPence + (index >= odd.From && index < odd.To ? odd.Pence : 0);
        }
    }

    // The table has the padding to be read so far, and its caller has seen that the columns have the room.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteEights((int From, int To, int Pence) odd, ref int dayNumbers, ref int days, ref int pence)
    {
        var each = Vector256.Create(EachPence);
        var more = Vector256.Create(odd.Pence);
        var from = Vector256.Create(odd.From);
        var to = Vector256.Create(odd.To);
        var number = Vector256<int>.Indices;
        var eight = Vector256.Create(Vector256<int>.Count);
        for (nuint index = 0; index < (nuint)(uint)Count; index += (nuint)Vector256<int>.Count)
        {
            Vector256.LoadUnsafe(ref dayNumbers, index).StoreUnsafe(ref days, index);
            var takesOdd = Vector256.AndNot(Vector256.LessThan(number, to), Vector256.LessThan(number, from));
            (each + (more & takesOdd)).StoreUnsafe(ref pence, index);
            number += eight;
        }
    }
}
