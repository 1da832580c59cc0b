using System.Numerics;
using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Kernel.Apportionment.Properties;

/// <summary>What every method keeps, and what two of them keep besides, for any total and any weights.</summary>
public class ApportionmentProperties
{
    private static readonly IEnumerable<ApportionmentMethod> ByRemainderOrRounding =
        [ApportionmentMethod.LargestRemainder, ApportionmentMethod.RunningTotal];

    [Property]
    public void Shares_add_back_to_the_total(SharedCost cost) => EachMethod(method =>
        Assert.Equal(cost.Total.Pence, Shared(method, cost).Aggregate(BigInteger.Zero, (sum, share) => sum + share)));

    [Property]
    public void No_share_has_the_other_sign_and_no_weight_no_share(SharedCost cost) => EachMethod(method => Assert.All(
        Shared(method, cost).Zip(cost.Weights),
        pair => Assert.True(
            pair.Second == 0 ? pair.First == 0 : pair.First == 0 || pair.First < 0 == cost.Total.IsNegative,
            $"{method}: weight {pair.Second} took {pair.First}p")));

    [Property]
    public void A_negative_total_is_shared_as_the_mirror_of_the_positive_one(SharedCost cost) => EachMethod(method =>
    {
        var total = cost.Total.Pence == long.MinValue ? Money.FromPence(long.MinValue + 1) : cost.Total;

        Assert.Equal(
            Shared(method, cost with { Total = total }).Select(share => -share),
            Shared(method, cost with { Total = -total }));
    });

    [Property]
    public void Multiplying_every_weight_by_one_number_changes_no_share(SharedCost cost, PositivePence factor) => EachMethod(method =>
    {
        var most = long.MaxValue / cost.Weights.Max();
        var shares = Shared(method, cost);

        foreach (var multiple in new[] { Math.Min(2, most), Math.Min(factor.Value, most), most })
        {
            Assert.Equal(shares, Shared(method, cost with { Weights = [.. cost.Weights.Select(weight => weight * multiple)] }));
        }
    });

    [Property]
    public void No_share_is_a_penny_or_more_from_its_exact_amount(SharedCost cost) => Assert.All(ByRemainderOrRounding, method =>
    {
        var all = Sum(cost.Weights);
        Assert.All(
            Shared(method, cost).Zip(cost.Weights),
            pair => Assert.True(BigInteger.Abs((pair.First * all) - ((BigInteger)cost.Total.Pence * pair.Second)) < all));
    });

    [Property]
    public void A_running_total_is_never_more_than_half_a_penny_out(SharedCost cost)
    {
        var (all, shared, weighed) = (Sum(cost.Weights), BigInteger.Zero, BigInteger.Zero);
        foreach (var (share, weight) in Shared(ApportionmentMethod.RunningTotal, cost).Zip(cost.Weights))
        {
            (shared, weighed) = (shared + share, weighed + weight);
            Assert.True(BigInteger.Abs((shared * all) - (cost.Total.Pence * weighed)) * 2 <= all);
        }
    }

    [Property]
    public void The_order_of_sharers_matters_to_the_largest_remainder_only_among_equal_remainders(SharedCost cost, PositivePence turn)
    {
        var places = (int)(turn.Value % cost.Weights.Count);
        long[][] others =
        [
            [.. cost.Weights.Reverse()],
            [.. cost.Weights.Order()],
            [.. cost.Weights.Skip(places), .. cost.Weights.Take(places)],
        ];

        var served = Served(cost);
        Assert.All(others, weights => Assert.Equal(served, Served(cost with { Weights = weights })));

        // What was handed out over and above the whole pence, by the size of the remainder.
        static IEnumerable<(BigInteger Remainder, BigInteger Odd)> Served(SharedCost cost)
        {
            var all = Sum(cost.Weights);
            return Shared(ApportionmentMethod.LargestRemainder, cost)
                .Zip(cost.Weights, (share, weight) => (Exact(cost, weight) % all, BigInteger.Abs(share) - (Exact(cost, weight) / all)))
                .Order();
        }
    }

    [Property]
    public void The_largest_remainder_agrees_with_sorting_the_remainders(SharedCost cost)
    {
        var all = Sum(cost.Weights);
        var shares = cost.Weights.Select(weight => Exact(cost, weight) / all).ToArray();
        var odd = (int)(BigInteger.Abs(cost.Total.Pence) - shares.Aggregate(BigInteger.Add));
        foreach (var place in Enumerable.Range(0, shares.Length).OrderByDescending(k => Exact(cost, cost.Weights[k]) % all).Take(odd))
        {
            shares[place]++;
        }

        Assert.Equal(
            shares.Select(share => share * cost.Total.Pence.CompareTo(0)),
            Shared(ApportionmentMethod.LargestRemainder, cost).Select(share => (BigInteger)share));
    }

    [Property]
    public void Only_the_first_or_the_last_sharer_differs_from_the_whole_pence(SharedCost cost)
    {
        var all = Sum(cost.Weights);
        var whole = cost.Weights.Select(weight => Exact(cost, weight) / all).ToArray();
        var sharers = Enumerable.Range(0, whole.Length).Where(k => cost.Weights[k] > 0).ToArray();

        Assert.All(Differing(ApportionmentMethod.FirstTakesOddPence), place => Assert.Equal(sharers[0], place));
        Assert.All(Differing(ApportionmentMethod.LastTakesOddPence), place => Assert.Equal(sharers[^1], place));

        IEnumerable<int> Differing(ApportionmentMethod method)
        {
            var shares = Shared(method, cost);
            return Enumerable.Range(0, whole.Length).Where(k => BigInteger.Abs(shares[k]) != whole[k]);
        }
    }

    [Property]
    public void Equal_shares_add_back_and_differ_by_a_penny_at_most(Money total, WeeklyPence sharers) => Assert.All(
        ByRemainderOrRounding, method =>
        {
            var shares = new long[sharers.Value % 1_000 + 1];
            method.ShareEqually(total, shares);

            Assert.Equal(total.Pence, shares.Sum());
            Assert.InRange(shares.Max() - shares.Min(), 0, 1);
        });

    private static void EachMethod(Action<ApportionmentMethod> check) => Assert.All(ApportionmentMethod.List, check);

    private static long[] Shared(ApportionmentMethod method, SharedCost cost)
    {
        var shares = new long[cost.Weights.Count];
        Assert.Equal(ApportionmentStatus.Shared, method.Share(cost.Total, cost.Weights.ToArray(), shares));
        return shares;
    }

    private static BigInteger Exact(SharedCost cost, long weight) => BigInteger.Abs(cost.Total.Pence) * weight;

    private static BigInteger Sum(IEnumerable<long> weights) => weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight);
}
