using System.Collections.Immutable;

namespace HousingFinance.Kernel.Recharges.Internals;

/// <summary>Turns shares into lines by home, head and day, and puts the fee beside them.</summary>
internal static class LineWriting
{
    internal static ImmutableArray<ChargeLine> Write(
        EstateRegister register,
        ServiceChargeTerms terms,
        SharingPools columns,
        ReadOnlySpan<long> sharesPence,
        ReadOnlySpan<ImmutableArray<HeldDays>> held)
    {
        // One entry for each share of a home, by home; pools stand by head and area already, and the sort keeps their order.
        var left = ImmutableArray.CreateBuilder<ChargeLine>();
        var shares = new List<(int Place, int Pool, Money Share)>(sharesPence.Length);
        for (var pool = 0; pool < columns.Pools.Length; pool++)
        {
            var places = columns.Pools[pool].Places;
            var own = sharesPence[columns.StartOf(pool)..columns.Ends[pool]];
            for (var index = 0; index < places.Length; index++)
            {
                shares.Add((places[index], pool, Money.FromPence(own[index])));
            }

            if (own.Length > places.Length)
            {
                left.Add(LeftByLeases(columns.Pools[pool], terms.Year, Money.FromPence(own[^1])));
            }
        }

        var lines = left;
        foreach (var home in shares.OrderBy(share => share.Place).GroupBy(share => share.Place))
        {
            WriteHome(register.Homes[home.Key], held[home.Key].AsSpan(), terms, columns, home, lines);
        }

        return lines.ToImmutable();
    }

    private static void WriteHome(
        EstateHome home,
        ReadOnlySpan<HeldDays> held,
        ServiceChargeTerms terms,
        SharingPools columns,
        IEnumerable<(int Place, int Pool, Money Share)> shares,
        ImmutableArray<ChargeLine>.Builder lines)
    {
        Span<long> pence = new long[held.Length];
        var charged = Money.Zero;
        foreach (var (_, pool, share) in shares)
        {
            var (head, area) = (columns.Pools[pool].Head, columns.Pools[pool].Area);
            HoldingRule.ShareByDays(share, held, pence);
            for (var index = 0; index < held.Length; index++)
            {
                lines.Add(LineOf(home, head, area, held[index], pence[index]));
                charged += held[index].IsCharged && BearsFee(terms.Fee, head) ? Money.FromPence(pence[index]) : Money.Zero;
            }
        }

        if (terms.Fee is { } fee)
        {
            WriteFee(home, held, fee, charged, terms.Year, lines);
        }
    }

    private static void WriteFee(
        EstateHome home,
        ReadOnlySpan<HeldDays> held,
        ManagementFee fee,
        Money charged,
        ServiceChargeYear year,
        ImmutableArray<ChargeLine>.Builder lines)
    {
        var payers = held.ToArray().Where(days => days.IsCharged).ToArray();
        if (payers.Length == 0)
        {
            return;
        }

        Span<long> pence = new long[payers.Length];
        HoldingRule.ShareByDays(fee.On(charged, payers.Sum(days => days.Days), year), payers, pence);
        for (var index = 0; index < payers.Length; index++)
        {
            lines.Add(LineOf(home, fee.Head, CostArea.Of(home.Property), payers[index], pence[index]));
        }
    }

    private static bool BearsFee(ManagementFee? fee, CostHead head) =>
        fee is not null && !fee.ExcludedHeads.Contains(head.Code, StringComparer.Ordinal);

    private static ChargeLine LineOf(EstateHome home, CostHead head, CostArea area, in HeldDays held, long pence) =>
        new(home.Property, head.Code, area, held.Bearer, held.Account, held.From, held.Through, Money.FromPence(pence));

    private static ChargeLine LeftByLeases(SharingPool pool, ServiceChargeYear year, Money amount) =>
        new(default, pool.Head.Code, pool.Area, ChargeBearer.LandlordForLeases, default, year.FirstDay, year.LastDay, amount);
}
