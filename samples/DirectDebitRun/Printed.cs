using System.Globalization;
using HousingFinance.Kernel;
using HousingFinance.Kernel.DirectDebits;
using NodaTime;
using NodaTime.Text;

namespace DirectDebitRun;

/// <summary>How things are printed: the same on every machine, and never a name or a bank account.</summary>
internal static class Printed
{
    private static readonly LocalDatePattern InWords = LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM");

    public static string Day(LocalDate day) => InWords.Format(day);

    public static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>What is sent, and of what is not, why.</summary>
    public static void DueList(TextWriter output, DueList list)
    {
        output.WriteLine($"  {list}");
        foreach (var item in list.Items.Where(item => item.IsIncluded))
        {
            output.WriteLine($"    {item}");
            foreach (var share in item.Entry!.Shares.Skip(1))
            {
                output.WriteLine($"      of it {share}");
            }
        }

        foreach (var item in list.Items.Where(item => !item.Status.IsAccepted()))
        {
            var why = item.Explain();
            output.WriteLine($"    not {item.Payer.Account}, {item.Amount}: {item.Status} ({why.Code})");
            output.WriteLine($"      needed: {why.Expected}; to do: {why.Remedy}");
        }

        var others = list.Items.Count(item => item.Status.IsAccepted() && !item.IsIncluded);
        if (others > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    nothing due that day from {others} others"));
        }
    }

    /// <summary>Movements by kind.</summary>
    public static void Movements(TextWriter output, IEnumerable<MoneyMovement> movements)
    {
        foreach (var kind in movements.GroupBy(movement => movement.Kind))
        {
            var sum = kind.Aggregate(Money.Zero, (sum, movement) => sum + movement.Amount);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind.Key.Name}: {kind.Count()} movements, {sum}"));
        }

        output.WriteLine();
    }

    /// <summary>The work of income officers, each with a patch.</summary>
    public static void Work(TextWriter output, WorkList work)
    {
        output.WriteLine($"  Work list: {work}");
        foreach (var patch in work.Items.Select(item => item.Patch).Distinct())
        {
            output.WriteLine($"    {patch}");
            foreach (var item in work.Of(patch))
            {
                output.WriteLine($"      {item.Account} {item.Reason}, {item.Amount}: {item.Step} by {Iso(item.ActBy)}");
                output.WriteLine($"        {item.Words}{(item.Letter is { } letter ? $"; letter: {letter.Kind}" : "")}");
            }
        }

        output.WriteLine();
    }

    /// <summary>What a payer is told.</summary>
    public static void Notice(TextWriter output, AdvanceNotice notice)
    {
        output.WriteLine($"  {notice}");
        output.WriteLine($"    first {notice.Collections[0]}");
        output.WriteLine();
    }

    /// <summary>What the month comes to on the accounts, and in the files.</summary>
    public static void Accounts(TextWriter output, IReadOnlyCollection<MoneyMovement> movements, long findings)
    {
        output.WriteLine("The month on the accounts:");
        Movements(output, movements.OrderBy(movement => movement.Kind.Value));
        var change = movements.Aggregate(Money.Zero, (sum, movement) => sum + movement.ChangeInBalance);
        output.WriteLine($"  together {-change} less is owed");
        output.WriteLine(findings == 0 ? "  every file is in order" : "  see the findings of the files");
    }
}
