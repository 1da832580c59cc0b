using HousingFinance.Kernel;
using HousingFinance.Kernel.Recharges;
using NodaTime;

namespace CouncilYear;

/// <summary>New roofs on one estate, put to the law of consultation.</summary>
/// <param name="Estate">The estate.</param>
/// <param name="StartsOn">The day on which the works start.</param>
/// <param name="Net">What they cost.</param>
/// <param name="Vat">The VAT on it.</param>
/// <param name="Leaseholders">Who contributes.</param>
/// <param name="Share">What all leaseholders together contribute, VAT included.</param>
/// <param name="Finding">What the test of section 20 found.</param>
/// <param name="Unconsulted">What they would contribute if nobody were consulted.</param>
internal sealed record MajorWorks(
    SharedArea Estate,
    LocalDate StartsOn,
    Money Net,
    Money Vat,
    int Leaseholders,
    Money Share,
    ConsultationFinding Finding,
    Money Unconsulted)
{
    private const string Works = "roofs";

    private static readonly CostHead Head =
        new("ROOF", "New roofs", CostHeadKind.Services, CostLevel.Estate, ApportionmentKey.BedroomFactor);

    private static readonly Money NetForEachHome = Money.FromPounds(2_350m);

    /// <summary>New roofs on the first estate of a chunk; or which figure is not held for their days.</summary>
    public static Outcome<MajorWorks> Of(EstateChunk chunk, ServiceChargeDays days, InvoiceFigures figures, ServiceChargeLaw law)
    {
        var estate = chunk.Estates[0];
        var startsOn = days.Year.FirstDay.PlusMonths(5);
        var found = figures.VatStandardRate.At(startsOn);
        if (!found.TryGet(out var rate))
        {
            return Outcome.Refused<MajorWorks>(found.Diagnostics);
        }

        var net = NetForEachHome.Times(estate.Homes);
        var vat = net.Times(rate.Value.AsRatio).Round(RoundingRule.HalfUp);
        var pool = chunk.Register.Pool(Head, estate.Area).Value;
        var (netShares, vatShares) = (pool.Apportion(net), pool.Apportion(vat));
        var sold = chunk.Sold.Where(flat => flat.Estate == estate.Number).ToArray();
        var contributions = Array.ConvertAll(
            sold, flat => new TenantContribution(netShares.ShareOf(flat.Property), vatShares.ShareOf(flat.Property)));
        var tested = ConsultationTest.OfWorks(contributions, startsOn, law);
        if (!tested.TryGet(out var finding))
        {
            return Outcome.Refused<MajorWorks>(tested.Diagnostics);
        }

        var capped = ChargeCaps.ApplyAll(
            sold.Zip(contributions, (flat, contribution) => Unconsult(flat, net + vat, contribution.WithVat, startsOn, days)), law);
        return capped.SetAside is [var refused, ..]
            ? Outcome.Refused<MajorWorks>(refused.Reasons)
            : Outcome.Of(new MajorWorks(
                estate,
                startsOn,
                net,
                vat,
                sold.Length,
                contributions.Aggregate(Money.Zero, (sum, each) => sum + each.WithVat),
                finding,
                capped.Accepted.Aggregate(Money.Zero, (sum, each) => sum + each.Charge)));
    }

    private static LeaseCharge Unconsult(in SoldFlat flat, Money cost, Money share, LocalDate startsOn, ServiceChargeDays days)
    {
        var incurred = new IncurredCost(Works, cost) { InvoiceReceivedOn = startsOn.PlusMonths(3) };
        return new LeaseCharge(
            "major works",
            flat.Account,
            LandlordKind.Council,
            TenancyKind.LongLease,
            days.Balanced,
            new Contribution(incurred, share) { Nature = ContributionNature.Repair, Works = Works })
        {
            Works = [new ConsultedWorks(Works, startsOn, ConsultationStanding.NotConsulted)],
        };
    }
}
