using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Kernel.Apportionment.Errors;

/// <summary>What is not shared, in order of precedence, and a method that breaks its promises.</summary>
public class ApportionmentErrorTests
{
    private static readonly Money FiveHundred = Money.FromPounds(500);

    [Theory]
    [InlineData(ApportionmentStatus.NoWeights, new long[] { })]
    [InlineData(ApportionmentStatus.NegativeWeight, new long[] { -1 })]
    [InlineData(ApportionmentStatus.NegativeWeight, new long[] { 0, 0, -1 })]
    [InlineData(ApportionmentStatus.NegativeWeight, new long[] { 5, 5, 5, 5, 5, 5, 5, 5, long.MinValue })]
    [InlineData(ApportionmentStatus.NegativeWeight, new long[] { long.MaxValue, long.MaxValue, -1, long.MaxValue, long.MaxValue })]
    [InlineData(ApportionmentStatus.AllWeightsZero, new long[] { 0 })]
    [InlineData(ApportionmentStatus.AllWeightsZero, new long[] { 0, 0, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData(ApportionmentStatus.Shared, new long[] { 0, 0, 0, 0, 0, 0, 0, 0, 1 })]
    public void Weights_are_refused_for_the_first_reason_that_applies(ApportionmentStatus expected, long[] weights) =>
        Assert.All(ApportionmentMethod.List, method =>
        {
            var shares = Enumerable.Repeat(77L, weights.Length).ToArray();

            Assert.Equal(expected, method.Share(FiveHundred, weights, shares));
            Assert.Equal(expected == ApportionmentStatus.Shared, method.Apportion(FiveHundred, weights, default).HasValue);
            Assert.Equal(expected == ApportionmentStatus.Shared ? 500_00 : 77 * weights.Length, shares.Sum());
        });

    [Theory]
    [InlineData("APP001", "block 12: there is no weight to share £500.00 over; at least one weight above 0; "
        + "give the weight of each who shares.", new long[] { })]
    [InlineData("APP002", "block 12: weight 3 of 4 is -20; a weight is 0 or more; "
        + "correct the weight, or give 0 to one who takes no share.", new long[] { 0, 0, -20, -30 })]
    [InlineData("APP003", "block 12: all of the weights (2) to share £500.00 over are 0; at least one weight above 0; "
        + "give the weight of each who shares.", new long[] { 0, 0 })]
    public void A_refusal_says_where_what_was_found_what_was_expected_and_what_to_do(string code, string message, long[] weights)
    {
        using var german = new GermanCulture();

        var refused = ApportionmentMethod.LargestRemainder.Apportion(FiveHundred, weights, Locator.In("block 12"));

        var reason = Assert.Single(refused.Diagnostics);
        Assert.False(refused.HasValue);
        Assert.Equal((code, Severity.Error, message), (reason.Code.Text, reason.Severity, reason.Message));
    }

    [Fact]
    public void Nobody_to_share_equally_is_refused_as_no_weights()
    {
        var refused = ApportionmentMethod.RunningTotal.ApportionEqually(FiveHundred, 0, default);

        Assert.Equal(new DiagnosticCode("APP001"), Assert.Single(refused.Diagnostics).Code);
        Assert.Equal(ApportionmentStatus.NoWeights, ApportionmentMethod.RunningTotal.ShareEqually(FiveHundred, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => ApportionmentMethod.RunningTotal.ApportionEqually(FiveHundred, -1, default));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(0)]
    public void Room_for_fewer_or_more_shares_than_weights_is_a_fault_of_the_caller(int room) => Assert.Equal(
        "sharesPence",
        Assert.Throws<ArgumentException>(
            () => ApportionmentMethod.LargestRemainder.Share(FiveHundred, [1, 1, 1], new long[room])).ParamName);

    [Fact]
    public void Shares_may_not_be_written_over_the_weights()
    {
        long[] both = [1, 2, 3, 4];

        Assert.Throws<ArgumentException>(() => ApportionmentMethod.LargestRemainder.Share(FiveHundred, both, both));
        Assert.Throws<ArgumentException>(
            () => ApportionmentMethod.LargestRemainder.Share(FiveHundred, both.AsSpan(0, 3), both.AsSpan(1, 3)));
        Assert.Equal([1, 2, 3, 4], both);
    }

    [Theory]
    [InlineData(ApportionmentStatus.Shared)]
    [InlineData(ApportionmentStatus.NoWeights)]
    [InlineData(ApportionmentStatus.NegativeWeight)]
    [InlineData(ApportionmentStatus.AllWeightsZero)]
    [InlineData((ApportionmentStatus)99)]
    public void A_status_that_is_not_true_of_the_weights_is_not_explained(ApportionmentStatus status) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => status.Explain(FiveHundred, [1, 2, 3], default));

    [Theory]
    [InlineData(new long[] { 49_999, 0, 0 })]
    [InlineData(new long[] { 50_001, 0, 0 })]
    [InlineData(new long[] { -1, 50_001, 0 })]
    [InlineData(new long[] { long.MinValue, long.MinValue, 50_000 })]
    [InlineData(new long[] { 49_999, 0, 1 })]
    public void A_method_that_loses_a_penny_or_makes_one_is_stopped(long[] shares) => Assert.All([500, -500], pounds =>
        Assert.Contains("do not add back", Assert.Throws<InvalidOperationException>(
            () => new Faulty(shares).Share(Money.FromPounds(pounds), [3, 2, 0], new long[3])).Message, StringComparison.Ordinal));

    [Fact]
    public void A_method_that_keeps_its_promises_is_not_stopped()
    {
        var shares = new long[3];

        Assert.Equal(ApportionmentStatus.Shared, new Faulty([1, 49_999, 0]).Share(-FiveHundred, [3, 2, 0], shares));
        Assert.Equal([-1, -49_999, 0], shares);
    }

    private sealed class Faulty(long[] answer) : ApportionmentMethod("Faulty", 99)
    {
        private protected override void ShareOut<T>(T pence, ReadOnlySpan<long> weights, T allWeights, Span<ulong> shares)
        {
            for (var k = 0; k < shares.Length; k++)
            {
                shares[k] = (ulong)answer[k];
            }
        }
    }
}
