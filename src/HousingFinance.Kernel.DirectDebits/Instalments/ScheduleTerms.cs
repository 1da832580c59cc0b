using System.Collections.Immutable;
using HousingFinance.Kernel.DirectDebits.Internals;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>Everything that scheduling needs beside the plans: the council's choices, and the dates that payers choose among.</summary>
/// <remarks>Immutable. Dates are named by their place in <see cref="Dates"/>, from 0.</remarks>
public sealed class ScheduleTerms
{
    private readonly DayTable[] _tables;

    /// <summary>Terms for one set of dates or many.</summary>
    /// <param name="policy">The council's choices.</param>
    /// <param name="dates">The dates, each worked out by <see cref="CollectionDates.Resolve"/>.</param>
    /// <exception cref="ArgumentException">There are no dates, or one is null.</exception>
    public ScheduleTerms(SchedulePolicy policy, params ImmutableArray<CollectionDates> dates)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (dates.IsDefaultOrEmpty || dates.Contains(null!))
        {
            throw new ArgumentException("Terms need at least one set of dates.", nameof(dates));
        }

        (Policy, Dates) = (policy, dates);
        LeastPence = (int)policy.LeastInstalment.Pence;
        _tables = [.. dates.Select(each => each.Table)];
        OddPence = OddPenceMasks.Of(policy.OddPence, dates.Max(each => each.Count));
    }

    /// <summary>The council's choices.</summary>
    public SchedulePolicy Policy { get; }

    /// <summary>The dates that payers choose among.</summary>
    public ImmutableArray<CollectionDates> Dates { get; }

    /// <summary>The least instalment in pence.</summary>
    internal int LeastPence { get; }

    /// <summary>Who takes the odd pence of a schedule.</summary>
    internal OddPenceMasks OddPence { get; }

    /// <summary>The day numbers of each set of dates.</summary>
    internal ReadOnlySpan<DayTable> Tables => _tables;
}
