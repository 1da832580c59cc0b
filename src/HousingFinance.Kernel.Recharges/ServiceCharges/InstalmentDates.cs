using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>The days on which the instalments of a year's estimate fall due, earliest first.</summary>
/// <remarks>Immutable. Equal when the days are equal. Days are those of the lease; none is moved for weekends.</remarks>
public sealed class InstalmentDates : IEquatable<InstalmentDates>
{
    private InstalmentDates(ImmutableArray<LocalDate> days) => Days = days;

    /// <summary>The days, earliest first.</summary>
    public ImmutableArray<LocalDate> Days { get; }

    /// <summary>Days of the caller's own.</summary>
    /// <param name="days">At least one, each later than the one before it.</param>
    /// <exception cref="ArgumentException">There is no day, or they are out of order.</exception>
    public static InstalmentDates On(params ImmutableArray<LocalDate> days)
    {
        for (var index = 1; index < days.Length; index++)
        {
            if (days[index] <= days[index - 1])
            {
                throw new ArgumentException("Each day is later than the one before it.", nameof(days));
            }
        }

        return days.IsDefaultOrEmpty ? throw new ArgumentException("At least one day.", nameof(days)) : new(days);
    }

    /// <summary>The four usual quarter days from a day on: 25 March, 24 June, 29 September and 25 December.</summary>
    /// <param name="from">The first day that may be one of them.</param>
    public static InstalmentDates UsualQuarterDays(LocalDate from) => Four(from, (3, 25), (6, 24), (9, 29), (12, 25));

    /// <summary>The first days of four quarters from a day on: 1 April, 1 July, 1 October and 1 January.</summary>
    /// <param name="from">The first day that may be one of them.</param>
    public static InstalmentDates FirstDaysOfQuarters(LocalDate from) => Four(from, (1, 1), (4, 1), (7, 1), (10, 1));

    /// <summary>One day a month; where a month has no such day, its last.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many months, 1 to 12; ten and twelve are usual.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one or more than twelve.</exception>
    public static InstalmentDates Monthly(LocalDate first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 12);
        return new([.. Enumerable.Range(0, count).Select(first.PlusMonths)]);
    }

    /// <summary>Those of the days that are not before a day, for a charge that begins within the year.</summary>
    /// <param name="from">The day.</param>
    /// <exception cref="ArgumentException">None is left: the charge is due at once, by a day of its own.</exception>
    public InstalmentDates NotBefore(LocalDate from) => On([.. Days.Where(day => day >= from)]);

    /// <inheritdoc/>
    public bool Equals(InstalmentDates? other) => other is not null && Days.SequenceEqual(other.Days);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InstalmentDates);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Days.Length, Days[0], Days[^1]);

    /// <summary>The days: <c>2026-04-01, 2026-07-01</c>.</summary>
    public override string ToString() => string.Join(", ", Days.Select(LocalDatePattern.Iso.Format));

    private static InstalmentDates Four(LocalDate from, params ReadOnlySpan<(int Month, int Day)> days)
    {
        var found = new List<LocalDate>();
        foreach (var year in new[] { from.Year, from.Year + 1 })
        {
            foreach (var (month, day) in days)
            {
                found.Add(new LocalDate(year, month, day));
            }
        }

        return new([.. found.Where(day => day >= from).Take(days.Length)]);
    }
}
