using System.Collections.Immutable;

namespace HousingFinance.Kernel.Recharges;

/// <summary>
/// Puts leaseholders' charges through what the law takes off, in this order: section 20B, section 20, the Right to Buy offer, the cap on
/// assisted works, and then what the landlord chooses to take off.
/// </summary>
public static class ChargeCaps
{
    /// <summary>The charge of one leaseholder.</summary>
    /// <param name="charge">The charge.</param>
    /// <param name="law">The figures.</param>
    /// <returns>
    /// The charge with its steps, and a warning for each cost of which section 20B took something off; or why there is none.
    /// </returns>
    public static Outcome<CappedCharge> Apply(LeaseCharge charge, ServiceChargeLaw law)
    {
        ArgumentNullException.ThrowIfNull(charge);
        ArgumentNullException.ThrowIfNull(law);
        var (status, found) = LeaseChargeRule.Assess(charge);
        if (status != LeaseChargeStatus.Accepted)
        {
            return Outcome.Refused<CappedCharge>(status.Explain(charge, found));
        }

        var resolved = CapTerms.Resolve(charge, law);
        if (!resolved.TryGet(out var terms))
        {
            return Outcome.Refused<CappedCharge>(resolved.Diagnostics);
        }

        (status, found) = LeaseChargeRule.Assess(charge, terms.Period, law);
        return status == LeaseChargeStatus.Accepted
            ? CapRule.Apply(charge, terms, law)
            : Outcome.Refused<CappedCharge>(status.Explain(charge, found));
    }

    /// <summary>The charges of many leaseholders, by the very rule that one is put through.</summary>
    /// <param name="charges">The charges.</param>
    /// <param name="law">The figures.</param>
    /// <returns>Every charge, accepted or set aside with its findings.</returns>
    public static CappedCharges ApplyAll(IEnumerable<LeaseCharge> charges, ServiceChargeLaw law)
    {
        ArgumentNullException.ThrowIfNull(charges);
        ArgumentNullException.ThrowIfNull(law);
        var accepted = ImmutableArray.CreateBuilder<CappedCharge>();
        var setAside = ImmutableArray.CreateBuilder<SetAsideCharge>();
        var warnings = ImmutableArray.CreateBuilder<Diagnostic>();
        var (rows, all, kept, lost) = (0L, Money.Zero, Money.Zero, Money.Zero);
        foreach (var charge in charges)
        {
            var outcome = Apply(charge, law);
            rows++;
            all += charge.Uncapped;
            if (outcome.TryGet(out var capped))
            {
                accepted.Add(capped);
                warnings.AddRange(outcome.Diagnostics);
                kept += capped.Uncapped;
            }
            else
            {
                setAside.Add(new SetAsideCharge(charge, outcome.Diagnostics));
                lost += charge.Uncapped;
            }
        }

        var report = new RunReport("service charge caps", law.Edition, rows, accepted.Count, setAside.Count, all, kept, lost);
        return new CappedCharges(accepted.DrainToImmutable(), setAside.DrainToImmutable(), warnings.DrainToImmutable(), report);
    }
}

/// <summary>A charge that was set aside, and why.</summary>
/// <param name="Charge">The charge.</param>
/// <param name="Reasons">Why; at least one error.</param>
public sealed record SetAsideCharge(LeaseCharge Charge, ImmutableArray<Diagnostic> Reasons);

/// <summary>Charges of many leaseholders after the caps.</summary>
/// <param name="Accepted">Those that came through, in the order given.</param>
/// <param name="SetAside">Those that did not, in the order given.</param>
/// <param name="Warnings">What section 20B took off, a finding for each cost.</param>
/// <param name="Report">What went in and came out, in charges and in pence of apportioned shares.</param>
public sealed record CappedCharges(
    ImmutableArray<CappedCharge> Accepted, ImmutableArray<SetAsideCharge> SetAside, ImmutableArray<Diagnostic> Warnings, RunReport Report);
