using System.Globalization;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Recharges;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Tests.Recharges.ServiceCharges;

/// <summary>A block of flats on an estate in 2026-27, and what tests change about it.</summary>
internal static class EstateExample
{
    public static readonly ReferenceAllocator Allocator = new("NEC");

    public static readonly CostArea Block = new(CostLevel.Block, "ELM1");

    public static readonly CostArea Estate = new(CostLevel.Estate, "ELM");

    public static readonly CostArea Boiler = new(CostLevel.HeatingSystem, "B7");

    public static readonly CostHead Lift = Head("LIFT", CostLevel.Block, ApportionmentKey.EqualShare);

    public static readonly CostHead Grounds = Head("GRND", CostLevel.Estate, ApportionmentKey.EqualShare);

    public static readonly CostHead Heating = Head("HEAT", CostLevel.HeatingSystem, ApportionmentKey.FloorArea);

    public static readonly CostHead Insurance =
        new("INS", "Insurance", CostHeadKind.Insurance, CostLevel.Property, ApportionmentKey.EqualShare);

    public static readonly CostHead Management =
        new("MGT", "Management", CostHeadKind.ManagementFee, CostLevel.Property, ApportionmentKey.EqualShare);

    public static ServiceChargeYear Year => ServiceChargeYear.Of(FinancialYear.StartingIn(2026));

    public static CostHead Head(string code, CostLevel level, ApportionmentKey key) =>
        new(code, code, CostHeadKind.Services, level, key);

    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    public static PropertyRef Flat(int number) =>
        PropertyRef.Create(Allocator, string.Create(CultureInfo.InvariantCulture, $"P{number:00}"));

    public static RentAccountRef Account(int number) =>
        RentAccountRef.Create(Allocator, string.Create(CultureInfo.InvariantCulture, $"7{number:000}"));

    public static Holding Leased(string from, int account) => new(Day(from), HolderKind.Leaseholder, Account(account));

    public static Holding LetTo(string from) => new(Day(from), HolderKind.Tenant, default);

    public static Holding Empty(string from) => new(Day(from), HolderKind.Void, default);

    /// <summary>A leased two-bedroom flat of the block, whose account has the flat's number.</summary>
    public static EstateHome Home(int number) => new()
    {
        Property = Flat(number),
        Block = Block.Code,
        Estate = Estate.Code,
        Measures = new HomeMeasures { Bedrooms = 2, FloorAreaSquareMetres = 60m },
        Holdings = [Leased("2010-04-01", number)],
    };

    public static EstateRegister Register(params EstateHome[] homes) => Register(null, homes);

    public static EstateRegister Register(BedroomFactors? factors, params EstateHome[] homes)
    {
        var builder = new EstateRegisterBuilder { BedroomFactors = factors };
        foreach (var home in homes)
        {
            Assert.Equal(EstateHomeStatus.Accepted, builder.Add(home));
        }

        return builder.Build();
    }

    /// <summary>Two leased flats, one let and one empty.</summary>
    public static EstateRegister FourFlats() => Register(
        Home(1), Home(2), Home(3) with { Holdings = [LetTo("2015-01-05")] }, Home(4) with { Holdings = [Empty("2026-01-12")] });

    public static ServiceChargeTerms Terms(params CostHead[] heads) => Terms(SaleRule.HolderOnDueDate, heads);

    public static ServiceChargeTerms Terms(SaleRule sales, params CostHead[] heads) => new(Year, sales, [.. heads]);

    public static ServiceChargeCost Cost(CostHead head, CostArea area, decimal pounds) =>
        new() { Head = head.Code, Area = area, Amount = Pounds(pounds) };

    public static YearCharges Charge(EstateRegister register, ServiceChargeTerms terms, params ServiceChargeCost[] costs) =>
        ServiceChargeRun.Charge(register, terms, costs).Value;

    public static long[] Pence(this ApportionedCost cost, params int[] flats) => [.. flats.Select(flat => cost.ShareOf(Flat(flat)).Pence)];
}
