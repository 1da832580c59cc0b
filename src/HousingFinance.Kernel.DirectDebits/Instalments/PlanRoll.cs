using System.Collections.Immutable;
using HousingFinance.Kernel.DirectDebits.Internals;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>A plan that may not stand on a roll of plans, and why.</summary>
/// <remarks>Equal when both parts are equal. <c>default</c> is no refusal; asking it to explain itself throws.</remarks>
/// <param name="Plan">The plan as it was given.</param>
/// <param name="Status">Why.</param>
public readonly record struct InstalmentPlanRefusal(InstalmentPlan Plan, InstalmentPlanStatus Status)
{
    /// <summary>The finding.</summary>
    public Diagnostic Explain() => Status.Explain(Plan);
}

/// <summary>Well-formed instalment plans of many payers as columns, and those that were not well formed with their reasons.</summary>
/// <remarks>Made by a <see cref="PlanRollBuilder"/>. Immutable.</remarks>
public sealed class PlanRoll
{
    private readonly PlanColumns _plans;

    internal PlanRoll(PlanColumns plans, ImmutableArray<InstalmentPlanRefusal> setAside, RunReport report) =>
        (_plans, SetAside, Report) = (plans, setAside, report);

    /// <summary>How many plans stand on the roll.</summary>
    public int Count => _plans.Count;

    /// <summary>The plans that may not stand on it, in the order in which they came.</summary>
    public ImmutableArray<InstalmentPlanRefusal> SetAside { get; }

    /// <summary>Proof that every plan that was given stands on the roll or was set aside; its value is what is to be collected.</summary>
    /// <remarks>
    /// A plan with a part beyond <see cref="CollectionParts.MostInOnePart"/>, or such a target, counts as a row set aside but has no value:
    /// what was found is no amount to be added up. It stands whole in <see cref="SetAside"/>.
    /// </remarks>
    public RunReport Report { get; }

    /// <summary>A plan by its row.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The roll has no such row.</exception>
    public InstalmentPlan this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
            return _plans[row];
        }
    }

    /// <summary>What each row collects, in pence.</summary>
    public ReadOnlySpan<int> CollectedPence => _plans.CollectedPence.AsSpan(0, Count);

    /// <summary>
    /// Which dates of the terms each row has, from 0; the complement of it where the row has a limit in one of the next two columns.
    /// </summary>
    internal ReadOnlySpan<int> DatesAndLimit => _plans.DatesAndLimit.AsSpan(0, Count);

    /// <summary>The first day number each row may use; 0 for any.</summary>
    internal ReadOnlySpan<int> NotBefore => _plans.NotBefore.AsSpan(0, Count);

    /// <summary>The last day number each row may use; 0 for any.</summary>
    internal ReadOnlySpan<int> NotAfter => _plans.NotAfter.AsSpan(0, Count);

    /// <summary>The most instalments that the roll may come to under some terms: what columns must have room for.</summary>
    /// <param name="terms">The terms.</param>
    /// <exception cref="OverflowException">There are more than one column can hold: 2,147,483,647. Take a roll in several.</exception>
    public int MostInstalments(ScheduleTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var most = 0;
        foreach (var (dates, rows) in _plans.RowsByDates)
        {
            most = checked(most + (dates >= 0 && dates < terms.Dates.Length ? rows * terms.Dates[dates].Count : 0));
        }

        return most;
    }
}
