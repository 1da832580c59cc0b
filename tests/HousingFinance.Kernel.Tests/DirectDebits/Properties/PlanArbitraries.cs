using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.TestSupport;
using NodaTime;

namespace HousingFinance.Kernel.Tests.DirectDebits.Properties;

/// <summary>A pattern of any frequency within a span of up to two years that the calendar knows.</summary>
public sealed record AnyDates(CollectionDates Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>A council's choices.</summary>
public sealed record AnyPolicy(SchedulePolicy Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>Plans of a few payers, some of them without anything to collect, some with a first day or a target.</summary>
public sealed record SomePlans(IReadOnlyList<InstalmentPlan> Value)
{
    public override string ToString() => string.Join('\n', Value);
}

public static class PlanArbitraries
{
    private static readonly LocalDate Start = new(2024, 1, 1);

    public static Arbitrary<AnyDates> Dates() => Arb.From(
        from pattern in Patterns
        from span in Spans
        let dates = CollectionDates.Resolve(pattern, span, WorkingDayCalendar.EnglandAndWales)
        where dates.HasValue
        select new AnyDates(dates.Value));

    public static Arbitrary<AnyPolicy> Policies() => Arb.From(
        from oddPence in Gen.Elements(Enum.GetValues<OddPence>())
        from least in Gen.Frequency((2, Gen.Constant(1L)), (3, Int64Range.Between(1, 20_00)), (1, Gen.Constant(100_000_000L)))
        from small in Gen.Elements(Enum.GetValues<SmallInstalmentRule>())
        select new AnyPolicy(new SchedulePolicy(oddPence, Money.FromPence(least), small)));

    public static Arbitrary<SomePlans> Plans() => Arb.From(
        from count in Gen.Choose(0, 40)
        from plans in Plan.ArrayOf(count)
        select new SomePlans([.. plans.Select((plan, row) => plan with { SourceRow = row + 1 })]),
        Fewer);

    private static Gen<Money> Part { get; } = Gen.Frequency(
        (3, Gen.Constant(0L)),
        (2, Int64Range.Between(0, 30)),
        (6, Int64Range.Between(0, 7_000_00)),
        (1, Gen.Elements(99_999_999L, 100_000_000L))).Select(Money.FromPence);

    private static Gen<Money> Balance { get; } = Gen.Frequency(
        (2, Part), (2, Part.Select(part => -part)), (1, Int64Range.Between(-50, 50).Select(Money.FromPence)));

    private static Gen<LocalDate> AnyDay { get; } = Gen.Choose(0, 1_400).Select(days => Start.PlusDays(days));

    private static Gen<InstalmentPlan> Plan { get; } =
        from netRent in Part
        from balance in Balance
        from arrears in Part
        from other in Part
        from receipts in Part
        from dates in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Choose(-1, 2)))
        from notBefore in Sometimes(AnyDay)
        from target in Sometimes(Balance.Zip(AnyDay, (amount, day) => new BalanceTarget(amount, day)))
        from account in Gen.Frequency((40, Gen.Constant(PlanExample.Account)), (1, Gen.Constant(default(RentAccountRef))))
        select new InstalmentPlan
        {
            Account = account,
            Owed = new CollectionParts
            {
                NetRent = netRent,
                Balance = balance,
                ArrearsAgreement = arrears,
                OtherAccounts = other,
                OtherReceipts = receipts,
            },
            Dates = dates,
            NotBefore = notBefore,
            Target = target,
        };

    private static Gen<CollectionPattern> Patterns { get; } = Gen.OneOf(
        Gen.Choose(1, 7).Select(day => CollectionPattern.Weekly((IsoDayOfWeek)day)),
        AnyDay.Select(CollectionPattern.Fortnightly),
        AnyDay.Select(CollectionPattern.FourWeekly),
        Rules.Zip(Gen.Choose(1, 31), (rule, day) => CollectionPattern.Monthly(rule, day)),
        Rules.Zip(Gen.Choose(1, 15), (rule, day) => CollectionPattern.Monthly(rule, day, day + 8, day + 16)),
        from rule in Rules
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 31)
        from make in Gen.Elements<Func<ShortMonthRule, int, int, CollectionPattern>>(
            CollectionPattern.Quarterly, CollectionPattern.HalfYearly, CollectionPattern.Annual)
        select make(rule, month, day));

    private static Gen<ShortMonthRule> Rules => Gen.Elements(Enum.GetValues<ShortMonthRule>());

    private static Gen<CollectionSpan> Spans { get; } =
        from first in Gen.Choose(0, 700)
        from length in Gen.Frequency((3, Gen.Constant(365)), (2, Gen.Choose(20, 700)))
        from free in Gen.Choose(1, 12).ArrayOf()
        let span = CollectionSpan.Between(Start.PlusDays(first), Start.PlusDays(first + length))
        select span.WithFreeMonths([.. free.Take(3)]);

    private static Gen<T?> Sometimes<T>(Gen<T> value)
        where T : struct =>
        Gen.Frequency((4, Gen.Constant((T?)null)), (1, value.Select(each => (T?)each)));

    private static IEnumerable<SomePlans> Fewer(SomePlans plans) =>
        Enumerable.Range(0, plans.Value.Count).Select(leftOut => new SomePlans([.. plans.Value.Where((_, row) => row != leftOut)]));
}
