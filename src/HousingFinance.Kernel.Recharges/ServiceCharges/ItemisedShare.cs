using System.Collections.Immutable;
using HousingFinance.Kernel.Apportionment;

namespace HousingFinance.Kernel.Recharges;

/// <summary>What one home's share of a head is made of, cost by cost, for rules that look at each cost by itself.</summary>
/// <remarks>
/// The costs of a head are shared together, so that no pennies are lost; the law on time limits and consultation asks for each of them
/// (Landlord and Tenant Act 1985, sections 20 and 20B). The parts come to the share to the penny.
/// </remarks>
public static class ItemisedShare
{
    /// <summary>Splits a share over the costs it was taken of.</summary>
    /// <remarks>
    /// Charges and credits are split apart, each by <see cref="ApportionmentMethod.LargestRemainder"/>; the part of the charges is rounded
    /// to the nearest penny, half away from zero, and the credits take what brings the two to the share.
    /// </remarks>
    /// <param name="share">The share of all the costs together.</param>
    /// <param name="part">
    /// Its exact part: <see cref="SharingPool.PartOf"/>, times the charged days of the year where those are fewer; 0 to 1.
    /// </param>
    /// <param name="costs">The costs, in the order in which the parts are wanted.</param>
    /// <returns>A part for each cost; none has the other sign than its cost.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The part is below 0 or above 1.</exception>
    /// <exception cref="ArgumentException">
    /// The share is not that part of the costs: it is more than a penny away for each step in which it was worked out.
    /// </exception>
    public static ImmutableArray<Money> Split(Money share, Ratio part, ImmutableArray<Money> costs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(part, default);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, Ratio.One);
        var charges = Total(costs, 1);
        var credits = Total(costs, -1);
        var exact = (charges - credits).Times(part);
        if ((UnroundedMoney.From(share) - exact).Round(RoundingRule.Down).Abs() > Money.FromPence(1))
        {
            throw new ArgumentException($"{share} is not {part} of {charges - credits}, which is {exact}.", nameof(share));
        }

        // Each side stays at nothing where it has no cost to stand on.
        var charged = charges.IsZero ? Money.Zero : Money.Max(Money.Max(share, Money.Zero), charges.Times(part).Round(RoundingRule.HalfUp));
        var credited = charged - share;
        if (credits.IsZero)
        {
            (charged, credited) = (share, Money.Zero);
        }

        var parts = new long[costs.Length];
        ShareOut(charged, costs, 1, parts);
        ShareOut(-credited, costs, -1, parts);
        return parts.Sum() == share.Pence && !charged.IsNegative && !credited.IsNegative
            ? [.. parts.Select(Money.FromPence)]
            : throw new ArgumentException($"{share} cannot be made of costs that come to {charges - credits}.", nameof(share));
    }

    private static Money Total(ImmutableArray<Money> costs, int sign) => costs
        .Where(cost => cost.CompareTo(Money.Zero) == sign).Aggregate(Money.Zero, (sum, cost) => sum + cost.Abs());

    private static void ShareOut(Money amount, ImmutableArray<Money> costs, int sign, long[] parts)
    {
        long[] weights = [.. costs.Select(cost => cost.CompareTo(Money.Zero) == sign ? cost.Abs().Pence : 0)];
        var pence = new long[weights.Length];
        if (ApportionmentMethod.LargestRemainder.Share(amount, weights, pence) == ApportionmentStatus.Shared)
        {
            for (var index = 0; index < parts.Length; index++)
            {
                parts[index] += pence[index];
            }
        }
    }
}
