using System.Collections.Immutable;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.Recharges;
using HousingFinance.Kernel.Testing;
using NodaTime;

namespace CouncilYear;

/// <summary>The days of a service charge year and of what follows it.</summary>
internal sealed class ServiceChargeDays(ServiceChargeYear year)
{
    private const int DaysToPay = 28;

    public ServiceChargeYear Year { get; } = year;

    /// <summary>The days of the four instalments.</summary>
    public InstalmentDates Instalments { get; } = InstalmentDates.FirstDaysOfQuarters(year.FirstDay);

    /// <summary>The day on which the estimate is invoiced.</summary>
    public LocalDate EstimateIssued => Year.FirstDay.PlusMonths(-1);

    /// <summary>The day on which the year is balanced.</summary>
    public LocalDate Balanced => Year.LastDay.PlusMonths(6);

    /// <summary>The day by which a balancing charge is to be paid.</summary>
    public LocalDate BalancingDue => Balanced.PlusDays(DaysToPay);
}

/// <summary>What leaseholders are asked for in a year, and what balancing it came to.</summary>
/// <param name="Leaseholders">How many, with their estimates.</param>
/// <param name="Actual">What the actual costs came to for them.</param>
/// <param name="Demands">The instalments.</param>
/// <param name="Charges">Balancing charges.</param>
/// <param name="Credits">Balancing credits, above £0.00.</param>
internal sealed record LeaseholderTotals(Tally Leaseholders, Money Actual, Tally Demands, Tally Charges, Tally Credits)
{
    public static LeaseholderTotals None { get; } = new(default, default, default, default, default);

    /// <summary>How many owe nothing and are owed nothing.</summary>
    public long Even => Leaseholders.Count - Charges.Count - Credits.Count;

    /// <summary>Whether instalments come to the estimate, and the estimate with balancing to the actual costs.</summary>
    public bool AddsUp => Demands.Value == Leaseholders.Value
        && Leaseholders.Value + Charges.Value - Credits.Value == Actual;
}

/// <summary>Asks leaseholders for their year: instalments, an invoice of the estimate, and at the end a charge or a credit.</summary>
internal sealed class LeaseholderYear(
    FakeCouncil council, ServiceChargeDays days, InvoiceTerms terms, VatDecision vat, ServiceChargesFile file)
{
    private readonly long[] _instalmentPence = new long[days.Instalments.Days.Length];

    public IssuedSeries Estimates { get; } = new("estimate invoices", "SC");

    public IssuedSeries Balancing { get; } = new("balancing invoices", "SB");

    public LeaseholderTotals Totals { get; private set; } = LeaseholderTotals.None;

    /// <summary>Takes the flats of a chunk through their year.</summary>
    public void Take(EstateChunk chunk, FlatCharges charges)
    {
        var estimates = ImmutableArray.CreateBuilder<InvoiceDraft>(charges.Flats);
        var balancing = ImmutableArray.CreateBuilder<InvoiceDraft>();
        for (var place = 0; place < charges.Flats; place++)
        {
            var flat = chunk.Sold[place];
            var (estimate, actual) = (FlatCharges.Sum(charges.EstimateOf(place)), FlatCharges.Sum(charges.ActualOf(place)));
            var difference = actual - estimate;
            Count(estimate, actual);
            file.Write(new ServiceChargeRow
            {
                Account = flat.Account,
                Property = flat.Property,
                Block = flat.Block,
                Estimate = estimate,
                Actual = actual,
                Balancing = difference,
            });
            estimates.Add(EstimateDraft(flat, charges.EstimateOf(place)));
            if (difference.IsPositive)
            {
                balancing.Add(BalancingDraft(flat, charges.EstimateOf(place), charges.ActualOf(place)));
            }
        }

        Estimates.Issue(estimates.DrainToImmutable(), days.EstimateIssued, terms);
        Balancing.Issue(balancing.DrainToImmutable(), days.Balanced, terms);
    }

    private void Count(Money estimate, Money actual)
    {
        ApportionmentMethod.FirstTakesOddPence.ShareEqually(estimate, _instalmentPence);
        var demands = Totals.Demands;
        foreach (var pence in _instalmentPence)
        {
            demands = demands.Plus(Money.FromPence(pence));
        }

        var difference = actual - estimate;
        Totals = new LeaseholderTotals(
            Totals.Leaseholders.Plus(estimate),
            Totals.Actual + actual,
            demands,
            difference.IsPositive ? Totals.Charges.Plus(difference) : Totals.Charges,
            difference.IsNegative ? Totals.Credits.Plus(-difference) : Totals.Credits);
    }

    private InvoiceDraft EstimateDraft(in SoldFlat flat, ReadOnlySpan<long> pence)
    {
        var lines = ImmutableArray.CreateBuilder<InvoiceLine>(pence.Length);
        for (var head = 0; head < pence.Length; head++)
        {
            lines.Add(InvoiceLine.Of($"{ServiceCosts.Heads[head].Name}, estimate", Money.FromPence(pence[head]), vat));
        }

        return Draft(flat) with
        {
            RaisedAs = MovementKind.ServiceChargeDemanded,
            Subject = $"Service charge {days.Year}, estimate, in four instalments: {days.Instalments}",
            TaxPoint = days.Year.FirstDay,
            DueOn = days.Instalments.Days[0],
            Lines = lines.DrainToImmutable(),
        };
    }

    private InvoiceDraft BalancingDraft(in SoldFlat flat, ReadOnlySpan<long> estimate, ReadOnlySpan<long> actual)
    {
        var lines = ImmutableArray.CreateBuilder<InvoiceLine>(estimate.Length);
        for (var head = 0; head < estimate.Length; head++)
        {
            var (asked, cost) = (Money.FromPence(estimate[head]), Money.FromPence(actual[head]));
            lines.Add(InvoiceLine.Of($"{ServiceCosts.Heads[head].Name}, {cost} less {asked} estimated", cost - asked, vat));
        }

        return Draft(flat) with
        {
            RaisedAs = MovementKind.BalancingCharge,
            Subject = $"Service charge {days.Year}, balancing",
            TaxPoint = days.Year.LastDay,
            DueOn = days.BalancingDue,
            Lines = lines.DrainToImmutable(),
        };
    }

    private InvoiceDraft Draft(in SoldFlat flat) => new()
    {
        Account = flat.Account,
        Customer = new InvoiceParty("The leaseholder", $"Flat {flat.Property.Value}", council.EstateName(flat.Estate)),
    };
}
