using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Recharges;
using NodaTime;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;
using static HousingFinance.Kernel.Tests.Recharges.RepairExample;

namespace HousingFinance.Kernel.Tests.Recharges;

/// <summary>Two cases from the first charge to the last penny.</summary>
public class WalkThroughTests
{
    [Fact]
    public void A_sitting_tenant_is_charged_for_a_broken_door_pays_early_and_another_breaks_the_plan()
    {
        // A door at £318.00, called out at 21:30 on a working day, 15% on both: £437.58, with VAT £525.10.
        var door = new PricedLine(
            ScheduleRate.Fixed("R614137", "Door 44mm, half-hour fire check", PricingUnit.Each, UnroundedMoney.FromPounds(318m)), Ratio.One);
        var repair = Repair(door) with { CallOut = Tariff.At(Day("2026-05-28").At(new LocalTime(21, 30))).Value };
        var priced = Price(repair);
        Assert.Equal((Pounds(380.50m), Pounds(57.08m), Pounds(437.58m)), (priced.Cost, priced.Overhead, priced.Charge));

        var issued = Invoicing.Issue(
            priced.ToDraft(Tenant, InvoiceForm.Full, Day("2026-05-28"), Issued.PlusDays(28)), InvoiceNumbers, Issued, Terms).Value;
        Assert.Equal("invoice RR000041: £437.58 + VAT £87.52 = £525.10", issued.Invoice.ToString());

        // Ten per cent off the price with VAT for paying within seven days: £52.51, of which £8.75 is VAT.
        var early = ConditionalDiscount.ForPayingBy("Paid within 7 days", Percentage.Of(10m), DiscountBasis.Gross, Issued.PlusDays(7));
        var paid = InvoiceAccount.Open(issued.Invoice).Record(Movement(MovementKind.InvoicePaid, 472.59m, "card 1")).Value;
        var settled = Discounts.Give(paid, early, CreditNotes, Issued.PlusDays(6), RoundingRule.HalfUp, InvoiceFigures.Shipped).Value;
        Assert.Equal((Pounds(52.51m), Pounds(8.75m), Money.Zero), (settled.Note.Gross, settled.Note.Vat, settled.Account.Balance));

        // Another tenant takes a plan with five per cent off for keeping it, misses the second instalment, and owes the whole again.
        var other = Invoicing.Issue(
            priced.ToDraft(Tenant, InvoiceForm.Full, Day("2026-05-28"), Issued.PlusDays(28)), issued.Counter, Issued, Terms).Value;
        var kept = ConditionalDiscount.ForKeepingPlan("Plan kept", Percentage.Of(5m), DiscountBasis.Gross);
        var given = Discounts.Give(
            InvoiceAccount.Open(other.Invoice), kept, settled.Counter, Issued, RoundingRule.HalfUp, InvoiceFigures.Shipped).Value;
        var plan = RepaymentPlan.Equal(
            given.Account.Balance, 6, Day("2026-07-01"), ChargingFrequency.CalendarMonthly, ApportionmentMethod.FirstTakesOddPence,
            new PlanPolicy(Pounds(5m), 7, DefaultRule.WholeBalance)).Value;
        Assert.Equal("£498.84 in 6 instalments from 1 on 2026-07-01: £83.14 to 6 on 2026-12-01: £83.14", plan.ToString());
        var first = given.Account.Record(Movement(MovementKind.InvoicePaid, 83.14m, "card 2", Day("2026-07-01"))).Value;
        var standing = plan.StandingOn(Day("2026-08-09"), Pounds(83.14m));
        Assert.Equal((PlanState.InDefault, Pounds(415.70m)), (standing.State, standing.DueNow));
        var withdrawn = Discounts.Withdraw(first, kept, standing, DebitNotes, Day("2026-08-09"), InvoiceFigures.Shipped).Value;
        Assert.Equal(Pounds(525.10m) - Pounds(83.14m), withdrawn.Account.Balance);
        Assert.Equal((other.Invoice.Vat, other.Invoice.Net), (withdrawn.Account.VatLeft, withdrawn.Account.NetLeft));

        // The control account holds both.
        var control = RechargeControl.RollForward([], [.. settled.Account.Movements, .. withdrawn.Account.Movements]);
        Assert.Equal(withdrawn.Account.Balance, control.Closing);
        Assert.True(NumberingAudit.Run(
            [new NumberUsed(issued.Invoice.Number, Issued), new NumberUsed(other.Invoice.Number, Issued)], InvoiceNumbers, other.Counter).IsWhole);
    }

    [Fact]
    public void A_leaseholders_service_charge_invoice_has_one_head_disputed_and_credited_in_part()
    {
        var exempt = VatDecisionTable.Shipped(EstateChargeConcession.NotTaken).Decide(
            new VatCircumstance(ChargedParty.Leaseholder, OccupationStage.Sitting, ChargeReason.MandatoryServiceCharge), default).Value;
        var invoice = Issue(
            Line(212.43m, exempt, "Caretaking"), Line(88.10m, exempt, "Lighting"), Line(341.00m, exempt, "Repairs to the block"),
            Line(64.15m, exempt, "Management"));
        Assert.Equal("invoice RR000041: £705.68 + VAT £0.00 = £705.68", invoice.ToString());

        // Half a year of caretaking is disputed; everything else is paid when it is due.
        var disputed = InvoiceAccount.Open(invoice)
            .OpenDispute(1, Pounds(106.21m), Day("2026-06-12"), "no caretaker from October to March").Value
            .Record(Movement(MovementKind.InvoicePaid, 599.47m, "bank 1", Day("2026-06-29"))).Value;
        Assert.Equal((Pounds(106.21m), Money.Zero), (disputed.Balance, disputed.UndisputedOn(Day("2026-06-29"))));

        // The lease's interest rests on what is not disputed, so none has run when the dispute is settled.
        var lease = InterestTerms.Fixed(Percentage.Of(8m), 14, InterestBearing.UndisputedDebt);
        var settled = disputed.Credit(
            new CreditRequest(CreditReason.DisputeSettled, Day("2026-09-01"), "four months of caretaking", [LineCredit.OfNet(1, Pounds(70.81m))]),
            CreditNotes, Day("2026-09-03"), InvoiceFigures.Shipped).Value.Account.CloseDispute(1, Day("2026-09-03")).Value;
        Assert.Equal((Pounds(35.40m), Pounds(141.62m)), (settled.Balance, settled.Invoice.Lines[0].Gross - settled.CreditedOf(1).Gross));

        var interest = Interest.On(settled, lease, DebtorCapacity.Private, [], Day("2026-09-30"), RoundingRule.HalfUp).Value;
        Assert.Equal("2026-09-04 to 2026-09-30, 27 days on £35.40 at 8.00%", Assert.Single(interest.Periods).ToString());
        Assert.Equal(Pounds(0.21m), interest.Amount);
    }
}
