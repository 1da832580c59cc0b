using System.Globalization;
// <readme>
using HousingFinance.Kernel;
using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Recharges;
using NodaTime;
// </readme>

// Outside the packages' own namespace, so that the example needs each using that a reader needs.
namespace ReadmeExamples;

public class RechargesReadmeTests
{
    [Fact]
    public void The_readme_of_recharges_shows_this_code_and_what_it_prints()
    {
        using var printed = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };

        Run(printed);

        ReadmeExample.Matches("HousingFinance.Kernel.Recharges", "RechargesReadmeTests.cs", printed.ToString());
    }

    private static void Run(StringWriter Console)
    {
        // <readme>
        // What the landlord charges: 15% on work and call-out, nothing below £25.00, VAT by who, when and why.
        var vat = VatDecisionTable.Shipped(EstateChargeConcession.NotTaken);
        var policy = new RechargePolicy(
            "Recharge policy 2026", Overhead.Percent(Percentage.Of(15m)), Money.FromPounds(25m), RoundingRule.HalfUp, vat);
        var tariff = new CallOutTariff(
            WorkingDayCalendar.EnglandAndWales,
            new CallOutBand("Working hours", CallOutDays.WorkingDays, new LocalTime(8, 0), new LocalTime(17, 0), Money.FromPounds(35m)),
            new CallOutBand("Out of hours", CallOutDays.WorkingDays, new LocalTime(17, 0), new LocalTime(8, 0), Money.FromPounds(62.50m)));

        // A sitting tenant's broken door, at half past nine in the evening.
        var housingSystem = new ReferenceAllocator("HOUSING");
        var door = ScheduleRate.Fixed("R614137", "Door, half-hour fire check", PricingUnit.Each, UnroundedMoney.FromPounds(318m));
        var repair = new RechargeableRepair
        {
            Reference = "614137",
            RentAccount = RentAccountRef.Create(housingSystem, "7100234"),
            DebtAccount = RentAccountRef.Create(housingSystem, "7100234-RR"),
            Circumstance = new VatCircumstance(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.RepairForOccupier),
            Lines = [new PricedLine(door, Ratio.One)],
            CallOut = tariff.At(new LocalDateTime(2026, 5, 28, 21, 30)).Value,
        };
        var recharge = RechargePricing.Price(repair, policy, new LocalDate(2026, 6, 1)).Value;

        // The invoice: a number without a gap, VAT rounded by a stated rule, every particular that the law asks for.
        var council = new Supplier("Anytown Council", VatNumber.Create("123456782"), "Town Hall", "Anytown");
        var terms = new InvoiceTerms(council, VatRounding.LineNearestPenny, InvoiceFigures.Shipped);
        var draft = recharge.ToDraft(
            new InvoiceParty("A Tenant", "1 High Street"), InvoiceForm.Full, new LocalDate(2026, 5, 28), new LocalDate(2026, 6, 29));
        var issued = Invoicing.Issue(draft, new NumberCounter(new NumberSeries("RR", 6), 41), new LocalDate(2026, 6, 1), terms).Value;
        Console.WriteLine(PrintedDocument.Of(issued.Invoice).ToPlainText());

        // Ten per cent off for paying within seven days: the full debt was raised, and the discount is credited once it is earned.
        var early = ConditionalDiscount.ForPayingBy(
            "Paid within 7 days", Percentage.Of(10m), DiscountBasis.Gross, new LocalDate(2026, 6, 8));
        var paid = InvoiceAccount.Open(issued.Invoice).Record(new MoneyMovement(
            new LocalDate(2026, 6, 5), Money.FromPounds(472.59m), MovementKind.InvoicePaid, repair.DebtAccount, "card 1")).Value;
        var creditNotes = new NumberCounter(new NumberSeries("CN", 6), 7);
        var settled = Discounts.Give(
            paid, early, creditNotes, new LocalDate(2026, 6, 5), RoundingRule.HalfUp, InvoiceFigures.Shipped).Value;
        Console.WriteLine($"{settled.Note}; {settled.Account.Balance} is owed");

        // A debt nobody pays is written off, not credited.
        var refused = paid.CreditWhole(
            CreditReason.BadDebt, new LocalDate(2026, 9, 1), "", creditNotes, new LocalDate(2026, 9, 1), InvoiceFigures.Shipped);
        Console.WriteLine(refused.Diagnostics[0].Message);

        // Or by instalments, which add up to the penny; and a lease's interest on what is late, rounded once.
        var plan = RepaymentPlan.Equal(
            issued.Invoice.Gross, 7, new LocalDate(2026, 7, 31), ChargingFrequency.CalendarMonthly, ApportionmentMethod.FirstTakesOddPence,
            new PlanPolicy(Money.FromPounds(5m), toleranceDays: 7, DefaultRule.WholeBalance)).Value;
        Console.WriteLine(plan);
        var interest = Interest.On(
            InvoiceAccount.Open(issued.Invoice), InterestTerms.Fixed(Percentage.Of(8m), graceDays: 14, InterestBearing.UndisputedDebt),
            DebtorCapacity.Private, [], new LocalDate(2026, 9, 30), RoundingRule.HalfUp).Value;
        Console.WriteLine($"{interest.Periods[0]}: {interest.Amount}");
        // </readme>
    }
}
