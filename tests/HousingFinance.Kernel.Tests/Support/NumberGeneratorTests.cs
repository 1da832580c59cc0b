using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Support;

/// <summary>The number generators reach the sizes and thresholds that properties rely on.</summary>
public class NumberGeneratorTests
{
    private static readonly Rnd Seed = new(20_26);

    [Fact]
    public void Amounts_are_nothing_small_large_negative_and_extreme()
    {
        var amounts = PenceArbitraries.Amounts.Sample(5_000, Seed, 50);

        Assert.Contains(0, amounts);
        Assert.Contains(amounts, a => a is > 0 and <= 100);
        Assert.Contains(amounts, a => a is < 0 and >= -100);
        Assert.Contains(amounts, a => a is > 1_000_000_00 and <= 2_000_000_00);
        Assert.Contains(amounts, a => a is < -1_000_000_00 and >= -2_000_000_00);
        Assert.Contains(int.MaxValue, amounts);
        Assert.Contains(int.MaxValue + 1L, amounts);
        Assert.Contains(int.MinValue, amounts);
        Assert.Contains(int.MinValue - 1L, amounts);
    }

    [Fact]
    public void Sizes_do_not_depend_on_how_far_the_run_has_come() =>
        Assert.Contains(PenceArbitraries.Amounts.Sample(1_000, Seed, 0), a => a > 1_000_000_00);

    [Property(MaxTest = 2_000)]
    public void A_bare_long_is_an_amount_of_real_size(long amount) =>
        Assert.InRange(amount, -99_999_999_99L, 99_999_999_99L);

    [Property(MaxTest = 2_000)]
    public void Numbers_stay_between_their_bounds(long one, long other)
    {
        var (least, most) = (Math.Min(one, other), Math.Max(one, other));

        Assert.All(Int64Range.Between(least, most).Sample(5, Seed, 10), n => Assert.InRange(n, least, most));
    }

    [Fact]
    public void Numbers_reach_both_bounds()
    {
        var numbers = Int64Range.Between(-1, 1).Sample(200, Seed, 10);

        Assert.Equal([-1L, 0L, 1L], numbers.Distinct().Order());
    }

    [Fact]
    public void The_whole_range_of_a_long_can_be_asked_for()
    {
        var numbers = Int64Range.Between(long.MinValue, long.MaxValue).Sample(200, Seed, 10);

        Assert.Contains(numbers, n => n > long.MaxValue / 2);
        Assert.Contains(numbers, n => n < long.MinValue / 2);
    }

    [Fact]
    public void Bounds_the_wrong_way_round_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Int64Range.Between(1, 0));

    [Theory]
    [InlineData(long.MaxValue, 0)]
    [InlineData(long.MinValue, 0)]
    [InlineData(long.MinValue, long.MaxValue)]
    [InlineData(4_711, 1)]
    public void Shrinking_begins_at_the_target_and_ends_beside_the_number(long value, long towards)
    {
        var candidates = Int64Range.Shrink(value, towards).ToList();

        Assert.Equal(towards, candidates[0]);
        Assert.Equal(value < towards ? value + 1 : value - 1, candidates[^1]);
        Assert.True(candidates.Count <= 64);
    }

    [Fact]
    public void The_plainest_number_shrinks_no_further() => Assert.Empty(Int64Range.Shrink(7, 7));
}
