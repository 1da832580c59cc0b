using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.DirectDebits.Internals;
using NodaTime;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>One payer of a council: the instruction, what the payer was told, and every collection with what became of it.</summary>
/// <remarks>
/// <para>Immutable: what happens gives a new value. What was collected, and what came back, gets in through runs and advices only, so that
/// nothing can be collected that no run has passed.</para>
/// <para>Its words hold neither name nor bank details.</para>
/// </remarks>
public sealed record DirectDebitPayer
{
    private DirectDebitPayer(RentAccountRef account, BacsText name, DirectDebitInstruction instruction) =>
        (Account, Name, Instruction) = (account, name, instruction);

    /// <summary>The rent account.</summary>
    public RentAccountRef Account { get; }

    /// <summary>The name on the payer's bank account, who may not be the tenant. Not for messages.</summary>
    public BacsText Name { get; }

    /// <summary>Which income officer's patch the home is in; empty where that is not known.</summary>
    public string Patch { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = "";

    /// <summary>
    /// The other accounts that are collected for on the same instruction, each with what is collected for it over the span: the weights by
    /// which that part of an instalment is shared.
    /// </summary>
    public ImmutableArray<AccountShare> OtherAccounts { get; init => field = Checked(value); } = [];

    /// <summary>The instruction with its life.</summary>
    public DirectDebitInstruction Instruction { get; private init; }

    /// <summary>What the payer was told; null before anything was.</summary>
    public PayerSchedule? Schedule { get; private init; }

    /// <summary>The holds, earliest first as they were made.</summary>
    public ImmutableArray<CollectionHold> Holds { get; private init; } = [];

    /// <summary>What the council wants done to the instruction; null for nothing.</summary>
    public InstructionRequest? Requested { get; private init; }

    /// <summary>The unpaid collections that are to be presented again, each with the day on which its money is to move.</summary>
    public ImmutableArray<RepresentationRequest> ToPresentAgain { get; private init; } = [];

    /// <summary>Every collection, in the order in which they were sent.</summary>
    public ImmutableArray<CollectionRecord> Collections { get; private init; } = [];

    /// <summary>A payer.</summary>
    /// <param name="account">The rent account.</param>
    /// <param name="name">The name on the payer's bank account.</param>
    /// <param name="instruction">The instruction.</param>
    /// <exception cref="ArgumentException">The account is <c>default</c>, or the name is empty.</exception>
    public static DirectDebitPayer Create(RentAccountRef account, BacsText name, DirectDebitInstruction instruction)
    {
        ArgumentNullException.ThrowIfNull(instruction);
        return account == default || name.IsEmpty
            ? throw new ArgumentException("A payer has an account and a name.", nameof(account))
            : new DirectDebitPayer(account, name, instruction);
    }

    /// <summary>The payer with a first schedule, of which notice is sent.</summary>
    /// <param name="told">The day on which notice is sent.</param>
    /// <param name="plan">What is owed over the span, and on which dates.</param>
    /// <param name="terms">The council's choices and the dates that payers choose among.</param>
    /// <param name="notice">Who gives notice, and how long before.</param>
    /// <returns>The payer; or why the plan has no schedule, or that there is one already.</returns>
    public Outcome<DirectDebitPayer> Tell(LocalDate told, in InstalmentPlan plan, ScheduleTerms terms, NoticeTerms notice)
    {
        if (Schedule is not null)
        {
            return Outcome.Refused<DirectDebitPayer>(PayerCodes.Explain(PayerCodes.AlreadyTold, this, $"{Schedule}"));
        }

        var started = PayerSchedule.Start(Instruction.Reference, told, plan, terms, notice);
        return started.TryGet(out var schedule)
            ? Outcome.Of(this with { Schedule = schedule })
            : Outcome.Refused<DirectDebitPayer>(started.Diagnostics);
    }

    /// <summary>The payer after a change of what is owed or when, of which notice is sent.</summary>
    /// <remarks>
    /// What was sent stays as it was told. What came back unpaid and is not to be presented again, and what was never sent and may no
    /// longer be, is collected with the rest; what was claimed or refunded is not collected again.
    /// </remarks>
    /// <param name="cause">Why.</param>
    /// <param name="told">The day on which notice of the change is sent; not before that of the version in force.</param>
    /// <param name="plan">What is owed over the whole span as it is now known, what was collected already included.</param>
    /// <param name="terms">The council's choices and the dates that payers choose among.</param>
    /// <param name="notice">Who gives notice, and how long before.</param>
    /// <returns>The payer; the same where nothing that was told changes; or why there is no such schedule.</returns>
    public Outcome<DirectDebitPayer> Change(
        ScheduleChangeCause cause, LocalDate told, in InstalmentPlan plan, ScheduleTerms terms, NoticeTerms notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (Schedule is not { } schedule)
        {
            return Outcome.Refused<DirectDebitPayer>(PayerCodes.Explain(PayerCodes.NotYetTold, this, "there is no schedule"));
        }

        var standing = Collections.Where(each => each.State != CollectionState.Withdrawn);
        LocalDate? through = standing.Any() ? standing.Max(each => each.Told.Date) : null;
        var changed = schedule.Change(
            cause, told, plan, terms, notice, through, instalment => LapseRule.HasLapsed(this, instalment, told, notice.Calendar));
        return changed.TryGet(out var after)
            ? Outcome.Of(this with { Schedule = after })
            : Outcome.Refused<DirectDebitPayer>(changed.Diagnostics);
    }

    /// <summary>The payer after something happened to the instruction that neither a run nor an advice says.</summary>
    /// <param name="happened">What happened, such as a suspension by the council, or a new authority of the payer.</param>
    /// <param name="terms">What the scheme lays down.</param>
    /// <exception cref="ArgumentException">Only a run may say so: something was sent or withdrawn.</exception>
    public Outcome<DirectDebitPayer> Record(InstructionEvent happened, InstructionTerms terms)
    {
        ArgumentNullException.ThrowIfNull(happened);
        if (happened.Kind is < InstructionEventKind.FinalAsked or InstructionEventKind.CollectionWithdrawn
            or InstructionEventKind.RecordWithdrawn || happened.Collection.Length > 0)
        {
            throw new ArgumentException("What was sent and what came back is recorded by runs and advices.", nameof(happened));
        }

        return With(happened, terms);
    }

    /// <summary>The payer with a new instruction in the place of one that is closed for good.</summary>
    /// <param name="instruction">The new instruction.</param>
    /// <returns>The payer; or that the one there is has not ended.</returns>
    public Outcome<DirectDebitPayer> Replace(DirectDebitInstruction instruction)
    {
        ArgumentNullException.ThrowIfNull(instruction);
        return Instruction.State == InstructionState.Ended
            ? Outcome.Of(this with { Instruction = instruction, Requested = null, ToPresentAgain = [], Schedule = null })
            : Outcome.Refused<DirectDebitPayer>(
                PayerCodes.Explain(PayerCodes.InstructionLives, this, $"the instruction is {Instruction.State}"));
    }

    /// <summary>The payer with a wish of the council for the next run, in the place of an earlier one.</summary>
    /// <param name="request">The wish; null to take one back.</param>
    public DirectDebitPayer Ask(InstructionRequest? request) => this with { Requested = request };

    /// <summary>The payer with a hold; in the place of one of the same identity, which so may be ended or made longer.</summary>
    /// <param name="hold">The hold.</param>
    public DirectDebitPayer Hold(CollectionHold hold)
    {
        ArgumentNullException.ThrowIfNull(hold);
        var others = Holds.RemoveAll(other => string.Equals(other.Id, hold.Id, StringComparison.Ordinal));
        return this with { Holds = others.Add(hold) };
    }

    /// <summary>The payer with an unpaid collection to be presented again: code 18, the same pence.</summary>
    /// <param name="collection">The collection that came back, by its identity.</param>
    /// <param name="day">The day on which the money is to move.</param>
    /// <param name="terms">What the scheme lays down.</param>
    /// <returns>The payer; or why it may not be presented again then.</returns>
    public Outcome<DirectDebitPayer> PresentAgain(string collection, CollectionDay day, InstructionTerms terms)
    {
        ArgumentException.ThrowIfNullOrEmpty(collection);
        ArgumentNullException.ThrowIfNull(terms);
        var status = DueRule.AssessAgain(this, new RepresentationRequest(collection, day), day, terms, out var entry);

        // It is asked for by the first presentation, whichever of them was named.
        return status is DueStatus.PresentedAgain && entry is { Original: var first }
            ? Outcome.Of(this with
            {
                ToPresentAgain = [.. ToPresentAgain.Where(other => other.Collection != first), new RepresentationRequest(first, day)],
            })
            : Outcome.Refused<DirectDebitPayer>(
                DueStatuses.Explain(status, this, $"collection {collection} to be presented again on {day}"));
    }

    /// <summary>The payer after the council paid a collection back of its own accord.</summary>
    /// <param name="collection">The collection, by its identity.</param>
    /// <param name="id">The identity of the refund.</param>
    /// <param name="day">The day of the refund.</param>
    /// <returns>
    /// The payer and the movements, the same ones where it was recorded before; or that its money is not with the council any more, so
    /// that nothing is refunded twice.
    /// </returns>
    public Outcome<PayerChange> Refund(string collection, string id, LocalDate day)
    {
        ArgumentException.ThrowIfNullOrEmpty(collection);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        if (Collections.FirstOrDefault(each => each.Id == collection) is not { } found || (!found.IsStanding && !found.Has(id)))
        {
            var state = Collections.FirstOrDefault(each => each.Id == collection)?.State;
            return Outcome.Refused<PayerChange>(PayerCodes.Explain(
                PayerCodes.NothingToRefund, this, state is null ? "there is no such collection" : $"the collection is {state}"));
        }

        return Outcome.Of(Move(found, CollectionState.Refunded, id, day));
    }

    /// <summary>State and collections in words: <c>NEC:7100234: Active, 12 collections</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Account}: {Instruction.State}, {Collections.Length} collections");

    internal Outcome<DirectDebitPayer> With(InstructionEvent happened, InstructionTerms terms)
    {
        var status = Instruction.Record(happened, terms, out var after);
        return status.IsAccepted()
            ? Outcome.Of(ReferenceEquals(after, Instruction) ? this : this with { Instruction = after })
            : Outcome.Refused<DirectDebitPayer>(Instruction.Record(happened, terms).Diagnostics);
    }

    internal DirectDebitPayer With(DirectDebitInstruction instruction) => this with { Instruction = instruction };

    /// <summary>The payer after an entry of a batch was sent.</summary>
    internal DirectDebitPayer Sent(DirectDebitInstruction instruction, CollectionRecord? collection)
    {
        var sent = this with { Instruction = instruction };
        return collection is null
            ? sent with { Requested = null }
            : sent with
            {
                Collections = Collections.Add(collection),
                ToPresentAgain = ToPresentAgain.RemoveAll(request => request.Collection == collection.Original),
            };
    }

    /// <summary>The payer after a collection's money went or came, with its movements: the same ones when it is told again.</summary>
    internal PayerChange Move(CollectionRecord collection, CollectionState state, string id, LocalDate day)
    {
        if (collection.Steps.FirstOrDefault(step => string.Equals(step.Id, id, StringComparison.Ordinal)) is { } before)
        {
            return new PayerChange(this, MovementRule.Of(Account, collection, before));
        }

        var after = collection.After(state, id, day);
        return new PayerChange(
            this with { Collections = Collections.Replace(collection, after) }, MovementRule.Of(Account, after, after.Steps[^1]));
    }

    private static ImmutableArray<AccountShare> Checked(ImmutableArray<AccountShare> others) =>
        others.IsDefault || others.Any(other => other.Account == default || !other.Amount.IsPositive)
            ? throw new ArgumentException("Another account is named, and collects something over the span.", nameof(others))
            : others;
}

/// <summary>An unpaid collection that is to be presented again.</summary>
/// <param name="Collection">The collection that came back, by its identity.</param>
/// <param name="Day">The day on which the money is to move.</param>
public sealed record RepresentationRequest(string Collection, CollectionDay Day);

/// <summary>A payer after something happened to the money, and how balances moved.</summary>
/// <param name="Payer">The payer.</param>
/// <param name="Movements">
/// The movements, one for each account; the same where it had been recorded before, for a movement whose source an account holds already
/// is a repeat.
/// </param>
public sealed record PayerChange(DirectDebitPayer Payer, ImmutableArray<MoneyMovement> Movements);
