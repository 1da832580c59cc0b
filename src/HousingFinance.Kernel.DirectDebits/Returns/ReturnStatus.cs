using System.Collections.Immutable;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>What became of one item of a report.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum ReturnStatus : byte
{
    /// <summary>It was matched to what was sent, and acted on.</summary>
    Acted = 0,

    /// <summary>It was acted on before, and changes nothing.</summary>
    Repeat = 1,

    /// <summary>It cannot be read, or lacks what is needed to match it.</summary>
    Unreadable = 2,

    /// <summary>Nothing that was sent matches it.</summary>
    NotMatched = 3,

    /// <summary>More than one thing that was sent matches it.</summary>
    SeveralMatch = 4,

    /// <summary>The money of the collection is not with the council any more: it was claimed, refunded or came back before.</summary>
    NotStanding = 5,

    /// <summary>It is about another bank account than the instruction now has.</summary>
    OtherBankAccount = 6,

    /// <summary>It is about a record that was sent before the last one.</summary>
    EarlierRecord = 7,

    /// <summary>Its reason is not known: the money was acted on, the instruction was not.</summary>
    ReasonUnknown = 8,

    /// <summary>What it says cannot happen to the instruction where it stands.</summary>
    NotPossible = 9,

    /// <summary>It is about something else than Direct Debits.</summary>
    NotADirectDebit = 10,

    /// <summary>It is of a service user number that the council does not collect under, or of none.</summary>
    OtherServiceUser = 11,

    /// <summary>It has nothing by which it is known again, and may be one that was acted on before or another.</summary>
    NotToldApart = 12,
}

/// <summary>What each status of a returned item means, in words and as a finding.</summary>
public static class ReturnStatuses
{
    /// <summary>Every status that leaves something to a person, with its code, what is expected and what to do.</summary>
    public static ImmutableArray<StatusMeaning<ReturnStatus>> ToBeSettled { get; } =
    [
        new(ReturnStatus.Unreadable, new("DD151"), Severity.Error,
            "an item says what it is about, when and how much", "look at the report's findings, and act on the item by hand"),
        new(ReturnStatus.NotMatched, new("DD152"), Severity.Error,
            "an item is about one thing that was sent", "look for it by reference, day and amount, and act on it by hand"),
        new(ReturnStatus.SeveralMatch, new("DD153"), Severity.Error,
            "an item is about one thing that was sent", "choose which is meant, and act on it by hand"),
        new(ReturnStatus.NotStanding, new("DD154"), Severity.Error,
            "money that comes back was with the council", "pay nothing twice: challenge the claim, or ask the bank"),
        new(ReturnStatus.OtherBankAccount, new("DD155"), Severity.Error,
            "an advice is about the account that the instruction has", "look whether the advice is about an account that the payer left"),
        new(ReturnStatus.EarlierRecord, new("DD156"), Severity.Error,
            "an advice is about the last record that was sent", "look whether the instruction was lodged since"),
        new(ReturnStatus.ReasonUnknown, new("DD157"), Severity.Error,
            "the reason is one that is published", "look up the reason, and settle the instruction by hand"),
        new(ReturnStatus.NotPossible, new("DD158"), Severity.Error,
            "what an advice says can happen to the instruction where it stands", "look at the instruction's history"),
        new(ReturnStatus.NotADirectDebit, new("DD159"), Severity.Error,
            "reports of Direct Debits are acted on here", "give the report to whoever acts on credits and files"),
        new(ReturnStatus.OtherServiceUser, new("DD160"), Severity.Error,
            "a report is of a service user number that the council collects under",
            "give it to whoever has that number, or name the number among the council's own"),
        new(ReturnStatus.NotToldApart, new("DD161"), Severity.Error,
            "a claim has the paying bank's reference or a number, by which it is known again",
            "ask the bank whether it claims once or twice; nothing more was done"),
    ];

    /// <summary>Whether all that could be done by rule was done.</summary>
    /// <param name="status">The status.</param>
    public static bool IsAccepted(this ReturnStatus status) => status is ReturnStatus.Acted or ReturnStatus.Repeat;
}
