using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>One row of a run: a collection, or the record of an instruction. An amendment is one entry and makes two records.</summary>
/// <remarks>Made by a due list only. Immutable. Equal when every part is equal. Its words hold neither name nor bank details.</remarks>
public sealed record CollectionEntry
{
    internal CollectionEntry(DirectDebitPayer payer, TransactionCode code, string id) =>
        (Payer, Name, Code, Id, Destination, Reference) =
            (payer.Account, payer.Name, code, id, payer.Instruction.Account, payer.Instruction.Reference);

    /// <summary>The payer's rent account.</summary>
    public RentAccountRef Payer { get; }

    /// <summary>The name on the payer's bank account. Not for messages.</summary>
    public BacsText Name { get; }

    /// <summary>The transaction code; of an amendment 0C.</summary>
    public TransactionCode Code { get; }

    /// <summary>Its identity among the events of the instruction.</summary>
    public string Id { get; }

    /// <summary>The payer's bank account. Not for messages.</summary>
    public BankAccount Destination { get; }

    /// <summary>The instruction's reference.</summary>
    public BacsReference Reference { get; }

    /// <summary>Of a collection presented again, the identity of the one that came back; empty otherwise.</summary>
    public string Original { get; internal init; } = "";

    /// <summary>The day that the payer was told; none of an instruction's record.</summary>
    public CollectionDay Told { get; internal init; }

    /// <summary>What is collected, part by part; nothing of an instruction's record.</summary>
    public CollectionParts Parts { get; internal init; }

    /// <summary>What is collected; £0.00 of an instruction's record.</summary>
    public Money Amount => Parts.Total;

    /// <summary>The accounts to which it belongs, with the part of each; they add up to the amount.</summary>
    public ImmutableArray<AccountShare> Shares { get; internal init; } = [];

    /// <summary>Of an amendment, what changes; null otherwise.</summary>
    public InstructionRequest? Amendment { get; internal init; }

    /// <summary>Whether money is collected.</summary>
    public bool IsCollection => Code.Side == TransactionSide.Debit;

    /// <summary>Code, payer and amount: <c>17 NEC:7100234, £113.10 told for 2026-06-01</c>.</summary>
    public override string ToString() => IsCollection ? $"{Code.Code} {Payer}, {Amount} told for {Told}" : $"{Code.Code} {Payer}";

    /// <summary>Equal when every part is equal.</summary>
    public bool Equals(CollectionEntry? other) =>
        other is not null && Payer == other.Payer && Name == other.Name && Code == other.Code && Id == other.Id
        && Destination == other.Destination && Reference == other.Reference && Original == other.Original && Told == other.Told
        && Parts == other.Parts && Shares.AsSpan().SequenceEqual(other.Shares.AsSpan()) && Amendment == other.Amendment;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Payer, Code, Id, Parts);

    /// <summary>The event of the instruction that sending it is.</summary>
    internal InstructionEvent SentOn(ProcessingDay processed, CollectionDay day) =>
        Original.Length > 0 ? InstructionEvent.Represented(Id, Original, processed, day, Amount)
        : IsCollection ? InstructionEvent.Collected(Id, Code, processed, day, Amount)
        : Amendment is { } changed
            ? InstructionEvent.Renewed(InstructionEventKind.AmendmentSent, Id, day.Date, changed.Account, changed.Reference)
        : InstructionEvent.Of(RecordKind, Id, day.Date);

    private InstructionEventKind RecordKind =>
        Code == TransactionCode.NewInstruction ? InstructionEventKind.LodgementSent
        : Code == TransactionCode.CancelInstruction ? InstructionEventKind.CancellationSent
        : InstructionEventKind.ConversionSent;
}
