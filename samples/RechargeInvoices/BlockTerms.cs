using HousingFinance.Kernel;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Recharges;
using NodaTime;

namespace RechargeInvoices;

/// <summary>What the council of the sample has chosen: heads, fee, days, and who it is.</summary>
internal static class BlockTerms
{
    public const string Run = "SC2025-26";

    public static readonly LocalDate BalancedOn = new(2026, 9, 30);

    public static FinancialYear Year => FinancialYear.StartingIn(2025);

    public static ServiceChargeTerms Terms { get; } = new(
        ServiceChargeYear.Of(Year),
        SaleRule.HolderOnDueDate,
        new CostHead("LIFT", "Lift", CostHeadKind.Services, CostLevel.Block, ApportionmentKey.FloorArea),
        new CostHead("CLN", "Cleaning and lighting", CostHeadKind.Services, CostLevel.Block, ApportionmentKey.BedroomFactor),
        new CostHead("HEAT", "Heating and hot water", CostHeadKind.Services, CostLevel.HeatingSystem, ApportionmentKey.FloorArea),
        new CostHead("GRND", "Estate grounds", CostHeadKind.Services, CostLevel.Estate, ApportionmentKey.EqualShare),
        new CostHead("RES", "Reserve fund", CostHeadKind.ReserveFund, CostLevel.Block, ApportionmentKey.EqualShare),
        new CostHead("INS", "Buildings insurance", CostHeadKind.Insurance, CostLevel.Property, ApportionmentKey.EqualShare))
    {
        Fee = ManagementFee.Percent(
            new CostHead("MGT", "Management", CostHeadKind.ManagementFee, CostLevel.Property, ApportionmentKey.EqualShare),
            Percentage.Of(10m),
            Money.FromPounds(25m),
            Money.FromPounds(150m),
            RoundingRule.HalfUp).Except("RES", "INS"),
    };

    public static InstalmentDates Quarters { get; } = InstalmentDates.FirstDaysOfQuarters(Year.FirstDay);

    public static InvoiceTerms Invoices { get; } = new(
        new Supplier("Anytown Council", VatNumber.Create("123456782"), "Town Hall", "Market Square", "Anytown", "AN1 1AA"),
        VatRounding.LineNearestPenny,
        InvoiceFigures.Shipped);

    public static VatDecisionTable Vat { get; } = VatDecisionTable.Shipped(EstateChargeConcession.NotTaken);

    public static string NameOf(string head) => head == Terms.Fee!.Head.Code
        ? Terms.Fee.Head.Name
        : Terms.Heads.First(each => each.Code == head).Name;

    /// <summary>Where a head stands among those of the year; the fee stands last.</summary>
    public static int PlaceOf(string head)
    {
        var place = Terms.Heads.Select(each => each.Code).ToList().IndexOf(head);
        return place < 0 ? Terms.Heads.Length : place;
    }
}
