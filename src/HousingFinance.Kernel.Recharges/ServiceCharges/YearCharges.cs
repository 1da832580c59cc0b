using System.Collections.Immutable;
using HousingFinance.Kernel.Recharges.Internals;

namespace HousingFinance.Kernel.Recharges;

/// <summary>
/// One year's costs shared out over every home: what leaseholders and freeholders are charged, and what the landlord bears, head by head.
/// </summary>
/// <remarks>
/// Made by <see cref="ServiceChargeRun"/>, for the estimate and for the actual costs alike. Immutable. Cannot be built unless the lines
/// come to the costs that were shared; lines stand by home, head and day, whatever the order of homes and costs.
/// </remarks>
public sealed class YearCharges
{
    private readonly HomeRows _homes;

    internal YearCharges(
        ServiceChargeTerms terms,
        ImmutableArray<ChargeLine> lines,
        ImmutableArray<ServiceChargeCostRefusal> setAside,
        ImmutableArray<Diagnostic> findings,
        RunReport report)
    {
        (Terms, Lines, SetAside, Findings, Report) = (terms, lines, setAside, findings, report);
        var feeHead = terms.Fee?.Head.Code;
        _homes = new HomeRows(lines.Select(line => line.Property));
        foreach (var line in lines)
        {
            Charged += line.IsCharged ? line.Amount : Money.Zero;
            BorneByLandlord += line.IsCharged ? Money.Zero : line.Amount;
            Fees += line.Head == feeHead ? line.Amount : Money.Zero;
        }

        if (Charged + BorneByLandlord - Fees != report.ValueAccepted)
        {
            throw new InvalidOperationException(
                $"service charges: {report.ValueAccepted} shared, but {Charged} charged and {BorneByLandlord} borne, {Fees} of it fees.");
        }
    }

    /// <summary>The terms by which it was worked out.</summary>
    public ServiceChargeTerms Terms { get; }

    /// <summary>Every share, by home, head and day; first those that belong to no home.</summary>
    public ImmutableArray<ChargeLine> Lines { get; }

    /// <summary>The costs that were not shared out, with their reasons.</summary>
    public ImmutableArray<ServiceChargeCostRefusal> SetAside { get; }

    /// <summary>What somebody should know, such as leases that do not come to 100%.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>Proof that every cost was shared out or set aside. The fee is no cost and is not in it.</summary>
    public RunReport Report { get; }

    /// <summary>What leaseholders and freeholders are charged, fees included.</summary>
    public Money Charged { get; }

    /// <summary>What the landlord bears.</summary>
    public Money BorneByLandlord { get; }

    /// <summary>The fees within what is charged.</summary>
    public Money Fees { get; }

    /// <summary>The homes that have a line, in the order of their references.</summary>
    public IEnumerable<PropertyRef> Homes => Lines.Select(line => line.Property).Where(property => property != default).Distinct();

    /// <summary>The lines of one home; none when it takes part in nothing.</summary>
    /// <param name="property">The home.</param>
    public ImmutableArray<ChargeLine> LinesOf(PropertyRef property)
    {
        var (start, count) = _homes.Of(property);
        return Lines.Slice(start, count);
    }

    /// <summary>What one home is charged, whoever holds it.</summary>
    /// <param name="property">The home.</param>
    public Money ChargedOn(PropertyRef property) => LinesOf(property)
        .Where(line => line.IsCharged).Aggregate(Money.Zero, (sum, line) => sum + line.Amount);

    /// <summary>What the costs of one head come to, the landlord's part included.</summary>
    /// <param name="head">The code of the head.</param>
    public Money TotalOf(string head) => Lines.Where(line => line.Head == head).Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
}
