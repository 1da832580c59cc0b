using System.Collections.Immutable;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Recharges;
using HousingFinance.Kernel.Testing;

namespace CouncilYear;

/// <summary>What the invented council charges beside its rents in the year.</summary>
/// <param name="Days">The days of the service charge year.</param>
/// <param name="Blocks">How many blocks.</param>
/// <param name="Estates">How many estates.</param>
/// <param name="Shares">How many shares the estimates came to.</param>
/// <param name="Heads">Who bears each head.</param>
/// <param name="Leaseholders">What leaseholders were asked for.</param>
/// <param name="ByHomes">One estate worked again home by home; nothing where no flat was sold.</param>
/// <param name="Works">One item of major works; nothing where no flat was sold.</param>
/// <param name="Window">The days within which costs of the year's first day are demanded; nothing where the figure is not held.</param>
/// <param name="Repairs">The recharges.</param>
/// <param name="Series">What was numbered, each series audited.</param>
internal sealed record RechargeYear(
    ServiceChargeDays Days,
    long Blocks,
    long Estates,
    long Shares,
    ImmutableArray<HeadYear> Heads,
    LeaseholderTotals Leaseholders,
    EstateByHomes? ByHomes,
    Outcome<MajorWorks>? Works,
    RecoveryWindow? Window,
    RepairYear Repairs,
    ImmutableArray<SeriesYear> Series)
{
    /// <summary>Works through the year and writes its files.</summary>
    /// <exception cref="InvalidOperationException">Something does not add up.</exception>
    public static RechargeYear Of(FakeCouncil council, FinancialYear year, OutputFolder folder, ProgressLine progress)
    {
        var (figures, law) = (InvoiceFigures.Shipped, ServiceChargeLaw.Shipped);
        var vat = VatDecisionTable.Shipped(EstateChargeConcession.NotTaken);
        var terms = new InvoiceTerms(
            new Supplier(council.Name, VatNumber.Create("123456782"), "Town Hall"), VatRounding.LineNearestPenny, figures);
        var charge = new VatCircumstance(ChargedParty.Leaseholder, OccupationStage.Sitting, ChargeReason.MandatoryServiceCharge);
        var exempt = vat.Decide(charge, Locator.In("service charges")).Value;
        var days = new ServiceChargeDays(ServiceChargeYear.Of(year));
        var sharing = new ServiceChargeSharing();
        using var file = new ServiceChargesFile(folder.Create(OutputFolder.ServiceCharges));
        var leaseholders = new LeaseholderYear(council, days, terms, exempt, file);
        var (blocks, estates) = (0L, 0L);
        var (byHomes, works) = ((EstateByHomes?)null, (Outcome<MajorWorks>?)null);
        foreach (var chunk in new LeasedStock(council, days.Year.FirstDay, progress).Chunks())
        {
            var charges = sharing.Share(chunk);
            leaseholders.Take(chunk, charges);
            (blocks, estates) = (blocks + chunk.Blocks.Length, estates + chunk.Estates.Length);
            if (byHomes is null && !chunk.Sold.IsEmpty)
            {
                byHomes = EstateByHomes.Of(chunk, charges, days);
                works = MajorWorks.Of(chunk, days, figures, law);
            }
        }

        var written = file.Complete();
        ImmutableArray<HeadYear> heads = [.. sharing.Heads()];
        Prove(leaseholders.Totals, heads, written);
        var recharges = new RepairRecharges(council, days.Year.FirstDay, terms, vat);
        var repairs = recharges.Work();
        WriteInvoice(folder, OutputFolder.EstimateInvoice, leaseholders.Estimates);
        WriteInvoice(folder, OutputFolder.BalancingInvoice, leaseholders.Balancing);
        WriteInvoice(folder, OutputFolder.RechargeInvoice, recharges.Invoices);
        return new RechargeYear(
            days,
            blocks,
            estates,
            sharing.Shares,
            heads,
            leaseholders.Totals,
            byHomes,
            works,
            RecoveryWindow.Of(days.Year.FirstDay, law) is { HasValue: true } window ? window.Value : null,
            repairs,
            [leaseholders.Estimates.Close(), leaseholders.Balancing.Close(), recharges.Invoices.Close(), recharges.CreditNotes.Close()]);
    }

    /// <summary>The heads over one another.</summary>
    public static (BornePart Estimate, BornePart Actual) Sum(ImmutableArray<HeadYear> heads) => heads.Aggregate(
        default((BornePart Estimate, BornePart Actual)), (sum, head) => (sum.Estimate + head.Estimate, sum.Actual + head.Actual));

    private static void Prove(LeaseholderTotals totals, ImmutableArray<HeadYear> heads, RunReport written)
    {
        var (estimate, actual) = Sum(heads);
        if (!totals.AddsUp || totals.Leaseholders.Value != estimate.Leaseholders || totals.Actual != actual.Leaseholders
            || written.RowsAccepted != totals.Leaseholders.Count || written.ValueAccepted != totals.Actual)
        {
            throw new InvalidOperationException("Service charges do not add up: estimate, instalments, balancing, file.");
        }
    }

    private static void WriteInvoice(OutputFolder folder, string name, IssuedSeries series)
    {
        if (series.FirstInvoice is { } invoice)
        {
            folder.WriteText(name, InvoicePage.Write(PrintedDocument.Of(invoice)));
        }
    }
}
