using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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

    /// <summary>The characters of many numbers, as they lie in memory; four numbers at a time, each in a lane of its own.</summary>
    /// <param name="numbers">Each 0 to 99,999,999; of a larger one the characters mean nothing.</param>
    /// <param name="characters">As many; each gets eight digits.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Write8<T>(ReadOnlySpan<T> numbers, Span<ulong> characters)
        where T : unmanaged, IBinaryInteger<T>
    {
        unchecked
        {
            characters = characters[..numbers.Length];
            ref var number = ref MemoryMarshal.GetReference(numbers);
            ref var character = ref MemoryMarshal.GetReference(characters);
            var done = 0;
            for (; BitConverter.IsLittleEndian && done <= numbers.Length - 4; done += 4)
            {
                Characters(Four(ref Unsafe.Add(ref number, done))).StoreUnsafe(ref character, (nuint)done);
            }

            for (; done < numbers.Length; done++)
            {
                characters[done] = InMemoryOrder(Characters(uint.CreateTruncating(numbers[done])));
            }
        }
    }

    /// <summary>Of eight characters, as they lie in memory, the last six followed by nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Last6(ulong characters) => BitConverter.IsLittleEndian ? characters >> 16 : characters << 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Four<T>(ref T first)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == sizeof(long))
        {
            return Vector256.LoadUnsafe(ref Unsafe.As<T, ulong>(ref first));
        }

        var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref Unsafe.As<T, uint>(ref first)));
        return Vector256.Create(low, high);
    }

    // The same steps as for one number; 109,951,163 / 2^40 is a ten-thousandth, exact below 100,000,000.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Characters(Vector256<ulong> numbers)
    {
        var first = Product(numbers, 109_951_163) >> 40;
        var fours = (first + ((numbers - Product(first, 10_000)) << 32)).AsUInt32();
        var hundreds = (fours * 5_243u) >> 19;
        var pairs = (hundreds + ((fours - (hundreds * 100u)) << 16)).AsUInt16();
        var tens = (pairs * (ushort)103) >> 10;
        return ((tens + ((pairs - (tens * (ushort)10)) << 8)) | Vector256.Create((ushort)0x3030)).AsUInt64();
    }

    // Where both factors have 32 bits some processors know a far shorter way.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Product(Vector256<ulong> numbers, uint by) =>
        Avx2.IsSupported ? Avx2.Multiply(numbers.AsUInt32(), Vector256.Create(by)) : numbers * by;

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
