using HousingFinance.Kernel;
using HousingFinance.Kernel.Recharges;
using NodaTime;

namespace RechargeInvoices;

/// <summary>Two tenants of the estate who are charged for repairs: one pays early and has the discount, the other's is credited.</summary>
internal sealed class TenantRecharges
{
    private static readonly RechargePolicy Policy = new(
        "Recharge policy 2025",
        Overhead.Percent(Percentage.Of(15m)),
        Money.FromPounds(10m),
        RoundingRule.HalfUp,
        BlockTerms.Vat);

    private static readonly NumberSeries InvoiceSeries = new("RR", 6);
    private static readonly NumberSeries CreditSeries = new("CN", 6);

    private readonly EstateInput _input;
    private NumberCounter _invoices = new(InvoiceSeries, 1);
    private NumberCounter _credits = new(CreditSeries, 1);

    public TenantRecharges(EstateInput input)
    {
        _input = input;
        Early = PaidEarly();
        Credited = CreditedWhole();
    }

    /// <summary>The recharge that was paid early, less its discount.</summary>
    public (PricedRecharge Price, InvoiceAccount Account) Early { get; }

    /// <summary>The recharge that was credited.</summary>
    public (PricedRecharge Price, InvoiceAccount Account) Credited { get; }

    public IEnumerable<InvoiceAccount> Accounts => [Early.Account, Credited.Account];

    /// <summary>The audits of both series: no number is missing or used twice.</summary>
    public IEnumerable<NumberingReport> Audits =>
    [
        NumberingAudit.Run(
            [.. Accounts.Select(account => new NumberUsed(account.Invoice.Number, account.Invoice.IssuedOn))],
            new(InvoiceSeries, 1),
            _invoices),
        NumberingAudit.Run(
            [.. Accounts.SelectMany(account => account.Credits).Select(note => new NumberUsed(note.Number, note.IssuedOn))],
            new(CreditSeries, 1),
            _credits),
    ];

    // A front door broken by the tenant in June, paid within the week.
    private (PricedRecharge Price, InvoiceAccount Account) PaidEarly()
    {
        var day = new LocalDate(2025, 6, 9);
        var work = new PricedLine(
            ScheduleRate.Fixed("D44", "Front door, 44 mm, supplied and hung", PricingUnit.Each, UnroundedMoney.FromPounds(285m)),
            Ratio.One);
        var (price, account) = Issue("614137", "70007", day, work with { Betterment = Percentage.Of(20m) });
        var discount = ConditionalDiscount.ForPayingBy("Paid within 7 days", Percentage.Of(10m), DiscountBasis.Gross, day.PlusDays(7));
        var off = Discounts.On(account, discount, Policy.Rounding);
        var paidOn = day.PlusDays(5);
        account = account.Record(new MoneyMovement(
            paidOn, account.Balance - off, MovementKind.InvoicePaid, account.Invoice.Account, "card 884120")).Value;
        var given = Discounts.Give(account, discount, _credits, paidOn, Policy.Rounding, BlockTerms.Invoices.Figures).Value;
        _credits = given.Counter;
        return (price, given.Account);
    }

    // A window that turned out to have been broken by a burglar: the tenant brought the crime number.
    private (PricedRecharge Price, InvoiceAccount Account) CreditedWhole()
    {
        var day = new LocalDate(2025, 10, 20);
        var (price, account) = Issue("614952", "70009", day, new PricedLine(
            ScheduleRate.UpTo("G06", "Window reglazed", PricingUnit.SquareMetre, UnroundedMoney.FromPounds(96.40m)), new Ratio(7, 5)));
        var credited = account.CreditWhole(
            CreditReason.InvoiceCancelled,
            day.PlusDays(9),
            "a crime number was given",
            _credits,
            day.PlusDays(10),
            BlockTerms.Invoices.Figures).Value;
        _credits = credited.Counter;
        return (price, credited.Account);
    }

    private (PricedRecharge Price, InvoiceAccount Account) Issue(string order, string rentAccount, LocalDate day, PricedLine line)
    {
        var account = EstateInput.Account(rentAccount);
        var party = _input.PartyOf(account);
        var repair = new RechargeableRepair
        {
            Reference = order,
            RentAccount = account,
            DebtAccount = EstateInput.Account(rentAccount + "-RR"),
            Circumstance = new(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.RepairForOccupier),
            Lines = [line],
        };
        var price = RechargePricing.Price(repair, Policy, day).Value;
        var draft = price.ToDraft(new InvoiceParty(party.Name, party.Address, "Anytown"), InvoiceForm.Full, day, day.PlusDays(28));
        var issued = Invoicing.Issue(draft, _invoices, day, BlockTerms.Invoices).Value;
        _invoices = issued.Counter;
        return (price, InvoiceAccount.Open(issued.Invoice));
    }
}
