using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using NodaTime;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>A collection that was sent, whether it came back, and how the instruction stood before it was sent the last time.</summary>
internal sealed record SentCollection(InstructionEvent Sent, SentState State, BeforeSent Before)
{
    /// <summary>Whether the instruction was lodged anew since: nothing from before a lodgement is presented again after it.</summary>
    public bool IsBeforeLodgement { get; init; }
}

/// <summary>What sending a collection changes of an instruction, as it was before.</summary>
internal readonly record struct BeforeSent(
    InstructionState State, InstructionEventKind? Cause, LocalDate? LastUse, TransactionCode NextCode, bool IsFinalAsked, bool IsAgain);

/// <summary>What became of a collection, so far as it bears on the instruction.</summary>
internal enum SentState : byte
{
    Standing,
    MayRepresent,
    Settled,
}

/// <summary>Everything about an instruction that the next event depends on.</summary>
internal sealed record InstructionFacts
{
    public required InstructionSetUp SetUpBy { get; init; }

    public required BankAccount Account { get; init; }

    public required BacsReference Reference { get; init; }

    public InstructionState State { get; init; }

    /// <summary>What brought it to where it stands.</summary>
    public InstructionEventKind? Cause { get; init; }

    /// <summary>The state before it was suspended.</summary>
    public InstructionState BeforeSuspended { get; init; }

    /// <summary>The state before it was cancelled, and what had brought it there.</summary>
    public (InstructionState State, InstructionEventKind? Cause) BeforeCancelled { get; init; }

    public LocalDate? LodgedOn { get; init; }

    public LocalDate? LastUse { get; init; }

    /// <summary>The code of its next collection but for the final one and those presented again.</summary>
    public TransactionCode NextCode { get; init; } = TransactionCode.FirstCollection;

    public bool IsFinalAsked { get; init; }

    /// <summary>How it stood before the last event, where that was a 0N, 0C or 0S that was sent; null after any other.</summary>
    public InstructionFacts? BeforeRecord { get; init; }

    public ImmutableDictionary<string, SentCollection> Collections { get; init; } =
        ImmutableDictionary.Create<string, SentCollection>(StringComparer.Ordinal);
}
