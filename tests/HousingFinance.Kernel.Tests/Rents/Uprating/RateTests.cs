using System.Numerics;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>The one multiplication of the lanes against whole-number arithmetic: every amount within the bound, every percentage.</summary>
public class RateTests
{
    private static readonly RentFigures Shipped = RentFigures.Shipped;

    /// <summary>Every percentage of the shipped limits, with the flexibilities of 5% and 10%.</summary>
    private static readonly decimal[] Statutory =
    [
        -1.0m, -0.9m, 0.9m, 1.5m, 2.2m, 2.7m, 3.1m, 3.2m, 3.3m, 3.6m, 3.7m, 4.1m, 4.4m, 4.8m, 5m, 5.1m, 5.5m, 6.1m, 7m, 7.7m, 10m, 11.1m,
    ];

    private static readonly RoundingRule[] ToThePenny = [RoundingRule.Down, RoundingRule.HalfUp, RoundingRule.HalfDown, RoundingRule.Up];

    /// <summary>Weeks over weeks, and what is added: £1 a week as charged over 48 weeks is 13/12 of a pound.</summary>
    private static readonly (Ratio Multiplier, Ratio Pence)[] Shapes =
    [
        (Ratio.One, default),
        (new(13, 12), new(1300, 12)),
        (new(52, 53), new(200 * 52, 53)),
        (new(53, 52), default),
    ];

    public static TheoryData<decimal> StatutoryPercentages => [.. Statutory];

    public static TheoryData<string> Lanes => LaneTrial.Names;

    [Fact]
    public void The_percentages_are_those_of_the_shipped_limits() => Assert.Empty(
        new[]
        {
            Shipped.SocialRentLimit, Shipped.SupportedRentLimit, Shipped.AffordableRentLimit, Shipped.LondonAffordableRentLimit,
            Shipped.GeneralNeedsFlexibility, Shipped.SupportedFlexibility,
        }
        .SelectMany(figures => figures.Entries).Select(entry => entry.Value.Percent).Where(percent => percent != 0).Except(Statutory));

    [Theory]
    [MemberData(nameof(StatutoryPercentages))]
    public void Every_amount_within_the_bound_is_exact_in_lanes_at_every_statutory_percentage(decimal percent)
    {
        var amounts = Enumerable.Range(0, Rate.MostLanePence + 16).ToArray();
        var (expected, results) = (new int[amounts.Length], new int[amounts.Length]);
        foreach (var (weeks, pence) in Shapes)
        {
            foreach (var rounding in ToThePenny)
            {
                var rate = new Rate(Percentage.Of(percent).AsMultiplier.Times(weeks), pence, rounding);
                var count = rate.LargestLanePence + 1;
                CountUp(rate, rounding, expected.AsSpan(0, count));
                foreach (var trial in LaneTrial.Present.Values.Where(trial => trial.Width > 1))
                {
                    trial.Scale(rate, amounts.AsSpan(0, (count + 15) / 16 * 16), results);
                    Assert.Equal(count, results.AsSpan(0, count).CommonPrefixLength(expected.AsSpan(0, count)));
                }

                // The exact way itself is slow, and told against the count at every 97th amount.
                var steps = Enumerable.Range(0, count / 97).Select(k => k * 97).ToArray();
                Assert.Equal(steps.Select(k => (long)expected[k]), steps.Select(k => rate.Apply(k)));
                Assert.True(count > 400_00, $"no lanes for {rate.Numerator}/{rate.Denominator} above £400.00");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lanes))]
    public void Every_hundredth_of_a_percent_from_nothing_to_25_is_exact_at_the_bound_and_within(string lanes)
    {
        var trial = LaneTrial.Present[lanes];
        var random = new Random(20_26);
        var amounts = new int[96];
        var results = new int[amounts.Length];
        for (var hundredths = 0; hundredths <= 2_500; hundredths++)
        {
            var rounding = ToThePenny[hundredths % ToThePenny.Length];
            var multiplier = Percentage.Of(hundredths / 100m).AsMultiplier;
            foreach (var (weeks, pence) in Shapes)
            {
                var rate = new Rate(multiplier.Times(weeks), pence, rounding);
                Assert.True(rate.LargestLanePence > 0);
                for (var k = 0; k < amounts.Length; k++)
                {
                    amounts[k] = k < 32 ? rate.LargestLanePence - k : k < 48 ? k - 32 : random.Next(rate.LargestLanePence + 1);
                }

                trial.Scale(rate, amounts, results);
                Assert.Equal(amounts.Select(amount => Exact(rate, rounding, amount)), results.Select(result => (long)result));
            }
        }

        Assert.Equal(0, amounts.Length % trial.Width);
    }

    [Property(MaxTest = 2_000)]
    public void The_exact_way_is_right_for_any_rate_and_any_amount_of_a_roll(
        Percentage percent, WeekBasis now, WeekBasis next, RoundingRule rounding, WeeklyPence step)
    {
        var multiplier = percent.AsMultiplier.Times(now.MultiplierTo(next));
        var rate = new Rate(multiplier, WeekBasis.FiftyTwo.MultiplierTo(next).Times(new Ratio(step.Value, 1)), rounding);

        Assert.All([0L, 1, step.Value, 104_804_64, 100_000_000], pence =>
        {
            var exact = (pence * Fraction.OneAnd(percent.Percent)).FromWeeks(now.Weeks, next.Weeks)
                + new Fraction(step.Value, 1).FromWeeks(52, next.Weeks);
            Assert.Equal(exact.Rounded(rounding.Direction, (int)rounding.Unit), rate.Apply(pence));
        });
    }

    [Fact]
    public void Rounding_that_no_addend_can_express_has_no_lanes() => Assert.All(KernelArbitraries.AllRoundingRules, rounding => Assert.Equal(
        rounding.Unit == RoundingUnit.Penny && rounding.Direction != RoundingDirection.HalfEven,
        new Rate(new(1048, 1000), default, rounding).LargestLanePence > 0));

    [Theory]
    [InlineData(1_999_999, 1_000_000, true)]
    [InlineData(2_000_000, 1_000_000, false)]
    [InlineData(0, 1_000_000, true)]
    [InlineData(-1, 1_000_000, false)]
    [InlineData(1, (1L << 31) - 1, false)]
    [InlineData((1L << 33) - 1, 1L << 32, false)]
    public void Only_a_multiplier_from_nought_to_below_two_has_lanes(long numerator, long denominator, bool hasLanes)
    {
        var rate = new Rate(new(numerator, denominator), default, RoundingRule.Down);

        Assert.Equal(hasLanes, rate.LargestLanePence > 0);
        Assert.Equal((long)((BigInteger)numerator * 1_000_00 / denominator), rate.Apply(1_000_00));
    }

    [Theory]
    [InlineData((1 << 20) - 1, true)]
    [InlineData(1 << 20, false)]
    public void Only_a_step_below_the_largest_amount_of_a_lane_has_lanes(int pence, bool hasLanes) =>
        Assert.Equal(hasLanes, new Rate(Ratio.One, new(pence, 1), RoundingRule.Up).LargestLanePence > 0);

    [Theory]
    [MemberData(nameof(Lanes))]
    public void Past_the_bound_lanes_may_err_by_a_penny_and_at_the_bound_they_do_not(string lanes)
    {
        // 3.4567% moved from 52 to 53 weeks: a fraction with so large a denominator that lanes are proven to £1.60 only.
        var rate = new Rate(Percentage.Of(3.4567m).AsMultiplier.Times(new(52, 53)), default, RoundingRule.Down);
        var trial = LaneTrial.Present[lanes];
        var past = Enumerable.Range(1_61, 1_000_000).Take(1_000_000 / 16 * 16).ToArray();
        var results = new int[past.Length];

        trial.Scale(rate, past, results);

        var wrong = Enumerable.Range(0, past.Length).Count(k => results[k] != Exact(rate, RoundingRule.Down, past[k]));
        Assert.Equal(1_60, rate.LargestLanePence);
        Assert.Equal(trial.Width == 1, wrong == 0);
        Assert.All(Enumerable.Range(1, rate.LargestLanePence).Chunk(16), chunk =>
        {
            trial.Scale(rate, chunk, results);
            Assert.Equal(chunk.Select(pence => Exact(rate, RoundingRule.Down, pence)), results.Take(16).Select(result => (long)result));
        });
    }

    private static long Exact(Rate rate, RoundingRule rounding, long pence) =>
        new Fraction((pence * (BigInteger)rate.Numerator) + rate.AddendNumerator, rate.Denominator)
            .Rounded(rounding.Direction, (int)rounding.Unit);

    /// <summary>The exact result of every amount from nothing on, counted up without dividing.</summary>
    private static void CountUp(Rate rate, RoundingRule rounding, Span<int> expected)
    {
        var (numerator, denominator) = (rate.Numerator, rate.Denominator);
        var upFrom = rounding.Direction switch
        {
            RoundingDirection.Up => 1,
            RoundingDirection.HalfUp => (denominator + 1) / 2,
            RoundingDirection.HalfDown => (denominator / 2) + 1,
            _ => denominator,
        };
        var (whole, left) = ((int)(rate.AddendNumerator / denominator), rate.AddendNumerator % denominator);
        for (var pence = 0; pence < expected.Length; pence++)
        {
            expected[pence] = left >= upFrom ? whole + 1 : whole;
            for (left += numerator; left >= denominator; left -= denominator)
            {
                whole++;
            }
        }
    }
}
