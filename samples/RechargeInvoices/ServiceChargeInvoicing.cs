using System.Collections.Immutable;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Recharges;
using NodaTime;
using NodaTime.Text;

namespace RechargeInvoices;

/// <summary>Turns what is due into invoices: each on its day, to whoever holds the home then, each proved against what is due.</summary>
internal sealed class ServiceChargeInvoicing(EstateInput input, BlockYear year)
{
    private static readonly LocalDatePattern LongDate = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    private readonly List<Invoice> _invoices = [];
    private readonly List<MoneyMovement> _credits = [];
    private readonly List<string> _setAside = [];

    public NumberCounter First { get; } = new(new NumberSeries("SC", 6), 1);

    public NumberCounter Counter { get; private set; } = new(new NumberSeries("SC", 6), 1);

    public IReadOnlyList<Invoice> Invoices => _invoices;

    /// <summary>Credits of balancing, which are no invoices.</summary>
    public IReadOnlyList<MoneyMovement> Credits => _credits;

    public IReadOnlyList<string> SetAside => _setAside;

    /// <summary>Invoices one day's instalments.</summary>
    public void Invoice(LocalDate day) => Issue(day, [.. year.Instalments.Where(due => due.DueOn == day)], Instalment);

    /// <summary>Invoices what balancing charges, head by head, and credits what it gives back.</summary>
    public void Balance(LocalDate day)
    {
        var dues = year.Balancing.DueOn(day);
        Issue(day, [.. dues.Where(due => due.Amount.IsPositive)], Balancing);
        foreach (var due in dues.Where(due => due.Amount.IsNegative))
        {
            _credits.AddRange(Raised(due));
        }
    }

    private void Issue(LocalDate day, ImmutableArray<ServiceChargeDue> dues, Func<ServiceChargeDue, VatDecision, ImmutableArray<InvoiceLine>> lines)
    {
        var drafts = dues.SelectMany(due => Raised(due).Select(movement => Draft(due, movement, lines))).ToImmutableArray();
        var run = InvoiceRun.Execute(drafts, Counter, day, BlockTerms.Invoices);
        var due = drafts.Aggregate(Money.Zero, (sum, draft) => sum + draft.Net);
        if (run.Report.ValueAccepted + run.Report.ValueSetAside != due)
        {
            throw new InvalidOperationException("The invoices do not come to what is due.");
        }

        _invoices.AddRange(run.Invoices);
        _setAside.AddRange(run.SetAside.Select(refusal => refusal.Finding.ToString()));
        Counter = run.Counter;
    }

    private ImmutableArray<MoneyMovement> Raised(ServiceChargeDue due)
    {
        var demands = ServiceChargeDemands.Raise(BlockTerms.Run, [due], year.Register);
        _setAside.AddRange(demands.SetAside.Select(refusal => refusal.Explain().ToString()));
        return demands.Movements;
    }

    private InvoiceDraft Draft(
        ServiceChargeDue due, MoneyMovement movement, Func<ServiceChargeDue, VatDecision, ImmutableArray<InvoiceLine>> lines)
    {
        var party = input.PartyOf(movement.Account);
        var who = party.Kind == HolderKind.Freeholder ? ChargedParty.Freeholder : ChargedParty.Leaseholder;
        var circumstance = new VatCircumstance(who, OccupationStage.Sitting, ChargeReason.MandatoryServiceCharge);
        return new InvoiceDraft
        {
            Account = movement.Account,
            RaisedAs = movement.Kind,
            Subject = $"Service charge {BlockTerms.Year.Label}, {party.Address}",
            Customer = new InvoiceParty(party.Name, party.Address, "Anytown"),
            TaxPoint = due.DueOn,
            DueOn = due.DueOn,
            Lines = lines(due, BlockTerms.Vat.Decide(circumstance, Locator.In("service charge")).Value),
        };
    }

    private static ImmutableArray<InvoiceLine> Instalment(ServiceChargeDue due, VatDecision vat) =>
        [InvoiceLine.Of($"Service charge on account, due {LongDate.Format(due.DueOn)}", due.Amount, vat)];

    private ImmutableArray<InvoiceLine> Balancing(ServiceChargeDue due, VatDecision vat) =>
    [
        .. from line in year.Balancing.LinesOf(due.Property)
           where line.IsCharged && !line.Difference.IsZero
           orderby BlockTerms.PlaceOf(line.Head)
           select InvoiceLine.Of(
               $"{BlockTerms.NameOf(line.Head)}: {line.Actual} spent, {line.Estimated} estimated", line.Difference, vat),
    ];
}
