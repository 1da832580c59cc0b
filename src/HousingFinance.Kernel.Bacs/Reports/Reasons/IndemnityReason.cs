using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace HousingFinance.Kernel.Bacs;

/// <summary>Why a payer's bank claims collections back under the Direct Debit Guarantee: the reasons of DDICA.</summary>
/// <remarks>
/// A closed catalogue. The same character means something else in other reports. Whether the instruction lives on is not published for any
/// reason: it is kept here for 1, 2 and 7 and suspended for the others, which a council may decide otherwise; one provider ends it for 3
/// and 4.
/// </remarks>
public sealed class IndemnityReason : SmartEnum<IndemnityReason, byte>
{
    private const string TakeBack = "take back every collection listed and present none of them again; do not pay the payer as well; ";
    private const string Look = TakeBack + "collect nothing until a person has looked";

    /// <summary>1: amount or date differ from the notice.</summary>
    public static readonly IndemnityReason NoticeDiffers =
        new("amount or date differs from notice", 1, '1', InstructionEffect.Unaffected, TakeBack + "look why notice and collection differ");

    /// <summary>2: the payer had no notice, or disputes the amount.</summary>
    public static readonly IndemnityReason NoNotice = new(
        "no notice received or amount disputed", 2, '2', InstructionEffect.Unaffected,
        TakeBack + "challenge the claim where the notice can be shown");

    /// <summary>3: the bank had cancelled the instruction.</summary>
    public static readonly IndemnityReason CancelledByBank =
        new("instruction cancelled by the bank", 3, '3', InstructionEffect.Suspended, Look);

    /// <summary>4: the payer had cancelled with the service user.</summary>
    public static readonly IndemnityReason CancelledWithServiceUser =
        new("payer cancelled with the service user", 4, '4', InstructionEffect.Suspended, Look);

    /// <summary>5: the bank holds no instruction, or the payer denies having given authority.</summary>
    public static readonly IndemnityReason NoInstruction =
        new("no instruction held or authority denied", 5, '5', InstructionEffect.Suspended, Look);

    /// <summary>6: the signature is false, or not as the account's mandate has it.</summary>
    public static readonly IndemnityReason SignatureFalse =
        new("signature false or not as the mandate", 6, '6', InstructionEffect.Suspended, Look);

    /// <summary>7: the service user itself asked for the claim.</summary>
    public static readonly IndemnityReason RaisedByServiceUser = new(
        "claim raised at the service user's request", 7, '7', InstructionEffect.Unaffected, TakeBack + "look whether it was asked for");

    /// <summary>8: the payer does not know the service user's name.</summary>
    public static readonly IndemnityReason NameNotRecognised =
        new("service user's name not recognised", 8, '8', InstructionEffect.Suspended, Look);

    private IndemnityReason(string name, byte value, char code, InstructionEffect instruction, string nextStep)
        : base(name, value) =>
        (Code, Action) = (code, new ReasonAction(
            instruction, MoneyEffect.ClaimedBack, ReasonAttention.Person, nextStep, ReasonSource.Inferred));

    /// <summary>Every reason in order of its value.</summary>
    public static ImmutableArray<IndemnityReason> All { get; } =
    [
        NoticeDiffers, NoNotice, CancelledByBank, CancelledWithServiceUser, NoInstruction, SignatureFalse, RaisedByServiceUser,
        NameNotRecognised,
    ];

    /// <summary>The character that reports hold.</summary>
    public char Code { get; }

    /// <summary>What it asks for.</summary>
    public ReasonAction Action { get; }

    /// <summary>Finds a reason by its character.</summary>
    /// <param name="code">The character.</param>
    /// <param name="reason">The reason; null when the answer is no.</param>
    public static bool TryFromCode(char code, out IndemnityReason? reason)
    {
        reason = All.FirstOrDefault(candidate => candidate.Code == code);
        return reason is not null;
    }

    /// <summary>Code and meaning: <c>5 no instruction held or authority denied</c>.</summary>
    public override string ToString() => $"{Code} {Name}";
}
