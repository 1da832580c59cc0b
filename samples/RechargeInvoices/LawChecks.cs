using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Recharges;
using NodaTime;

namespace RechargeInvoices;

/// <summary>What the law takes off the leaseholders' actual charges, cost by cost, and what their demands have to carry.</summary>
internal sealed class LawChecks
{
    private const int PointSize = 10;

    private readonly EstateInput _input;
    private readonly BlockYear _year;

    public LawChecks(EstateInput input, BlockYear year, IEnumerable<Invoice> invoices)
    {
        (_input, _year) = (input, year);
        var homes = year.Actual.Homes.Where(home => year.Actual.LinesOf(home).Any(line => line.Bearer == ChargeBearer.Leaseholder));
        Capped = ChargeCaps.ApplyAll(homes.Select(Charge), ServiceChargeLaw.Shipped);
        var demands = invoices.Where(invoice => input.PartyOf(invoice.Account).Kind == HolderKind.Leaseholder).ToList();
        Demands = [.. demands.Select(invoice => Assess(invoice, new(invoice.IssuedOn, SummaryWording.Prescribed, PointSize)))];
        WithoutSummary = [.. demands.Select(invoice => Assess(invoice, null))];
    }

    /// <summary>The leaseholders' shares of the actual costs, tested on the day of balancing.</summary>
    public CappedCharges Capped { get; }

    /// <summary>Every demand to a leaseholder as it goes out.</summary>
    public ImmutableArray<DemandAssessment> Demands { get; }

    /// <summary>The same demands, had nobody enclosed the summary of rights.</summary>
    public ImmutableArray<DemandAssessment> WithoutSummary { get; }

    /// <summary>What may be withheld of demands on the day after service.</summary>
    public static Money Withheld(ImmutableArray<DemandAssessment> demands) => demands.Aggregate(
        Money.Zero, (sum, demand) => sum + demand.WithheldOn(demand.Demand.ServedOn.PlusDays(1)));

    // The landlord's own fee is no cost with an invoice, and is left out on both sides.
    private LeaseCharge Charge(PropertyRef home)
    {
        var lines = _year.Actual.LinesOf(home).Where(line => line.IsCharged && IsCost(line.Head)).ToList();
        var onAccount = _year.Estimate.LinesOf(home).Where(line => line.IsCharged && IsCost(line.Head))
            .Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
        _year.Register.TryFind(home, out var found);
        return new LeaseCharge(
            $"{BlockTerms.Run}/{home.Value}/balancing",
            found!.Holdings[^1].Account,
            LandlordKind.Council,
            TenancyKind.LongLease,
            BlockTerms.BalancedOn,
            [.. lines.SelectMany(line => Contributions(home, line))])
        {
            OnAccount = onAccount,
        };
    }

    private IEnumerable<Contribution> Contributions(PropertyRef home, ChargeLine line)
    {
        var head = BlockTerms.Terms.Heads.First(each => each.Code == line.Head);
        var costs = _input.Actual.Where(cost => cost.Head == line.Head && cost.Area == line.Area).ToList();
        var days = new Ratio(Period.DaysBetween(line.From, line.Through) + 1, BlockTerms.Terms.Year.Days);
        var part = _year.Register.Pool(head, line.Area).Value.PartOf(home).Times(days);
        var shares = ItemisedShare.Split(line.Amount, part, [.. costs.Select(cost => cost.Amount)]);
        return costs.Zip(shares, (cost, share) => new Contribution(
            new IncurredCost(string.Create(CultureInfo.InvariantCulture, $"row {cost.SourceRow}"), cost.Amount)
            {
                InvoiceReceivedOn = _input.InvoicedOn(cost),
            },
            share));
    }

    private static bool IsCost(string head) => head != BlockTerms.Terms.Fee!.Head.Code;

    private static DemandAssessment Assess(Invoice invoice, SummaryOfRights? summary) => DemandCheck.Assess(
        new DemandAsServed(invoice.Number.ToString(), invoice.IssuedOn)
        {
            ServiceCharges = invoice.Gross,
            ServiceChargeSummary = summary,
            LandlordNamedOn = invoice.IssuedOn,
            NoticeAddressGivenOn = invoice.IssuedOn,
        },
        ServiceChargeLaw.Shipped).Value;
}
