using HousingFinance.Kernel.Apportionment;

namespace HousingFinance.Kernel.Tests.Kernel.Apportionment.Examples;

/// <summary>Totals shared by hand, by each method.</summary>
public class ApportionmentTests
{
    [Theory]
    [InlineData("Largest remainder", new long[] { 33_34, 33_33, 33_33 })]
    [InlineData("Running total", new long[] { 33_33, 33_34, 33_33 })]
    [InlineData("First takes the odd pence", new long[] { 33_34, 33_33, 33_33 })]
    [InlineData("Last takes the odd pence", new long[] { 33_33, 33_33, 33_34 })]
    public void A_hundred_pounds_over_three_leaves_a_penny_for_one(string method, long[] shares) =>
        Assert.Equal(shares, Shared(method, 100_00, 1, 1, 1));

    [Theory]
    [InlineData("Largest remainder", new long[] { -33_34, -33_33, -33_33 })]
    [InlineData("Running total", new long[] { -33_33, -33_34, -33_33 })]
    [InlineData("First takes the odd pence", new long[] { -33_34, -33_33, -33_33 })]
    [InlineData("Last takes the odd pence", new long[] { -33_33, -33_33, -33_34 })]
    public void A_credit_of_a_hundred_pounds_undoes_the_charge_share_by_share(string method, long[] shares) =>
        Assert.Equal(shares, Shared(method, -100_00, 1, 1, 1));

    [Theory]
    [InlineData("Largest remainder", new long[] { 67, 67, 66 })]
    [InlineData("Running total", new long[] { 67, 66, 67 })]
    [InlineData("First takes the odd pence", new long[] { 68, 66, 66 })]
    [InlineData("Last takes the odd pence", new long[] { 66, 66, 68 })]
    public void Two_pounds_in_thirds_leave_two_odd_pence(string method, long[] shares) =>
        Assert.Equal(shares, Shared(method, 2_00, 1, 1, 1));

    [Theory]
    [InlineData("Largest remainder", new long[] { 1, 1, 1, 1, 1, 0, 0, 0, 0 })]
    [InlineData("Running total", new long[] { 1, 0, 1, 0, 1, 0, 1, 0, 1 })]
    [InlineData("First takes the odd pence", new long[] { 5, 0, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData("Last takes the odd pence", new long[] { 0, 0, 0, 0, 0, 0, 0, 0, 5 })]
    public void Five_pence_over_nine_leaves_some_with_nothing_whatever_the_method(string method, long[] shares) =>
        Assert.Equal(shares, Shared(method, 5, 1, 1, 1, 1, 1, 1, 1, 1, 1));

    [Fact]
    public void The_odd_penny_goes_to_the_largest_remainder_and_not_to_the_largest_weight()
    {
        // Exact: 50.601p, 30.199p, 10.302p and 9.898p. Two pence are odd: for .898 and .601, not for the two largest weights.
        Assert.Equal([51, 30, 10, 10], Shared("Largest remainder", 1_01, 5010, 2990, 1020, 980));
    }

    [Fact]
    public void Equal_remainders_are_served_from_the_earliest()
    {
        // Exact: 0.5p, 1.5p, 0.5p and 2.5p: every remainder is a half, and two pence are odd.
        Assert.Equal([1, 2, 0, 2], Shared("Largest remainder", 5, 1, 3, 1, 5));
    }

    [Fact]
    public void A_remainder_above_the_tied_ones_is_served_before_them()
    {
        // Exact: 0.3p, 0.3p, 0.4p and 1.0p: one penny is odd, and it is not for the earliest.
        Assert.Equal([0, 0, 1, 1], Shared("Largest remainder", 2, 3, 3, 4, 10));
    }

    [Fact]
    public void One_more_sharer_can_bring_another_an_odd_penny()
    {
        Assert.Equal([0, 0, 2], Shared("Largest remainder", 2, 1, 1, 5));
        Assert.Equal([1, 0, 1, 0], Shared("Largest remainder", 2, 1, 1, 5, 1));
    }

    [Fact]
    public void A_running_total_never_drifts_from_the_days_that_have_passed()
    {
        var weeks = Shared("Running total", 100_00, [.. Enumerable.Repeat(7L, 52)]);

        Assert.Equal([1_92, 1_93, 1_92, 1_92], weeks[..4]);
        Assert.Equal(50_00, weeks[..26].Sum());
        Assert.Equal(100_00, weeks.Sum());
    }

    [Theory]
    [InlineData("Largest remainder", new long[] { 0, 51, 0, 50, 0 })]
    [InlineData("Running total", new long[] { 0, 51, 0, 50, 0 })]
    [InlineData("First takes the odd pence", new long[] { 0, 51, 0, 50, 0 })]
    [InlineData("Last takes the odd pence", new long[] { 0, 50, 0, 51, 0 })]
    public void One_who_has_no_weight_takes_nothing_first_last_or_between(string method, long[] shares) =>
        Assert.Equal(shares, Shared(method, 1_01, 0, 8, 0, 8, 0));

    [Fact]
    public void A_total_that_divides_evenly_is_the_same_by_every_method() => Assert.All(
        ApportionmentMethod.List, method => Assert.Equal([10_00, 30_00, 20_00], Shared(method.Name, 60_00, 1, 3, 2)));

    [Fact]
    public void One_sharer_takes_all_of_the_largest_and_the_lowest_sum() => Assert.All(ApportionmentMethod.List, method =>
    {
        Assert.Equal([long.MaxValue], Shared(method.Name, long.MaxValue, long.MaxValue));
        Assert.Equal([long.MinValue], Shared(method.Name, long.MinValue, 1));
        Assert.Equal([0, long.MinValue], Shared(method.Name, long.MinValue, 0, long.MaxValue));
    });

    [Fact]
    public void Products_past_64_bits_are_exact()
    {
        // Each exact share is half of the total: 4,611,686,018,427,387,903.5p.
        Assert.Equal(
            [4_611_686_018_427_387_904, 4_611_686_018_427_387_903],
            Shared("Largest remainder", long.MaxValue, long.MaxValue, long.MaxValue));
        Assert.Equal(
            [4_611_686_018_427_387_904, 4_611_686_018_427_387_903],
            Shared("Running total", long.MaxValue, long.MaxValue, long.MaxValue));
    }

    [Fact]
    public void Shares_come_with_their_total_and_in_words()
    {
        var shares = ApportionmentMethod.LargestRemainder.Apportion(
            Money.FromPounds(1_000), [2, 2, 2, 0], Locator.In("block costs")).Value;

        Assert.Equal(Money.FromPounds(1_000), shares.Total);
        Assert.Equal(4, shares.Count);
        Assert.Equal(Money.FromPounds(333.34m), shares[0]);
        Assert.Equal([333_34, 333_33, 333_33, 0], shares.SharesPence);
        Assert.Equal("£333.34, £333.33, £333.33, £0.00", shares.ToString());
        Assert.Equal(shares.Total, shares.Aggregate(Money.Zero, (sum, share) => sum + share));
        Assert.Throws<IndexOutOfRangeException>(() => shares[4]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(257)]
    public void Equal_sharers_are_sharers_of_weight_one(int sharers) => Assert.All(ApportionmentMethod.List, method =>
    {
        var weighted = Shared(method.Name, 100_01, [.. Enumerable.Repeat(1L, sharers)]);

        var equally = new long[sharers];
        Assert.Equal(ApportionmentStatus.Shared, method.ShareEqually(Money.FromPence(100_01), equally));
        Assert.Equal(weighted, equally);
        Assert.Equal(weighted, method.ApportionEqually(Money.FromPence(100_01), sharers, default).Value.SharesPence);
    });

    [Fact]
    public void The_catalogue_has_four_methods_found_by_name_and_by_value()
    {
        Assert.Equal(
            [(1, "Largest remainder"), (2, "Running total"), (3, "First takes the odd pence"), (4, "Last takes the odd pence")],
            ApportionmentMethod.List.OrderBy(method => method.Value).Select(method => (method.Value, method.Name)));
        Assert.All(ApportionmentMethod.List, method => Assert.Same(method, ApportionmentMethod.FromValue(method.Value)));
        Assert.Same(ApportionmentMethod.LargestRemainder, ApportionmentMethod.FromName("Largest remainder"));
    }

    private static long[] Shared(string method, long pence, params long[] weights)
    {
        var shares = new long[weights.Length];
        Assert.Equal(ApportionmentStatus.Shared, ApportionmentMethod.FromName(method).Share(Money.FromPence(pence), weights, shares));
        return shares;
    }
}
