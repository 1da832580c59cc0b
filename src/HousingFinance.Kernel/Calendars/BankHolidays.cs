using System.Collections.Immutable;
using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Internals;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Calendars;

/// <summary>
/// The bank holidays of England and Wales between a first and a last known day. Outside them it refuses: a day that nobody has listed
/// is not an ordinary day.
/// </summary>
/// <remarks>
/// <para>Made by the rule of the Banking and Financial Dealings Act 1971 and the common law, with every day that has been moved or added
/// by proclamation since 1995. A holiday that falls at a weekend stands on its substitute day only.</para>
/// <para>Holidays are moved and added at as little as nine days' notice, so take a later edition or add the day with <see cref="With"/>.
/// Scotland and Northern Ireland have others, on which Bacs works.</para>
/// <para>Immutable.</para>
/// </remarks>
public sealed partial class BankHolidays
{
    private BankHolidays(LocalDate knownFrom, LocalDate knownThrough, ImmutableSortedDictionary<LocalDate, BankHoliday> byDate)
    {
        (KnownFrom, KnownThrough, ByDate) = (knownFrom, knownThrough, byDate);
        All = [.. byDate.Values];
    }

    /// <summary>The first day that is known.</summary>
    public LocalDate KnownFrom { get; }

    /// <summary>The last day that is known.</summary>
    public LocalDate KnownThrough { get; }

    /// <summary>Every holiday, earliest first.</summary>
    public ImmutableArray<BankHoliday> All { get; }

    private ImmutableSortedDictionary<LocalDate, BankHoliday> ByDate { get; }

    /// <summary>The holiday on a day; null when the day is an ordinary one.</summary>
    /// <param name="date">A known day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is not known.</exception>
    public BankHoliday? On(LocalDate date)
    {
        ThrowIfUnknown(date);
        return ByDate.GetValueOrDefault(date);
    }

    /// <summary>The holidays of a calendar year, earliest first.</summary>
    /// <param name="year">A year that is known from end to end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not known.</exception>
    public ImmutableArray<BankHoliday> InYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, KnownFrom.Year);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, KnownThrough.Year);
        return All.RemoveAll(holiday => holiday.Date.Year != year);
    }

    /// <summary>The same holidays and one more. To move a holiday, take it out with <see cref="Without"/> first.</summary>
    /// <param name="holiday">A holiday on a known day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is not known.</exception>
    /// <exception cref="ArgumentException">The day is a holiday already.</exception>
    public BankHolidays With(BankHoliday holiday)
    {
        ArgumentNullException.ThrowIfNull(holiday);
        ThrowIfUnknown(holiday.Date);
        return ByDate.TryGetValue(holiday.Date, out var held)
            ? throw new ArgumentException($"{held} is a holiday already.", nameof(holiday))
            : new BankHolidays(KnownFrom, KnownThrough, ByDate.Add(holiday.Date, holiday));
    }

    /// <summary>The same holidays without one, for a day that was moved or withdrawn.</summary>
    /// <param name="date">A day that is a holiday.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is not known.</exception>
    /// <exception cref="ArgumentException">The day is no holiday.</exception>
    public BankHolidays Without(LocalDate date)
    {
        ThrowIfUnknown(date);
        return ByDate.ContainsKey(date)
            ? new BankHolidays(KnownFrom, KnownThrough, ByDate.Remove(date))
            : throw new ArgumentException($"{Iso(date)} is no holiday.", nameof(date));
    }

    /// <summary>
    /// The same holidays and those that the rule gives for the years after, through 31 December of a later one. Whoever asks answers for
    /// it: proclamations may yet move or add days in those years. The holidays added are marked derived.
    /// </summary>
    /// <param name="year">A year after the last one known, 2199 at the latest.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is known already, or later than 2199.</exception>
    public BankHolidays ExtendedByRuleThrough(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(year, KnownThrough.Year);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, FinancialYear.LatestStartYear);
        var byDate = ByDate.ToBuilder();
        for (var later = KnownThrough.Year + 1; later <= year; later++)
        {
            foreach (var holiday in BankHolidayRule.InYear(later, FigureStatus.Derived))
            {
                byDate.Add(holiday.Date, holiday);
            }
        }

        return new BankHolidays(KnownFrom, new LocalDate(year, 12, 31), byDate.ToImmutable());
    }

    private void ThrowIfUnknown(LocalDate date)
    {
        if (date < KnownFrom || date > KnownThrough)
        {
            throw new ArgumentOutOfRangeException(
                nameof(date), date, $"Bank holidays are known from {Iso(KnownFrom)} to {Iso(KnownThrough)}.");
        }
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
