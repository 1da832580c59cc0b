using System.Collections.Immutable;
using HousingFinance.Kernel.Recharges;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Tests.Recharges.Law;

/// <summary>A council leaseholder in a block of twelve, and what tests change about the charge.</summary>
internal static class LawExample
{
    public static RentAccountRef Account { get; } = RentAccountRef.Create(new("LEASE"), "L0012");

    public static ServiceChargeLaw Law => ServiceChargeLaw.Shipped;

    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    /// <summary>A share of a cost that was invoiced on a day: the cost is twelve times the share.</summary>
    public static Contribution Share(string reference, decimal share, string invoicedOn) =>
        new(new IncurredCost(reference, Pounds(share * 12)) { InvoiceReceivedOn = Day(invoicedOn) }, Pounds(share));

    /// <summary>A demand of a council on a long lease that was not granted under the Right to Buy.</summary>
    public static LeaseCharge Demand(string demandedOn, params Contribution[] contributions) => new(
        "D-26-0412", Account, LandlordKind.Council, TenancyKind.LongLease, Day(demandedOn), [.. contributions]);

    /// <summary>A demand of one share for works on which tenants stand as said.</summary>
    public static LeaseCharge DemandForWorks(decimal share, ConsultationStanding standing) =>
        Demand("2026-03-15", Share("roof", share, "2025-12-01") with { Nature = ContributionNature.Repair, Works = "W1" }) with
        {
            Works = [new ConsultedWorks("W1", Day("2025-10-01"), standing)],
        };

    public static CappedCharge Capped(this LeaseCharge charge) => ChargeCaps.Apply(charge, Law).Value;

    public static string Refusal(this LeaseCharge charge) =>
        Assert.Single(ChargeCaps.Apply(charge, Law).Diagnostics).ToString();

    public static string[] StepsInWords(this CappedCharge charge) =>
        [.. charge.Steps.Select(step => $"{step.Kind.Name}, {step.Scope}: {step.Amount}")];

    public static ImmutableArray<CostNotice> Notice(string servedOn, decimal stated) =>
        [new CostNotice(Day(servedOn), Pounds(stated), NoticeWording.CostAndContribution)];
}
