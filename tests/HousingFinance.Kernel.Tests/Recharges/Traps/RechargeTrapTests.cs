using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;
using static HousingFinance.Kernel.Tests.Recharges.RepairExample;

namespace HousingFinance.Kernel.Tests.Recharges.Traps;

/// <summary>Mistakes that were seen elsewhere in recharges, invoices and plans, each by its number on the list.</summary>
public class RechargeTrapTests
{
    [Theory]
    [InlineData(0.50, 0.08)]
    [InlineData(0.70, 0.11)]
    [InlineData(12.30, 1.85)]
    public void Trap_3_half_a_penny_of_a_charge_goes_up_and_not_to_the_even_penny(decimal cost, decimal overhead)
    {
        // 15% of these are 7.5p, 10.5p and 184.5p: the usual rounding of the language gives 8p, 10p and 184p.
        Assert.Equal(Pounds(overhead), Price(Repair(Work(cost))).Overhead);
        Assert.Equal(Pounds(0.03m), Issue(Line(0.50m, Reduced)).Vat);
    }

    [Fact]
    public void Trap_13_the_same_job_has_another_VAT_by_who_when_and_why()
    {
        Money VatOf(ChargedParty who, OccupationStage when, ChargeReason why) => Issue(
            Price(Repair(Work(100m)) with { Circumstance = new VatCircumstance(who, when, why) }, Policy(Overhead.None))
                .ToDraft(Tenant, InvoiceForm.Full, Issued, Issued)).Vat;

        Assert.Equal(Pounds(20m), VatOf(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.RepairForOccupier));
        Assert.Equal(Money.Zero, VatOf(ChargedParty.Tenant, OccupationStage.Vacated, ChargeReason.MakingGoodAfterLeaving));
        Assert.Equal(Money.Zero, VatOf(ChargedParty.ThirdParty, OccupationStage.Sitting, ChargeReason.CompensationForDamage));
        Assert.Equal(Money.Zero, VatOf(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.WorksInDefault));
    }

    [Fact]
    public void Trap_14_a_bad_debt_is_written_off_and_not_credited()
    {
        var account = Opened(Line(100m));

        var refused = account.CreditWhole(CreditReason.BadDebt, Issued, "", CreditNotes, Issued, InvoiceFigures.Shipped);
        var writtenOff = account.Record(Movement(MovementKind.DebtWrittenOff, 120m, "write-off 3")).Value;

        Assert.Equal(
            "RECH030 credit of invoice RR000041, account 7100234-RR: the reason is a bad debt; a credit note corrects an overcharge or an agreed "
            + "price; write the debt off; the invoice and its VAT stay.",
            Assert.Single(refused.Diagnostics).ToString());
        Assert.Equal((Money.Zero, Pounds(20m), Pounds(20m)), (writtenOff.Balance, writtenOff.VatLeft, writtenOff.Invoice.Vat));
        Assert.Empty(writtenOff.Credits);
    }

    [Fact]
    public void Trap_15_recharges_stand_apart_from_rent_and_a_credit_does_not_lower_what_others_owe()
    {
        var inCredit = RentAccountRef.Create(new ReferenceAllocator("HOUSING"), "7100999-RR");
        var control = RechargeControl.RollForward([new(SubAccount, Pounds(120m)), new(inCredit, Pounds(-50m))], []);

        Assert.Equal((Pounds(120m), Pounds(50m), Pounds(70m)), (control.Owed, control.InCredit, control.Closing));
        Assert.Equal(
            "RECH071",
            RechargePricing.Price(Repair(Work(1m)) with { DebtAccount = RentAccount }, Policy(), Issued).Diagnostics[0].Code.Text);
    }

    [Fact]
    public void Trap_16_a_collection_rate_may_be_above_the_whole()
    {
        var account = Opened(Line(100m)).Record(Movement(MovementKind.InvoicePaid, 150m, "with old debt")).Value;

        Assert.Equal(new Ratio(5, 4), RechargeControl.RollForward([new(SubAccount, Pounds(30m))], account.Movements).CollectionRate);
        Assert.Null(RechargeControl.RollForward([], []).CollectionRate);
    }

    [Fact]
    public void Trap_20_interest_is_never_of_a_rounded_daily_sum_nor_at_a_later_rate()
    {
        // £110.00 due on 31 March 2025: 4.75% was the Bank Rate on 31 December 2024, 12.75% with the margin; later cuts do not count.
        var figures = InvoiceFigures.Shipped;
        var draft = Draft(Line(110m, OutsideScope)) with { TaxPoint = Day("2025-03-01"), DueOn = Day("2025-03-31") };
        var invoice = Invoicing.Issue(draft, InvoiceNumbers, Day("2025-03-01"), new InvoiceTerms(Council, VatRounding.InvoiceTotalDown, figures)).Value;

        var statement = Interest.On(
            InvoiceAccount.Open(invoice.Invoice), InterestTerms.Statutory(LatePaymentFigures.Shipped), DebtorCapacity.InBusiness, [],
            Day("2026-03-31"), RoundingRule.HalfUp).Value;

        var period = Assert.Single(statement.Periods);
        Assert.Equal((365, Percentage.Of(12.75m)), (period.Days, period.Rate));
        Assert.Equal(Pounds(14.03m), statement.Amount);

        // A day of it is 3.842p: rounded to 4p it comes to £14.60.
        Assert.Equal(Pounds(14.60m), (period with { Days = 1 }).Exact.Round(RoundingRule.HalfUp).Times(365));
    }

    [Theory]
    [InlineData(100.00, 3)]
    [InlineData(0.07, 7)]
    [InlineData(1_234.57, 52)]
    public void Trap_22_a_plan_never_ends_a_penny_short(decimal total, int count)
    {
        var policy = new PlanPolicy(Money.FromPence(1), 0, DefaultRule.InstalmentsDue);
        foreach (var oddPence in ApportionmentMethod.List)
        {
            var plan = RepaymentPlan.Equal(Pounds(total), count, Issued, ChargingFrequency.Weekly, oddPence, policy).Value;

            Assert.Equal(Pounds(total), plan.Instalments.Aggregate(Money.Zero, (sum, each) => sum + each.Amount));
            Assert.Equal(PlanState.Completed, plan.StandingOn(plan.Instalments[^1].DueOn, Pounds(total)).State);
        }
    }
}
