using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Recharges;
using HousingFinance.Kernel.Testing;
using NodaTime;

namespace CouncilYear;

/// <summary>What the recharges of one VAT treatment come to.</summary>
internal sealed record TreatmentTotal(string Treatment, long Count, Money Net, Money Vat);

/// <summary>The recharges of the year and what became of them.</summary>
/// <param name="Treatments">What was invoiced by VAT treatment.</param>
/// <param name="PaidEarly">How many were paid early, and the discount they earned.</param>
/// <param name="Credited">How many were credited whole, and how much with VAT.</param>
/// <param name="Control">The control account.</param>
internal sealed record RepairYear(ImmutableArray<TreatmentTotal> Treatments, Tally PaidEarly, Tally Credited, RechargeControl Control);

/// <summary>
/// A repair that somebody is charged for at every 150th home: priced, invoiced with its VAT, some paid early with the discount, one
/// credited because the council ought to have borne it.
/// </summary>
internal sealed class RepairRecharges(FakeCouncil council, LocalDate firstDay, InvoiceTerms terms, VatDecisionTable vat)
{
    private const int HomesToARepair = 150;
    private const int HomesToAnOldDebt = 600;
    private const int EarlyOf = 3;

    private static readonly CallOutBand OutOfHours = new(
        "Out of hours", CallOutDays.WorkingDays, new LocalTime(17, 0), new LocalTime(8, 0), Money.FromPounds(62.50m));

    private static readonly ScheduleRate Lock = Rate("L1", "Lock changed, keys lost", PricingUnit.Each, 68.50m);
    private static readonly ScheduleRate Clearing = Rate("C1", "Clearing what was left behind", PricingUnit.Hour, 31.20m);
    private static readonly ScheduleRate Glazing = Rate("G1", "Window reglazed", PricingUnit.SquareMetre, 94m);
    private static readonly ScheduleRate Door = Rate("D1", "Fire door", PricingUnit.Each, 318m);

    private readonly LocalDate _issued = new(firstDay.Year, 6, 1);

    public IssuedSeries Invoices { get; } = new("recharge invoices", "RR");

    public IssuedSeries CreditNotes { get; } = new("credit notes", "CN");

    private ConditionalDiscount Early => ConditionalDiscount.ForPayingBy(
        "Paid within 7 days", Percentage.Of(10m), DiscountBasis.Gross, _issued.PlusDays(7));

    /// <summary>Works through all of them.</summary>
    public RepairYear Work()
    {
        var policy = new RechargePolicy(
            "Recharge policy", Overhead.Percent(Percentage.Of(15m)), Money.FromPounds(25m), RoundingRule.HalfUp, vat);
        var (drafts, openings) = (ImmutableArray.CreateBuilder<InvoiceDraft>(), ImmutableArray.CreateBuilder<OpeningBalance>());
        for (var number = HomesToARepair; number <= council.Count; number += HomesToARepair)
        {
            var home = council[number - 1];
            var priced = RechargePricing.Price(Repair(home, drafts.Count), policy, _issued).Value;
            var customer = new InvoiceParty("Whom it concerns", $"Home {home.Property.Value}", council.EstateName(home.Estate));
            drafts.Add(priced.ToDraft(customer, InvoiceForm.Full, _issued.PlusDays(-1 - (drafts.Count % 14)), _issued.PlusDays(28)));
            if (number % HomesToAnOldDebt == 0)
            {
                openings.Add(new OpeningBalance(drafts[^1].Account, Money.FromPounds(75.50m)));
            }
        }

        var accounts = Invoices.Issue(drafts.DrainToImmutable(), _issued, terms).Select(InvoiceAccount.Open).ToArray();
        var paidEarly = PayEarly(accounts);
        var credited = CreditOne(accounts);
        var control = RechargeControl.RollForward(
            openings.DrainToImmutable(), [.. accounts.SelectMany(account => account.Movements)]);
        return new RepairYear(Treatments(accounts), paidEarly, credited, control);
    }

    private static RechargeableRepair Repair(in FakeHome home, int turn)
    {
        var sitting = new VatCircumstance(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.RepairForOccupier);
        var vacated = new VatCircumstance(ChargedParty.Tenant, OccupationStage.Vacated, ChargeReason.MakingGoodAfterLeaving);
        var damage = new VatCircumstance(ChargedParty.ThirdParty, OccupationStage.Sitting, ChargeReason.CompensationForDamage);
        var repair = new RechargeableRepair
        {
            Reference = string.Create(CultureInfo.InvariantCulture, $"{600_001 + turn}"),
            RentAccount = home.Account,
            DebtAccount = RentAccountRef.Create(FakeCouncil.Allocator, $"{home.Account.Value}-RR"),
        };
        return (turn % 4) switch
        {
            0 => repair with { Circumstance = sitting, Lines = [new PricedLine(Lock, Ratio.One)], CallOut = OutOfHours },
            1 => repair with { Circumstance = vacated, Lines = [new PricedLine(Clearing, new Ratio(7, 2))] },
            2 => repair with { Circumstance = damage, Lines = [new PricedLine(Glazing, new Ratio(3, 4))] },
            _ => repair with
            {
                Circumstance = sitting,
                Lines = [new PricedLine(Door, Ratio.One).AbatedByAge(12, 30, RoundingRule.HalfUp)],
            },
        };
    }

    /// <summary>Every third is paid by the fourth day, less the discount, which is credited once it is earned.</summary>
    private Tally PayEarly(InvoiceAccount[] accounts)
    {
        var paidOn = _issued.PlusDays(4);
        var tally = default(Tally);
        for (var at = 0; at < accounts.Length; at += EarlyOf)
        {
            var account = accounts[at];
            var pays = account.Balance - Discounts.On(account, Early, RoundingRule.HalfUp);
            var source = $"payment of {account.Invoice.Number}";
            var paid = account.Record(new MoneyMovement(paidOn, pays, MovementKind.InvoicePaid, account.Invoice.Account, source)).Value;
            var given = Discounts.Give(paid, Early, CreditNotes.Counter, paidOn, RoundingRule.HalfUp, terms.Figures).Value;
            CreditNotes.Take(given);
            (accounts[at], tally) = (given.Account, tally.Plus(given.Note.Gross));
        }

        return tally;
    }

    private Tally CreditOne(InvoiceAccount[] accounts)
    {
        if (accounts.Length < 2)
        {
            return default;
        }

        var on = _issued.PlusDays(14);
        var credited = accounts[1].CreditWhole(
            CreditReason.InvoiceCancelled, on, "the council ought to have borne it", CreditNotes.Counter, on, terms.Figures).Value;
        CreditNotes.Take(credited);
        accounts[1] = credited.Account;
        return default(Tally).Plus(credited.Note.Gross);
    }

    private static ImmutableArray<TreatmentTotal> Treatments(InvoiceAccount[] accounts) =>
    [
        .. accounts.SelectMany(account => account.Invoice.Rates).GroupBy(rate => (rate.Treatment, rate.Rate))
            .OrderBy(same => same.Key.Treatment.Value).Select(same => new TreatmentTotal(
                same.Key.Treatment.Name + (same.Key.Rate is { } rate ? $" {rate}" : ""),
                same.Count(),
                same.Aggregate(Money.Zero, (sum, each) => sum + each.Net),
                same.Aggregate(Money.Zero, (sum, each) => sum + each.Vat))),
    ];

    private static ScheduleRate Rate(string code, string description, PricingUnit unit, decimal pounds) =>
        ScheduleRate.Fixed(code, description, unit, UnroundedMoney.FromPounds(pounds));
}
