using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>Says to the processor which stretch of a column is written soon, so that its memory is at hand by then.</summary>
internal static class WriteAhead
{
    // Far enough to hide a fetch from main memory, near enough that the first level of the cache still holds it.
    private const nuint Distance = 512;

    /// <summary>Asks for the memory 2 KiB beyond an element. It only hints: nothing is read, and the place need not exist.</summary>
    /// <param name="column">The first element that is written.</param>
    /// <param name="index">How many elements beyond it the writer stands.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Of(ref int column, nuint index)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(unchecked((int*)Unsafe.AsPointer(ref column) + (index + Distance)));
        }
    }
}
