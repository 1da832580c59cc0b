using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.TestSupport;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Kernel.Calendars.Properties;

/// <summary>A day of 1901 to 2199.</summary>
public readonly record struct AnyDay(LocalDate Value)
{
    public override string ToString() => Value.Iso();
}

/// <summary>A day that the working-day calendar knows, with two years to spare at either end.</summary>
public readonly record struct KnownDay(LocalDate Value)
{
    public override string ToString() => Value.Iso();
}

/// <summary>A few hundred working days at most, either way.</summary>
public readonly record struct DayCount(int Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A rent year by any start rule.</summary>
public sealed record AnyRentYear(RentYear Value)
{
    public override string ToString() => $"{Value} ({Value.Start})";
}

/// <summary>Up to six numbers of weeks, all different, and for each a day of the week.</summary>
public sealed record RentFreeChoice(IReadOnlyList<(int Week, int Day)> Value)
{
    public override string ToString() => string.Join(' ', Value);
}

public static class CalendarArbitraries
{
    private static readonly LocalDate Plain = new(2020, 1, 1);

    public static Arbitrary<AnyDay> Days() =>
        Between(new(1901, 1, 1), new(2199, 12, 31)).Convert(day => new AnyDay(day), day => day.Value);

    public static Arbitrary<KnownDay> Known() =>
        Between(new(1997, 1, 1), new(2025, 12, 31)).Convert(day => new KnownDay(day), day => day.Value);

    public static Arbitrary<DayCount> Counts() =>
        Int64Range.Arbitrary(-400, 400, 0).Convert(count => new DayCount((int)count), count => count.Value);

    public static Arbitrary<AnyRentYear> RentYears() => (
        from startYear in Gen.Choose(1900, 2199)
        from start in Starts
        select new AnyRentYear(RentYear.StartingIn(startYear, start))).ToArbitrary();

    public static Arbitrary<RentFreeChoice> Choices() => Arb.From(
        from weeks in Gen.Shuffle(Enumerable.Range(1, 52).ToArray())
        from count in Gen.Choose(0, 6)
        from days in Gen.ArrayOf(Gen.Choose(0, 6), count)
        select new RentFreeChoice([.. weeks.Take(count).Zip(days)]),
        Fewer);

    private static Gen<RentYearStart> Starts => Gen.Frequency(
        (1, Gen.Constant(RentYearStart.FirstMondayInApril)),
        (3, from weekday in Gen.Choose(1, 7)
            from month in Gen.Choose(2, 11)
            from day in Gen.Choose(1, 28)
            from make in Gen.Elements<Func<IsoDayOfWeek, AnnualDate, RentYearStart>>(
                RentYearStart.OnOrAfter, RentYearStart.NearestTo, RentYearStart.OnOrBefore)
            select make((IsoDayOfWeek)weekday, new AnnualDate(month, day))));

    private static Arbitrary<LocalDate> Between(LocalDate first, LocalDate last) =>
        Int64Range.Arbitrary(0, Period.DaysBetween(first, last), Period.DaysBetween(first, Plain))
            .Convert(days => first.PlusDays((int)days), day => Period.DaysBetween(first, day));

    private static IEnumerable<RentFreeChoice> Fewer(RentFreeChoice choice) =>
        Enumerable.Range(0, choice.Value.Count)
            .Select(leftOut => new RentFreeChoice([.. choice.Value.Where((_, index) => index != leftOut)]));
}
