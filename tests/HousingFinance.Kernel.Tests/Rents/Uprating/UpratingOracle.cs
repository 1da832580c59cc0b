using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>
/// The rules of yearly uprating told again, slowly: exact fractions and one question after another. It knows the kernel's
/// types for rounding directions and statuses only.
/// </summary>
internal sealed class UpratingOracle(MadeUpYear year, MadeUpHome home)
{
    private readonly long _rent = home.LimitedPence;
    private readonly int _newWeeks = year.NewWeeks ?? home.Weeks;

    private decimal? Chosen => year.Choices[home.Basis - 1];

    private decimal Limit => year.LimitOf(home.Basis)!.Value;

    private bool IsSocial => home.Basis is 1 or 2;

    private bool IsLease => home.Basis is 6 or 7;

    /// <summary>Formula rent matters to a social rent where convergence is taken, or where being above flexibility means less.</summary>
    private bool AsksForFormulaRent => IsSocial && (year.ConvergenceTaken > 0 || HoldsAbove);

    private bool HoldsAbove => IsSocial && year.HoldsAboveFlexibility && year.IndexPercent < Limit;

    /// <summary>What the council takes is all that the year allows, so there is nothing to round but the limit itself.</summary>
    private bool TakesAll => Chosen is null && (!IsSocial || year.ConvergenceTaken == year.AllowancePence);

    private Fraction FormulaRent => new Fraction(home.FormulaPence, 1).FromWeeks(52, _newWeeks);

    private decimal Flexibility => home.Basis == 2 ? year.SupportedFlexibility : year.GeneralFlexibility;

    public (long Pence, UpratingStatus Status) Uprate()
    {
        if (!year.Uprated[home.Basis - 1])
        {
            return (_rent, UpratingStatus.BasisNotUprated);
        }

        if (_rent <= 0)
        {
            return (_rent, UpratingStatus.RentNotPositive);
        }

        if (home.FormulaPence == 0 && (home.Basis == 5 || AsksForFormulaRent))
        {
            return (_rent, UpratingStatus.FormulaRentMissing);
        }

        if (home.Basis == 5)
        {
            return home.RegisteredPence == 0 ? (_rent, UpratingStatus.RegisteredRentMissing) : FairRent();
        }

        if (home.Basis is 8 or 9)
        {
            return (Round(Spread(Chosen!.Value)), UpratingStatus.Uprated);
        }

        return AsksForFormulaRent ? SocialRent() : (ByPercentage(ByLimit(Limit)), UpratingStatus.Uprated);
    }

    /// <summary>The most the law allows a rent of this home, exact; null where it sets no limit or the home is set aside.</summary>
    public Fraction? Allowed()
    {
        var (_, status) = Uprate();
        if (!status.IsAccepted() || home.Basis is 8 or 9)
        {
            return null;
        }

        var limit = ByLimit(Limit);
        if (home.Basis == 5)
        {
            return Fraction.Min(limit, FairCeiling());
        }

        if (!AsksForFormulaRent)
        {
            return limit;
        }

        if (IsAboveFlexibility())
        {
            return ByLimit(year.IndexPercent);
        }

        var converged = limit + InNewWeeks(year.AllowancePence);
        return limit >= FormulaRent ? limit : Fraction.Min(converged, FormulaRent);
    }

    /// <summary>Whether convergence may lift this rent, and to no more than this.</summary>
    public Fraction? MayConvergeTo() =>
        AsksForFormulaRent && home.FormulaPence > 0 && !IsAboveFlexibility() && ByLimit(Limit) < FormulaRent ? FormulaRent : null;

    /// <summary>What the rent comes to without convergence: the council's own percentage, rounded its way and held at the limit.</summary>
    public long RaisedByPercentageAlone() => ByPercentage(ByLimit(IsAboveFlexibility() ? year.IndexPercent : Limit));

    private (long Pence, UpratingStatus Status) SocialRent()
    {
        if (IsAboveFlexibility())
        {
            return (ByPercentage(ByLimit(year.IndexPercent)), UpratingStatus.AboveFlexibility);
        }

        var limit = ByLimit(Limit);
        var byPercentage = ByPercentage(limit);
        if (year.ConvergenceTaken == 0)
        {
            return (byPercentage, UpratingStatus.Uprated);
        }

        var formula = FormulaRent.RoundedDown();
        if (formula <= byPercentage)
        {
            return (byPercentage, UpratingStatus.AtOrAboveFormulaRent);
        }

        var whole = (limit + InNewWeeks(year.AllowancePence)).RoundedDown();
        if (!TakesAll)
        {
            whole = Math.Min(whole, Round(Own() + InNewWeeks(year.ConvergenceTaken)));
        }

        if (whole > formula)
        {
            return (formula, UpratingStatus.ReachedFormulaRent);
        }

        return whole > byPercentage ? (whole, UpratingStatus.Converging) : (byPercentage, UpratingStatus.Uprated);
    }

    private (long Pence, UpratingStatus Status) FairRent()
    {
        var raised = ByPercentage(ByLimit(Limit));
        var ceiling = FairCeiling().RoundedDown();
        return raised > ceiling ? (ceiling, UpratingStatus.HeldAtFairRentCeiling) : (raised, UpratingStatus.Uprated);
    }

    private Fraction FairCeiling() => Fraction.Min(
        new Fraction(home.RegisteredPence, 1).FromWeeks(home.Weeks, _newWeeks),
        FormulaRent * Fraction.OneAnd(year.GeneralFlexibility));

    /// <summary>Whether the rent, at the limit, is more in whole pence than formula rent with flexibility.</summary>
    private bool IsAboveFlexibility() => HoldsAbove
        && ByLimit(Limit).RoundedDown() > (FormulaRent * Fraction.OneAnd(Flexibility)).RoundedDown();

    /// <summary>The rent by a percentage that the law sets: on the week, or on the year's amount.</summary>
    private Fraction ByLimit(decimal percent) => year.AnnualWeeks is { } weeks && !IsLease
        ? (_rent * Fraction.OneAnd(percent)).FromWeeks(weeks.Before, weeks.InYear)
        : Spread(percent);

    /// <summary>The rent by the council's own percentage, always on the week.</summary>
    private Fraction Spread(decimal percent) => (_rent * Fraction.OneAnd(percent)).FromWeeks(home.Weeks, _newWeeks);

    private Fraction Own() => Chosen is { } percent ? Spread(percent) : ByLimit(Limit);

    private long ByPercentage(Fraction limit) => TakesAll ? limit.RoundedDown() : Math.Min(limit.RoundedDown(), Round(Own()));

    private Fraction InNewWeeks(int pence52) => new Fraction(pence52, 1).FromWeeks(52, _newWeeks);

    private long Round(Fraction pence) => pence.Rounded(year.Rounding.Direction, (int)year.Rounding.Unit);
}
