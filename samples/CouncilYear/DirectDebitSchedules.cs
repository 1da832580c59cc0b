using System.Globalization;
using System.Text;
using HousingFinance.Kernel;
using HousingFinance.Kernel.DirectDebits;
using NodaTime.Text;

namespace CouncilYear;

/// <summary>
/// Puts payers' rents into instalments, in bulk for the totals and one by one for the notices, and holds the two together.
/// </summary>
internal sealed class DirectDebitSchedules(DirectDebitPayers payers, DirectDebitTerms terms)
{
    private const int MostNoticesShown = 20;

    private readonly StringBuilder _shown = new();

    /// <summary>The schedules so far.</summary>
    public ScheduleTally Schedules { get; private set; }

    /// <summary>Notices so far, and what they say is collected.</summary>
    public Tally Notices { get; private set; }

    /// <summary>How many of them are written out.</summary>
    public int NoticesShown { get; private set; }

    /// <summary>The first notices as text: references, days and amounts.</summary>
    public string NoticesText => _shown.ToString();

    /// <summary>The payers of some homes, each told of its year; one whose plan has no schedule is told nothing.</summary>
    /// <exception cref="InvalidOperationException">The bulk run and a payer's own schedule differ.</exception>
    public PayerRegister Tell(DirectDebitHome[] homes)
    {
        var builder = new PlanRollBuilder(homes.Length);
        foreach (var home in homes)
        {
            builder.Add(home.Plan);
        }

        var result = ScheduleRun.Execute(builder.Build(), terms.Schedules);
        Count(result);
        if (!result.Roll.SetAside.IsEmpty)
        {
            throw new InvalidOperationException($"{result.Roll.SetAside[0].Explain()}");
        }

        var told = new DirectDebitPayer[homes.Length];
        for (var row = 0; row < homes.Length; row++)
        {
            told[row] = Tell(homes[row], result, row);
        }

        return PayerRegister.Of(told);
    }

    private DirectDebitPayer Tell(in DirectDebitHome home, ScheduleResult result, int row)
    {
        var payer = payers.Make(home);
        var told = payer.Tell(terms.Told, home.Plan, terms.Schedules, terms.Notice);
        var bulk = result.Pence.Span[(row == 0 ? 0 : result.Ends.Span[row - 1])..result.Ends.Span[row]];
        if (!told.TryGet(out var after))
        {
            return bulk.IsEmpty ? payer : throw Differ(home, "is set aside");
        }

        var notice = after.Schedule!.Current.Notice;
        var value = Money.Zero;
        for (var at = 0; at < notice.Collections.Length; at++)
        {
            var amount = notice.Collections[at].Amount;
            value += at < bulk.Length && bulk[at] == amount.Pence ? amount : throw Differ(home, $"has {amount} in instalment {at + 1}");
        }

        Notices = bulk.Length == notice.Collections.Length ? Notices.Plus(value) : throw Differ(home, $"has {notice}");
        if (NoticesShown < MostNoticesShown)
        {
            Show(notice);
        }

        return after;
    }

    private void Count(ScheduleResult result)
    {
        var (before, run) = (Schedules, result.Report);
        Schedules = new ScheduleTally(
            before.Plans.Plus(run.RowsIn, run.ValueIn),
            before.Scheduled.Plus(run.RowsAccepted, run.ValueAccepted),
            before.SetAside.Plus(run.RowsSetAside, run.ValueSetAside),
            before.Instalments + result.Totals.Instalments);
    }

    private void Show(AdvanceNotice notice)
    {
        NoticesShown++;
        var terms = notice.Terms;
        Line($"{terms.ServiceUserName}, {terms.Contact}: advance notice of {LocalDatePattern.Iso.Format(notice.SentOn)}");
        Line($"reference {notice.Reference}, {Shown.Plural(notice.Collections.Length, "collection")}; notice is {terms.Period}");
        foreach (var collection in notice.Collections)
        {
            Line($"{collection.Day}{collection.Amount,14}");
        }

        Line("");
    }

    private void Line(string line) => _shown.Append(line).Append('\n');

    private static InvalidOperationException Differ(in DirectDebitHome home, string found) => new(string.Create(
        CultureInfo.InvariantCulture, $"The schedule of home {home.Payer.Home} {found}, which differs from the bulk run."));
}
