using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// Eight decimal digits at a time between a number and its characters: pairs, then fours, then eights are joined or parted within one
/// 64-bit register, without a loop or a table.
/// </summary>
internal static class Digits
{
    /// <summary>One more than the largest number of eight digits.</summary>
    internal const int EightDigits = 100_000_000;

    private const ulong Zeros = 0x3030_3030_3030_3030;

    /// <summary>Writes a number as eight digits.</summary>
    /// <param name="number">0 to 99,999,999.</param>
    /// <param name="first">Where the first of eight characters goes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Write8(uint number, ref byte first) => Unsafe.WriteUnaligned(ref first, InMemoryOrder(Characters(number)));

    /// <summary>Reads eight characters known to be digits.</summary>
    /// <param name="first">The first of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Read8(ref byte first) => Number(Load(ref first));

    /// <summary>Eight characters, the first in the lowest byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Load(ref byte first) => InMemoryOrder(Unsafe.ReadUnaligned<ulong>(ref first));

    /// <summary>The number that eight digits make, the first in the lowest byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Number(ulong characters)
    {
        unchecked
        {
            const ulong pairsOfFour = 0x0000_00FF_0000_00FF;
            var digits = characters - Zeros;
            var pairs = (digits * 10) + (digits >> 8);
            var firstAndThird = (pairs & pairsOfFour) * 0x000F_4240_0000_0064;
            var secondAndFourth = ((pairs >> 16) & pairsOfFour) * 0x0000_2710_0000_0001;
            return (uint)((firstAndThird + secondAndFourth) >> 32);
        }
    }

    /// <summary>Zero when all eight characters are digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Strays(ulong characters)
    {
        unchecked
        {
            // A character below 0 borrows, one above 9 carries, into its highest bit.
            return ((characters + 0x4646_4646_4646_4646) | (characters - Zeros)) & 0x8080_8080_8080_8080;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Characters(uint number)
    {
        unchecked
        {
            ulong fours = (number / 10_000) + ((ulong)(number % 10_000) << 32);
            var hundreds = ((fours * 5_243) >> 19) & 0x0000_007F_0000_007F;
            var pairs = hundreds + ((fours - (hundreds * 100)) << 16);
            var tens = ((pairs * 103) >> 10) & 0x000F_000F_000F_000F;
            return (tens + ((pairs - (tens * 10)) << 8)) | Zeros;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong InMemoryOrder(ulong value) => BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
}
