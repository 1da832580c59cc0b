using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Section 20B over one contribution, and money on account over all of an accounting period.</summary>
internal static class RecoveryRule
{
    /// <summary>What may still be charged of a share, and why.</summary>
    /// <param name="contribution">The contribution.</param>
    /// <param name="window">The window of its cost.</param>
    /// <param name="covered">How much of the share money on account covers.</param>
    /// <param name="demandedOn">The day of a valid demand for the whole share; null when only what was sent before counts.</param>
    internal static (Money Left, RecoveryStatus Status) Assess(
        Contribution contribution, RecoveryWindow window, Money covered, LocalDate? demandedOn)
    {
        var share = contribution.Share;
        if (!share.IsPositive)
        {
            return (share, RecoveryStatus.Credit);
        }

        if (covered >= share)
        {
            return (share, RecoveryStatus.CoveredOnAccount);
        }

        var demanded = demandedOn is { } day && window.IsInTimeToDemand(day) ? share : DemandedInTime(contribution, window);
        if (demanded >= share)
        {
            return (share, RecoveryStatus.DemandedInTime);
        }

        var notified = Notified(contribution, window);
        if (notified >= share)
        {
            return (share, RecoveryStatus.SavedByNotice);
        }

        return Best(covered, demanded, notified);
    }

    /// <summary>How much of each share money on account covers: it pays for the oldest costs first, and credits add to it.</summary>
    /// <param name="contributions">The contributions of one accounting period, oldest cost first.</param>
    /// <param name="onAccount">What was validly demanded on account for the period; £0.00 or more.</param>
    internal static Money[] Cover(ReadOnlySpan<Contribution> contributions, Money onAccount)
    {
        var left = onAccount;
        foreach (var contribution in contributions)
        {
            left -= Money.Min(contribution.Share, Money.Zero);
        }

        var covered = new Money[contributions.Length];
        for (var index = 0; index < covered.Length; index++)
        {
            covered[index] = Money.Min(left, Money.Max(contributions[index].Share, Money.Zero));
            left -= covered[index];
        }

        return covered;
    }

    private static (Money Left, RecoveryStatus Status) Best(Money covered, Money demanded, Money notified)
    {
        var best = Money.Max(covered, Money.Max(demanded, notified));
        var status = best.IsZero ? RecoveryStatus.OutOfTime
            : best == notified ? RecoveryStatus.LimitedToNotice
            : best == demanded ? RecoveryStatus.IncreaseOutOfTime
            : RecoveryStatus.BalanceOutOfTime;
        return (best, status);
    }

    private static Money DemandedInTime(Contribution contribution, RecoveryWindow window)
    {
        var most = Money.Zero;
        foreach (var demand in contribution.EarlierDemands)
        {
            if (demand.Standing == DemandStanding.UnderTheLease && window.IsInTimeToDemand(demand.ServedOn))
            {
                most = Money.Max(most, demand.Share);
            }
        }

        return most;
    }

    // A demand that the lease does not allow, but which states the cost, does as a notice.
    private static Money Notified(Contribution contribution, RecoveryWindow window)
    {
        var stated = Money.Zero;
        foreach (var notice in contribution.Notices)
        {
            if (notice.Wording == NoticeWording.CostAndContribution && window.IsInTimeToNotify(notice.ServedOn))
            {
                stated = Money.Max(stated, notice.StatedCost);
            }
        }

        foreach (var demand in contribution.EarlierDemands)
        {
            if (demand.StatedCost is { } cost && window.IsInTimeToNotify(demand.ServedOn))
            {
                stated = Money.Max(stated, cost);
            }
        }

        return stated >= contribution.Cost.Amount ? contribution.Share : ShareOf(stated, contribution);
    }

    // Cut to the penny: a share rounded up would pass the cost stated.
    private static Money ShareOf(Money stated, Contribution contribution) =>
        contribution.Share.Times(new Ratio(stated.Pence, contribution.Cost.Amount.Pence)).Round(RoundingRule.Down);
}
