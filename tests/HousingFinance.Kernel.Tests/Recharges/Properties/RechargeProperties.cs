using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Recharges;
using HousingFinance.Kernel.TestSupport;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;
using static HousingFinance.Kernel.Tests.Recharges.RepairExample;

namespace HousingFinance.Kernel.Tests.Recharges.Properties;

/// <summary>A repair with anything that may be taken off, and a landlord's overhead.</summary>
public sealed record AnyRepair(RechargeableRepair Value, RechargePolicy Policy);

public static class RechargeArbitraries
{
    public static Arbitrary<AnyRepair> Repairs() => Arb.From(
        from count in Gen.Choose(0, 5)
        from lines in Line.ArrayOf(count)
        from callOut in Gen.Elements<CallOutBand?>([null, .. Tariff.Bands])
        from insurer in Gen.Frequency((3, Gen.Constant(0L)), (2, Int64Range.Between(1, 900_00)))
        from waived in Gen.Frequency((3, Gen.Constant(0L)), (2, Int64Range.Between(1, 900_00)))
        from overhead in Gen.Elements(
            Overhead.None, Overhead.Percent(Percentage.Of(15m)), Overhead.Percent(Percentage.Of(5m), Pounds(2m), Pounds(30m)),
            Overhead.FlatPerInvoice(Pounds(12.35m)))
        from least in Gen.Elements(0m, 10m, 25m)
        select new AnyRepair(
            Repair(lines) with
            {
                CallOut = callOut,
                Insurer = insurer == 0 ? null : new InsurerRecovery("CL-1", Money.FromPence(insurer)),
                Waivers = waived == 0 ? [] : [new Waiver(WaiverReason.Discretion, Money.FromPence(waived), "Income manager", Issued, "")],
            },
            Policy(overhead, least)));

    private static Gen<PricedLine> Line { get; } =
        from price in Int64Range.Between(1, 400_00)
        from halves in Gen.Choose(1, 12)
        from betterment in Gen.Elements(0m, 0m, 12.5m, 33.33m, 100m)
        select Work(price / 100m, new Ratio(halves, 2)) with { Betterment = Percentage.Of(betterment) };
}

public class RechargeProperties
{
    [Property(Arbitrary = [typeof(RechargeArbitraries)])]
    public void Every_step_is_accounted_for_and_the_charge_is_never_below_nothing(AnyRepair any)
    {
        if (!RechargePricing.Price(any.Value, any.Policy, Issued).TryGet(out var priced))
        {
            var left = Price(any.Value with { Insurer = null, Waivers = [], Lines = Some(any.Value) }, any.Policy);
            Assert.True(any.Value.Lines.IsEmpty || Asked(any.Value) > left.Cost + left.Overhead - left.Betterment);
            return;
        }

        var waived = priced.Waived.Aggregate(Money.Zero, (sum, each) => sum + each.Amount);

        Assert.Equal(priced.Charge, priced.Cost + priced.Overhead - priced.Betterment - priced.Recovered - waived);
        Assert.Equal(priced.Charge, priced.Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Net));
        Assert.Equal(priced.Charge, priced.ToReceipt().Result);
        Assert.True(priced.Charge.IsZero || priced.Charge >= any.Policy.LeastCharge);
        Assert.False(priced.Charge.IsNegative);
    }

    [Property(Arbitrary = [typeof(RechargeArbitraries)])]
    public void What_is_priced_can_be_invoiced_whole_or_is_nothing(AnyRepair any)
    {
        if (RechargePricing.Price(any.Value, any.Policy, Issued).TryGet(out var priced))
        {
            var issued = Invoicing.Issue(priced.ToDraft(Tenant, InvoiceForm.Full, Issued, Issued), InvoiceNumbers, Issued, Terms);

            Assert.Equal(priced.Charge.IsPositive, issued.HasValue);
            Assert.Equal(priced.Charge, issued.TryGet(out var invoice) ? invoice.Invoice.Net : Money.Zero);
        }
        else
        {
            Assert.True(any.Value is { Insurer: not null } or { Waivers.Length: > 0 } or { Lines.IsEmpty: true, CallOut: null });
        }
    }

    private static System.Collections.Immutable.ImmutableArray<PricedLine> Some(RechargeableRepair repair) =>
        repair.Lines.IsEmpty ? [Work(1m)] : repair.Lines;

    private static Money Asked(RechargeableRepair repair) =>
        (repair.Insurer?.Amount ?? Money.Zero) + repair.Waivers.Aggregate(Money.Zero, (sum, waiver) => sum + waiver.Amount!.Value);
}
