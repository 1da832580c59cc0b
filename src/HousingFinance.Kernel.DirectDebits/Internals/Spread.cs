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
    /// <summary>
    /// Writes days and pence of every instalment to two columns of one length, from a position on. Where they have the room it writes
    /// sixteen at a time, and what lies beyond the instalments is then not kept.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Write(in OddPenceMasks odd, in DayTable table, Span<int> days, Span<int> pence, int at)
    {
        var (start, oddPence) = odd.Over(Count, OddPence);
        if (Vector256.IsHardwareAccelerated && unchecked(pence.Length - at - DayTable.Padding) >= Count)
        {
            // Masks and table have the padding to be read so far.
            WriteSixteens(
                (EachPence, oddPence),
                ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(odd.Masks), start),
                ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(table.Numbers), First),
                unchecked((nuint)(uint)Count),
                ref Unsafe.Add(ref MemoryMarshal.GetReference(days), at),
                ref Unsafe.Add(ref MemoryMarshal.GetReference(pence), at));
        }
        else
        {
            WriteSingly(
                (EachPence, oddPence), odd.Masks.AsSpan(start, Count), table.Numbers.AsSpan(First, Count), days[at..], pence[at..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteSixteens(
        (int Each, int Odd) amount, ref int masks, ref int dayNumbers, nuint count, ref int days, ref int pence)
    {
        var (each, odd) = (Vector256.Create(amount.Each), Vector256.Create(amount.Odd));
        var eight = (nuint)Vector256<int>.Count;
        for (nuint index = 0; index < count; index = unchecked(index + eight + eight))
        {
            WriteAhead.Of(ref days, index);
            WriteAhead.Of(ref pence, index);
            Vector256.LoadUnsafe(ref dayNumbers, index).StoreUnsafe(ref days, index);
            Vector256.LoadUnsafe(ref dayNumbers, unchecked(index + eight)).StoreUnsafe(ref days, unchecked(index + eight));
            (each + (odd & Vector256.LoadUnsafe(ref masks, index))).StoreUnsafe(ref pence, index);
            (each + (odd & Vector256.LoadUnsafe(ref masks, unchecked(index + eight)))).StoreUnsafe(ref pence, unchecked(index + eight));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteSingly(
        (int Each, int Odd) amount, ReadOnlySpan<int> masks, ReadOnlySpan<int> dayNumbers, Span<int> days, Span<int> pence)
    {
        dayNumbers.CopyTo(days);
        for (var index = 0; index < masks.Length; index++)
        {
            pence[index] = amount.Each + (amount.Odd & masks[index]);
        }
    }
}
