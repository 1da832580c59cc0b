using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>The documents that invoices, late payment and loans rest on; the place in each is given where it is cited.</summary>
internal static class InvoiceSources
{
    /// <summary>The day on which each was last read, or a note that reports it.</summary>
    internal static readonly LocalDate CheckedOn = new(2026, 11, 22);

    // accountancymanagers.co.uk/vat-rates-new
    internal static Citation VatRates(string locator) => Of("VAT rates and their history (Accountancy Managers)", locator);

    // legislation.gov.uk/uksi/1995/2518
    internal static Citation VatRegulations(string locator) => Of("Value Added Tax Regulations 1995 (SI 1995/2518)", locator);

    // legislation.gov.uk/uksi/2002/1675
    internal static Citation RateOrder => Of("Late Payment of Commercial Debts (Rate of Interest) (No. 3) Order 2002", "article 4");

    // payontime.co.uk/how-to-calculate-late-payment-interest-and-compensation
    internal static Citation ReferenceRateTable => Of("How to calculate late payment interest (Pay On Time)", "table of reference rates");

    // legislation.gov.uk/uksi/1992/1708/schedules
    internal static Citation ServiceChargeLoans(string locator) =>
        Of("Housing (Service Charge Loans) Regulations 1992 (SI 1992/1708)", locator);

    internal static Citation Of(string title, string locator) => new(title, locator, CheckedOn);
}
