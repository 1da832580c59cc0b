using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.DirectDebits.Internals;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>Something that happened to a Direct Debit Instruction, with an identity of its own, so that it counts but once.</summary>
/// <remarks>Immutable. Equal when every part is equal. Its words hold no bank details.</remarks>
public sealed record InstructionEvent
{
    private InstructionEvent(InstructionEventKind kind, string id, LocalDate day)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        (Kind, Id, Day) = (kind, id, day);
    }

    /// <summary>What happened.</summary>
    public InstructionEventKind Kind { get; }

    /// <summary>Its identity among the events of the instruction, such as a file and its row; that of a collection names it.</summary>
    public string Id { get; }

    /// <summary>
    /// The day on which it takes effect: of what was sent, the day it stands at the payer's bank, two working days after input; of a
    /// collection, the day the money moves; of what came back, the day it came.
    /// </summary>
    public LocalDate Day { get; }

    /// <summary>Of a collection, its transaction code; null of other events.</summary>
    public TransactionCode? Code { get; private init; }

    /// <summary>Of a collection, what was collected; £0.00 of other events.</summary>
    public Money Amount { get; private init; }

    /// <summary>Of a collection, its processing day; none of other events.</summary>
    public ProcessingDay Processed { get; private init; }

    /// <summary>The collection that came back, was claimed or is presented again, by its identity; empty where none is meant.</summary>
    public string Collection { get; private init; } = "";

    /// <summary>The payer's new account; none where the account stays.</summary>
    public BankAccount Account { get; private init; }

    /// <summary>The instruction's new reference; none where the reference stays.</summary>
    public BacsReference Reference { get; private init; }

    /// <summary>Of a 0N, 0C or 0S, the file with which it was sent; null where that is not known, and of other events.</summary>
    internal SentFile? File { get; init; }

    /// <summary>An event with nothing more to it.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="id">Its identity.</param>
    /// <param name="day">The day on which it takes effect.</param>
    /// <exception cref="ArgumentException">The kind needs an account or a collection, or the identity is blank.</exception>
    public static InstructionEvent Of(InstructionEventKind kind, string id, LocalDate day) =>
        !Enum.IsDefined(kind) || NeedsAccount(kind) || NeedsCollection(kind) || kind == InstructionEventKind.CollectionSent
            ? throw new ArgumentException("Such an event names an account or a collection.", nameof(kind))
            : new InstructionEvent(kind, id, day);

    /// <summary>The account moved within its bank or to another.</summary>
    /// <param name="kind">The one or the other.</param>
    /// <param name="id">Its identity.</param>
    /// <param name="day">The day on which it takes effect.</param>
    /// <param name="account">The new account.</param>
    /// <exception cref="ArgumentException">The kind is another, or there is no account.</exception>
    public static InstructionEvent AccountMoved(InstructionEventKind kind, string id, LocalDate day, BankAccount account) =>
        NeedsAccount(kind) && !account.IsNone
            ? new InstructionEvent(kind, id, day) { Account = account }
            : throw new ArgumentException("An account moves within its bank or to another, and has new details.", nameof(kind));

    /// <summary>The council amended the instruction, or the payer gave a new one.</summary>
    /// <param name="kind">The one or the other.</param>
    /// <param name="id">Its identity.</param>
    /// <param name="day">The day on which it takes effect.</param>
    /// <param name="account">The new account; none where it stays.</param>
    /// <param name="reference">The new reference; none where it stays.</param>
    /// <exception cref="ArgumentException">The kind is another.</exception>
    public static InstructionEvent Renewed(
        InstructionEventKind kind, string id, LocalDate day, BankAccount account, BacsReference reference) =>
        kind is InstructionEventKind.AmendmentSent or InstructionEventKind.NewAuthorityTaken
            ? new InstructionEvent(kind, id, day) { Account = account, Reference = reference }
            : throw new ArgumentException("Only an amendment or a new authority renews an instruction.", nameof(kind));

    /// <summary>A collection was sent: first, regular or final.</summary>
    /// <param name="id">Its identity, by which it is named when it comes back.</param>
    /// <param name="code">The transaction code that it carried.</param>
    /// <param name="processed">Its processing day.</param>
    /// <param name="day">The day on which the money moves.</param>
    /// <param name="amount">What was collected, above £0.00.</param>
    /// <exception cref="ArgumentException">The code is another, a day is missing, or the amount is not above £0.00.</exception>
    public static InstructionEvent Collected(string id, TransactionCode code, ProcessingDay processed, CollectionDay day, Money amount) =>
        Collected(id, code, processed, day, amount, "");

    /// <summary>A collection that had come back unpaid was presented again: an 18.</summary>
    /// <param name="id">The identity of this presentation.</param>
    /// <param name="original">The identity of the collection that came back, as it was sent the first time.</param>
    /// <param name="processed">The processing day of this presentation.</param>
    /// <param name="day">The day on which the money moves.</param>
    /// <param name="amount">What was collected.</param>
    /// <exception cref="ArgumentException">A day or the original is missing, or the amount is not above £0.00.</exception>
    public static InstructionEvent Represented(string id, string original, ProcessingDay processed, CollectionDay day, Money amount)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(original);
        return Collected(id, TransactionCode.Representation, processed, day, amount, original);
    }

    /// <summary>A collection came back unpaid, was claimed under the guarantee, or was taken back before it was processed.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="id">The identity of the advice of it.</param>
    /// <param name="day">The day it came.</param>
    /// <param name="collection">The identity of the collection, as it was sent the first time.</param>
    /// <exception cref="ArgumentException">The kind is another, or the collection is blank.</exception>
    public static InstructionEvent CameBack(InstructionEventKind kind, string id, LocalDate day, string collection)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(collection);
        return NeedsCollection(kind)
            ? new InstructionEvent(kind, id, day) { Collection = collection }
            : throw new ArgumentException("Such an event names no collection.", nameof(kind));
    }

    /// <summary>The event in words: <c>CancelledByPayer on 2026-05-06 (ADDACS 2026-05-06/14)</c>.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Kind} on {LocalDatePattern.Iso.Format(Day)} ({Id})");

    private static InstructionEvent Collected(
        string id, TransactionCode code, ProcessingDay processed, CollectionDay day, Money amount, string original)
    {
        ArgumentNullException.ThrowIfNull(code);
        var isRepresented = code == TransactionCode.Representation;
        if (code.Side != TransactionSide.Debit || !code.IsForServiceUsers || isRepresented != (original.Length > 0))
        {
            throw new ArgumentException("A collection is a first, regular or final one, or presents another again.", nameof(code));
        }

        if (processed.IsNone || day.IsNone || processed.Date >= day.Date || !amount.IsPositive)
        {
            throw new ArgumentException("A collection has an amount, and a processing day before the day its money moves.", nameof(amount));
        }

        return new InstructionEvent(InstructionEventKind.CollectionSent, id, day.Date)
        {
            Code = code,
            Amount = amount,
            Processed = processed,
            Collection = original,
        };
    }

    private static bool NeedsAccount(InstructionEventKind kind) =>
        kind is InstructionEventKind.AccountMovedWithinBank or InstructionEventKind.AccountMovedToOtherBank;

    private static bool NeedsCollection(InstructionEventKind kind) => kind
        is InstructionEventKind.CollectionWithdrawn
        or InstructionEventKind.UnpaidMayRepresent or InstructionEventKind.UnpaidNotRepresentable
        or InstructionEventKind.ClaimedInstructionStands or InstructionEventKind.ClaimedAuthorityDenied;
}
