using System.Collections.Immutable;
using HousingFinance.Kernel.Apportionment;
using NodaTime;

namespace HousingFinance.Kernel.Recharges.Internals;

/// <summary>The days of a year on which one bearer has a home.</summary>
internal readonly record struct HeldDays(ChargeBearer Bearer, RentAccountRef Account, LocalDate From, LocalDate Through)
{
    internal int Days => Period.DaysBetween(From, Through) + 1;

    internal bool IsCharged => Bearer >= ChargeBearer.Leaseholder;
}

/// <summary>Cuts a year by who holds a home, and shares what the home takes by those days.</summary>
internal static class HoldingRule
{
    /// <summary>Who bears the home's shares on which days of the year; nothing when the first holding begins later than the year.</summary>
    internal static ImmutableArray<HeldDays> InYear(EstateHome home, ServiceChargeYear year, SaleRule sales)
    {
        if (home.Holdings[0].From > year.FirstDay)
        {
            return [];
        }

        var held = ImmutableArray.CreateBuilder<HeldDays>();
        for (var index = 0; index < home.Holdings.Length; index++)
        {
            var holding = home.Holdings[index];
            var next = index + 1 < home.Holdings.Length ? home.Holdings[index + 1].From : year.LastDay.PlusDays(1);
            var from = LocalDate.Max(holding.From, year.FirstDay);
            var through = LocalDate.Min(next.PlusDays(-1), year.LastDay);
            if (from > through)
            {
                continue;
            }

            var account = holding.IsCharged && sales == SaleRule.ByDays ? holding.Account : default;
            var days = new HeldDays(BearerOf(holding.Kind), account, from, through);
            if (held.Count > 0 && held[^1].Bearer == days.Bearer && held[^1].Account == account)
            {
                held[^1] = held[^1] with { Through = through };
            }
            else
            {
                held.Add(days);
            }
        }

        return held.ToImmutable();
    }

    /// <summary>Shares an amount by days; the running total keeps each part within half a penny of its days.</summary>
    internal static void ShareByDays(Money amount, ReadOnlySpan<HeldDays> held, Span<long> pence)
    {
        if (held.Length == 1)
        {
            pence[0] = amount.Pence;
            return;
        }

        var days = new long[held.Length];
        for (var index = 0; index < days.Length; index++)
        {
            days[index] = held[index].Days;
        }

        ApportionmentMethod.RunningTotal.Share(amount, days, pence);
    }

    /// <summary>The account of whoever holds the home on a day and can be charged; <c>default</c> when nobody can.</summary>
    internal static RentAccountRef AccountOn(EstateHome home, LocalDate day)
    {
        var account = default(RentAccountRef);
        foreach (var holding in home.Holdings)
        {
            if (holding.From <= day)
            {
                account = holding.IsCharged ? holding.Account : default;
            }
        }

        return account;
    }

    private static ChargeBearer BearerOf(HolderKind kind) => kind switch
    {
        HolderKind.Void => ChargeBearer.LandlordForVoid,
        HolderKind.Tenant => ChargeBearer.LandlordForTenant,
        HolderKind.Leaseholder => ChargeBearer.Leaseholder,
        _ => ChargeBearer.Freeholder,
    };
}
