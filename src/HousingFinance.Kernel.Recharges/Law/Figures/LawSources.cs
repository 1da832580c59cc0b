using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>The Acts, regulations and pages that the law of service charges rests on here, and entries made from them.</summary>
internal static class LawSources
{
    /// <summary>The day on which every figure of the law was last held against its source, or against a note that reports it.</summary>
    internal static readonly LocalDate CheckedOn = new(2026, 11, 22);

    /// <summary>The last day for which the law is taken to hold: the end of the financial year in which it was last looked at.</summary>
    internal static readonly LocalDate Horizon = new(2027, 3, 31);

    /// <summary>A day on which rules from before 2000 had long been in force; their commencement was not looked up.</summary>
    internal static readonly LocalDate LongInForce = new(2000, 1, 1);

    internal static Citation Act1985(string locator) => Of("Landlord and Tenant Act 1985", locator);

    internal static Citation Act1987(string locator) => Of("Landlord and Tenant Act 1987", locator);

    internal static Citation HousingAct1985(string locator) => Of("Housing Act 1985", locator);

    internal static Citation Consultation2003(string locator) =>
        Of("Service Charges (Consultation Requirements) (England) Regulations 2003 (SI 2003/1987)", locator);

    // anthonycollins.com/insights/ebriefings/service-charge-caps
    internal static Citation MandatoryDirections2014(string locator) =>
        Of("Social Landlords Mandatory Reduction of Service Charges (England) Directions 2014, as briefings report them", locator);

    internal static Citation Loans1992(string locator) => Of("Housing (Service Charge Loans) Regulations 1992 (SI 1992/1708)", locator);

    internal static Citation Limitation1980(string locator) => Of("Limitation Act 1980", locator);

    internal static Citation Act2002(string locator) => Of("Commonhold and Leasehold Reform Act 2002", locator);

    internal static Citation Of(string title, string locator) => new(title, locator, CheckedOn);

    internal static DatedFigures<T> Verified<T>(string name, LocalDate from, T value, Citation source) =>
        new(name, Horizon, new DatedFigure<T>(from, value, source, FigureStatus.Verified));

    internal static DatedFigures<T> Unverified<T>(string name, LocalDate from, T value, Citation source) =>
        new(name, Horizon, new DatedFigure<T>(from, value, source, FigureStatus.Unverified));
}
