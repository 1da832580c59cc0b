using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// Copies bytes straight to memory. Of more bytes than a cache holds nothing is read again soon, and a line of memory that is written
/// whole by such a store need not be fetched first.
/// </summary>
internal static class PastCaches
{
    /// <summary>From how many bytes on it is worth while.</summary>
    internal const int LeastBytes = 16 * 1024 * 1024;

    private const int LineBytes = 64;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void Copy(ReadOnlySpan<byte> from, Span<byte> to)
    {
        unchecked
        {
            to = to[..from.Length];
            fixed (byte* source = from, target = to)
            {
                var at = Math.Min((int)(-(nint)target & (LineBytes - 1)), from.Length);
                from[..at].CopyTo(to);
                for (; at <= from.Length - LineBytes; at += LineBytes)
                {
                    Vector256.Load(source + at).StoreAlignedNonTemporal(target + at);
                    Vector256.Load(source + at + (LineBytes / 2)).StoreAlignedNonTemporal(target + at + (LineBytes / 2));
                }

                from[at..].CopyTo(to[at..]);
            }
        }
    }
}
