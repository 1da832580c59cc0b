using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.DirectDebits.Internals;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>One version of a payer's schedule, and what the payer was told of it.</summary>
/// <param name="Number">Its place among the versions, from 1.</param>
/// <param name="Cause">Why it was made.</param>
/// <param name="Instalments">
/// All instalments of the span as they stand in it, those collected or due too soon to change among them; their numbers grow, but leave out
/// those of instalments that are collected no more.
/// </param>
/// <param name="Kept">How many of the first stay as the version before had told them; 0 in the first version.</param>
/// <param name="Overpaid">
/// What those come to above what is owed, where nothing is left to collect; £0.00 otherwise. It stays on the account, or is refunded.
/// </param>
/// <param name="Notice">What the payer is told.</param>
public sealed record ScheduleVersion(
    int Number, ScheduleChangeCause Cause, ImmutableArray<Instalment> Instalments, int Kept, Money Overpaid, AdvanceNotice Notice);

/// <summary>A payer's schedule with all its versions: what the payer was told, and when.</summary>
/// <remarks>
/// <para>A change makes a new version and never touches an old one. What was told or sent and can no longer be changed with notice stays
/// as it was told, and only later instalments are worked out anew. So every instalment that is collected has been told for as long as the
/// notice asks.</para>
/// <para>Immutable.</para>
/// </remarks>
public sealed class PayerSchedule
{
    private PayerSchedule(BacsReference reference, ImmutableArray<ScheduleVersion> versions) =>
        (Reference, Versions) = (reference, versions);

    /// <summary>The reference of the instruction under which it is collected.</summary>
    public BacsReference Reference { get; }

    /// <summary>Every version, the first first.</summary>
    public ImmutableArray<ScheduleVersion> Versions { get; }

    /// <summary>The version in force: the last.</summary>
    public ScheduleVersion Current => Versions[^1];

    /// <summary>A payer's first schedule, whose instalments begin when notice has run out.</summary>
    /// <param name="reference">The reference of the instruction.</param>
    /// <param name="told">The day on which notice is sent.</param>
    /// <param name="plan">What is owed over the span, and on which dates.</param>
    /// <param name="terms">The council's choices and the dates that payers choose among.</param>
    /// <param name="notice">Who gives notice, and how long before.</param>
    /// <returns>The schedule; or why the plan has none.</returns>
    /// <exception cref="ArgumentException">The reference is <c>default</c>.</exception>
    public static Outcome<PayerSchedule> Start(
        BacsReference reference, LocalDate told, in InstalmentPlan plan, ScheduleTerms terms, NoticeTerms notice)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(notice);
        if (reference.IsNone)
        {
            throw new ArgumentException("A schedule is collected under the reference of an instruction.", nameof(reference));
        }

        if (!notice.Period.TryFirstDay(told, notice.Calendar, out var first))
        {
            return Outcome.Refused<PayerSchedule>(NoticeOutsideCalendar(plan, told));
        }

        var made = InstalmentScheduling.Schedule(plan with { NotBefore = ChangeRule.Later(plan.NotBefore, first) }, terms);
        if (!made.TryGet(out var schedule))
        {
            return Outcome.Refused<PayerSchedule>(made.Diagnostics);
        }

        var said = new AdvanceNotice(
            notice, reference, told, terms.Dates[plan.Dates].Pattern.Frequency, schedule.Instalments, []);
        return Outcome.Of(new PayerSchedule(
            reference, [new ScheduleVersion(1, ScheduleChangeCause.Start, schedule.Instalments, 0, Money.Zero, said)]));
    }

    /// <summary>The schedule after a change.</summary>
    /// <param name="cause">Why.</param>
    /// <param name="told">The day on which notice of the change is sent; not before that of the version in force.</param>
    /// <param name="plan">What is owed over the whole span as it is now known, what was collected already included.</param>
    /// <param name="terms">The council's choices and the dates that payers choose among.</param>
    /// <param name="notice">Who gives notice, and how long before.</param>
    /// <param name="sentThrough">
    /// The last day on which money of a collection already sent moves, where that is after the notice has run out; null otherwise.
    /// </param>
    /// <returns>
    /// The schedule with one version more; the same schedule where nothing the payer was told changes; or why there is none.
    /// </returns>
    public Outcome<PayerSchedule> Change(
        ScheduleChangeCause cause,
        LocalDate told,
        in InstalmentPlan plan,
        ScheduleTerms terms,
        NoticeTerms notice,
        LocalDate? sentThrough) =>
        Change(cause, told, plan, terms, notice, sentThrough, static _ => false);

    /// <summary>The schedule after a change, in which some of the earlier instalments are collected no more.</summary>
    internal Outcome<PayerSchedule> Change(
        ScheduleChangeCause cause,
        LocalDate told,
        in InstalmentPlan plan,
        ScheduleTerms terms,
        NoticeTerms notice,
        LocalDate? sentThrough,
        Func<Instalment, bool> hasLapsed)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(notice);
        if (InstalmentScheduling.FaultOf(plan, terms) is { } fault)
        {
            return Outcome.Refused<PayerSchedule>(fault);
        }

        if (told < Current.Notice.SentOn)
        {
            return Outcome.Refused<PayerSchedule>(OutOfOrder(plan, told));
        }

        if (!notice.Period.TryFirstDay(told, notice.Calendar, out var first))
        {
            return Outcome.Refused<PayerSchedule>(NoticeOutsideCalendar(plan, told));
        }

        var from = sentThrough is { } sent ? LocalDate.Max(first, sent.PlusDays(1)) : first;
        ImmutableArray<Instalment> kept = [.. Current.Instalments.Where(each => each.Day.Date < from && !hasLapsed(each))];
        var rest = ChangeRule.Rest(plan, kept.AsSpan(), from);
        ImmutableArray<Instalment> added = [];
        if (rest.Collected.Total.IsPositive)
        {
            var made = InstalmentScheduling.Schedule(rest, terms);
            if (!made.TryGet(out var schedule))
            {
                return Outcome.Refused<PayerSchedule>(made.Diagnostics);
            }

            added = ChangeRule.Numbered(schedule.Instalments, Current.Instalments.Where(each => each.Day.Date < from));
        }

        var withdrawn = ChangeRule.Withdrawn([.. Current.Instalments.Except(kept)], added);
        if (withdrawn.IsEmpty && added.Length == Current.Instalments.Length - kept.Length)
        {
            return Outcome.Of(this);
        }

        var said = new AdvanceNotice(notice, Reference, told, terms.Dates[plan.Dates].Pattern.Frequency, added, withdrawn);
        var overpaid = Money.Max(Money.Zero, -rest.Collected.Total);
        return Outcome.Of(new PayerSchedule(Reference, Versions.Add(new ScheduleVersion(
            Versions.Length + 1, cause, [.. kept, .. added], kept.Length, overpaid, said))));
    }

    /// <summary>What the payer had been told by the end of a day: the last version then sent; null before the first.</summary>
    /// <param name="day">Any day.</param>
    public ScheduleVersion? ToldBy(LocalDate day)
    {
        for (var index = Versions.Length - 1; index >= 0; index--)
        {
            if (Versions[index].Notice.SentOn <= day)
            {
                return Versions[index];
            }
        }

        return null;
    }

    /// <summary>The schedule in words: <c>3 versions, 12 instalments, last told on 2026-06-01</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Versions.Length} versions, {Current.Instalments.Length} instalments, last told on {Iso(Current.Notice.SentOn)}");

    private Diagnostic OutOfOrder(in InstalmentPlan plan, LocalDate told) => new(
        ScheduleChangeCodes.OutOfOrder,
        Severity.Error,
        plan.At,
        $"a change is dated {Iso(told)}",
        $"a day not before {Iso(Current.Notice.SentOn)}, when the version in force was told",
        "make changes in the order in which payers are told");

    private static Diagnostic NoticeOutsideCalendar(in InstalmentPlan plan, LocalDate told) => new(
        ScheduleChangeCodes.NoticeOutsideCalendar,
        Severity.Error,
        plan.At,
        $"the working days after {Iso(told)} are not all known",
        "a period of notice within the known bank holidays",
        "supply the bank holidays of those days");

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
