namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>What each of a row of instalments is made of, when their sum is made of known parts.</summary>
/// <remarks>
/// Every part but the largest keeps step with the instalments: after each, what has been taken of it is its exact share of what has been
/// collected, rounded to the nearest penny, half away from zero. The largest part, the first of equal ones, takes what is left of each
/// instalment, and so adds up as well; it is less than a penny from its exact share for every other part there is.
/// </remarks>
internal static class PartsRule
{
    private const int PartCount = 5;

    internal static CollectionParts[] Share(in CollectionParts whole, ReadOnlySpan<int> instalmentPence)
    {
        Span<long> wholes =
            [whole.NetRent.Pence, whole.Balance.Pence, whole.ArrearsAgreement.Pence, whole.OtherAccounts.Pence, -whole.OtherReceipts.Pence];
        var largest = 0;
        for (var part = 1; part < PartCount; part++)
        {
            largest = Math.Abs(wholes[part]) > Math.Abs(wholes[largest]) ? part : largest;
        }

        var total = whole.Total.Pence;
        var shares = new CollectionParts[instalmentPence.Length];
        Span<long> taken = stackalloc long[PartCount];
        Span<long> now = stackalloc long[PartCount];
        var collected = 0L;
        for (var index = 0; index < shares.Length; index++)
        {
            collected += instalmentPence[index];
            var left = (long)instalmentPence[index];
            for (var part = 0; part < PartCount; part++)
            {
                if (part != largest)
                {
                    var through = InStep(wholes[part], collected, total);
                    (now[part], taken[part]) = (through - taken[part], through);
                    left -= now[part];
                }
            }

            now[largest] = left;
            shares[index] = Made(now);
        }

        return shares;
    }

    // Both factors are below 2 to the 30th.
    private static long InStep(long part, long collected, long total)
    {
        var magnitude = ((2 * Math.Abs(part) * collected) + total) / (2 * total);
        return part < 0 ? -magnitude : magnitude;
    }

    private static CollectionParts Made(ReadOnlySpan<long> pence) => new()
    {
        NetRent = Money.FromPence(pence[0]),
        Balance = Money.FromPence(pence[1]),
        ArrearsAgreement = Money.FromPence(pence[2]),
        OtherAccounts = Money.FromPence(pence[3]),
        OtherReceipts = Money.FromPence(-pence[4]),
    };
}
