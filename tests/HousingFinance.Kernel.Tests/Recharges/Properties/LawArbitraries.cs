using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Recharges;
using HousingFinance.Kernel.Tests.Recharges.Law;
using HousingFinance.Kernel.TestSupport;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Recharges.Properties;

/// <summary>A charge that can be put through the caps: up to a dozen costs, credits among them, with all that the law asks about.</summary>
public sealed record AnyLeaseCharge(LeaseCharge Value)
{
    public override string ToString() =>
        $"{Value}, on account {Value.OnAccount}\n{string.Join('\n', Value.Contributions)}\n{string.Join('\n', Value.Works)}";
}

/// <summary>A day of 2010 to 2026.</summary>
public sealed record AnyDay(LocalDate Value)
{
    public override string ToString() => NodaTime.Text.LocalDatePattern.Iso.Format(Value);
}

public static class LawArbitraries
{
    private static readonly LocalDate Demanded = new(2026, 3, 15);
    private static readonly string[] Sets = ["", "W1", "W2"];

    public static Arbitrary<AnyLeaseCharge> Charges() => Arb.From(Charge.Select(charge => new AnyLeaseCharge(charge)), Fewer);

    public static Arbitrary<AnyDay> Days() => Arb.From(Gen.Choose(0, 6_200).Select(days => new AnyDay(new LocalDate(2010, 1, 1).PlusDays(days))));

    private static Gen<Money> Share { get; } = Gen.Frequency(
        (2, Gen.Elements(0L, 1L, 250_00L, 250_01L, 100_00L, 100_01L)),
        (5, Int64Range.Between(0, 600_00)),
        (3, Int64Range.Between(0, 20_000_00)),
        (2, Int64Range.Between(-2_000_00, 0))).Select(Money.FromPence);

    private static Gen<Money> Before { get; } = Gen.Frequency(
        (3, Gen.Constant(0L)), (2, Int64Range.Between(0, 400_00)), (1, Int64Range.Between(0, 16_000_00))).Select(Money.FromPence);

    private static Gen<LocalDate> Earlier { get; } = Gen.Choose(0, 800).Select(days => Demanded.PlusDays(-days));

    private static Gen<Contribution> Contribution { get; } =
        from share in Share
        from sharers in Gen.Choose(1, 40)
        from incurred in Earlier
        from nature in Gen.Elements(Enum.GetValues<ContributionNature>())
        from works in Gen.Elements(Sets)
        from agreement in Gen.Elements("", "A1")
        from item in Gen.Elements("", "roof", "lift")
        from notices in Notices(share, sharers, incurred)
        from demands in Demands(share, incurred)
        select new Contribution(new IncurredCost("cost", share.Times(sharers)) { InvoiceReceivedOn = incurred }, share)
        {
            Nature = nature,
            Works = works,
            Agreement = agreement,
            OfferItem = item,
            Notices = notices,
            EarlierDemands = demands,
        };

    private static Gen<LeaseCharge> Charge { get; } =
        from count in Gen.Choose(1, 12)
        from contributions in Contribution.ArrayOf(count)
        from standings in Gen.Elements(Enum.GetValues<ConsultationStanding>()).ArrayOf(3)
        from before in Before.ArrayOf(6)
        from onAccount in Before
        from homes in Gen.Elements(LesseeResidence.OnlyOrPrincipalHome, LesseeResidence.LivedElsewhere).ArrayOf(2)
        from assisted in Gen.Elements(null, (LocalDate?)new LocalDate(2014, 8, 11), new LocalDate(2024, 1, 1)).ArrayOf(2)
        from area in Gen.Elements(HomeArea.London, HomeArea.OutsideLondon)
        from tenancy in Gen.Elements(TenancyKind.LongLease, TenancyKind.RightToBuyLease)
        from charged in Gen.Choose(-3_000, 900).Zip(Before, (days, sum) => new AssistedCharge(Demanded.PlusDays(days), sum)).ArrayOf(3)
        select new LeaseCharge("D1", LawExample.Account, LandlordKind.Council, tenancy, Demanded, Named(contributions))
        {
            OnAccount = onAccount,
            Area = area,
            Works =
            [
                .. new[] { 0, 1 }.Select(index => new ConsultedWorks(Sets[index + 1], new LocalDate(2023, 1, 1), standings[index])
                {
                    AlreadyCharged = before[index],
                    Residence = homes[index],
                    AssistanceAppliedOn = assisted[index],
                }),
            ],
            Agreements = [new("A1", new LocalDate(2025, 4, 1), standings[2]) { AlreadyCharged = before[2] }],
            RightToBuy = tenancy == TenancyKind.RightToBuyLease ? Lease(before) : null,
            OtherAssistedCharges = [.. charged],
        };

    private static Gen<ImmutableArray<CostNotice>> Notices(Money share, int sharers, LocalDate incurred) =>
        from count in Gen.Choose(0, 2)
        from notices in (
            from days in Gen.Choose(-20, 600)
            from percent in Gen.Choose(0, 130)
            from wording in Gen.Elements(Enum.GetValues<NoticeWording>())
            select new CostNotice(
                incurred.PlusDays(days), Money.FromPence(Math.Max(0, share.Pence) * sharers / 100 * percent), wording)).ArrayOf(count)
        select notices.ToImmutableArray();

    private static Gen<ImmutableArray<ContributionDemand>> Demands(Money share, LocalDate incurred) =>
        from count in Gen.Choose(0, 2)
        from demands in (
            from days in Gen.Choose(-20, 600)
            from percent in Gen.Choose(0, 130)
            from standing in Gen.Elements(Enum.GetValues<DemandStanding>())
            select new ContributionDemand(incurred.PlusDays(days), Money.FromPence(Math.Max(0, share.Pence) * percent / 100), standing))
            .ArrayOf(count)
        select demands.ToImmutableArray();

    private static RightToBuyLease Lease(Money[] before) => new(new LocalDate(2020, 9, 1))
    {
        ChargingYearStart = new AnnualDate(4, 1),
        Items =
        [
            new("roof", Money.FromPence(900_00), new IndexPair(100m, 117.3m)) { AlreadyCharged = before[3] },
            new("lift", Money.FromPence(333_33), new IndexPair(98.7m, 117.3m)) { AlreadyCharged = before[4] },
        ],
        Years = [.. Enumerable.Range(2023, 4).Select(year =>
            new OfferYear(new LocalDate(year, 4, 1), Money.FromPence(180_00), new IndexPair(100m, 100m + year - 2020))
            {
                AlreadyCharged = before[5],
            })],
    };

    private static ImmutableArray<Contribution> Named(Contribution[] contributions) => [.. contributions.Select((each, index) =>
        new Contribution(
            new IncurredCost($"cost {index:00}", each.Cost.Amount) { InvoiceReceivedOn = each.Cost.InvoiceReceivedOn }, each.Share)
        {
            Nature = each.Nature,
            Works = each.Works,
            Agreement = each.Agreement,
            OfferItem = each.OfferItem,
            Notices = each.Notices,
            EarlierDemands = each.EarlierDemands,
        })];

    private static IEnumerable<AnyLeaseCharge> Fewer(AnyLeaseCharge charge) => charge.Value.Contributions.Length == 1
        ? []
        : charge.Value.Contributions.Select(each => new AnyLeaseCharge(
            charge.Value with { Contributions = charge.Value.Contributions.Remove(each) }));
}
