using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Instructions;
using HousingFinance.Kernel.TestSupport;
using NodaTime;
using Kind = HousingFinance.Kernel.DirectDebits.InstructionEventKind;

namespace HousingFinance.Kernel.Tests.DirectDebits.Properties;

/// <summary>What is tried at one step of a life: which kind of event, how many days after the one before, and a number to choose by.</summary>
public readonly record struct LifeStep(Kind Kind, int Days, int Choice);

/// <summary>Hundreds of things that payer, bank, council and calendar try, most of them impossible where the instruction stands.</summary>
public sealed record AnyLife(InstructionSetUp SetUp, IReadOnlyList<LifeStep> Steps)
{
    public override string ToString() => $"{SetUp}: {string.Join(", ", Steps)}";
}

public static class LifeArbitraries
{
    private static readonly Kind[] Often =
    [
        Kind.CollectionSent, Kind.CollectionSent, Kind.CollectionSent, Kind.LodgementSent, Kind.UnpaidMayRepresent, Kind.Resumed,
    ];

    public static Arbitrary<AnyLife> Lives() => Arb.From(
        from setUp in Gen.Elements(Enum.GetValues<InstructionSetUp>())
        from count in Gen.Choose(0, 250)
        from steps in OneStep.ArrayOf(count)
        select new AnyLife(setUp, steps),
        life => Enumerable.Range(0, life.Steps.Count).Select(out1 => life with { Steps = [.. life.Steps.Where((_, index) => index != out1)] }));

    private static Gen<LifeStep> OneStep { get; } =
        from kind in Gen.Frequency((6, Gen.Elements(Often)), (4, Gen.Elements(Enum.GetValues<Kind>())))
        from days in Gen.Frequency((20, Gen.Choose(0, 12)), (3, Gen.Choose(20, 40)), (1, Gen.Choose(700, 760)))
        from choice in Gen.Choose(0, 1_000)
        select new LifeStep(kind, days, choice);
}

public class InstructionProperties
{
    private static readonly LocalDate Start = new(2000, 2, 1);

    [Property(Arbitrary = [typeof(LifeArbitraries)])]
    public void No_forbidden_sequence_of_codes_is_ever_recorded(AnyLife life)
    {
        var codes = Lived(life).History.Where(change => change.From is not InstructionState.Ended).Select(change => change.Cause).ToList();
        var (mayBeFirst, atBank) = (false, false);
        var beforeRecord = (mayBeFirst, atBank);
        var standing = new List<(string Id, LocalDate Day, bool WasFirst)>();
        foreach (var each in codes)
        {
            if (each.Kind is >= Kind.LodgementSent and <= Kind.CancellationSent)
            {
                beforeRecord = (mayBeFirst, atBank);
            }

            switch (each.Kind)
            {
                case Kind.RecordWithdrawn:
                    (mayBeFirst, atBank) = beforeRecord;
                    break;
                case Kind.CollectionWithdrawn:
                    // A first collection that is withdrawn is still to come, unless another was sent on its strength.
                    var withdrawn = standing.FindLast(sent => sent.Id == each.Collection);
                    standing.RemoveAll(sent => sent.Id == each.Collection);
                    mayBeFirst |= withdrawn.WasFirst && !standing.Exists(sent => sent.Day >= withdrawn.Day);
                    break;
                case Kind.LodgementSent or Kind.AmendmentSent:
                    (mayBeFirst, atBank) = (true, true);
                    standing.Clear();
                    break;
                case Kind.ConversionSent:
                    (mayBeFirst, atBank) = (false, true);
                    standing.Clear();
                    break;
                case Kind.CancellationSent or Kind.NotLodged or Kind.AccountMovedToOtherBank or Kind.NewAuthorityTaken:
                    atBank = false;
                    break;
                case Kind.CollectionSent:
                    Assert.True(atBank);
                    Assert.Equal(mayBeFirst, each.Code == TransactionCode.FirstCollection);
                    standing.Add((each.Collection.Length > 0 ? each.Collection : each.Id, each.Day, mayBeFirst));
                    mayBeFirst = false;
                    break;
            }
        }
    }

    [Property(Arbitrary = [typeof(LifeArbitraries)])]
    public void Collections_are_sent_only_from_lodged_or_active_and_in_time(AnyLife life)
    {
        LocalDate? used = null;
        LocalDate? lodged = null;
        var before = (used, lodged);
        foreach (var change in Lived(life).History)
        {
            var day = change.Cause.Day;
            if (change.Cause.Kind == Kind.RecordWithdrawn)
            {
                (used, lodged) = before;
            }

            before = (used, lodged);
            if (change.Cause.Kind is Kind.LodgementSent or Kind.AmendmentSent or Kind.ConversionSent)
            {
                (used, lodged) = (day, day);
            }
            else if (change.Cause.Kind == Kind.CollectionSent)
            {
                Assert.True(change.From is InstructionState.Lodged or InstructionState.Active);
                Assert.True(day < used!.Value.PlusMonths(24));
                Assert.True(PlanExample.WorkingDays.WorkingDaysBetween(lodged!.Value, day) >= 2);
                used = LocalDate.Max(used.Value, day);
            }
        }
    }

    [Property(Arbitrary = [typeof(LifeArbitraries)])]
    public void Each_collection_comes_back_at_most_once_for_each_time_it_was_sent(AnyLife life)
    {
        var away = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cause in Lived(life).History.Select(change => change.Cause))
        {
            if (cause.Kind == Kind.CollectionSent)
            {
                var key = cause.Collection.Length > 0 ? cause.Collection : cause.Id;
                away[key] = away.GetValueOrDefault(key) + 1;
                Assert.Equal(1, away[key]);
            }
            else if (cause.Collection.Length > 0)
            {
                away[cause.Collection]--;
                Assert.Equal(0, away[cause.Collection]);
            }
        }
    }

    [Property(Arbitrary = [typeof(LifeArbitraries)])]
    public void Replaying_any_event_changes_nothing(AnyLife life)
    {
        var lived = Lived(life);
        foreach (var change in lived.History)
        {
            Assert.Equal(InstructionStatus.AlreadyRecorded, lived.Record(change.Cause, Life.Scheme, out var after));
            Assert.Same(lived, after);
        }
    }

    [Property(Arbitrary = [typeof(LifeArbitraries)])]
    public void A_life_told_again_from_its_history_is_the_same_life(AnyLife life)
    {
        var lived = Lived(life);
        var again = lived.History.Aggregate(
            DirectDebitInstruction.Given(life.SetUp, Life.FirstAccount, Life.Reference),
            (instruction, change) => instruction.Record(change.Cause, Life.Scheme).Value);

        Assert.Equal(lived.History.AsEnumerable(), again.History);
        Assert.Equal((lived.State, lived.Account, lived.LastUse), (again.State, again.Account, again.LastUse));
        Assert.All(lived.History.Zip(lived.History.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
    }

    // Tries every step; what is impossible is refused with an error and leaves the instruction as it was.
    private static DirectDebitInstruction Lived(AnyLife life)
    {
        var instruction = DirectDebitInstruction.Given(life.SetUp, Life.FirstAccount, Life.Reference);
        var day = Start;
        for (var number = 0; number < life.Steps.Count && day.Year < 2025; number++)
        {
            day = PlanExample.WorkingDays.RollForward(day.PlusDays(life.Steps[number].Days));
            var tried = Tried(instruction, life.Steps[number], number, day);
            var status = instruction.Record(tried, Life.Scheme, out var after);

            Assert.Equal(status == InstructionStatus.Accepted, !ReferenceEquals(instruction, after));
            Assert.Equal(status == InstructionStatus.Accepted, after.History.Length == instruction.History.Length + 1);
            instruction = after;
        }

        return instruction;
    }

    private static InstructionEvent Tried(DirectDebitInstruction instruction, LifeStep step, int number, LocalDate day)
    {
        var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"event {number}");
        var sent = instruction.History.Where(change => change.Cause is { Kind: Kind.CollectionSent, Collection: "" }).Select(change => change.Cause).ToList();
        var original = sent.Count == 0 ? null : sent[^(1 + (step.Choice % Math.Min(sent.Count, 3)))];
        switch (step.Kind)
        {
            case Kind.CollectionSent:
                var collected = CollectionDay.Create(day, PlanExample.WorkingDays);
                var processed = ProcessingDay.Of(collected, PlanExample.WorkingDays);
                if (original is not null && step.Choice % 5 == 0)
                {
                    return InstructionEvent.Represented(id, original.Id, processed, collected, original.Amount);
                }

                var next = instruction.NextCode(collected, Life.Scheme);
                var code = next.HasValue && step.Choice % 7 != 0 ? next.Value
                    : step.Choice % 2 == 0 ? TransactionCode.FirstCollection : TransactionCode.RegularCollection;
                return InstructionEvent.Collected(id, code, processed, collected, Money.FromPence(1 + step.Choice));
            case Kind.CollectionWithdrawn or Kind.UnpaidMayRepresent or Kind.UnpaidNotRepresentable or Kind.ClaimedInstructionStands or Kind.ClaimedAuthorityDenied:
                return InstructionEvent.CameBack(step.Kind, id, day, original?.Id ?? "nothing");
            case Kind.AccountMovedWithinBank or Kind.AccountMovedToOtherBank:
                return InstructionEvent.AccountMoved(step.Kind, id, day, Life.OtherAccount);
            default:
                return InstructionEvent.Of(step.Kind, id, day);
        }
    }
}
