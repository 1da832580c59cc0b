using System.Collections.Immutable;
using HousingFinance.Kernel.Apportionment;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>To which accounts a collection belongs.</summary>
internal static class ShareRule
{
    /// <summary>
    /// The rent account's part, and the part for other accounts shared among them by what is still to be collected for each, so that each
    /// has its own when the span is over. Credit on the rent account pays for no other account: where it leaves the rent account nothing
    /// to collect, all that is collected belongs to the others.
    /// </summary>
    internal static ImmutableArray<AccountShare> Of(DirectDebitPayer payer, in CollectionParts parts)
    {
        var others = Money.Min(parts.OtherAccounts, parts.Total);
        var own = parts.Total - others;
        var shares = ImmutableArray.CreateBuilder<AccountShare>(payer.OtherAccounts.Length + 1);
        if (own.IsPositive)
        {
            shares.Add(new AccountShare(payer.Account, own));
        }

        if (others.IsPositive)
        {
            Add(shares, payer, others);
        }

        return shares.ToImmutable();
    }

    private static void Add(ImmutableArray<AccountShare>.Builder shares, DirectDebitPayer payer, Money others)
    {
        var weights = payer.OtherAccounts.Select(other => Math.Max(0, (other.Amount - Taken(payer, other.Account)).Pence)).ToArray();
        if (weights.All(weight => weight == 0))
        {
            weights = [.. payer.OtherAccounts.Select(other => other.Amount.Pence)];
        }

        var pence = new long[weights.Length];
        ApportionmentMethod.LargestRemainder.Share(others, weights, pence);
        for (var index = 0; index < pence.Length; index++)
        {
            if (pence[index] > 0)
            {
                shares.Add(new AccountShare(payer.OtherAccounts[index].Account, Money.FromPence(pence[index])));
            }
        }
    }

    private static Money Taken(DirectDebitPayer payer, RentAccountRef account) => payer.Collections
        .Where(each => each.IsStanding)
        .SelectMany(each => each.Shares)
        .Where(share => share.Account == account)
        .Aggregate(Money.Zero, (sum, share) => sum + share.Amount);
}
