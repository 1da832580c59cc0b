using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Recharges;
using NodaTime;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;

namespace HousingFinance.Kernel.Tests.Recharges;

/// <summary>A repair that a sitting tenant is charged for, and what tests change about it.</summary>
internal static class RepairExample
{
    public static RentAccountRef RentAccount { get; } = RentAccountRef.Create(new ReferenceAllocator("HOUSING"), "7100234");

    public static VatCircumstance SittingTenant { get; } = new(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.RepairForOccupier);

    public static CallOutTariff Tariff { get; } = new(
        WorkingDayCalendar.EnglandAndWales,
        new CallOutBand("Working hours", CallOutDays.WorkingDays, new LocalTime(8, 0), new LocalTime(17, 0), Pounds(35m)),
        new CallOutBand("Out of hours", CallOutDays.WorkingDays, new LocalTime(17, 0), new LocalTime(8, 0), Pounds(62.50m)),
        new CallOutBand("Weekends and bank holidays", CallOutDays.OtherDays, LocalTime.Midnight, LocalTime.Midnight, Pounds(80m)));

    public static CallOutBand OutOfHours => Tariff.Bands[1];

    public static RechargePolicy Policy(Overhead? overhead = null, decimal leastPounds = 0m) => new(
        "Recharge policy 2026", overhead ?? Overhead.Percent(Percentage.Of(15m)), Pounds(leastPounds), RoundingRule.HalfUp,
        VatDecisionTable.Shipped(EstateChargeConcession.NotTaken));

    public static PricedLine Work(decimal price, Ratio? quantity = null) => new(
        ScheduleRate.Fixed("R1", "Work", PricingUnit.Each, UnroundedMoney.FromPounds(price)), quantity ?? Ratio.One);

    public static RechargeableRepair Repair(params PricedLine[] lines) => new()
    {
        Reference = "614137",
        RentAccount = RentAccount,
        DebtAccount = SubAccount,
        Circumstance = SittingTenant,
        Lines = [.. lines],
    };

    public static PricedRecharge Price(RechargeableRepair repair, RechargePolicy? policy = null) =>
        RechargePricing.Price(repair, policy ?? Policy(), Issued).Value;
}
