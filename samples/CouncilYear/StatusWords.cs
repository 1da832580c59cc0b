using HousingFinance.Kernel.Rents;

namespace CouncilYear;

/// <summary>Uprating statuses in the words of a report.</summary>
internal static class StatusWords
{
    public static string Of(UpratingStatus status) => status switch
    {
        UpratingStatus.Uprated => "raised by the percentage",
        UpratingStatus.Converging => "raised, with all the convergence allowed",
        UpratingStatus.ReachedFormulaRent => "raised, and brought up to formula rent",
        UpratingStatus.AtOrAboveFormulaRent => "raised, at or above formula rent already",
        UpratingStatus.AboveFlexibility => "above flexibility, raised by the lower limit",
        UpratingStatus.HeldAtFairRentCeiling => "held at the fair rent ceiling",
        UpratingStatus.BasisNotUprated => "set aside: basis not uprated",
        UpratingStatus.RentNotPositive => "set aside: rent nil or negative",
        UpratingStatus.FormulaRentMissing => "set aside: no formula rent",
        UpratingStatus.RegisteredRentMissing => "set aside: no registered rent",
        _ => "not assessed",
    };
}
