using System.Collections.Immutable;
using NodaTime;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>What the balances of accounts do when the money of a collection goes or comes.</summary>
internal static class MovementRule
{
    /// <summary>The movements of what happened to a collection: of its accounts and their parts, as when it was sent.</summary>
    internal static ImmutableArray<MoneyMovement> Of(RentAccountRef payer, CollectionRecord collection, CollectionStep step)
    {
        var kind = step.To switch
        {
            CollectionState.Unpaid => MovementKind.DirectDebitUnpaid,
            CollectionState.Claimed => MovementKind.DirectDebitClaimed,
            CollectionState.Refunded => MovementKind.DirectDebitRefunded,
            CollectionState.Withdrawn => MovementKind.DirectDebitWithdrawn,
            _ => MovementKind.DirectDebitClaimWithdrawn,
        };
        return Of(payer, collection.Id, collection.Shares, kind, step.Day, step.Id);
    }

    internal static ImmutableArray<MoneyMovement> Sent(CollectionEntry entry, string batch, LocalDate day) =>
        Of(entry.Payer, entry.Id, entry.Shares, MovementKind.DirectDebitCollected, day, $"batch {batch}");

    private static ImmutableArray<MoneyMovement> Of(
        RentAccountRef payer, string collection, ImmutableArray<AccountShare> shares, MovementKind kind, LocalDate day, string id) =>
        [.. shares.Select(share => new MoneyMovement(
            day, share.Amount, kind, share.Account, $"collection {collection} of {payer}, {id}"))];
}
