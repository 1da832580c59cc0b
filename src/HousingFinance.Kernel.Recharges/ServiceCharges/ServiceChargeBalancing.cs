using System.Collections.Immutable;
using HousingFinance.Kernel.Recharges.Internals;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>What one bearer was to bear of one head by the earlier reckoning of a year, and by the later one.</summary>
/// <remarks>Equal when every part is equal. <c>default</c> is nothing against nothing for no home.</remarks>
/// <param name="Property">The home; <c>default</c> for what no lease takes of an area.</param>
/// <param name="Head">The code of the head.</param>
/// <param name="Area">Where the cost belongs.</param>
/// <param name="Bearer">Who bears it.</param>
/// <param name="Account">The account; <c>default</c> where the charge runs with the property, and for the landlord.</param>
/// <param name="Estimated">What the estimate came to.</param>
/// <param name="Actual">What the actual costs came to.</param>
public readonly record struct BalancingLine(
    PropertyRef Property,
    string Head,
    CostArea Area,
    ChargeBearer Bearer,
    RentAccountRef Account,
    Money Estimated,
    Money Actual)
{
    /// <summary>What is still to be charged; negative for a credit.</summary>
    public Money Difference => Actual - Estimated;

    /// <summary>Whether somebody is charged; else the landlord bears it.</summary>
    public bool IsCharged => Bearer >= ChargeBearer.Leaseholder;
}

/// <summary>
/// The balancing of one year: what the actual costs came to against the estimate, for every home and head. Also what a sale or a
/// correction in the middle of the year changes in the estimate.
/// </summary>
/// <remarks>
/// After the costs are known the adjustment is a duty, not a choice (Landlord and Tenant Act 1985, section 19(2)). For each home and
/// head the estimate and the difference come to the actual share to the penny. Immutable.
/// </remarks>
public sealed class ServiceChargeBalancing
{
    private readonly HomeRows _homes;

    private ServiceChargeBalancing(ServiceChargeYear year, ImmutableArray<BalancingLine> lines)
    {
        (Year, Lines) = (year, lines);
        _homes = new HomeRows(lines.Select(line => line.Property));
        foreach (var line in lines)
        {
            Charged += line.IsCharged ? line.Difference : Money.Zero;
            BorneByLandlord += line.IsCharged ? Money.Zero : line.Difference;
        }
    }

    /// <summary>The year.</summary>
    public ServiceChargeYear Year { get; }

    /// <summary>Every home and head, by home, area and head; first those that belong to no home.</summary>
    public ImmutableArray<BalancingLine> Lines { get; }

    /// <summary>What is still to be charged in all; negative when more is credited.</summary>
    public Money Charged { get; }

    /// <summary>What the landlord bears more than was estimated; negative for less.</summary>
    public Money BorneByLandlord { get; }

    /// <summary>Sets the actual charges of a year against its estimate, or one estimate against an earlier one.</summary>
    /// <param name="estimate">The earlier charges.</param>
    /// <param name="actual">The later charges of the same year.</param>
    /// <exception cref="ArgumentException">The two are of different years.</exception>
    public static ServiceChargeBalancing Between(YearCharges estimate, YearCharges actual)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        ArgumentNullException.ThrowIfNull(actual);
        if (estimate.Terms.Year != actual.Terms.Year)
        {
            throw new ArgumentException($"The estimate is of {estimate.Terms.Year}, the other of {actual.Terms.Year}.", nameof(actual));
        }

        var sums = new Dictionary<(PropertyRef, string, CostArea, ChargeBearer, RentAccountRef), (Money Estimated, Money Actual)>();
        foreach (var line in estimate.Lines)
        {
            var key = (line.Property, line.Head, line.Area, line.Bearer, line.Account);
            var sum = sums.GetValueOrDefault(key);
            sums[key] = (sum.Estimated + line.Amount, sum.Actual);
        }

        foreach (var line in actual.Lines)
        {
            var key = (line.Property, line.Head, line.Area, line.Bearer, line.Account);
            var sum = sums.GetValueOrDefault(key);
            sums[key] = (sum.Estimated, sum.Actual + line.Amount);
        }

        var lines = sums.Select(each => new BalancingLine(
            each.Key.Item1, each.Key.Item2, each.Key.Item3, each.Key.Item4, each.Key.Item5, each.Value.Estimated, each.Value.Actual));
        return new(estimate.Terms.Year, [.. lines.Order(Comparer<BalancingLine>.Create(Compare))]);
    }

    /// <summary>What one home is still to be charged, whoever holds it; negative for a credit.</summary>
    /// <param name="property">The home.</param>
    public Money ChargedOn(PropertyRef property) =>
        LinesOf(property).Where(line => line.IsCharged).Aggregate(Money.Zero, (sum, line) => sum + line.Difference);

    /// <summary>The lines of one home; none when it took part in nothing.</summary>
    /// <param name="property">The home.</param>
    public ImmutableArray<BalancingLine> LinesOf(PropertyRef property)
    {
        var (start, count) = _homes.Of(property);
        return Lines.Slice(start, count);
    }

    /// <summary>One sum due for each home, and for each account where sales are by days; nothing where the two agree.</summary>
    /// <param name="dueOn">The day on which a charge is due and a credit given.</param>
    public ImmutableArray<ServiceChargeDue> DueOn(LocalDate dueOn) =>
    [
        .. Lines.Where(line => line.IsCharged).GroupBy(line => (line.Property, line.Account))
            .Select(group => new ServiceChargeDue(
                group.Key.Property, group.Key.Account, 0, dueOn, group.Aggregate(Money.Zero, (sum, line) => sum + line.Difference)))
            .Where(due => !due.Amount.IsZero),
    ];

    private static int Compare(BalancingLine left, BalancingLine right)
    {
        var order = HomeRule.Compare(left.Property, right.Property);
        order = order != 0 ? order : left.Area.CompareTo(right.Area);
        order = order != 0 ? order : string.CompareOrdinal(left.Head, right.Head);
        order = order != 0 ? order : left.Bearer.CompareTo(right.Bearer);
        return order != 0 ? order : string.CompareOrdinal(left.Account.ToString(), right.Account.ToString());
    }
}
