using System.Collections.Immutable;

namespace HousingFinance.Kernel.Recharges;

/// <summary>A cost, estimated or actual, under one head in one area.</summary>
/// <remarks>Equal when every part is equal. <c>default</c> has no head and is set aside.</remarks>
public readonly record struct ServiceChargeCost
{
    /// <summary>The largest cost, either way: £1,000,000,000.00.</summary>
    public static Money MostAmount => Money.FromPence(100_000_000_000);

    /// <summary>The row it came from, from 1; 0 when it has none.</summary>
    public int SourceRow { get; init; }

    /// <summary>The code of the head.</summary>
    public string Head { get => field ?? ""; init; }

    /// <summary>Where it belongs; at the level of the head.</summary>
    public CostArea Area { get; init; }

    /// <summary>How much; negative for a credit, such as a refund or what a reserve fund pays.</summary>
    public Money Amount { get; init; }

    /// <summary>The cost in words: <c>LIFT in block ELM1: £1,200.00</c>.</summary>
    public override string ToString() => $"{Head} in {Area}: {Amount}";

    internal Locator At => SourceRow > 0 ? Locator.AtRow("costs", SourceRow) : Locator.In("cost");
}

/// <summary>Whether a cost is shared out; the first that applies, in the order given here.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum ServiceChargeCostStatus : byte
{
    /// <summary>The cost is shared out.</summary>
    Accepted = 0,

    /// <summary>No head of the year has its code.</summary>
    HeadUnknown = 1,

    /// <summary>The area is not at the level of the head.</summary>
    LevelDiffers = 2,

    /// <summary>The amount is more than £1,000,000,000.00 either way.</summary>
    AmountOutOfRange = 3,

    /// <summary>The homes of the area cannot share it.</summary>
    CannotBeShared = 4,
}

/// <summary>What each status of a cost means, in words and as a finding.</summary>
public static class ServiceChargeCostStatuses
{
    /// <summary>Every refusal, with its stable code, what is expected and what to do, in order of precedence.</summary>
    public static ImmutableArray<StatusMeaning<ServiceChargeCostStatus>> All { get; } =
    [
        new(ServiceChargeCostStatus.HeadUnknown, new("RECH220"), Severity.Error,
            "a cost has a head of the year", "correct the code, or give the head to the year's terms"),
        new(ServiceChargeCostStatus.LevelDiffers, new("RECH221"), Severity.Error,
            "a cost belongs to an area at the level of its head", "correct the area or the head"),
        new(ServiceChargeCostStatus.AmountOutOfRange, new("RECH222"), Severity.Error,
            "a cost is between -£1,000,000,000.00 and £1,000,000,000.00", "correct the amount; check pounds against pence"),
        new(ServiceChargeCostStatus.CannotBeShared, new("RECH223"), Severity.Error,
            "the homes of the area can share the head's costs", "put right what stops the sharing, then share again"),
    ];

    /// <summary>The finding for a cost that is not shared out.</summary>
    /// <param name="status">Why; not <see cref="ServiceChargeCostStatus.Accepted"/>.</param>
    /// <param name="cost">The cost.</param>
    /// <param name="reason">
    /// What stops the sharing, where <see cref="ServiceChargeCostStatus.CannotBeShared"/> says that something does.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown, so there is nothing to explain.</exception>
    public static Diagnostic Explain(this ServiceChargeCostStatus status, in ServiceChargeCost cost, Diagnostic reason) =>
        StatusMeaning.Of(All, status).Explain(cost.At, status switch
        {
            ServiceChargeCostStatus.HeadUnknown => $"the head is {(cost.Head.Length > 0 ? cost.Head : "missing")}",
            ServiceChargeCostStatus.LevelDiffers => $"{cost.Head} is given for {cost.Area}",
            ServiceChargeCostStatus.AmountOutOfRange => $"the amount is {cost.Amount}",
            _ => $"{reason.Code} at {reason.At}: {reason.Found}",
        });
}

/// <summary>A cost that was not shared out, and why.</summary>
/// <remarks>Equal when every part is equal. <c>default</c> is no refusal and has an empty finding.</remarks>
/// <param name="Cost">The cost as it was given.</param>
/// <param name="Status">Why.</param>
/// <param name="Finding">Why, in words.</param>
public readonly record struct ServiceChargeCostRefusal(ServiceChargeCost Cost, ServiceChargeCostStatus Status, Diagnostic Finding);
