using System.Collections.Immutable;
using HousingFinance.Kernel.Calendars;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>
/// Over what an amount is collected: a first and a last day, and the free weeks or months between in which nothing falls due.
/// </summary>
/// <remarks>
/// A day due in a free stretch is left out, and what is owed is spread over the others; the rhythm of those does not shift. The span holds
/// the days on which instalments fall due: one that falls due on the last day may be collected on a working day after it. Immutable.
/// </remarks>
public sealed class CollectionSpan
{
    /// <summary>The most days in a span: two years.</summary>
    public const int MostDays = 732;

    private readonly ImmutableArray<(LocalDate First, LocalDate Last)> _free;

    private CollectionSpan(LocalDate firstDay, LocalDate lastDay, ImmutableArray<(LocalDate First, LocalDate Last)> free)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lastDay, firstDay);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lastDay, firstDay.PlusDays(MostDays - 1));
        (FirstDay, LastDay, _free) = (firstDay, lastDay, free);
    }

    /// <summary>The first day on which an instalment may fall due.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day on which an instalment may fall due.</summary>
    public LocalDate LastDay { get; }

    /// <summary>Every day from one through another.</summary>
    /// <param name="firstDay">The first day.</param>
    /// <param name="lastDay">The last day, less than <see cref="MostDays"/> days later.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first, or the span is longer than two years.</exception>
    public static CollectionSpan Between(LocalDate firstDay, LocalDate lastDay) => new(firstDay, lastDay, []);

    /// <summary>All 52 or 53 weeks of a rent year, rent-free ones too.</summary>
    /// <param name="year">The rent year.</param>
    public static CollectionSpan AllWeeksOf(RentYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return new(year.FirstDay, year.LastDay, []);
    }

    /// <summary>The weeks of a rent year for which rent is charged; its rent-free weeks are free of instalments too.</summary>
    /// <param name="year">The rent year with its rent-free weeks.</param>
    public static CollectionSpan ChargedWeeksOf(RentYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return new(
            year.FirstDay, year.LastDay, [.. year.Weeks.Where(week => week.IsRentFree).Select(week => (week.FirstDay, week.LastDay))]);
    }

    /// <summary>Whole calendar months, such as twelve, eleven or ten from April.</summary>
    /// <param name="year">The calendar year of the first month.</param>
    /// <param name="month">The first month, 1 to 12.</param>
    /// <param name="count">How many months, 1 to 24.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month, or the count is not from 1 to 24.</exception>
    public static CollectionSpan Months(int year, int month, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 24);
        var first = new LocalDate(year, month, 1);
        return new(first, first.PlusMonths(count).PlusDays(-1), []);
    }

    /// <summary>The same span without some months of every year in it, besides what is free already.</summary>
    /// <param name="months">Months of the calendar, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is no month.</exception>
    public CollectionSpan WithFreeMonths(params ReadOnlySpan<int> months)
    {
        foreach (var month in months)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(month, 1, nameof(months));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12, nameof(months));
        }

        var free = _free.ToBuilder();
        for (var month = FirstDay.With(DateAdjusters.StartOfMonth); month <= LastDay; month = month.PlusMonths(1))
        {
            if (months.Contains(month.Month))
            {
                free.Add((month, month.With(DateAdjusters.EndOfMonth)));
            }
        }

        return new(FirstDay, LastDay, free.ToImmutable());
    }

    /// <summary>Whether an instalment may fall due on a day: the day is in the span and in no free week or month.</summary>
    /// <param name="date">Any day.</param>
    public bool Contains(LocalDate date)
    {
        if (date < FirstDay || date > LastDay)
        {
            return false;
        }

        foreach (var (first, last) in _free)
        {
            if (date >= first && date <= last)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The span in words: <c>2026-04-01 to 2027-03-31</c>.</summary>
    public override string ToString() => $"{LocalDatePattern.Iso.Format(FirstDay)} to {LocalDatePattern.Iso.Format(LastDay)}";
}
