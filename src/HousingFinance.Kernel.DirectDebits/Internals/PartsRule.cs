namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>What each of a row of instalments is made of, when their sum is made of known parts.</summary>
/// <remarks>
/// <para>Parts above zero are added and those below are taken off. After each instalment, what has been taken off is its exact share of
/// what has been collected, rounded to the nearest penny, half up; what has been added is that and what has been collected.</para>
/// <para>Both are shared over their parts in turn, the largest last: each takes its exact share of what the parts before it have left,
/// rounded likewise, and the last takes the rest. As an amount grows by a penny, no share of it shrinks; so no part of an instalment has
/// another sign than the whole part has. After each instalment every part is within twopence of its exact share.</para>
/// </remarks>
internal static class PartsRule
{
    private const int PartCount = 5;

    internal static CollectionParts[] Share(in CollectionParts whole, ReadOnlySpan<int> instalmentPence)
    {
        Span<long> added =
            [whole.NetRent.Pence, whole.Balance.Pence, whole.ArrearsAgreement.Pence, whole.OtherAccounts.Pence, -whole.OtherReceipts.Pence];
        Span<long> takenOff = stackalloc long[PartCount];
        var allTakenOff = 0L;
        for (var part = 0; part < PartCount; part++)
        {
            (added[part], takenOff[part]) = (Math.Max(added[part], 0), Math.Max(-added[part], 0));
            allTakenOff += takenOff[part];
        }

        Span<long> addedThrough = stackalloc long[PartCount];
        Span<long> takenOffThrough = stackalloc long[PartCount];
        var shares = new CollectionParts[instalmentPence.Length];
        var (total, collected, before) = (whole.Total.Pence, 0L, default(CollectionParts));
        for (var index = 0; index < shares.Length; index++)
        {
            collected += instalmentPence[index];
            var through = Rounded(allTakenOff, collected, total);
            ShareOut(added, collected + through, addedThrough);
            ShareOut(takenOff, through, takenOffThrough);
            var now = Less(addedThrough, takenOffThrough);
            (shares[index], before) = (now - before, now);
        }

        return shares;
    }

    private static void ShareOut(ReadOnlySpan<long> wholes, long pence, Span<long> shares)
    {
        var (largest, left) = (0, 0L);
        for (var part = 0; part < PartCount; part++)
        {
            left += wholes[part];
            largest = wholes[part] > wholes[largest] ? part : largest;
        }

        for (var step = 1; step <= PartCount; step++)
        {
            var part = (largest + step) % PartCount;
            shares[part] = wholes[part] == 0 ? 0 : Rounded(wholes[part], pence, left);
            (pence, left) = (pence - shares[part], left - wholes[part]);
        }
    }

    // Neither a part nor what is shared is above 2 to the 29th, so twice their product fits.
    private static long Rounded(long part, long pence, long of) => ((2 * part * pence) + of) / (2 * of);

    private static CollectionParts Less(ReadOnlySpan<long> added, ReadOnlySpan<long> takenOff) => new()
    {
        NetRent = Money.FromPence(added[0]),
        Balance = Money.FromPence(added[1] - takenOff[1]),
        ArrearsAgreement = Money.FromPence(added[2]),
        OtherAccounts = Money.FromPence(added[3]),
        OtherReceipts = Money.FromPence(takenOff[4]),
    };
}
