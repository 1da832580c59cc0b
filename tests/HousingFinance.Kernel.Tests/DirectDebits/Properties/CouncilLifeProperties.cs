using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.TestSupport;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Properties;

/// <summary>What payer, bank, council and calendar do in a life.</summary>
public enum Happening
{
    Run,
    RunAhead,
    RunThatCrashes,
    RunGivenUp,
    RunWithdrawn,
    Unpaid,
    Addacs,
    Auddis,
    Claim,
    ClaimWithdrawn,
    Refund,
    Change,
    Hold,
    HoldEnds,
    PresentAgain,
    Request,
    Officer,
    Replay,
}

/// <summary>One thing that happens: how many days after the one before, and a number to choose by.</summary>
public readonly record struct CouncilStep(Happening Happening, int Days, int Choice);

/// <summary>A year of things that happen to one payer, most of them in turn and many out of it.</summary>
public sealed record AnyCouncilLife(IReadOnlyList<CouncilStep> Steps)
{
    public override string ToString() => string.Join(", ", Steps);
}

public static class CouncilLifeArbitraries
{
    public static Arbitrary<AnyCouncilLife> Lives() => Arb.From(
        from count in Gen.Choose(0, 80)
        from steps in OneStep.ArrayOf(count)
        select new AnyCouncilLife(steps),
        life => Enumerable.Range(0, life.Steps.Count).Select(out1 => new AnyCouncilLife([.. life.Steps.Where((_, index) => index != out1)])));

    private static Gen<CouncilStep> OneStep { get; } =
        from happening in Gen.Frequency(
            (14, Gen.Constant(Happening.Run)),
            (10, Gen.Elements(Happening.Unpaid, Happening.PresentAgain, Happening.PresentAgain, Happening.Claim)),
            (5, Gen.Elements(Enum.GetValues<Happening>())))
        from days in Gen.Frequency((6, Gen.Choose(0, 3)), (3, Gen.Choose(4, 20)))
        from choice in Gen.Choose(0, 9_999)
        select new CouncilStep(happening, days, choice);
}

/// <summary>Random years of one payer: whatever happens, and however often it is told.</summary>
public class CouncilLifeProperties
{
    [Fact]
    public void The_lives_that_are_tried_hold_what_is_to_be_tried()
    {
        var lives = CouncilLifeArbitraries.Lives().Generator.Sample(80, new Rnd(20_26), 400);
        var collections = lives.SelectMany(life => CouncilLife.Of(life).Council.Payer.Collections).ToList();

        Assert.True(collections.Count > 300, $"{collections.Count}");
        Assert.All(Enum.GetValues<CollectionState>(), state => Assert.True(collections.Count(each => each.State == state) > 3, $"{state}"));
        Assert.All(["01", "17", "18"], code => Assert.True(collections.Count(each => each.Code.Code == code) > 4, $"{code}: {collections.Count(each => each.Code.Code == code)}"));
    }

    [Property(Arbitrary = [typeof(CouncilLifeArbitraries)])]
    public void Whatever_is_collected_was_told_in_time_in_that_sum_and_not_long_before(AnyCouncilLife life)
    {
        var payer = CouncilLife.Of(life).Council.Payer;
        foreach (var collection in payer.Collections.Where(each => each.Original.Length == 0))
        {
            var told = payer.Schedule!.Versions
                .SelectMany(version => version.Notice.Collections, (version, instalment) => (version.Notice.SentOn, Instalment: instalment))
                .Where(pair => pair.Instalment.Day == collection.Told && pair.Instalment.Parts == collection.Parts)
                .ToList();

            Assert.Contains(told, pair => WorkingDays.WorkingDaysBetween(pair.SentOn, collection.Told.Date) >= 12);
            Assert.InRange(WorkingDays.WorkingDaysBetween(collection.Told.Date, collection.Day.Date), 0, 3);
            Assert.True(collection.Day >= collection.Told);
        }
    }

    [Property(Arbitrary = [typeof(CouncilLifeArbitraries)])]
    public void No_instalment_is_collected_twice(AnyCouncilLife life)
    {
        var payer = CouncilLife.Of(life).Council.Payer;

        foreach (var instalment in payer.Collections.Where(each => each.State != CollectionState.Withdrawn).GroupBy(each => each.Told))
        {
            Assert.True(instalment.Count(each => each.IsStanding) <= 1);
            Assert.Single(instalment, each => each.Original.Length == 0);
            Assert.Single(instalment.Select(each => each.Amount).Distinct());
        }
    }

    [Property(Arbitrary = [typeof(CouncilLifeArbitraries)])]
    public void Collected_less_what_came_back_is_what_is_posted(AnyCouncilLife life)
    {
        var council = CouncilLife.Of(life).Council;
        var posted = council.Batches.Where(batch => batch.State is BatchState.Posted or BatchState.Withdrawn).Select(batch => batch.Id).ToHashSet();
        var standing = council.Payer.Collections
            .Where(each => each.IsStanding && posted.Contains(each.Batch))
            .Aggregate(Money.Zero, (sum, each) => sum + each.Amount);

        Assert.Equal(-standing, council.Balance);
        Assert.Equal(
            standing,
            council.Booked(MovementKind.DirectDebitCollected) - council.Booked(MovementKind.DirectDebitWithdrawn)
                - council.Booked(MovementKind.DirectDebitUnpaid) - council.Booked(MovementKind.DirectDebitClaimed)
                - council.Booked(MovementKind.DirectDebitRefunded) + council.Booked(MovementKind.DirectDebitClaimWithdrawn));
    }

    [Property(Arbitrary = [typeof(CouncilLifeArbitraries)])]
    public void Presented_again_is_the_same_sum_within_a_month(AnyCouncilLife life)
    {
        var collections = CouncilLife.Of(life).Council.Payer.Collections;
        foreach (var again in collections.Where(each => each.Original.Length > 0))
        {
            var first = collections.Single(each => each.Id == again.Original);

            Assert.Equal((TransactionCode.Representation, first.Amount), (again.Code, again.Amount));
            Assert.True(again.Processed.Date <= first.Processed.Date.PlusMonths(1));
            Assert.True(again.Processed > first.Processed);
        }
    }

    [Property(Arbitrary = [typeof(CouncilLifeArbitraries)])]
    public void Every_version_of_the_schedule_comes_to_what_is_owed_then(AnyCouncilLife life)
    {
        var lived = CouncilLife.Of(life);

        Assert.All(lived.Council.Payer.Schedule!.Versions.Zip(lived.Owed), pair => Assert.Equal(
            pair.Second + pair.First.Overpaid,
            pair.First.Instalments.Aggregate(Money.Zero, (sum, each) => sum + each.Amount)));
    }

    [Property(Arbitrary = [typeof(CouncilLifeArbitraries)])]
    public void Nothing_is_collected_under_a_hold_or_while_the_instruction_does_not_stand(AnyCouncilLife life) =>
        Assert.All(CouncilLife.Of(life).Council.Payer.Instruction.History, change => Assert.True(
            change.Cause.Kind != InstructionEventKind.CollectionSent || change.From is InstructionState.Lodged or InstructionState.Active));

    [Property(Arbitrary = [typeof(CouncilLifeArbitraries)])]
    public void What_is_told_again_changes_nothing(AnyCouncilLife life)
    {
        var lived = CouncilLife.Of(life);
        var (payers, ledger) = (lived.Council.Payers, lived.Council.Ledger.Count);
        foreach (var (document, day) in lived.Documents)
        {
            var again = Returns.Act(document, lived.Council.Payers, day, CouncilLife.ReturnTerms);
            lived.Council.Book(again.Movements);

            Assert.Equal(payers[Account].Collections.AsEnumerable(), again.Payers[Account].Collections.AsEnumerable());
            Assert.Same(payers[Account].Instruction, again.Payers[Account].Instruction);
        }

        Assert.Equal(ledger, lived.Council.Ledger.Count);
    }
}
