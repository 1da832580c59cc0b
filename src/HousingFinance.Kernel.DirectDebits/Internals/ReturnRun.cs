using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using NodaTime;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>Acting on reports, as far as it has come.</summary>
internal sealed class ReturnRun(PayerRegister payers, LocalDate received, ReturnTerms terms)
{
    private readonly ImmutableArray<MoneyMovement>.Builder _movements = ImmutableArray.CreateBuilder<MoneyMovement>();
    private readonly ImmutableArray<WorkItem>.Builder _items = ImmutableArray.CreateBuilder<WorkItem>();

    internal PayerRegister Payers { get; private set; } = payers;

    internal LocalDate Received { get; } = received;

    internal InstructionTerms Instructions => terms.Instructions;

    internal LocalDate ActBy { get; } = BacsReports.ActBy(received, terms.Instructions.Calendar);

    internal LocalDate ChallengeBy { get; } = terms.Instructions.Calendar.AddWorkingDays(received, terms.ChallengeWorkingDays);

    internal ReturnsResult Result() => new(Payers, _movements.ToImmutable(), _items.ToImmutable());

    internal void Done(PayerChange change, WorkItem item)
    {
        Payers = Payers.With(change.Payer);
        _movements.AddRange(change.Movements);
        _items.Add(item);
    }

    /// <summary>An item of a report by its place: <c>ARUDD item 2</c>.</summary>
    internal static string Place(string report, int number) => string.Create(CultureInfo.InvariantCulture, $"{report} item {number}");

    /// <summary>Whether something in an item is wrong beside its reason, so that a person must look before it is acted on.</summary>
    internal static bool IsUnsound(ReportItem item) => item.Findings.Any(finding =>
        finding.Severity == Severity.Error && finding.Status != ReportStatus.ReasonUnknown);

    /// <summary>How many matched, in words.</summary>
    internal static string Matched(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}");

    /// <summary>The one collection that an item is about; null where there is none or several, and the item is left to a person.</summary>
    internal (DirectDebitPayer Payer, CollectionRecord Collection)? Match(
        IEnumerable<DirectDebitPayer> payers, Func<CollectionRecord, bool> isMeant, string item, Money amount, string reason)
    {
        var asked = payers.ToArray();
        var matches = asked
            .SelectMany(payer => payer.Collections, (payer, collection) => (payer, collection))
            .Where(match => match.collection.State != CollectionState.Withdrawn && isMeant(match.collection))
            .ToArray();
        if (matches.Length == 1)
        {
            return matches[0];
        }

        var status = matches.Length == 0 ? ReturnStatus.NotMatched : ReturnStatus.SeveralMatch;
        Leave(status, item, asked is [var one] ? one : null, amount, reason, Matched(matches.Length, "collections match"));
        return null;
    }

    /// <summary>Whether what is said under a service user number is acted on; if not, the item is left to a person.</summary>
    internal bool IsOurs(ServiceUserNumber whose, string item, Money amount, string reason)
    {
        if (terms.ServiceUsers.Contains(whose))
        {
            return true;
        }

        var found = whose.IsNone ? "no service user number is given" : $"the service user number is {whose}";
        Leave(ReturnStatus.OtherServiceUser, item, null, amount, reason, found);
        return false;
    }

    /// <summary>Leaves an item of which no payer is known to a person.</summary>
    internal void Leave(ReturnStatus status, string item, Money amount, string reason = "") =>
        Leave(status, item, null, amount, reason, "");

    /// <summary>Leaves an item to a person; of a payer, where one is known.</summary>
    internal void Leave(ReturnStatus status, string item, DirectDebitPayer? payer, Money amount, string reason, string found) =>
        _items.Add(Left(status, item, payer, amount, reason, found));

    /// <summary>The line of an item that is left to a person.</summary>
    internal WorkItem Left(ReturnStatus status, string item, DirectDebitPayer? payer, Money amount, string reason, string found)
    {
        var work = new WorkItem
        {
            Status = status,
            Item = item,
            Patch = payer?.Patch ?? "",
            Account = payer?.Account ?? default,
            Reason = reason,
            Step = NextStep.MatchByHand,
            Words = "",
            Amount = amount,
            ActBy = ActBy,
        };
        return Explained(work, found);
    }

    /// <summary>An item with the finding that its status is, and what that asks for.</summary>
    internal static WorkItem Explained(WorkItem work, string found)
    {
        if (work.Status.IsAccepted())
        {
            return work;
        }

        var place = Locator.In(work.Item);
        var finding = StatusMeaning.Of(ReturnStatuses.ToBeSettled, work.Status).Explain(
            work.Account == default ? place : place.OfAccount(work.Account), found.Length > 0 ? found : $"what came back is {work.Status}");
        return work with { Finding = finding, Words = work.Words.Length > 0 ? work.Words : finding.Remedy };
    }
}
