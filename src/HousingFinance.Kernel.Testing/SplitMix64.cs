namespace HousingFinance.Kernel.Testing;

/// <summary>
/// SplitMix64: a counter raised by a constant and mixed. Whole numbers only, so the same seed gives the same numbers on every
/// machine and for ever, which no generator of the platform promises.
/// </summary>
/// <remarks>
/// Guy L. Steele Jr., Doug Lea, Christine H. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014; the two
/// multipliers are those of David Stafford's variant 13. Not for secrets.
/// </remarks>
internal struct SplitMix64(ulong seed)
{
    private const ulong Step = 0x9E37_79B9_7F4A_7C15;

    private ulong _state = seed;

    /// <summary>
    /// A generator of its own for one thing out of many, so that any of them can be drawn without those before it.
    /// </summary>
    internal static SplitMix64 For(long seed, Stream stream, int index) =>
        new(Mixed(Mixed(unchecked((ulong)seed + ((ulong)stream * Step))) ^ unchecked((ulong)(index + 1L) * Step)));

    /// <summary>The next 64 bits.</summary>
    internal ulong Next()
    {
        _state = unchecked(_state + Step);
        return Mixed(_state);
    }

    /// <summary>
    /// A number from the lowest to the highest, both included. The highest is less than 2^32 above the lowest.
    /// </summary>
    internal int Between(int lowest, int highest)
    {
        var span = (ulong)((long)highest - lowest + 1);
        return (int)(lowest + (long)Math.BigMul(Next(), span, out _));
    }

    /// <summary>The place of a share drawn by its size; the shares add up to <see cref="Whole"/>.</summary>
    internal int Pick(ReadOnlySpan<int> shares)
    {
        var left = Between(0, Whole - 1);
        var place = 0;
        while (left >= shares[place])
        {
            left -= shares[place++];
        }

        return place;
    }

    /// <summary>What shares are parts of: one in ten thousand.</summary>
    internal const int Whole = 10_000;

    private static ulong Mixed(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58_476D_1CE4_E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D0_49BB_1331_11EB;
            return bits ^ (bits >> 31);
        }
    }

    /// <summary>What numbers are drawn for; each has its own, so that more draws for one leave the others alone.</summary>
    internal enum Stream
    {
        /// <summary>The council itself.</summary>
        Council = 1,

        /// <summary>One of its homes.</summary>
        Home = 2,

        /// <summary>One of its estates.</summary>
        Estate = 3,

        /// <summary>Who pays the rent of one of its homes, and how.</summary>
        Payer = 4,

        /// <summary>Whether something is owed back on one of its homes.</summary>
        Refund = 5,
    }
}
