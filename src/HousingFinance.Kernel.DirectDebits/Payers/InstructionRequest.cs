using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>What the council can ask to be done to an instruction.</summary>
public enum InstructionRequestKind : byte
{
    /// <summary>Lodge it again: a 0N, where it is dormant or the bank had not lodged it and what was wrong is put right.</summary>
    Lodgement = 0,

    /// <summary>Amend it: a 0C with the old details and a 0N with the new, in that order on one day.</summary>
    Amendment = 1,

    /// <summary>Cancel it: a 0C.</summary>
    Cancellation = 2,
}

/// <summary>What the council wants done to an instruction with the next run.</summary>
/// <remarks>Immutable. Equal when every part is equal. Its words hold no bank details.</remarks>
public sealed record InstructionRequest
{
    private InstructionRequest(InstructionRequestKind kind, BankAccount account, BacsReference reference) =>
        (Kind, Account, Reference) = (kind, account, reference);

    /// <summary>Lodge it again.</summary>
    public static InstructionRequest Lodgement { get; } = new(InstructionRequestKind.Lodgement, default, default);

    /// <summary>Cancel it.</summary>
    public static InstructionRequest Cancellation { get; } = new(InstructionRequestKind.Cancellation, default, default);

    /// <summary>What is asked.</summary>
    public InstructionRequestKind Kind { get; }

    /// <summary>Of an amendment, the payer's new account; none where it stays.</summary>
    public BankAccount Account { get; }

    /// <summary>Of an amendment, the instruction's new reference; none where it stays.</summary>
    public BacsReference Reference { get; }

    /// <summary>Amend it.</summary>
    /// <param name="account">The new account, given by the payer; none where it stays.</param>
    /// <param name="reference">The new reference; none where it stays.</param>
    /// <exception cref="ArgumentException">Both stay.</exception>
    public static InstructionRequest Amendment(BankAccount account, BacsReference reference) => account.IsNone && reference.IsNone
        ? throw new ArgumentException("An amendment changes the account or the reference.", nameof(account))
        : new InstructionRequest(InstructionRequestKind.Amendment, account, reference);

    /// <summary>What is asked: <c>Cancellation</c>.</summary>
    public override string ToString() => Kind.ToString();
}
