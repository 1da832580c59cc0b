using HousingFinance.Kernel.Bacs;
using Kind = HousingFinance.Kernel.DirectDebits.InstructionEventKind;
using State = HousingFinance.Kernel.DirectDebits.InstructionState;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>What an event makes of an instruction: the one state machine.</summary>
internal static class InstructionRule
{
    internal static InstructionStatus Apply(
        InstructionFacts facts, InstructionEvent happened, InstructionTerms terms, out InstructionFacts after)
    {
        var status = Assess(facts, happened, terms, out after);
        if (status == InstructionStatus.Accepted)
        {
            after = after with { BeforeRecord = IsRecord(happened.Kind) ? facts with { BeforeRecord = null } : null };
        }

        return status;
    }

    private static InstructionStatus Assess(
        InstructionFacts facts, InstructionEvent happened, InstructionTerms terms, out InstructionFacts after)
    {
        after = facts;
        if (facts.State == State.Ended && !CameBack(happened.Kind))
        {
            return InstructionStatus.Ended;
        }

        switch (happened.Kind)
        {
            case Kind.CollectionSent:
                return CollectionRule.Send(facts, happened, terms, out after);
            case Kind.UnpaidMayRepresent or Kind.UnpaidNotRepresentable or Kind.ClaimedInstructionStands or Kind.ClaimedAuthorityDenied:
                return CollectionRule.ComeBack(facts, happened, terms, out after);
            case Kind.CollectionWithdrawn:
                return CollectionRule.Withdraw(facts, happened, out after);
            case Kind.FoundDormant:
                return FallDormant(facts, happened, terms, out after);
            case Kind.RecordWithdrawn:
                after = facts.BeforeRecord ?? facts;
                return facts.BeforeRecord is null ? InstructionStatus.NotInThisState : InstructionStatus.Accepted;
            case Kind.CancellationNotNeeded:
                return InstructionStatus.Accepted;
        }

        if (!IsPossible(facts, happened.Kind))
        {
            return InstructionStatus.NotInThisState;
        }

        after = Moved(facts, happened);
        return InstructionStatus.Accepted;
    }

    /// <summary>The same facts in another state. Nothing leaves the end; and what asks for new details outlasts a dispute.</summary>
    internal static InstructionFacts To(this InstructionFacts facts, State state, Kind cause)
    {
        if (facts.State == State.Ended)
        {
            return facts;
        }

        if (facts.State == state)
        {
            var outlasts = cause is Kind.AccountLost or Kind.ClaimedAuthorityDenied && state == State.Suspended;
            return outlasts ? facts with { Cause = cause } : facts;
        }

        return facts with
        {
            State = state,
            Cause = cause,
            BeforeSuspended = state == State.Suspended ? facts.State : facts.BeforeSuspended,
            BeforeCancelled = state == State.Cancelled ? (facts.State, facts.Cause) : facts.BeforeCancelled,
            IsFinalAsked = facts.IsFinalAsked && state is State.Active or State.Suspended,
        };
    }

    // What comes back may come late, and is recorded even when all is over.
    private static bool CameBack(Kind kind) =>
        kind is Kind.CollectionWithdrawn or (>= Kind.UnpaidMayRepresent and <= Kind.ClaimedAuthorityDenied);

    private static bool IsRecord(Kind kind) => kind is >= Kind.LodgementSent and <= Kind.CancellationSent;

    private static bool IsAtBank(InstructionFacts facts) => facts.State is State.Lodged or State.Active or State.Suspended;

    private static bool IsPossible(InstructionFacts facts, Kind kind)
    {
        return kind switch
        {
            Kind.LodgementSent => facts.State is State.SetUp or State.Dormant,
            Kind.ConversionSent => facts is { State: State.SetUp, SetUpBy: InstructionSetUp.Converted, LodgedOn: null },
            Kind.AmendmentSent or Kind.SuspendedByCouncil => facts.State is State.Lodged or State.Active,
            Kind.CancellationSent => IsAtBank(facts),
            Kind.FinalAsked => facts.State == State.Active,
            Kind.Reinstated => facts.State == State.Cancelled && facts.Cause is Kind.CancelledByPayer or Kind.CancelledByBank,
            Kind.Resumed => facts.State == State.Suspended && facts.Cause is Kind.Disputed or Kind.SuspendedByCouncil,
            Kind.NewAuthorityTaken => facts.State is State.SetUp or State.Suspended or State.Cancelled or State.Dormant,
            Kind.Closed => facts.State is State.SetUp or State.Cancelled or State.Dormant,
            _ => true,
        };
    }

    private static InstructionFacts Moved(InstructionFacts facts, InstructionEvent happened) => happened.Kind switch
    {
        Kind.LodgementSent => Lodged(facts, happened),
        Kind.ConversionSent => Lodged(facts, happened) with { NextCode = TransactionCode.RegularCollection },
        Kind.AmendmentSent => Lodged(Renewed(facts, happened), happened),
        Kind.CancellationSent or Kind.CancelledByPayer or Kind.CancelledByBank or Kind.AccountClosed =>
            facts.To(State.Cancelled, happened.Kind),
        Kind.FinalAsked => facts with { IsFinalAsked = true },
        Kind.Disputed or Kind.AccountLost or Kind.SuspendedByCouncil =>
            IsAtBank(facts) ? facts.To(State.Suspended, happened.Kind) : facts,
        Kind.PayerDeceased or Kind.Closed => facts.To(State.Ended, happened.Kind),
        Kind.AccountMovedWithinBank => facts with { Account = happened.Account },
        Kind.AccountMovedToOtherBank => GoneFromBank(facts with { Account = happened.Account }, happened.Kind),
        Kind.Reinstated => facts with { State = facts.BeforeCancelled.State, Cause = facts.BeforeCancelled.Cause },
        Kind.Resumed => facts.To(facts.BeforeSuspended, happened.Kind),
        Kind.NotLodged => GoneFromBank(facts, happened.Kind),
        _ => Renewed(facts, happened).To(State.SetUp, happened.Kind),
    };

    // One that was cancelled meanwhile stays so; reinstated, it is to be lodged.
    private static InstructionFacts GoneFromBank(InstructionFacts facts, Kind cause) =>
        IsAtBank(facts) ? facts.To(State.SetUp, cause)
        : facts.State == State.Cancelled ? facts with { BeforeCancelled = (State.SetUp, cause) }
        : facts;

    private static InstructionFacts Lodged(InstructionFacts facts, InstructionEvent happened) =>
        facts.To(State.Lodged, happened.Kind) with
        {
            LodgedOn = happened.Day,
            LastUse = happened.Day,
            NextCode = TransactionCode.FirstCollection,
            IsFinalAsked = false,

            // Nothing from before a lodgement is presented again after it: the first collection comes first.
            Collections = facts.Collections.SetItems(
                from entry in facts.Collections
                where entry.Value.State != SentState.Settled
                select KeyValuePair.Create(entry.Key, BeforeLodgement(entry.Value))),
        };

    private static SentCollection BeforeLodgement(SentCollection sent) => sent with
    {
        State = sent.State == SentState.MayRepresent ? SentState.Settled : sent.State,
        IsBeforeLodgement = true,
    };

    private static InstructionFacts Renewed(InstructionFacts facts, InstructionEvent happened) => facts with
    {
        Account = happened.Account.IsNone ? facts.Account : happened.Account,
        Reference = happened.Reference.IsNone ? facts.Reference : happened.Reference,
    };

    private static InstructionStatus FallDormant(
        InstructionFacts facts, InstructionEvent happened, InstructionTerms terms, out InstructionFacts after)
    {
        after = facts;
        if (facts.State is not (State.Lodged or State.Active or State.Suspended) || facts.LastUse is not { } lastUse)
        {
            return InstructionStatus.NotInThisState;
        }

        if (happened.Day < terms.DormantFrom(lastUse))
        {
            return InstructionStatus.NotYetDormant;
        }

        after = facts.To(State.Dormant, happened.Kind);
        return InstructionStatus.Accepted;
    }
}
