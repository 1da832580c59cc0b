using System.Collections.Immutable;
using NodaTime;

namespace HousingFinance.Kernel.Recharges.Internals;

/// <summary>Whether a repair may be recharged, and what it comes to.</summary>
internal static class RechargeRule
{
    internal static (RechargeStatus Status, int Place) Form(RechargeableRepair repair)
    {
        var status = repair.DebtAccount == default ? RechargeStatus.AccountMissing
            : repair.DebtAccount == repair.RentAccount ? RechargeStatus.AccountIsRentAccount
            : repair.Circumstance.Why == ChargeReason.LandlordsOwnDuty ? RechargeStatus.LandlordsOwnDuty
            : repair.Lines.IsEmpty && repair.CallOut is null ? RechargeStatus.NothingDone
            : RechargeStatus.Accepted;
        var (exact, most) = (default(UnroundedMoney), UnroundedMoney.From(InvoiceLine.Most));
        for (var index = 0; index < repair.Lines.Length && status == RechargeStatus.Accepted; index++)
        {
            var line = repair.Lines[index];
            status = line.Quantity <= default(Ratio) ? RechargeStatus.QuantityNotPositive
                : line.ChargedPrice < line.Rate.Least || line.ChargedPrice > line.Rate.Most ? RechargeStatus.PriceOutsideList
                : line.Betterment < Percentage.Zero || line.Betterment > Percentage.Of(100m) ? RechargeStatus.BettermentOutOfRange
                : RechargeStatus.Accepted;
            if (status != RechargeStatus.Accepted)
            {
                return (status, index + 1);
            }

            // Half of the most leaves room for any overhead.
            exact += line.Rate.Most.Times(line.Quantity).Times(new Ratio(2, 1));
        }

        exact += UnroundedMoney.From(repair.CallOut?.Charge ?? Money.Zero);
        return (status == RechargeStatus.Accepted && exact > most ? RechargeStatus.TooLarge : status, 0);
    }

    internal static (RechargeStatus Status, int Place, PricedRecharge? Priced) Price(
        RechargeableRepair repair, RechargePolicy policy, VatDecision vat, LocalDate pricedOn)
    {
        var lines = ImmutableArray.CreateBuilder<InvoiceLine>();
        var listCost = Money.Zero;
        foreach (var line in repair.Lines)
        {
            lines.Add(InvoiceLine.Priced(
                line.Rate.Description, line.Quantity, line.Rate.Unit.Name, line.ChargedPrice, Percentage.Zero, policy.Rounding, vat));
            listCost += line.Rate.Most.Times(line.Quantity).Round(policy.Rounding);
        }

        var callOut = repair.CallOut?.Charge ?? Money.Zero;
        Add(lines, $"Call-out: {repair.CallOut?.Name}", callOut, vat);
        var cost = Sum(lines);
        var overhead = policy.Overhead.On(cost, policy.Rounding);
        Add(lines, policy.Overhead.Name, overhead, vat);
        var betterment = Abate(lines, repair, policy, vat);
        var left = cost + overhead - betterment;

        var status = Recover(repair, left, out var recovered);
        if (status != RechargeStatus.Accepted)
        {
            return (status, 0, null);
        }

        Add(lines, $"Paid by the insurer, claim {repair.Insurer?.ClaimReference}", -recovered, vat);
        (status, var place, var waived) = Waive(repair, policy, left - recovered, pricedOn);
        if (status != RechargeStatus.Accepted)
        {
            return (status, place, null);
        }

        foreach (var each in waived)
        {
            Add(lines, "Not charged", -each.Amount, vat);
        }

        return (status, 0, new PricedRecharge(repair, vat)
        {
            Cost = cost,
            ListCost = listCost + callOut,
            Overhead = overhead,
            Betterment = betterment,
            Recovered = recovered,
            Waived = waived,
            Lines = lines.ToImmutable(),
        });
    }

    private static Money Abate(
        ImmutableArray<InvoiceLine>.Builder lines, RechargeableRepair repair, RechargePolicy policy, VatDecision vat)
    {
        var betterment = Money.Zero;
        for (var index = 0; index < repair.Lines.Length; index++)
        {
            var line = repair.Lines[index];
            var off = lines[index].Net.Times(line.Betterment.AsRatio).Round(policy.Rounding);
            Add(lines, $"Fair wear and tear, {line.Betterment} of {line.Rate.Description}", -off, vat);
            betterment += off;
        }

        return betterment;
    }

    private static RechargeStatus Recover(RechargeableRepair repair, Money left, out Money recovered)
    {
        recovered = repair.Insurer?.Amount ?? Money.Zero;
        return repair.Insurer is null ? RechargeStatus.Accepted
            : string.IsNullOrWhiteSpace(repair.Insurer.ClaimReference) || !recovered.IsPositive ? RechargeStatus.ClaimIncomplete
            : recovered > left ? RechargeStatus.RecoveryAboveCost
            : RechargeStatus.Accepted;
    }

    private static (RechargeStatus Status, int Place, ImmutableArray<WaivedAmount> Waived) Waive(
        RechargeableRepair repair, RechargePolicy policy, Money left, LocalDate pricedOn)
    {
        var waived = ImmutableArray.CreateBuilder<WaivedAmount>();
        for (var index = 0; index < repair.Waivers.Length; index++)
        {
            var waiver = repair.Waivers[index];
            var amount = waiver.Amount ?? left;
            var status = string.IsNullOrWhiteSpace(waiver.Authority) ? RechargeStatus.WaiverWithoutAuthority
                : waiver.Reason == WaiverReason.CrimeReported && string.IsNullOrWhiteSpace(waiver.Reference)
                    ? RechargeStatus.CrimeNumberMissing
                : !amount.IsPositive || amount > left ? RechargeStatus.WaiverOutOfRange
                : RechargeStatus.Accepted;
            if (status != RechargeStatus.Accepted)
            {
                return (status, index + 1, []);
            }

            waived.Add(new WaivedAmount(waiver, amount));
            left -= amount;
        }

        if (left.IsPositive && left < policy.LeastCharge)
        {
            var rule = new Waiver(WaiverReason.BelowLeastCharge, left, policy.Name, pricedOn, policy.Name);
            waived.Add(new WaivedAmount(rule, left));
        }

        return (RechargeStatus.Accepted, 0, waived.ToImmutable());
    }

    private static void Add(ImmutableArray<InvoiceLine>.Builder lines, string description, Money net, VatDecision vat)
    {
        if (!net.IsZero)
        {
            lines.Add(InvoiceLine.Of(description, net, vat));
        }
    }

    private static Money Sum(ImmutableArray<InvoiceLine>.Builder lines) =>
        lines.Aggregate(Money.Zero, (sum, line) => sum + line.Net);
}
