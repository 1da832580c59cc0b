using System.Runtime.CompilerServices;
using HousingFinance.Kernel.Rents.Internals;

namespace HousingFinance.Kernel.Rents;

/// <summary>
/// One rule of uprating, written once over lanes: run for one rent it answers a letter, for eight at a time a rent roll.
/// </summary>
internal interface IUpratingRule
{
    /// <summary>Whether the rule reads formula rents and registered rents.</summary>
    static abstract bool ReadsFormulaRent { get; }

    static abstract bool ReadsRegisteredRent { get; }

    static abstract void Apply<TLanes, TLane>(
        SegmentTerms terms, TLane rent, TLane formulaRent, TLane registeredRent, out TLane newRent, out TLane status)
        where TLanes : ILanes<TLane>
        where TLane : struct;
}

/// <summary>A percentage alone, never above the limit: affordable rents, leases, and rents outside the standard.</summary>
internal readonly struct PercentageRule : IUpratingRule
{
    public static bool ReadsFormulaRent => false;

    public static bool ReadsRegisteredRent => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<TLanes, TLane>(
        SegmentTerms terms, TLane rent, TLane formulaRent, TLane registeredRent, out TLane newRent, out TLane status)
        where TLanes : ILanes<TLane>
        where TLane : struct
    {
        var raised = TLanes.Scale(rent, in terms.Limit);
        if (!terms.ChoosesLimit)
        {
            raised = TLanes.Min(TLanes.Scale(rent, in terms.Chosen), raised);
        }

        var hasRent = TLanes.MoreThan(rent, TLanes.Constant(0));
        newRent = TLanes.Select(hasRent, raised, rent);
        status = TLanes.Select(
            hasRent, TLanes.Constant((int)UpratingStatus.Uprated), TLanes.Constant((int)UpratingStatus.RentNotPositive));
    }
}

/// <summary>
/// Social rent: the limit on the present rent, and on top of it convergence up to formula rent without flexibility. A rent already
/// above formula rent is never cut; one above formula rent with flexibility may be held to a lower percentage.
/// </summary>
internal readonly struct SocialRule : IUpratingRule
{
    public static bool ReadsFormulaRent => true;

    public static bool ReadsRegisteredRent => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<TLanes, TLane>(
        SegmentTerms terms, TLane rent, TLane formulaRent, TLane registeredRent, out TLane newRent, out TLane status)
        where TLanes : ILanes<TLane>
        where TLane : struct
    {
        var none = TLanes.Constant(0);
        status = TLanes.Constant((int)UpratingStatus.Uprated);
        var limit = TLanes.Scale(rent, in terms.Limit);
        var above = none;
        if (terms.HoldsAboveFlexibility)
        {
            above = TLanes.MoreThan(limit, TLanes.Scale(formulaRent, in terms.FormulaWithFlexibility));
            limit = TLanes.Select(above, TLanes.Scale(rent, in terms.LimitAboveFlexibility), limit);
        }

        var byPercentage = terms.ChoosesLimit ? limit : TLanes.Min(TLanes.Scale(rent, in terms.Chosen), limit);
        newRent = byPercentage;
        if (terms.HasConvergence)
        {
            // A rent above flexibility does not converge: nothing is its formula rent to reach.
            var formula = TLanes.Select(above, none, TLanes.Scale(formulaRent, in terms.FormulaInBasis));
            var withWhole = TLanes.Scale(rent, in terms.LimitWithConvergence);
            limit = TLanes.Max(limit, TLanes.Min(withWhole, formula));
            newRent = limit;
            if (!terms.ChoosesLimit)
            {
                withWhole = TLanes.Min(TLanes.Scale(rent, in terms.ChosenWithConvergence), withWhole);
                newRent = TLanes.Min(TLanes.Max(byPercentage, TLanes.Min(withWhole, formula)), limit);
            }

            var reached = TLanes.Select(
                TLanes.MoreThan(withWhole, formula),
                TLanes.Constant((int)UpratingStatus.ReachedFormulaRent),
                TLanes.Constant((int)UpratingStatus.Converging));
            status = TLanes.Select(
                TLanes.MoreThan(newRent, byPercentage),
                reached,
                TLanes.Select(TLanes.MoreThan(formula, byPercentage), status, TLanes.Constant((int)UpratingStatus.AtOrAboveFormulaRent)));
        }

        status = TLanes.Select(above, TLanes.Constant((int)UpratingStatus.AboveFlexibility), status);
        var hasFormula = TLanes.MoreThan(formulaRent, none);
        var hasRent = TLanes.MoreThan(rent, none);
        status = TLanes.Select(hasFormula, status, TLanes.Constant((int)UpratingStatus.FormulaRentMissing));
        status = TLanes.Select(hasRent, status, TLanes.Constant((int)UpratingStatus.RentNotPositive));
        newRent = TLanes.Select(hasFormula, newRent, rent);
        newRent = TLanes.Select(hasRent, newRent, rent);
    }
}

/// <summary>
/// Fair rent: the limit on the present rent, and never above the lower of the registered rent and formula rent with flexibility,
/// even where that brings the rent down.
/// </summary>
internal readonly struct FairRule : IUpratingRule
{
    public static bool ReadsFormulaRent => true;

    public static bool ReadsRegisteredRent => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<TLanes, TLane>(
        SegmentTerms terms, TLane rent, TLane formulaRent, TLane registeredRent, out TLane newRent, out TLane status)
        where TLanes : ILanes<TLane>
        where TLane : struct
    {
        var none = TLanes.Constant(0);
        var raised = TLanes.Scale(rent, in terms.Limit);
        if (!terms.ChoosesLimit)
        {
            raised = TLanes.Min(TLanes.Scale(rent, in terms.Chosen), raised);
        }

        var ceiling = TLanes.Min(
            TLanes.Scale(registeredRent, in terms.RegisteredInBasis), TLanes.Scale(formulaRent, in terms.FormulaWithFlexibility));
        newRent = TLanes.Min(raised, ceiling);
        status = TLanes.Select(
            TLanes.MoreThan(raised, ceiling),
            TLanes.Constant((int)UpratingStatus.HeldAtFairRentCeiling),
            TLanes.Constant((int)UpratingStatus.Uprated));

        var hasRegistered = TLanes.MoreThan(registeredRent, none);
        var hasFormula = TLanes.MoreThan(formulaRent, none);
        var hasRent = TLanes.MoreThan(rent, none);
        status = TLanes.Select(hasRegistered, status, TLanes.Constant((int)UpratingStatus.RegisteredRentMissing));
        status = TLanes.Select(hasFormula, status, TLanes.Constant((int)UpratingStatus.FormulaRentMissing));
        status = TLanes.Select(hasRent, status, TLanes.Constant((int)UpratingStatus.RentNotPositive));
        newRent = TLanes.Select(hasRegistered, newRent, rent);
        newRent = TLanes.Select(hasFormula, newRent, rent);
        newRent = TLanes.Select(hasRent, newRent, rent);
    }
}
