using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.ServiceCharges.EstateExample;

namespace HousingFinance.Kernel.Tests.Recharges.ServiceCharges;

public class ServiceChargeErrorTests
{
    [Fact]
    public void A_home_without_reference_is_refused() => AssertRefused(
        "RECH200 homes row 7: the property is missing; a home has a property reference; give the reference from the property register.",
        Home(1) with { SourceRow = 7, Property = default });

    [Fact]
    public void A_home_stands_on_the_register_once()
    {
        var builder = new EstateRegisterBuilder();

        Assert.Equal(EstateHomeStatus.Accepted, builder.Add(Home(1)));
        Assert.Equal(EstateHomeStatus.PropertyRepeated, builder.Add(Home(1) with { SourceRow = 2, Block = "ELM2" }));
        var register = builder.Build();
        Assert.Single(register.Homes);
        Assert.Equal(
            "RECH201 homes row 2, property P01: the home stands on the register already; each home stands on the register once; "
            + "take out the row that repeats it.",
            Assert.Single(register.SetAside).Explain().ToString());
    }

    [Fact]
    public void Measures_are_above_nothing_and_bedrooms_from_a_bedsit()
    {
        var measures = new HomeMeasures
        {
            RateableValuePounds = 1,
            GrossValuePounds = 1,
            Bedrooms = 0,
            FloorAreaSquareMetres = 0.01m,
            BedSpaces = 1,
            Points = 1,
        };

        AssertAccepted(Home(1) with { Measures = measures });
        AssertAccepted(Home(1) with { Measures = default });
        AssertMeasure("the rateable value is 0", measures with { RateableValuePounds = 0 });
        AssertMeasure("the gross value is -1", measures with { GrossValuePounds = -1 });
        AssertMeasure("the number of bedrooms is -1", measures with { Bedrooms = -1 });
        AssertMeasure("the number of bedrooms is 100", measures with { Bedrooms = 100 });
        AssertMeasure("the floor area is 0", measures with { FloorAreaSquareMetres = 0m });
        AssertMeasure("the floor area is 50.001", measures with { FloorAreaSquareMetres = 50.001m });
        AssertMeasure("the number of bed spaces is 0", measures with { BedSpaces = 0 });
        AssertMeasure("the number of points is 0", measures with { Points = 0 });
        AssertAccepted(Home(1) with { Measures = measures with { Bedrooms = 99, FloorAreaSquareMetres = 1_000_000m } });
        AssertMeasure("the floor area is 1000000.01", measures with { FloorAreaSquareMetres = 1_000_000.01m });
    }

    [Fact]
    public void A_home_has_holders_in_order_and_those_charged_have_accounts()
    {
        AssertRefused(
            "RECH203 home, property P01: no holder is given; a home has a holder, if only that it is empty; "
            + "say who holds the home and from when.",
            Home(1) with { Holdings = [] });
        AssertRefused(
            "RECH204 home, property P01: Tenant from 2020-01-06 follows Leaseholder from 2020-01-06, NEC:7001; each holding begins later "
            + "than the one before it; put the holdings in order and give each its own first day.",
            Home(1) with { Holdings = [Leased("2020-01-06", 1), LetTo("2020-01-06")] });
        AssertAccepted(Home(1) with { Holdings = [Leased("2020-01-06", 1), LetTo("2020-01-07")] });
        AssertRefused(
            "RECH205 home, property P01: Freeholder from 2020-01-06 has no account; a leaseholder or freeholder has an account to charge; "
            + "give the service charge account.",
            Home(1) with { Holdings = [new(Day("2020-01-06"), HolderKind.Freeholder, default)] });
    }

    [Fact]
    public void A_lease_has_one_term_for_a_head() => AssertRefused(
        "RECH206 home, property P01: the lease has 2 terms, two of them for LIFT; a lease has one term for a head; "
        + "keep the term that the lease contains.",
        Home(1) with { LeaseTerms = [LeaseTerm.Excluded("LIFT"), LeaseTerm.Fixed("LIFT", new Ratio(1, 2))] });

    [Fact]
    public void Earlier_statuses_of_a_home_go_before_later_ones()
    {
        var wrong = Home(1) with
        {
            Property = default,
            Measures = new() { Points = 0 },
            Holdings = [],
            LeaseTerms = [LeaseTerm.Excluded("LIFT"), LeaseTerm.Excluded("LIFT")],
        };

        AssertStatus(EstateHomeStatus.PropertyMissing, wrong);
        AssertStatus(EstateHomeStatus.MeasureOutOfRange, wrong = wrong with { Property = Flat(1) });
        AssertStatus(EstateHomeStatus.HoldingsMissing, wrong = wrong with { Measures = default });
        AssertStatus(EstateHomeStatus.HoldingsOutOfOrder, wrong = wrong with { Holdings = [new(Day("2020-01-06"), HolderKind.Leaseholder, default), default] });
        AssertStatus(EstateHomeStatus.AccountMissing, wrong = wrong with { Holdings = [wrong.Holdings[0]] });
        AssertStatus(EstateHomeStatus.LeaseTermRepeated, wrong with { Holdings = [default] });
    }

    [Fact]
    public void A_pool_that_cannot_share_says_why()
    {
        var area = Head("AREA", CostLevel.Block, ApportionmentKey.FloorArea);
        var bedrooms = Head("BED", CostLevel.Block, ApportionmentKey.BedroomFactor);

        AssertStopped(
            "RECH211 LIFT LIFT in block ELM9: no home belongs to it; a home belongs to the area; correct the area's code, or put its homes "
            + "on the register.",
            FourFlats().Pool(Lift, new(CostLevel.Block, "ELM9")));
        AssertStopped(
            "RECH212 AREA AREA in block ELM1, property P02: floor area needs a measure that is not known; every home of the area has the "
            + "measure that the cost is shared by; give the measure, or the lease's exclusion.",
            Register(Home(1), Home(2) with { Measures = default }).Pool(area, Block));
        Assert.True(Register(Home(1), Home(2) with { Measures = default, LeaseTerms = [LeaseTerm.Excluded("AREA")] }).Pool(area, Block).HasValue);
        AssertStopped(
            "RECH212 BED BED in block ELM1, property P01: bedroom factor needs a measure that is not known; every home of the area has the "
            + "measure that the cost is shared by; give the measure, or the lease's exclusion.",
            FourFlats().Pool(bedrooms, Block));
        AssertStopped(
            "RECH214 LIFT LIFT in block ELM1: all 1 homes are kept out; at least one home takes a share; correct the exclusions.",
            Register(Home(1) with { LeaseTerms = [LeaseTerm.Excluded("LIFT")] }).Pool(Lift, Block));
    }

    [Fact]
    public void An_area_of_which_a_home_was_set_aside_is_not_shared_for_others_would_bear_its_part()
    {
        var builder = new EstateRegisterBuilder();
        builder.Add(Home(1));
        builder.Add(Home(2) with { Block = "ELM2" });
        builder.Add(Home(3) with { Block = "ELM2", Holdings = [] });
        var register = builder.Build();

        Assert.True(register.Pool(Lift, Block).HasValue);
        AssertStopped(
            "RECH217 LIFT LIFT in block ELM2: a home of it was set aside; every home of the area stands on the register; put right the home "
            + "that was set aside.",
            register.Pool(Lift, new(CostLevel.Block, "ELM2")));
        Assert.False(register.Pool(Grounds, Estate).HasValue);
    }

    [Fact]
    public void Fractions_finer_than_arithmetic_holds_are_refused()
    {
        Outcome<SharingPool> Pool(long denominator) => Register(
            Home(1) with { LeaseTerms = [LeaseTerm.Fixed("LIFT", new Ratio(1, denominator))] }).Pool(Lift, Block);

        Assert.True(Pool(1_000_000_000_000_000).HasValue);
        AssertStopped(
            "RECH216 LIFT LIFT in block ELM1: their denominator is 1000000000000001; the shares have a common denominator of at most "
            + "1,000,000,000,000,000; write the shares as the leases do.",
            Pool(1_000_000_000_000_001));
    }

    [Fact]
    public void A_pool_of_another_level_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => FourFlats().Pool(Lift, Estate));

    [Fact]
    public void Costs_that_cannot_be_shared_are_set_aside_and_the_rest_shared()
    {
        var area = Head("AREA", CostLevel.Block, ApportionmentKey.BedSpaces);
        var charges = Charge(
            FourFlats(),
            Terms(Lift, area),
            Cost(Lift, Block, 400m),
            Cost(Grounds, Estate, 1m) with { SourceRow = 2 },
            Cost(Lift, Estate, 2m) with { SourceRow = 3 },
            Cost(Lift, Block, 1_000_000_000.01m) with { SourceRow = 4 },
            Cost(area, Block, 4m) with { SourceRow = 5 },
            default);

        Assert.Equal(
            [
                "RECH220 costs row 2: the head is GRND; a cost has a head of the year; correct the code, or give the head to the year's terms.",
                "RECH221 costs row 3: LIFT is given for estate ELM; a cost belongs to an area at the level of its head; correct the area or the head.",
                "RECH222 costs row 4: the amount is £1,000,000,000.01; a cost is between -£1,000,000,000.00 and £1,000,000,000.00; "
                    + "correct the amount; check pounds against pence.",
                "RECH223 costs row 5: RECH212 at AREA AREA in block ELM1, property P01: bed spaces needs a measure that is not known; the homes "
                    + "of the area can share the head's costs; put right what stops the sharing, then share again.",
                "RECH220 cost: the head is missing; a cost has a head of the year; correct the code, or give the head to the year's terms.",
            ],
            charges.SetAside.Select(refusal => refusal.Finding.ToString()));
        Assert.Equal((6, 1, 5), (charges.Report.RowsIn, charges.Report.RowsAccepted, charges.Report.RowsSetAside));
        Assert.Equal(Pounds(400m), charges.Charged + charges.BorneByLandlord);
        Assert.Equal(Pounds(1_000_000_007.01m), charges.Report.ValueSetAside);
        Assert.True(Charge(FourFlats(), Terms(Lift), Cost(Lift, Block, 1_000_000_000m)).SetAside.IsEmpty);
        Assert.True(Charge(FourFlats(), Terms(Lift), Cost(Lift, Block, -1_000_000_000m)).SetAside.IsEmpty);
    }

    [Fact]
    public void A_holder_is_known_from_the_first_day_of_the_year()
    {
        Assert.True(ServiceChargeRun.Charge(
            Register(Home(1) with { Holdings = [Leased("2026-04-01", 1)] }), Terms(Lift), [Cost(Lift, Block, 1m)]).HasValue);

        var late = Register(Home(1), Home(2) with { SourceRow = 3, Holdings = [Leased("2026-04-02", 2)] });

        Assert.Equal(
            "RECH230 homes row 3, property P02: the first holding begins on 2026-04-02; a holder from 2026-04-01, the first day of the year; "
            + "say who held the home before, if only that it stood empty.",
            Assert.Single(ServiceChargeRun.Charge(late, Terms(Lift), [Cost(Lift, Block, 1m)]).Diagnostics).ToString());
        Assert.True(ServiceChargeRun.Charge(late, Terms(Insurance), [Cost(Insurance, CostArea.Of(Flat(1)), 1m)]).HasValue);
    }

    [Fact]
    public void Terms_that_contradict_themselves_are_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => Terms());
        Assert.Throws<ArgumentException>(() => Terms(Lift, Head("LIFT", CostLevel.Estate, ApportionmentKey.Points)));
        Assert.Throws<ArgumentException>(() => new ServiceChargeTerms(Year, SaleRule.ByDays, Management)
        {
            Fee = ManagementFee.PerHome(Management, Money.Zero, RoundingRule.HalfUp),
        });
        Assert.Throws<ArgumentException>(() => new ServiceChargeYear(Day("2026-04-01"), Day("2026-03-31")));
        Assert.Equal(1, new ServiceChargeYear(Day("2026-04-01"), Day("2026-04-01")).Days);
        Assert.Equal(550, new ServiceChargeYear(Day("2026-04-01"), Day("2026-04-01").PlusDays(549)).Days);
        Assert.Throws<ArgumentException>(() => new ServiceChargeYear(Day("2026-04-01"), Day("2026-04-01").PlusDays(550)));
        Assert.Throws<ArgumentException>(() => new BedroomFactors());
        Assert.Throws<ArgumentException>(() => new BedroomFactors(1m, 0m));
        Assert.Throws<ArgumentException>(() => new BedroomFactors(1.005m));
        Assert.Throws<ArgumentException>(() => FourFlats().WithHolding(Flat(9), Leased("2026-08-15", 9)));
        Assert.Equal(
            "RECH204", Assert.Single(FourFlats().WithHolding(Flat(1), Leased("2010-04-01", 9)).Diagnostics).Code.Text);
    }

    private static void AssertMeasure(string found, HomeMeasures measures)
    {
        var builder = new EstateRegisterBuilder();

        Assert.Equal(EstateHomeStatus.MeasureOutOfRange, builder.Add(Home(1) with { Measures = measures }));
        Assert.Equal(found, builder.Build().SetAside[0].Explain().Found);
    }

    private static void AssertAccepted(EstateHome home) => AssertStatus(EstateHomeStatus.Accepted, home);

    private static void AssertStatus(EstateHomeStatus status, EstateHome home) =>
        Assert.Equal(status, new EstateRegisterBuilder().Add(home));

    private static void AssertRefused(string finding, EstateHome home)
    {
        var builder = new EstateRegisterBuilder();
        builder.Add(home);

        Assert.Equal(finding, Assert.Single(builder.Build().SetAside).Explain().ToString());
    }

    private static void AssertStopped(string finding, Outcome<SharingPool> outcome) =>
        Assert.Equal(finding, Assert.Single(outcome.Diagnostics).ToString());
}
