using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Rents;

/// <summary>The documents that the shipped rent figures rest on, each by its title; the place in it is given where it is cited.</summary>
internal static class Sources
{
    /// <summary>The day on which every shipped rent figure was last held against its source.</summary>
    internal static readonly LocalDate CheckedOn = new(2026, 11, 22);

    // gov.uk/government/publications/limit-on-annual-rent-increases-2025-26-from-april-2025
    internal static Citation RegulatorTable(int startYear) =>
        Of(
            "Limit on annual rent increases 2025-26 (Regulator of Social Housing)",
            $"table of yearly increases, {Entry.YearName(startYear)}");

    // cy.ons.gov.uk/economy/inflationandpriceindices/bulletins/consumerpriceinflation/september2025
    internal static Citation ConsumerPrices(string locator) =>
        Of("Consumer price inflation, UK: September 2025 (Office for National Statistics)", locator);

    /// <summary>Pages of landlords and of the statistics office that were read but whose addresses were not kept.</summary>
    internal static Citation LandlordPages(int startYear, string locator) =>
        Of($"Landlords' published rent increases for {Entry.YearName(startYear)}", locator);

    // theyworkforyou.com/wrans/?id=2002-12-10.85679.h
    internal static Citation WrittenAnswer2002(string locator) =>
        Of("Rent Restructuring, House of Commons written answer of 10 December 2002", locator);

    // theyworkforyou.com/wrans/?id=2004-01-19.148729.h
    internal static Citation WrittenAnswer2004(string locator) =>
        Of("Registered Social Landlords, House of Commons written answer of 19 January 2004", locator);

    // hansard.parliament.uk/Commons/2007-11-15/debates/07111547000014/RentedHousingRents
    internal static Citation Debate2007(string locator) => Of("Rented Housing: Rents, Hansard, 15 November 2007", locator);

    // legislation.gov.uk/ukpga/2016/7/crossheading/social-housing-rents
    internal static Citation Act2016 { get; } = Of("Welfare Reform and Work Act 2016", "section 23");

    // legislation.gov.uk/uksi/2016/390/schedules/made
    internal static Citation Regulations2016(string locator) =>
        Of("Social Housing Rents (Exceptions and Miscellaneous Provisions) Regulations 2016 (SI 2016/390)", locator);

    // gateshead.gov.uk/article/30483/Rent-and-Service-Charge-Setting-Policy
    internal static Citation Gateshead(string locator) => Of("Gateshead Council Rent and Service Charge Setting Policy", locator);

    // devonshires.com/?p=11565
    internal static Citation Devonshires(string locator) => Of("Devonshires, briefing on social rents (page 11565)", locator);

    // housing.org.uk/resource-library/browse/rent-standard-2020-member-briefing
    internal static Citation RentStandard2020Briefing(string locator) =>
        Of("Rent Standard 2020: member briefing (National Housing Federation)", locator);

    // gov.uk/government/consultations/social-housing-rents-consultation
    internal static Citation Ceiling2023(string locator) => Of("Social housing rents consultation, outcome", locator);

    // dev.propertyreporter.co.uk/government-confirms-phased-social-rent-convergence-plan.html
    internal static Citation Settlement(string locator) =>
        Of("Government confirms phased social rent convergence plan (Property Reporter)", locator);

    // miragenews.com/social-housing-regulator-unveils-2026-rent-1612021
    internal static Citation RentStandard2026News(string locator) =>
        Of("Social Housing Regulator Unveils 2026 Rent Standard (Regulator of Social Housing news)", locator);

    /// <summary>The policy statement of 2026, whose text was not read: what rests on it is unverified.</summary>
    internal static Citation PolicyStatement2026(string locator) =>
        Of("Policy statement on rents for social housing, 2026", $"{locator}; text not read");

    // A public project's constants, which cite the policy statement.
    internal static Citation Fairhold(string locator) => Of("Fairhold dashboard (models/constants.ts, commit 49322ca)", locator);

    internal static Citation Of(string title, string locator) => new(title, locator, CheckedOn);
}
