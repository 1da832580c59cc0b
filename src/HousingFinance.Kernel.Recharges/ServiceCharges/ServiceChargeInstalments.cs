using System.Collections.Immutable;
using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Recharges.Internals;

namespace HousingFinance.Kernel.Recharges;

/// <summary>A year's estimate put into instalments: for each home they come to its charge to the penny.</summary>
/// <remarks>Immutable. Cannot be built unless they do.</remarks>
public sealed class ServiceChargeInstalments
{
    private readonly HomeRows _homes;

    private ServiceChargeInstalments(
        ImmutableArray<ServiceChargeDue> dues, ImmutableArray<ServiceChargeDueRefusal> setAside, int homes, Money charged)
    {
        (Dues, SetAside) = (dues, setAside);
        _homes = new HomeRows(dues.Select(due => due.Property));
        Report = new RunReport(
            "service charge instalments",
            default(FiguresEdition),
            homes,
            homes - setAside.Length,
            setAside.Length,
            charged,
            dues.Aggregate(Money.Zero, (sum, due) => sum + due.Amount),
            setAside.Aggregate(Money.Zero, (sum, refusal) => sum + refusal.Due.Amount));
    }

    /// <summary>Every instalment, home after home, each home's in the order of the days.</summary>
    public ImmutableArray<ServiceChargeDue> Dues { get; }

    /// <summary>The homes whose charge was not spread, with the whole of it and the reason.</summary>
    public ImmutableArray<ServiceChargeDueRefusal> SetAside { get; }

    /// <summary>Proof that every home's charge came out, spread or set aside.</summary>
    public RunReport Report { get; }

    /// <summary>Spreads the charges of a year.</summary>
    /// <param name="charges">The estimate.</param>
    /// <param name="dates">The days.</param>
    /// <param name="oddPence">
    /// Who takes the odd pence: <see cref="ApportionmentMethod.FirstTakesOddPence"/>, the last, or one each.
    /// </param>
    public static ServiceChargeInstalments Spread(YearCharges charges, InstalmentDates dates, ApportionmentMethod oddPence)
    {
        ArgumentNullException.ThrowIfNull(charges);
        ArgumentNullException.ThrowIfNull(dates);
        return Spread(
            charges.Lines.Where(line => line.IsCharged).Select(line => (line.Property, line.Account, line.Amount)), dates, oddPence);
    }

    /// <summary>
    /// Spreads what a sale or a correction within the year adds to the estimate; a home that is charged less is set aside, to be credited.
    /// </summary>
    /// <param name="changes">The later estimate against the earlier one.</param>
    /// <param name="dates">The days that are left.</param>
    /// <param name="oddPence">Who takes the odd pence.</param>
    public static ServiceChargeInstalments Spread(ServiceChargeBalancing changes, InstalmentDates dates, ApportionmentMethod oddPence)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(dates);
        return Spread(
            changes.Lines.Where(line => line.IsCharged && !line.Difference.IsZero)
                .Select(line => (line.Property, line.Account, line.Difference)),
            dates,
            oddPence);
    }

    /// <summary>The instalments of one home.</summary>
    /// <param name="property">The home.</param>
    public ImmutableArray<ServiceChargeDue> Of(PropertyRef property)
    {
        var (start, count) = _homes.Of(property);
        return Dues.Slice(start, count);
    }

    private static ServiceChargeInstalments Spread(
        IEnumerable<(PropertyRef Property, RentAccountRef Account, Money Amount)> charges,
        InstalmentDates dates,
        ApportionmentMethod oddPence)
    {
        ArgumentNullException.ThrowIfNull(oddPence);
        var dues = ImmutableArray.CreateBuilder<ServiceChargeDue>();
        var setAside = ImmutableArray.CreateBuilder<ServiceChargeDueRefusal>();
        var (homes, all) = (0, Money.Zero);
        foreach (var group in charges.GroupBy(charge => (charge.Property, charge.Account)))
        {
            var amount = group.Aggregate(Money.Zero, (sum, charge) => sum + charge.Amount);
            var whole = new ServiceChargeDue(group.Key.Property, group.Key.Account, 1, dates.Days[0], amount);
            var status = SpreadOne(whole, dates, oddPence, dues);
            if (status != ServiceChargeDueStatus.Accepted)
            {
                setAside.Add(new ServiceChargeDueRefusal(whole, status));
            }

            homes++;
            all += amount;
        }

        return new(dues.ToImmutable(), setAside.ToImmutable(), homes, all);
    }

    private static ServiceChargeDueStatus SpreadOne(
        in ServiceChargeDue whole, InstalmentDates dates, ApportionmentMethod oddPence, ImmutableArray<ServiceChargeDue>.Builder dues)
    {
        if (!whole.Amount.IsPositive)
        {
            return whole.Amount.IsZero ? ServiceChargeDueStatus.NothingCharged : ServiceChargeDueStatus.InCredit;
        }

        Span<long> pence = new long[dates.Days.Length];
        oddPence.ShareEqually(whole.Amount, pence);
        if (pence.Contains(0L))
        {
            return ServiceChargeDueStatus.TooSmallToSpread;
        }

        for (var index = 0; index < pence.Length; index++)
        {
            dues.Add(whole with { Number = index + 1, DueOn = dates.Days[index], Amount = Money.FromPence(pence[index]) });
        }

        return ServiceChargeDueStatus.Accepted;
    }
}
