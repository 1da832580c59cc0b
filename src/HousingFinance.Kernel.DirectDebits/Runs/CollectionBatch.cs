using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits.Internals;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>How far a batch has come.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum BatchState : byte
{
    /// <summary>It was made of a due list.</summary>
    Created = 0,

    /// <summary>Its file was made, and payers have it on record.</summary>
    Output = 1,

    /// <summary>Its movements were posted.</summary>
    Posted = 2,

    /// <summary>Its file was taken back before it was processed.</summary>
    Withdrawn = 3,

    /// <summary>It was given up before a file was made.</summary>
    Cancelled = 4,
}

/// <summary>What is collected, lodged and cancelled with one file, from the due list to the accounts.</summary>
/// <remarks>
/// <para>Each step is taken once. A step taken again gives the same result and changes nothing, so that whoever crashed between storing a
/// batch, its payers, its file and its movements takes the step again with what was stored. A batch whose entries may not all be sent any
/// more has no file.</para>
/// <para>Immutable.</para>
/// </remarks>
public sealed class CollectionBatch
{
    private CollectionBatch(string id, ProcessingDay day, CollectionDay collectionDay, ImmutableArray<CollectionEntry> entries)
    {
        (Id, Day, CollectionDay, Entries) = (id, day, collectionDay, entries);
        Totals = RunTotals.Of(entries);
    }

    private CollectionBatch(CollectionBatch before, BatchState state, SubmissionIdentity sent)
        : this(before.Id, before.Day, before.CollectionDay, before.Entries) =>
        (State, Sent, WasPosted) = (state, sent, before.WasPosted || state == BatchState.Posted);

    /// <summary>Its identity among the batches of the council.</summary>
    public string Id { get; }

    /// <summary>The processing day.</summary>
    public ProcessingDay Day { get; }

    /// <summary>The day on which the money moves.</summary>
    public CollectionDay CollectionDay { get; }

    /// <summary>What it holds, in the order of the due list.</summary>
    public ImmutableArray<CollectionEntry> Entries { get; }

    /// <summary>What it comes to.</summary>
    public RunTotals Totals { get; }

    /// <summary>How far it has come.</summary>
    public BatchState State { get; }

    /// <summary>What its file asks Bacs to do, to be known again; none before there is one.</summary>
    public SubmissionIdentity Sent { get; }

    private bool WasPosted { get; }

    /// <summary>A batch of all that a due list sends.</summary>
    /// <param name="id">Its identity among the batches of the council.</param>
    /// <param name="list">The due list.</param>
    /// <returns>The batch; or that there is nothing to send.</returns>
    public static Outcome<CollectionBatch> Create(string id, DueList list)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(list);
        ImmutableArray<CollectionEntry> entries = [.. list.Items.Where(item => item.IsIncluded).Select(item => item.Entry!)];
        return entries.IsEmpty
            ? Outcome.Refused<CollectionBatch>(BatchCodes.Explain(BatchCodes.Nothing, id, $"{list}"))
            : Outcome.Of(new CollectionBatch(id, list.Day, list.CollectionDay, entries));
    }

    /// <summary>Makes the file, and puts what it sends on the payers' record.</summary>
    /// <remarks>
    /// Every entry is held to the rule of the due list once more, for a file made well ahead can be overtaken by what came back since. One
    /// that may not be sent any more refuses the whole: cancel the batch and make it anew.
    /// </remarks>
    /// <param name="payers">The payers; those who have an entry on record already are left as they are.</param>
    /// <param name="terms">What the run is held to, with the day the file is sent.</param>
    /// <param name="file">What the file says of itself.</param>
    /// <returns>The batch, the payers and the submission to write; or everything that keeps it from being sent.</returns>
    public Outcome<BatchStep> Output(PayerRegister payers, CollectionRunTerms terms, CollectionFile file)
    {
        ArgumentNullException.ThrowIfNull(payers);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(file);
        if (State is not (BatchState.Created or BatchState.Output))
        {
            return OutOfTurn("its file made");
        }

        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var recorded = BatchRule.Record(this, payers, terms, file.Sent, findings);
        var submission = file.Make(Entries, Day, terms.Submission);
        findings.AddRange(Standard18Writer.Check(submission, terms.Submission)
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => finding.Explain()));
        var sent = SubmissionIdentity.Of(submission);
        if (State == BatchState.Output && sent != Sent)
        {
            findings.Add(BatchCodes.Explain(BatchCodes.AnotherFile, Id, "its file asks for something else than before"));
        }

        if (findings.Count > 0)
        {
            return Outcome.Refused<BatchStep>(findings.ToImmutable());
        }

        BatchRule.Tie(this, submission);
        return Outcome.Of(new BatchStep(new CollectionBatch(this, BatchState.Output, sent), payers.With(recorded), [], submission));
    }

    /// <summary>The movements of its collections, to be posted to the accounts.</summary>
    /// <param name="payers">The payers.</param>
    /// <returns>
    /// The batch and its movements: the same, with the same sources, when it was posted before. Or that it has no file, or a payer has not
    /// got a collection of it on record.
    /// </returns>
    public Outcome<BatchStep> Post(PayerRegister payers)
    {
        ArgumentNullException.ThrowIfNull(payers);
        if (State is not (BatchState.Output or BatchState.Posted))
        {
            return OutOfTurn("posted");
        }

        var missing = BatchRule.NotOnRecord(this, payers);
        return missing.IsEmpty
            ? Outcome.Of(new BatchStep(new CollectionBatch(this, BatchState.Posted, Sent), payers, BatchRule.Movements(this), null))
            : Outcome.Refused<BatchStep>(missing);
    }

    /// <summary>The batch after its file was taken back before it was processed.</summary>
    /// <param name="payers">The payers.</param>
    /// <param name="day">The day on which it was taken back.</param>
    /// <param name="terms">What the scheme lays down.</param>
    /// <returns>
    /// The batch, the payers without its collections and, where it was posted, the movements back. Findings name what a person must look
    /// at. Or that it has no file.
    /// </returns>
    public Outcome<BatchStep> Withdraw(PayerRegister payers, LocalDate day, InstructionTerms terms)
    {
        ArgumentNullException.ThrowIfNull(payers);
        ArgumentNullException.ThrowIfNull(terms);
        var isInTime = State is BatchState.Output or BatchState.Posted && day <= Day.Date;
        if (!isInTime && State != BatchState.Withdrawn)
        {
            return OutOfTurn($"withdrawn on {LocalDatePattern.Iso.Format(day)}");
        }

        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var changes = BatchRule.Withdraw(this, payers, day, terms, findings);
        var step = new BatchStep(
            new CollectionBatch(this, BatchState.Withdrawn, Sent),
            payers.With(changes.Select(change => change.Payer)),
            WasPosted ? [.. changes.SelectMany(change => change.Movements)] : [],
            null);
        return Outcome.Of(step, findings.ToImmutable());
    }

    /// <summary>The batch given up before a file was made.</summary>
    /// <returns>The batch; or that it has a file, which can only be withdrawn.</returns>
    public Outcome<CollectionBatch> Cancel() => State is BatchState.Created or BatchState.Cancelled
        ? Outcome.Of(new CollectionBatch(this, BatchState.Cancelled, default))
        : Outcome.Refused<CollectionBatch>(BatchCodes.Explain(BatchCodes.OutOfTurn, Id, $"a batch that is {State} was to be cancelled"));

    /// <summary>Identity, day, totals and state.</summary>
    public override string ToString() => $"batch {Id} for {Day}: {Totals}, {State}";

    private Outcome<BatchStep> OutOfTurn(string step) =>
        Outcome.Refused<BatchStep>(BatchCodes.Explain(BatchCodes.OutOfTurn, Id, $"a batch that is {State} was to be {step}"));
}

/// <summary>What a step of a batch comes to. Store all of it, in any order, before the next step.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Payers">The payers.</param>
/// <param name="Movements">How balances moved; a movement with a source that an account holds already is a repeat.</param>
/// <param name="Submission">The submission to write; null where the step makes none.</param>
public sealed record BatchStep(
    CollectionBatch Batch, PayerRegister Payers, ImmutableArray<MoneyMovement> Movements, Submission? Submission);
