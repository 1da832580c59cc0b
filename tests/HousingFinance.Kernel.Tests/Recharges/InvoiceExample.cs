using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Recharges;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Tests.Recharges;

/// <summary>A council that invoices, and invoices of one line that tests change.</summary>
internal static class InvoiceExample
{
    public static Supplier Council { get; } = new("Anytown Council", VatNumber.Create("123456782"), "Town Hall", "Anytown", "AN1 1AA");

    public static InvoiceTerms Terms { get; } = new(Council, VatRounding.LineNearestPenny, InvoiceFigures.Shipped);

    public static RentAccountRef SubAccount { get; } = RentAccountRef.Create(new ReferenceAllocator("HOUSING"), "7100234-RR");

    public static InvoiceParty Tenant { get; } = new("A Tenant", "1 High Street", "Anytown");

    public static NumberCounter InvoiceNumbers { get; } = new(new NumberSeries("RR", 6), 41);

    public static NumberCounter CreditNotes { get; } = new(new NumberSeries("CN", 6), 7);

    public static NumberCounter DebitNotes { get; } = new(new NumberSeries("DN", 6), 1);

    public static LocalDate Issued { get; } = new(2026, 6, 1);

    public static VatDecision Standard { get; } = Decided(VatTreatment.StandardRated);

    public static VatDecision Reduced { get; } = Decided(VatTreatment.ReducedRated);

    public static VatDecision Exempt { get; } = Decided(VatTreatment.Exempt);

    public static VatDecision OutsideScope { get; } = Decided(VatTreatment.OutsideScope);

    public static InvoiceLine Line(decimal netPounds, VatDecision? vat = null, string description = "Door") =>
        InvoiceLine.Of(description, Pounds(netPounds), vat ?? Standard);

    public static InvoiceDraft Draft(params InvoiceLine[] lines) => new()
    {
        Account = SubAccount,
        Customer = Tenant,
        TaxPoint = Issued,
        DueOn = Issued.PlusDays(28),
        Lines = [.. lines],
    };

    public static Invoice Issue(params InvoiceLine[] lines) => Issue(Draft(lines));

    public static Invoice Issue(InvoiceDraft draft, InvoiceTerms? terms = null) =>
        Invoicing.Issue(draft, InvoiceNumbers, Issued, terms ?? Terms).Value.Invoice;

    public static InvoiceAccount Opened(params InvoiceLine[] lines) => InvoiceAccount.Open(Issue(lines));

    public static CreditRequest Credits(CreditReason reason, params LineCredit[] lines) => new(reason, Issued, "", [.. lines]);

    public static MoneyMovement Movement(MovementKind kind, decimal pounds, string source, LocalDate? date = null) =>
        new(date ?? Issued.PlusDays(5), Pounds(pounds), kind, SubAccount, source);

    public static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public static VatDecision Decided(VatTreatment treatment) =>
        VatDecision.Supplied(treatment, new Citation("VAT rulings of Anytown", treatment.Name, new LocalDate(2026, 4, 1)));
}
