using System.Collections.Immutable;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Rents;

/// <summary>The codes of findings about the terms of an uprating, before any rent is looked at.</summary>
public static class UpratingTermsCodes
{
    /// <summary>The council's own percentage is above the limit.</summary>
    public static DiagnosticCode PercentageAboveLimit { get; } = new("RENT030");

    /// <summary>The council's own convergence is above the year's allowance.</summary>
    public static DiagnosticCode ConvergenceAboveAllowance { get; } = new("RENT031");

    /// <summary>The council's own convergence is negative or not on the 52-week basis.</summary>
    public static DiagnosticCode ConvergenceMalformed { get; } = new("RENT032");

    /// <summary>The year's limit is on the annual amount, and the charged weeks were not given.</summary>
    public static DiagnosticCode ChargedWeeksMissing { get; } = new("RENT033");

    /// <summary>A lease follows an index that is neither in the figures nor supplied.</summary>
    public static DiagnosticCode LeaseIndexMissing { get; } = new("RENT034");

    /// <summary>Warning: more weeks will be charged than the weekly amounts are spread over.</summary>
    public static DiagnosticCode MoreWeeksChargedThanSpread { get; } = new("RENT035");
}

/// <summary>Looks up and checks what each basis is uprated by. One use, then thrown away.</summary>
internal sealed class UpratingTermsResolver(RentFigures figures, FinancialYear year, UpratingPolicy policy)
{
    private readonly ImmutableArray<Diagnostic>.Builder _findings = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly LocalDate _day = year.FirstDay;
    private Figure? _annualTestFigure;

    internal Outcome<UpratingTerms> Resolve(IEnumerable<RentBasis> bases)
    {
        var isAnnualTest = figures.LimitTest.TryAt(_day, out var test) && test.Value == LimitTest.AnnualAmount;
        if (isAnnualTest)
        {
            _annualTestFigure = test;
        }
        else
        {
            CheckWeeks();
        }

        var terms = new BasisTerms?[RentBasis.HighestValue + 1];
        foreach (var basis in bases.Distinct().OrderBy(basis => basis.Value).Where(policy.Uprates))
        {
            terms[basis.Value] = TermsOf(basis);
        }

        return _findings.Any(finding => finding.Severity == Severity.Error)
            ? Outcome.Refused<UpratingTerms>(_findings.ToImmutable())
            : Outcome.Of(new UpratingTerms(year, figures.Edition, policy, terms, isAnnualTest), _findings.ToImmutable());
    }

    private BasisTerms? TermsOf(RentBasis basis)
    {
        var chosen = policy.ChosenFor(basis);
        if (basis == RentBasis.Exempt || basis == RentBasis.HighIncome)
        {
            return new BasisTerms(basis, chosen!.Value, chosen);
        }

        if (LimitOf(basis) is not { } limit)
        {
            return null;
        }

        if (chosen > limit.Value)
        {
            Find(UpratingTermsCodes.PercentageAboveLimit, $"the percentage chosen for {basis.Name} is {chosen}",
                $"at most the limit of {limit.Value}", "choose the limit or less");
        }

        var isLease = basis == RentBasis.SharedOwnershipRpi || basis == RentBasis.SharedOwnershipCpi;
        var terms = new BasisTerms(basis, limit.Value, chosen) { LimitFigure = limit };
        if (_annualTestFigure is { } annualTest && !isLease)
        {
            terms = terms with { AnnualTest = AnnualTest(), AnnualTestFigure = annualTest };
        }

        return basis.Rule switch
        {
            UpratingRuleKind.Social => Social(terms),
            UpratingRuleKind.Fair => terms with
            {
                FlexibilityFigure = Known(figures.GeneralNeedsFlexibility, out var reach),
                Flexibility = reach,
            },
            _ => terms,
        };
    }

    private BasisTerms Social(BasisTerms terms)
    {
        if (Known(figures.ConvergenceAllowance, out var allowance) is { } convergence)
        {
            terms = terms with
            {
                ConvergenceFigure = allowance.Amount.IsZero ? null : convergence,
                ConvergenceLimit = allowance.Amount,
                ConvergenceChosen = ChosenConvergence(allowance),
            };
        }

        var reaches = terms.Basis == RentBasis.SupportedSocialRent ? figures.SupportedFlexibility : figures.GeneralNeedsFlexibility;
        figures.AboveFlexibility.TryAt(_day, out var aboveFigure);
        var above = policy.AboveFlexibility ?? aboveFigure?.Value ?? AboveFlexibility.SameLimit;
        if (above == AboveFlexibility.SameLimit)
        {
            return reaches.TryAt(_day, out var known) ? terms with { Flexibility = known.Value } : terms;
        }

        var reach = Known(reaches, out var flexibility);
        var index = Known(figures.Index, out var change);
        terms = terms with { Flexibility = flexibility };

        // Where the index is no lower than the limit, as under the ceiling of 2023-24, the limit holds for these rents too.
        return index is not null && change.Change >= terms.Limit
            ? terms
            : terms with
            {
                AboveFlexibilityFigure = index,
                AboveFlexibilityRuleFigure = policy.AboveFlexibility is null ? aboveFigure : null,
                FlexibilityFigure = reach,
                LimitAboveFlexibility = change.Change,
            };
    }

    private Money ChosenConvergence(WeeklyAmount allowance)
    {
        if (policy.Convergence is not { } chosen)
        {
            return allowance.Amount;
        }

        if (chosen.Basis != WeekBasis.FiftyTwo || chosen.Amount.IsNegative)
        {
            Find(UpratingTermsCodes.ConvergenceMalformed, $"the convergence chosen is {chosen}",
                "£0.00 or more a week over 52 weeks", "give the amount over 52 weeks");
        }
        else if (chosen.Amount > allowance.Amount)
        {
            Find(UpratingTermsCodes.ConvergenceAboveAllowance, $"the convergence chosen is {chosen}",
                $"at most {allowance}", "choose the allowance or less");
        }

        return chosen.Amount;
    }

    private Figure<Percentage>? LimitOf(RentBasis basis)
    {
        if (basis == RentBasis.SharedOwnershipRpi)
        {
            return LeaseLimit(basis, policy.RpiLease, policy.RpiForLeases);
        }

        if (basis == RentBasis.SharedOwnershipCpi)
        {
            return LeaseLimit(basis, policy.CpiLease, policy.CpiForLeases);
        }

        var limits = basis == RentBasis.SupportedSocialRent ? figures.SupportedRentLimit
            : basis == RentBasis.AffordableRent ? figures.AffordableRentLimit
            : basis == RentBasis.LondonAffordableRent ? figures.LondonAffordableRentLimit
            : figures.SocialRentLimit;
        return Known(limits, out _);
    }

    private Figure<Percentage>? LeaseLimit(RentBasis basis, SharedOwnershipLease lease, Percentage? supplied)
    {
        var (change, status) = (supplied, FigureStatus.Supplied);
        if (change is null && figures.Index.TryAt(_day, out var held) && held.Value.Kind == lease.Index)
        {
            (change, status) = (held.Value.Change, held.Status == FigureStatus.Verified ? lease.Status : held.Status);
        }

        if (change is not { } index)
        {
            var name = lease.Index == PriceIndexKind.Cpi ? "CPI" : "RPI";
            Find(UpratingTermsCodes.LeaseIndexMissing, $"no {name} is held or supplied for {basis.Name}",
                "the change of the index for the month that the leases name", "supply the index, or leave the basis out");
            return null;
        }

        var followed = index < lease.LeastIndex ? $" taken as {lease.LeastIndex}" : "";
        return new Figure<Percentage>($"{basis.Name} review ({new PriceIndex(lease.Index, index)}{followed} plus {lease.Margin})", _day,
            lease.Increase(index), lease.Source, status);
    }

    private Ratio AnnualTest()
    {
        if (policy.ChargedWeeks is { } weeks)
        {
            return weeks.Before.MultiplierTo(weeks.InYear);
        }

        Find(UpratingTermsCodes.ChargedWeeksMissing, $"the limit of {year} is on the rent payable for the year",
            "the weeks charged in the year before and in this one", "give both numbers of charged weeks in the policy");
        return Ratio.One;
    }

    private void CheckWeeks()
    {
        if (policy.ChargedWeeks is { } charged
            && (policy.NewWeekBasis ?? charged.Before) is { Weeks: < 52 } spread && charged.InYear.Weeks > spread.Weeks)
        {
            _findings.Add(new Diagnostic(UpratingTermsCodes.MoreWeeksChargedThanSpread, Severity.Warning, Locator.In($"uprating {year}"),
                $"{charged.InYear} are charged at amounts spread over {spread}", "a year's amount no higher than the limit allows",
                "spread the rent over the weeks charged, or take another free week"));
        }
    }

    private Figure<T>? Known<T>(DatedFigures<T> dated, out T value)
        where T : struct
    {
        var outcome = dated.At(_day);
        if (outcome.TryGet(out var figure))
        {
            value = figure.Value;
            return figure;
        }

        _findings.AddRange(outcome.Diagnostics.Where(finding => !_findings.Contains(finding)));
        value = default;
        return null;
    }

    /// <summary>Adds a finding once, though several bases may run into it.</summary>
    private void Find(DiagnosticCode code, string found, string expected, string remedy)
    {
        var finding = new Diagnostic(code, Severity.Error, Locator.In($"uprating {year}"), found, expected, remedy);
        if (!_findings.Contains(finding))
        {
            _findings.Add(finding);
        }
    }
}
