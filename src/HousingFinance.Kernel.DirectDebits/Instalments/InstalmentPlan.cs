using HousingFinance.Kernel.DirectDebits.Internals;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>The balance that an account shall have at a date, such as nothing, or a week in credit, at the end of the rent year.</summary>
/// <remarks>
/// What the plan collects is less by the balance, and nothing is collected after the date: with the plan's rent due by then, its balance
/// and its collections, the account stands at the target. <c>default</c> is no target of any day, and a plan refuses its date.
/// </remarks>
/// <param name="Balance">What the account shall owe; negative for credit.</param>
/// <param name="On">The date, by whose end the last instalment is collected.</param>
public readonly record struct BalanceTarget(Money Balance, LocalDate On)
{
    /// <summary>The target in words: <c>-£100.00 on 2027-03-31</c>.</summary>
    public override string ToString() => $"{Balance} on {LocalDatePattern.Iso.Format(On)}";
}

/// <summary>What one payer owes, over which dates.</summary>
/// <remarks>Equal when every part is equal. <c>default</c> is a plan of no account that owes nothing, which is refused.</remarks>
public readonly record struct InstalmentPlan
{
    /// <summary>The row it came from, from 1; 0 when it has none.</summary>
    public int SourceRow { get; init; }

    /// <summary>The payer's rent account.</summary>
    public RentAccountRef Account { get; init; }

    /// <summary>What is owed over the span, each part apart.</summary>
    public CollectionParts Owed { get; init; }

    /// <summary>Which of the dates of the <see cref="ScheduleTerms"/> are the payer's, from 0.</summary>
    public int Dates { get; init; }

    /// <summary>The first day on which money may move, after lodgement and notice; null when any of the dates may be used.</summary>
    public LocalDate? NotBefore { get; init; }

    /// <summary>The balance the account shall have at a date; null when there is no such aim.</summary>
    public BalanceTarget? Target { get; init; }

    /// <summary>What is to be collected: what is owed, with the balance less the target's.</summary>
    /// <exception cref="OverflowException">
    /// Balance or target are absurd, so that the difference does not fit 64 bits of pence; scheduling refuses such a plan without asking.
    /// </exception>
    public CollectionParts Collected => Target is { } target ? Owed with { Balance = Owed.Balance - target.Balance } : Owed;

    /// <summary>
    /// The plan in words: where it stands, what it collects, and the limits of its dates; with a part out of range what it owes.
    /// </summary>
    public override string ToString()
    {
        var from = NotBefore is { } day ? $", not before {LocalDatePattern.Iso.Format(day)}" : "";
        return $"{At}: {(PlanRule.HasPartsInRange(this) ? Collected : Owed)}{from}{(Target is { } target ? $", to reach {target}" : "")}";
    }

    /// <summary>Where the plan stands: its row and its account.</summary>
    internal Locator At
    {
        get
        {
            var place = SourceRow > 0 ? Locator.AtRow("instalment plans", SourceRow) : Locator.In("instalment plan");
            return Account.Value.Length > 0 ? place.OfAccount(Account) : place;
        }
    }
}
