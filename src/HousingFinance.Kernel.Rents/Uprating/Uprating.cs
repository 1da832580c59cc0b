using HousingFinance.Kernel.Rents.Internals;

namespace HousingFinance.Kernel.Rents;

/// <summary>One rent after uprating.</summary>
/// <param name="NewRent">
/// The new figure that the limit is put on: the rent, or the rent with service charges, on the new week basis.
/// </param>
/// <param name="Status">How it came out; always an accepted status.</param>
/// <param name="Receipt">How it was arrived at, step by step.</param>
public sealed record UpratedRent(WeeklyAmount NewRent, UpratingStatus Status, Receipt Receipt);

/// <summary>Uprates one rent, for a letter, a screen or a test, by the very rule that a rent roll is run through.</summary>
public static class Uprating
{
    /// <summary>The new rent of one line, with its receipt; or why there is none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="terms">The terms of the year, made for the line's basis.</param>
    public static Outcome<UpratedRent> Uprate(in RentLine line, UpratingTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var lineStatus = RentRollBuilder.AssessAlone(line);
        if (lineStatus != RentLineStatus.Accepted)
        {
            return Outcome.Refused<UpratedRent>(lineStatus.Explain(line));
        }

        var segment = terms.For(line.Basis!, line.Rent.Basis);
        if (segment is null)
        {
            return Outcome.Refused<UpratedRent>(UpratingStatus.BasisNotUprated.Explain(line));
        }

        var (pence, status) = Apply(line, segment);
        if (!status.IsAccepted())
        {
            return Outcome.Refused<UpratedRent>(status.Explain(line));
        }

        var newRent = new WeeklyAmount(Money.FromPence(pence), segment.Next);
        return Outcome.Of(new UpratedRent(newRent, status, new UpratingReceipt(line, status, segment, terms).Write(newRent)));
    }

    private static (long Pence, UpratingStatus Status) Apply(in RentLine line, SegmentTerms segment) => segment.Rule switch
    {
        UpratingRuleKind.Percentage => Apply<PercentageRule>(line, segment),
        UpratingRuleKind.Social => Apply<SocialRule>(line, segment),
        _ => Apply<FairRule>(line, segment),
    };

    private static (long Pence, UpratingStatus Status) Apply<TRule>(in RentLine line, SegmentTerms segment)
        where TRule : IUpratingRule
    {
        TRule.Apply<OneLane, long>(
            segment,
            line.LimitedRent.Pence,
            line.FormulaRent?.Amount.Pence ?? 0,
            line.RegisteredRent?.Pence ?? 0,
            out var pence,
            out var status);
        return (pence, (UpratingStatus)status);
    }
}
