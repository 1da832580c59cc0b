using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.DirectDebits.Internals;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>One entry of an instruction's history: what happened, and from which state to which it led.</summary>
/// <param name="Cause">What happened.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after; the same where the event changed no state.</param>
public sealed record InstructionChange(InstructionEvent Cause, InstructionState From, InstructionState To);

/// <summary>A Direct Debit Instruction with its whole life: where it stands, and everything that brought it there.</summary>
/// <remarks>
/// <para>Immutable: an event gives a new value with one entry more. An event that was recorded before changes nothing and gives the same
/// value. What is impossible is refused by name and not recorded.</para>
/// <para>It says what may be sent under the instruction. That the payer was told of a collection, and of what sum and day, is kept by
/// <see cref="PayerSchedule"/>.</para>
/// </remarks>
public sealed class DirectDebitInstruction
{
    private readonly InstructionFacts _facts;

    private DirectDebitInstruction(InstructionFacts facts, ImmutableArray<InstructionChange> history) =>
        (_facts, History) = (facts, history);

    /// <summary>How the payer gave it.</summary>
    public InstructionSetUp SetUpBy => _facts.SetUpBy;

    /// <summary>The payer's account, as last known.</summary>
    public BankAccount Account => _facts.Account;

    /// <summary>Its reference.</summary>
    public BacsReference Reference => _facts.Reference;

    /// <summary>Where it stands.</summary>
    public InstructionState State => _facts.State;

    /// <summary>The day its last lodgement, amendment or conversion stood at the bank; null when there was none.</summary>
    public LocalDate? LodgedOn => _facts.LodgedOn;

    /// <summary>The day of its last lodgement or collection, from which dormancy counts; null when there was none.</summary>
    public LocalDate? LastUse => _facts.LastUse;

    /// <summary>Everything that happened to it, in the order in which it was recorded.</summary>
    public ImmutableArray<InstructionChange> History { get; }

    /// <summary>A new instruction, given by a payer and not yet lodged.</summary>
    /// <param name="setUp">How the payer gave it.</param>
    /// <param name="account">The payer's account.</param>
    /// <param name="reference">Its reference.</param>
    /// <exception cref="ArgumentException">Account or reference is <c>default</c>, or there is no such way to give one.</exception>
    public static DirectDebitInstruction Given(InstructionSetUp setUp, BankAccount account, BacsReference reference)
    {
        if (account.IsNone || reference.IsNone || setUp > InstructionSetUp.Converted)
        {
            throw new ArgumentException("An instruction names an account and a reference.");
        }

        return new(new InstructionFacts { SetUpBy = setUp, Account = account, Reference = reference }, []);
    }

    /// <summary>The instruction after an event; or why that could not have happened.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="terms">What the scheme lays down.</param>
    public Outcome<DirectDebitInstruction> Record(InstructionEvent happened, InstructionTerms terms)
    {
        var status = Record(happened, terms, out var after);
        return status.IsAccepted() ? Outcome.Of(after) : Outcome.Refused<DirectDebitInstruction>(Explain(status, happened.ToString()));
    }

    /// <summary>Records an event when it is possible.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="terms">What the scheme lays down.</param>
    /// <param name="after">The instruction after it; this one where the event was refused or had been recorded before.</param>
    public InstructionStatus Record(InstructionEvent happened, InstructionTerms terms, out DirectDebitInstruction after)
    {
        ArgumentNullException.ThrowIfNull(happened);
        ArgumentNullException.ThrowIfNull(terms);
        after = this;
        foreach (var change in History)
        {
            if (string.Equals(change.Cause.Id, happened.Id, StringComparison.Ordinal))
            {
                return change.Cause == happened ? InstructionStatus.AlreadyRecorded : InstructionStatus.IdentityUsed;
            }
        }

        var status = InstructionRule.Apply(_facts, happened, terms, out var facts);
        if (status == InstructionStatus.Accepted)
        {
            after = new DirectDebitInstruction(facts, History.Add(new InstructionChange(happened, _facts.State, facts.State)));
        }

        return status;
    }

    /// <summary>The transaction code of the next collection, if its money moves on a day; or why nothing may be collected then.</summary>
    /// <param name="day">The day on which the money would move.</param>
    /// <param name="terms">What the scheme lays down.</param>
    /// <returns>01, 17 or, when it was asked for, 19. A collection presented again carries 18 and is no next one.</returns>
    public Outcome<TransactionCode> NextCode(CollectionDay day, InstructionTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var status = NextCode(day, terms, out var code);
        return status == InstructionStatus.Accepted
            ? Outcome.Of(code!)
            : Outcome.Refused<TransactionCode>(Explain(status, $"a collection on {day}"));
    }

    /// <summary>
    /// The first working day on which a collection's money may move: after the lodgement's lead and after the payer's notice, whichever
    /// is later.
    /// </summary>
    /// <param name="lodgedOn">The day on which the lodgement stands at the bank, two working days after its input.</param>
    /// <param name="noticeSent">The day on which advance notice is sent.</param>
    /// <param name="notice">The period of notice.</param>
    /// <param name="terms">What the scheme lays down.</param>
    /// <returns>The day; or the refusal of days that the calendar does not know.</returns>
    /// <exception cref="ArgumentException">The period of notice is <c>default</c>.</exception>
    public static Outcome<CollectionDay> FirstCollection(
        LocalDate lodgedOn, LocalDate noticeSent, NoticePeriod notice, InstructionTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (notice.IsNone)
        {
            throw new ArgumentException("A payer is given notice.", nameof(notice));
        }

        return terms.Calendar.TryAddWorkingDays(lodgedOn, terms.LodgementWorkingDays, out var afterLodgement)
            && notice.TryFirstDay(noticeSent, terms.Calendar, out var afterNotice)
            && terms.Calendar.TryRollForward(LocalDate.Max(afterLodgement, afterNotice), out var day)
            && CollectionDay.Read(day, terms.Calendar, out var collection) == FormatStatus.Accepted
            ? Outcome.Of(collection)
            : Outcome.Refused<CollectionDay>(StatusMeaning.Of(InstructionStatuses.All, InstructionStatus.OutsideCalendar).Explain(
                Locator.In("first collection"),
                $"lodged on {LocalDatePattern.Iso.Format(lodgedOn)}, notice sent on {LocalDatePattern.Iso.Format(noticeSent)}"));
    }

    /// <summary>State and history in words: <c>Active after 3 events</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{State} after {History.Length} events");

    internal InstructionStatus NextCode(CollectionDay day, InstructionTerms terms, out TransactionCode? code) =>
        CollectionRule.NextCode(_facts, day.Date, terms, out code);

    /// <summary>Whether an event with an identity is in its history.</summary>
    internal bool Knows(string id) => History.Any(change => string.Equals(change.Cause.Id, id, StringComparison.Ordinal));

    /// <summary>Whether a collection came back that may be presented again while the instruction stands at the bank.</summary>
    internal bool MayPresentAgain(string collection) =>
        State is InstructionState.Lodged or InstructionState.Active or InstructionState.Suspended
        && _facts.Collections.TryGetValue(collection, out var sent) && sent.State == SentState.MayRepresent;

    /// <summary>Whether the payer has died.</summary>
    internal bool IsOfDeceased => History.Any(change => change.Cause.Kind == InstructionEventKind.PayerDeceased);

    /// <summary>Whether what was processed on a day went under the instruction as it is lodged now.</summary>
    internal bool IsSince(LocalDate processed) => State != InstructionState.SetUp && (LodgedOn is not { } lodged || processed >= lodged);

    /// <summary>Whether the record that stands at the bank since a day, sent with a file that is meant, is still its last.</summary>
    internal bool WasLodgedOn(LocalDate day, Func<SentFile?, bool> isMeant) => LodgedOn == day && History.Any(change =>
        change.Cause.Day == day && change.Cause.Kind is InstructionEventKind.LodgementSent or InstructionEventKind.ConversionSent
            or InstructionEventKind.AmendmentSent && isMeant(change.Cause.File));

    private Diagnostic Explain(InstructionStatus status, string what)
    {
        var since = LastUse is { } day ? $", last used on {LocalDatePattern.Iso.Format(day)}" : "";
        var found = string.Create(CultureInfo.InvariantCulture, $"{what}, when the instruction is {State}{since}");
        return StatusMeaning.Of(InstructionStatuses.All, status).Explain(
            new Locator { Source = "instruction", Subject = "reference", Reference = Reference.ToString() }, found);
    }
}
