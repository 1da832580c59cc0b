using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>Where the money of a collection is.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum CollectionState : byte
{
    /// <summary>It was sent, and has not come back.</summary>
    Sent = 0,

    /// <summary>It was taken back before it was processed: no money moved.</summary>
    Withdrawn = 1,

    /// <summary>It came back unpaid.</summary>
    Unpaid = 2,

    /// <summary>The payer's bank claimed it under the Direct Debit Guarantee.</summary>
    Claimed = 3,

    /// <summary>The council refunded it to the payer.</summary>
    Refunded = 4,
}

/// <summary>Something that happened to a collection after it was sent.</summary>
/// <param name="To">Where its money was after it.</param>
/// <param name="Id">What said so, such as an advice and its item; the same each time that is read.</param>
/// <param name="Day">The day it became known.</param>
public sealed record CollectionStep(CollectionState To, string Id, LocalDate Day)
{
    /// <summary>State and day: <c>Unpaid on 2026-06-03</c>.</summary>
    public override string ToString() => $"{To} on {LocalDatePattern.Iso.Format(Day)}";
}

/// <summary>One collection that was sent for a payer: what for, how much, and what became of it.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CollectionRecord
{
    internal CollectionRecord(CollectionEntry entry, string batch, ProcessingDay processed, CollectionDay day)
    {
        (Id, Original, Batch, Code, Told, Parts) = (entry.Id, entry.Original, batch, entry.Code, entry.Told, entry.Parts);
        (Shares, Reference, Processed, Day) = (entry.Shares, entry.Reference, processed, day);
    }

    /// <summary>Its identity among the collections of the payer.</summary>
    public string Id { get; }

    /// <summary>Of a collection presented again, the identity of the one that came back; empty otherwise.</summary>
    public string Original { get; }

    /// <summary>The batch in which it was sent.</summary>
    public string Batch { get; }

    /// <summary>Its transaction code.</summary>
    public TransactionCode Code { get; }

    /// <summary>The day that the payer was told, of the instalment that it collects.</summary>
    public CollectionDay Told { get; }

    /// <summary>What it is made of.</summary>
    public CollectionParts Parts { get; }

    /// <summary>What was collected.</summary>
    public Money Amount => Parts.Total;

    /// <summary>The accounts to which it belongs, with the part of each; they add up to the amount.</summary>
    public ImmutableArray<AccountShare> Shares { get; }

    /// <summary>The reference with which it was sent.</summary>
    public BacsReference Reference { get; }

    /// <summary>Its processing day, by which an ARUDD names it.</summary>
    public ProcessingDay Processed { get; }

    /// <summary>The day on which its money moved, by which a claim names it.</summary>
    public CollectionDay Day { get; }

    /// <summary>What happened to it since, in order.</summary>
    public ImmutableArray<CollectionStep> Steps { get; private init; } = [];

    /// <summary>Where its money is.</summary>
    public CollectionState State => Steps.IsEmpty ? CollectionState.Sent : Steps[^1].To;

    /// <summary>Whether its money is with the council.</summary>
    public bool IsStanding => State == CollectionState.Sent;

    /// <summary>The identity by which the instruction knows it: that of the first presentation.</summary>
    internal string InstructionId => Original.Length > 0 ? Original : Id;

    /// <summary>Identity, code, amount and state: <c>2026-06-01: 17 £113.10, Sent</c>.</summary>
    public override string ToString() => $"{Id}: {Code.Code} {Amount}, {State}";

    /// <summary>Whether something with an identity has happened to it.</summary>
    internal bool Has(string id) => Steps.Any(step => string.Equals(step.Id, id, StringComparison.Ordinal));

    internal CollectionRecord After(CollectionState state, string id, LocalDate day) =>
        this with { Steps = Steps.Add(new CollectionStep(state, id, day)) };
}
