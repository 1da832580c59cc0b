using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Bacs.Internals;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Bacs.Spec;

/// <summary>Eight digits of many numbers at once are what the runtime writes for each.</summary>
public class DigitsTests
{
    // Every ten-thousand and the number before it: where the first four digits change.
    private static readonly int[] Edges =
        [.. Enumerable.Range(0, 10_000).SelectMany(first => new[] { first * 10_000, (first * 10_000) + 9_999 })];

    [Fact]
    public void Every_first_four_digits_are_right_on_both_sides()
    {
        var characters = new ulong[Edges.Length];

        Digits.Write8<int>(Edges, characters);

        Assert.Equal(Edges.Select(Formatted), Each(characters));
    }

    [Fact]
    public void Every_last_four_digits_are_right()
    {
        var numbers = Enumerable.Range(0, 10_000).Select(last => 98_760_000L + last).ToArray();
        var characters = new ulong[numbers.Length];

        Digits.Write8<long>(numbers, characters);

        Assert.Equal(numbers.Select(Formatted), Each(characters));
    }

    [Property(Arbitrary = [typeof(Numbers)])]
    public void Any_count_of_numbers_is_written_and_nothing_behind_them(int[] numbers)
    {
        var ofInts = new ulong[numbers.Length + 1];
        var ofLongs = new ulong[numbers.Length + 1];

        Digits.Write8<int>(numbers, ofInts);
        Digits.Write8<long>(numbers.Select(number => (long)number).ToArray(), ofLongs);

        Assert.Equal(numbers.Select(Formatted), Each(ofInts[..^1]));
        Assert.Equal(ofInts, ofLongs);
        Assert.Equal(0UL, ofInts[^1]);
    }

    [Fact]
    public void Of_eight_digits_the_last_six_are_left() => Assert.Equal("345678", Each([Digits.Last6(Written(12_345_678))]).Single()[..6]);

    private static ulong Written(int number)
    {
        var characters = new ulong[1];
        Digits.Write8<int>([number], characters);
        return characters[0];
    }

    private static string Formatted(int number) => number.ToString("00000000", CultureInfo.InvariantCulture);

    private static string Formatted(long number) => number.ToString("00000000", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Each(ulong[] characters) =>
        Encoding.ASCII.GetString(MemoryMarshal.AsBytes(characters.AsSpan())).Chunk(8).Select(eight => new string(eight));

    private static class Numbers
    {
        public static Arbitrary<int[]> Some() =>
            Arb.From(Gen.Choose(0, 30).SelectMany(count => Gen.Choose(0, 99_999_999).ArrayOf(count)));
    }
}
