using HousingFinance.Kernel.Bacs;
using NodaTime;
using Kind = HousingFinance.Kernel.DirectDebits.InstructionEventKind;
using State = HousingFinance.Kernel.DirectDebits.InstructionState;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>When a collection may be sent under an instruction and with which code, and what it means when one comes back.</summary>
internal static class CollectionRule
{
    /// <summary>The code of the next collection whose money moves on a day, other than one presented again.</summary>
    internal static InstructionStatus NextCode(InstructionFacts facts, LocalDate day, InstructionTerms terms, out TransactionCode? code)
    {
        code = null;
        var status = MayCollect(facts, day, terms);
        if (status == InstructionStatus.Accepted)
        {
            code = facts.IsFinalAsked ? TransactionCode.FinalCollection : facts.NextCode;
        }

        return status;
    }

    internal static InstructionStatus Send(
        InstructionFacts facts, InstructionEvent sent, InstructionTerms terms, out InstructionFacts after)
    {
        after = facts;
        if (sent.Code == TransactionCode.Representation)
        {
            return SendAgain(facts, sent, terms, out after);
        }

        var status = NextCode(facts, sent.Day, terms, out var code);
        if (status != InstructionStatus.Accepted)
        {
            return status;
        }

        if (sent.Code != code)
        {
            return InstructionStatus.NotTheNextCode;
        }

        after = Used(facts, sent) with
        {
            NextCode = TransactionCode.RegularCollection,
            Collections = facts.Collections.SetItem(sent.Id, new SentCollection(sent, SentState.Standing, Before(facts, isAgain: false))),
        };
        after = code == TransactionCode.FinalCollection ? after.To(State.Cancelled, sent.Kind) : after;
        return InstructionStatus.Accepted;
    }

    internal static InstructionStatus ComeBack(
        InstructionFacts facts, InstructionEvent back, InstructionTerms terms, out InstructionFacts after)
    {
        after = facts;
        // What came back already has no money left to come back or be claimed.
        if (!facts.Collections.TryGetValue(back.Collection, out var collection) || collection.State != SentState.Standing)
        {
            return InstructionStatus.CollectionNotKnown;
        }

        var mayRepresent = back.Kind == Kind.UnpaidMayRepresent && !collection.IsBeforeLodgement;
        after = facts with
        {
            Collections = facts.Collections.SetItem(
                back.Collection, collection with { State = mayRepresent ? SentState.MayRepresent : SentState.Settled }),
        };
        var code = collection.Sent.Code;
        if (back.Kind is Kind.UnpaidMayRepresent or Kind.UnpaidNotRepresentable && code == TransactionCode.FirstCollection
             && !collection.IsBeforeLodgement && NothingSentSince(facts, collection.Sent))
        {
            after = after with { NextCode = terms.AfterUnpaidFirst };
        }

        // The bank deleted the instruction for a final collection, and presents that one again all the same.
        if (mayRepresent && code == TransactionCode.FinalCollection
            && facts is { State: State.Cancelled, Cause: Kind.CollectionSent, BeforeCancelled.State: not State.SetUp })
        {
            after = after.To(State.Active, back.Kind) with { IsFinalAsked = true };
        }

        after = back.Kind == Kind.ClaimedAuthorityDenied && facts.State is State.Lodged or State.Active or State.Suspended
            ? after.To(State.Suspended, back.Kind)
            : after;
        return InstructionStatus.Accepted;
    }

    /// <summary>Undoes the sending of a collection, so far as nothing has happened since that stands on it.</summary>
    internal static InstructionStatus Withdraw(InstructionFacts facts, InstructionEvent withdrawn, out InstructionFacts after)
    {
        after = facts;
        if (!facts.Collections.TryGetValue(withdrawn.Collection, out var collection) || collection.State != SentState.Standing)
        {
            return InstructionStatus.CollectionNotKnown;
        }

        var before = collection.Before;
        after = facts with
        {
            Collections = facts.Collections.SetItem(
                withdrawn.Collection, collection with { State = before.IsAgain ? SentState.MayRepresent : SentState.Settled }),
        };
        if (AnotherStands(facts, collection) || facts.LodgedOn > collection.Sent.Day)
        {
            return InstructionStatus.Accepted;
        }

        after = after with { LastUse = before.LastUse, NextCode = before.NextCode };
        if (facts.Cause == Kind.CollectionSent)
        {
            after = after with { State = before.State, Cause = before.Cause, IsFinalAsked = before.IsFinalAsked };
        }
        else if (facts.State == State.Suspended)
        {
            after = after with { BeforeSuspended = before.State };
        }

        return InstructionStatus.Accepted;
    }

    private static InstructionStatus SendAgain(
        InstructionFacts facts, InstructionEvent sent, InstructionTerms terms, out InstructionFacts after)
    {
        after = facts;
        var status = MayCollect(facts, sent.Day, terms);
        if (status != InstructionStatus.Accepted)
        {
            return status;
        }

        if (!facts.Collections.TryGetValue(sent.Collection, out var original) || original.State != SentState.MayRepresent
            || sent.Processed <= original.Sent.Processed)
        {
            return InstructionStatus.CollectionNotKnown;
        }

        if (original.Sent.Amount != sent.Amount)
        {
            return InstructionStatus.AmountDiffers;
        }

        if (sent.Processed.Date > terms.LastRepresentation(original.Sent.Processed))
        {
            return InstructionStatus.RepresentationTooLate;
        }

        after = Used(facts, sent) with
        {
            NextCode = TransactionCode.RegularCollection,
            Collections = facts.Collections.SetItem(
                sent.Collection, original with { State = SentState.Standing, Before = Before(facts, isAgain: true) }),
        };
        after = original.Sent.Code == TransactionCode.FinalCollection ? after.To(State.Cancelled, sent.Kind) : after;
        return InstructionStatus.Accepted;
    }

    private static InstructionStatus MayCollect(InstructionFacts facts, LocalDate day, InstructionTerms terms)
    {
        if (facts.State is not (State.Lodged or State.Active) || facts.LodgedOn is not { } lodged || facts.LastUse is not { } lastUse)
        {
            return facts.State == State.Dormant ? InstructionStatus.Dormant : InstructionStatus.NotInThisState;
        }

        if (day >= terms.DormantFrom(lastUse))
        {
            return InstructionStatus.Dormant;
        }

        return !terms.Calendar.TryAddWorkingDays(lodged, terms.LodgementWorkingDays, out var first) ? InstructionStatus.OutsideCalendar
            : day < first ? InstructionStatus.TooSoonAfterLodgement
            : InstructionStatus.Accepted;
    }

    private static InstructionFacts Used(InstructionFacts facts, InstructionEvent sent) => facts.To(State.Active, sent.Kind) with
    {
        LastUse = facts.LastUse is { } earlier && earlier > sent.Day ? earlier : sent.Day,
    };

    private static BeforeSent Before(InstructionFacts facts, bool isAgain) =>
        new(facts.State, facts.Cause, facts.LastUse, facts.NextCode, facts.IsFinalAsked, isAgain);

    // Of those whose money moves no earlier: what was sent after it, or with it.
    private static bool AnotherStands(InstructionFacts facts, SentCollection collection) => facts.Collections.Values.Any(
        other => other.Sent.Id != collection.Sent.Id && other.State == SentState.Standing && other.Sent.Day >= collection.Sent.Day);

    private static bool NothingSentSince(InstructionFacts facts, InstructionEvent first) =>
        facts.State is State.Active or State.Suspended && facts.Collections.Values.All(other => other.Sent.Day <= first.Day);
}
