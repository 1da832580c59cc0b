using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Recharges;
using NodaTime;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;
using static HousingFinance.Kernel.Tests.Recharges.RepairExample;

namespace HousingFinance.Kernel.Tests.Recharges.Repairs;

public class RechargePricingTests
{
    [Fact]
    public void Quantity_times_price_and_call_out_and_overhead_on_both()
    {
        var priced = Price(Repair(Work(12.50m, new Ratio(3, 1))) with { CallOut = OutOfHours });

        Assert.Equal((Pounds(100m), Pounds(15m), Pounds(115m)), (priced.Cost, priced.Overhead, priced.Charge));
        Assert.Equal(["Work: £37.50", "Call-out: Out of hours: £62.50", "Administration at 15.00%: £15.00"], Shown(priced));
    }

    [Fact]
    public void A_call_out_in_vain_is_charged_by_itself() =>
        Assert.Equal(Pounds(71.88m), Price(Repair() with { CallOut = OutOfHours }).Charge);

    [Theory]
    [InlineData(66.66, 10.00)]
    [InlineData(66.73, 10.01)]
    [InlineData(333.30, 50.00)]
    [InlineData(333.40, 50.00)]
    public void A_percentage_keeps_within_its_bounds(decimal cost, decimal overhead)
    {
        var bounded = Policy(Overhead.Percent(Percentage.Of(15m), Pounds(10m), Pounds(50m)));

        Assert.Equal(Pounds(overhead), Price(Repair(Work(cost)), bounded).Overhead);
    }

    [Fact]
    public void A_flat_overhead_is_the_same_on_every_invoice_and_none_adds_no_line()
    {
        Assert.Equal(Pounds(112.35m), Price(Repair(Work(100m)), Policy(Overhead.FlatPerInvoice(Pounds(12.35m)))).Charge);
        Assert.Single(Price(Repair(Work(100m)), Policy(Overhead.None)).Lines);
    }

    [Fact]
    public void Betterment_comes_off_the_line_and_not_off_its_overhead()
    {
        var priced = Price(Repair(Work(200m) with { Betterment = Percentage.Of(25m) }, Work(100m)));

        Assert.Equal((Pounds(45m), Pounds(50m), Pounds(295m)), (priced.Overhead, priced.Betterment, priced.Charge));
        Assert.Equal("Fair wear and tear, 25.00% of Work: -£50.00", Shown(priced)[^1]);
    }

    [Theory]
    [InlineData(0, 30, 0)]
    [InlineData(10, 30, 33.33)]
    [InlineData(29, 30, 96.67)]
    [InlineData(30, 30, 100)]
    [InlineData(31, 30, 100)]
    public void Age_abates_up_to_the_whole(int years, int life, decimal percent) =>
        Assert.Equal(Percentage.Of(percent), Work(1m).AbatedByAge(years, life, RoundingRule.HalfUp).Betterment);

    [Fact]
    public void An_insurers_payment_lowers_the_charge_and_is_no_income_with_VAT()
    {
        var repair = Repair(Work(200m)) with { Insurer = new InsurerRecovery("CL-88", Pounds(130m)) };
        var priced = Price(repair, Policy(Overhead.None));

        Assert.Equal((Pounds(130m), Pounds(70m)), (priced.Recovered, priced.Charge));
        Assert.Equal(Pounds(14m), Issue(priced.ToDraft(Tenant, InvoiceForm.Full, Issued, Issued)).Vat);
        Assert.Equal(Money.Zero, Price(repair with { Insurer = new InsurerRecovery("CL-88", Pounds(200m)) }, Policy(Overhead.None)).Charge);
        AssertRefused("RECH079", repair with { Insurer = new InsurerRecovery("CL-88", Pounds(230.01m)) });
        AssertRefused("RECH078", repair with { Insurer = new InsurerRecovery(" ", Pounds(1m)) });
        AssertRefused("RECH078", repair with { Insurer = new InsurerRecovery("CL-88", Money.Zero) });
    }

    [Fact]
    public void A_waiver_keeps_its_reason_and_authority()
    {
        var waiver = new Waiver(WaiverReason.Vulnerable, Pounds(40m), "Income manager", Issued, "case 7");
        var priced = Price(Repair(Work(100m)) with { Waivers = [waiver, waiver with { Reason = WaiverReason.Discretion, Amount = null }] });

        Assert.Equal([Pounds(40m), Pounds(75m)], priced.Waived.Select(each => each.Amount));
        Assert.Equal(Money.Zero, priced.Charge);
        Assert.Contains("waived: Vulnerable, Income manager, 2026-06-01: -£40.00", priced.ToReceipt().ToPlainWords(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_waiver_that_is_not_whole_is_refused()
    {
        var waiver = new Waiver(WaiverReason.Deceased, null, "Income manager", Issued, "");
        RechargeableRepair With(Waiver each) => Repair(Work(100m)) with { Waivers = [each] };

        Assert.Equal(Money.Zero, Price(With(waiver)).Charge);
        AssertRefused("RECH080", With(waiver with { Authority = "" }));
        AssertRefused("RECH081", With(waiver with { Reason = WaiverReason.CrimeReported }));
        Assert.Equal(Money.Zero, Price(With(waiver with { Reason = WaiverReason.CrimeReported, Reference = "CR/1/26" })).Charge);
        Assert.Equal(Money.Zero, Price(With(waiver with { Amount = Pounds(115m) })).Charge);
        AssertRefused("RECH082", With(waiver with { Amount = Pounds(115.01m) }));
        AssertRefused("RECH082", With(waiver with { Amount = Money.Zero }));
    }

    [Theory]
    [InlineData(24.99, 0, 24.99)]
    [InlineData(25.00, 25.00, 0)]
    public void A_charge_below_the_least_is_waived_by_the_rule_and_said(decimal cost, decimal charge, decimal waived)
    {
        var priced = Price(Repair(Work(cost)), Policy(Overhead.None, leastPounds: 25m));

        Assert.Equal((Pounds(charge), Pounds(waived)), (priced.Charge, priced.Waived.Aggregate(Money.Zero, (sum, each) => sum + each.Amount)));
        Assert.All(priced.Waived, each => Assert.Equal(
            (WaiverReason.BelowLeastCharge, "Recharge policy 2026", Issued), (each.Waiver.Reason, each.Waiver.Authority, each.Waiver.DecidedOn)));
    }

    [Fact]
    public void The_price_charged_keeps_within_the_list_and_both_are_kept()
    {
        var range = ScheduleRate.Range("R2", "Clearance", PricingUnit.Each, UnroundedMoney.FromPounds(40m), UnroundedMoney.FromPounds(90m));
        PricedLine At(decimal price) => new(range, Ratio.One) { ChargedPrice = UnroundedMoney.FromPounds(price) };

        Assert.Equal((Pounds(40m), Pounds(90m)), (Price(Repair(At(40m))).Cost, Price(Repair(At(40m))).ListCost));
        Assert.Equal(Pounds(90m), Price(Repair(At(90m))).Cost);
        AssertRefused("RECH075", Repair(At(39.99m)));
        AssertRefused("RECH075", Repair(At(90.01m)));
        AssertRefused("RECH075", Repair(Work(10m) with { ChargedPrice = UnroundedMoney.FromPounds(9.99m) }));
        var most = new PricedLine(ScheduleRate.UpTo("R3", "Rubbish", PricingUnit.Visit, UnroundedMoney.FromPounds(50m)), Ratio.One);
        Assert.Equal(Pounds(0m), Price(Repair(most with { ChargedPrice = default })).Cost);
    }

    [Fact]
    public void What_makes_no_recharge_is_refused()
    {
        AssertRefused("RECH070", Repair(Work(1m)) with { DebtAccount = default });
        AssertRefused("RECH071", Repair(Work(1m)) with { RentAccount = SubAccount });
        AssertRefused("RECH072", Repair(Work(1m)) with { Circumstance = default });
        AssertRefused("RECH073", Repair());
        AssertRefused("RECH074", Repair(Work(1m, new Ratio(0, 1))));
        AssertRefused("RECH076", Repair(Work(1m) with { Betterment = Percentage.Of(100.01m) }));
        AssertRefused("RECH076", Repair(Work(1m) with { Betterment = Percentage.Of(-0.01m) }));
        AssertRefused("RECH077", Repair(Work(50_000_000.01m)));
        AssertRefused("RECH001", Repair(Work(1m)) with { Circumstance = new VatCircumstance(ChargedParty.ThirdParty, OccupationStage.Sitting, ChargeReason.OptionalService) });
    }

    [Fact]
    public void A_refusal_says_which_line_and_why() => Assert.Equal(
        "RECH075 recharge 614137, account 7100234-RR: line 2 of 2 is charged at £9.99, and the list has £10.00 to £10.00; a charged price is "
        + "within the price list; charge a price of the list.",
        RechargePricing.Price(
            Repair(Work(1m), Work(10m) with { ChargedPrice = UnroundedMoney.FromPounds(9.99m) }), Policy(), Issued).Diagnostics[0].ToString());

    [Theory]
    [InlineData("2026-06-01", 7, 59, "Out of hours")]
    [InlineData("2026-06-01", 8, 0, "Working hours")]
    [InlineData("2026-06-01", 16, 59, "Working hours")]
    [InlineData("2026-06-01", 17, 0, "Out of hours")]
    [InlineData("2026-05-31", 12, 0, "Weekends and bank holidays")]
    [InlineData("2026-08-31", 12, 0, "Weekends and bank holidays")]
    public void A_call_out_is_banded_by_day_and_time(string day, int hour, int minute, string band) =>
        Assert.Equal(band, Tariff.At(Day(day).At(new LocalTime(hour, minute))).Value.Name);

    [Fact]
    public void A_call_out_without_band_or_on_an_unknown_day_is_refused()
    {
        var daytime = new CallOutTariff(WorkingDayCalendar.EnglandAndWales, Tariff.Bands[0]);

        Assert.Equal("RECH086", daytime.At(Day("2026-06-01").At(new LocalTime(17, 0))).Diagnostics[0].Code.Text);
        Assert.Equal("RECH085", daytime.At(Day("1950-06-01").At(new LocalTime(9, 0))).Diagnostics[0].Code.Text);
        Assert.Throws<ArgumentException>(() => new CallOutTariff(
            WorkingDayCalendar.EnglandAndWales, Tariff.Bands[0], Tariff.Bands[1] with { Until = new LocalTime(8, 1) }));
    }

    [Theory]
    [InlineData(200, 30.00)]
    [InlineData(0.03, 0.00)]
    [InlineData(0.04, 0.01)]
    public void A_deposit_is_a_part_of_the_estimate(decimal estimate, decimal deposit) =>
        Assert.Equal(Pounds(deposit), Policy().DepositOn(Pounds(estimate), Percentage.Of(15m)));

    private static string[] Shown(PricedRecharge priced) => [.. priced.Lines.Select(line => $"{line.Description}: {line.Net}")];

    private static void AssertRefused(string code, RechargeableRepair repair) =>
        Assert.Equal(code, Assert.Single(RechargePricing.Price(repair, Policy(), Issued).Diagnostics).Code.Text);
}
