using FsCheck;
using FsCheck.Fluent;

namespace HousingFinance.Kernel.TestSupport;

/// <summary>Whole numbers between two bounds, spread evenly, whatever FsCheck's size; FsCheck's own stop at 32 bits.</summary>
public static class Int64Range
{
    private const ulong LowMask = uint.MaxValue;

    /// <summary>Numbers from one bound to the other, both included.</summary>
    /// <param name="least">The lower bound.</param>
    /// <param name="most">The upper bound, at least the lower.</param>
    /// <returns>A generator; <see cref="Arbitrary"/> shrinks too.</returns>
    public static Gen<long> Between(long least, long most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, least);
        var width = unchecked((ulong)most - (ulong)least);
        if (width < int.MaxValue)
        {
            return Gen.Choose(0, (int)width).Select(step => least + step);
        }

        // A remainder leans towards small numbers only by width / 2^64, which no test can see.
        var half = Gen.Choose(int.MinValue, int.MaxValue);
        return half.Zip(half, (high, low) =>
        {
            var any = unchecked(((ulong)(uint)high << 32) | ((uint)low & LowMask));
            return unchecked((long)((ulong)least + (width == ulong.MaxValue ? any : any % (width + 1))));
        });
    }

    /// <summary>Numbers between two bounds that shrink towards a third and never leave the bounds.</summary>
    /// <param name="least">The lower bound.</param>
    /// <param name="most">The upper bound.</param>
    /// <param name="towards">The plainest number, within the bounds.</param>
    /// <returns>A generator and shrinker.</returns>
    public static Arbitrary<long> Arbitrary(long least, long most, long towards)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(towards, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(towards, most);
        return Arb.From(Between(least, most), value => Shrink(value, towards));
    }

    /// <summary>Plainer numbers than one that fails: the target, then by halves ever nearer to the number itself.</summary>
    /// <param name="value">The number that fails.</param>
    /// <param name="towards">The plainest number.</param>
    /// <returns>Candidates, plainest first; none when the number is the target.</returns>
    public static IEnumerable<long> Shrink(long value, long towards)
    {
        for (var step = (Int128)value - towards; step != 0; step /= 2)
        {
            yield return (long)(value - step);
        }
    }
}
