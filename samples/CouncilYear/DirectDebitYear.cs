using System.Collections.Immutable;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;

namespace CouncilYear;

/// <summary>How many, and what they come to.</summary>
/// <param name="Count">How many.</param>
/// <param name="Value">What they come to.</param>
internal readonly record struct Tally(long Count, Money Value)
{
    public Tally Plus(long count, Money value) => new(Count + count, Value + value);

    public Tally Plus(Money value) => Plus(1, value);
}

/// <summary>The schedules of the year: every plan has one, or was set aside.</summary>
/// <param name="Plans">Payers, and what the year charges them.</param>
/// <param name="Scheduled">Those with a schedule, and what it collects.</param>
/// <param name="SetAside">Those without one, such as a first collection after the year's last day.</param>
/// <param name="Instalments">How many instalments there are.</param>
internal readonly record struct ScheduleTally(Tally Plans, Tally Scheduled, Tally SetAside, long Instalments);

/// <summary>How payers came out on the due list of a processing day.</summary>
/// <param name="Day">The processing day.</param>
/// <param name="Status">Sent, or why not.</param>
/// <param name="Lines">Lines of the due list, and what they come to.</param>
internal sealed record DueTally(ProcessingDay Day, DueStatus Status, Tally Lines);

/// <summary>A collection of the run to which something is to happen, or an instruction.</summary>
/// <param name="Payer">The payer after the run.</param>
/// <param name="Collection">What was collected with the run; null where nothing was.</param>
/// <param name="Kind">What comes back.</param>
internal sealed record ReturnedItem(DirectDebitPayer Payer, CollectionRecord? Collection, ReturnedKind Kind);

/// <summary>The Direct Debits of the year, from the schedules to the movements of the collection.</summary>
/// <param name="Terms">What they were held to.</param>
/// <param name="LeftOut">Homes that pay by Direct Debit but have no new rent.</param>
/// <param name="Schedules">The schedules.</param>
/// <param name="Notices">Advance notices, and what they say is collected.</param>
/// <param name="NoticesShown">How many of them were written out.</param>
/// <param name="Earlier">What runs before this one collected of the same schedules.</param>
/// <param name="Due">The due lists of the run, by day and outcome.</param>
/// <param name="FirstCollections">Collections of the run that are the first under their instruction.</param>
/// <param name="Posted">The movements of the run.</param>
/// <param name="StandingWithout">Collections of the run to which nothing is to happen.</param>
/// <param name="Returned">Those of which something comes back.</param>
/// <param name="Files">The files of the run's batches.</param>
/// <param name="Refusals">Why a batch has no file; then there is none of the whole run.</param>
internal sealed record DirectDebitYear(
    DirectDebitTerms Terms,
    int LeftOut,
    ScheduleTally Schedules,
    Tally Notices,
    int NoticesShown,
    Tally Earlier,
    ImmutableArray<DueTally> Due,
    int FirstCollections,
    Tally Posted,
    Tally StandingWithout,
    ImmutableArray<ReturnedItem> Returned,
    ImmutableArray<SubmissionFile> Files,
    ImmutableArray<Diagnostic> Refusals)
{
    /// <summary>What was sent, or would have been: collections, presented again or not.</summary>
    public Tally Collected => Of(DueStatus.Collected);

    /// <summary>Instructions lodged.</summary>
    public Tally Lodged => Of(DueStatus.RecordSent);

    private Tally Of(DueStatus status) => Due.Where(due => due.Status == status)
        .Aggregate(default(Tally), (sum, due) => sum.Plus(due.Lines.Count, due.Lines.Value));
}
