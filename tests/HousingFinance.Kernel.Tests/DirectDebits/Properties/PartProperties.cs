using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.DirectDebits.Properties;

/// <summary>Parts that may all be a few pence, or all large, or some of both.</summary>
public sealed record MixedParts(CollectionParts Value)
{
    public override string ToString() => Value.ToString();
}

public static class PartArbitraries
{
    private const long Million = 100_000_000;

    public static Arbitrary<MixedParts> Parts() => Arb.From(
        from few in Gen.Elements(3L, 12L, 400L, Million)
        from parts in Gen.Frequency(
            (1, Gen.Constant(0L)), (3, Int64Range.Between(0, few)), (1, Int64Range.Between(0, Million))).ArrayOf(5)
        from balance in Gen.Elements(-1L, 1L)
        select new MixedParts(Of(parts[0], balance * parts[1], parts[2], parts[3], parts[4])),
        Smaller);

    private static CollectionParts Of(long netRent, long balance, long arrears, long other, long receipts) => new()
    {
        NetRent = Money.FromPence(netRent),
        Balance = Money.FromPence(balance),
        ArrearsAgreement = Money.FromPence(arrears),
        OtherAccounts = Money.FromPence(other),
        OtherReceipts = Money.FromPence(receipts),
    };

    private static IEnumerable<MixedParts> Smaller(MixedParts mixed)
    {
        var parts = mixed.Value;
        if (!parts.NetRent.IsZero)
        {
            yield return new(parts with { NetRent = Half(parts.NetRent) });
        }

        if (!parts.Balance.IsZero)
        {
            yield return new(parts with { Balance = Half(parts.Balance) });
        }

        if (!parts.ArrearsAgreement.IsZero)
        {
            yield return new(parts with { ArrearsAgreement = Half(parts.ArrearsAgreement) });
        }

        if (!parts.OtherAccounts.IsZero)
        {
            yield return new(parts with { OtherAccounts = Half(parts.OtherAccounts) });
        }

        if (!parts.OtherReceipts.IsZero)
        {
            yield return new(parts with { OtherReceipts = Half(parts.OtherReceipts) });
        }
    }

    private static Money Half(Money part) => Money.FromPence(part.Pence / 2);
}

public class PartProperties
{
    [Property(Arbitrary = [typeof(PartArbitraries), typeof(PlanArbitraries)])]
    public void Parts_add_up_both_ways_and_keep_their_signs(MixedParts parts, AnyDates dates, AnyPolicy policy)
    {
        var terms = new ScheduleTerms(
            new SchedulePolicy(policy.Value.OddPence, Money.FromPence(1), SmallInstalmentRule.FewerInstalments), dates.Value);
        var outcome = InstalmentScheduling.Schedule(PlanExample.Owing(parts.Value), terms);

        Assert.Equal(parts.Value.Total.IsPositive, outcome.HasValue);
        if (outcome.HasValue)
        {
            PartAssert.AddUp(parts.Value, outcome.Value);
        }
    }
}
