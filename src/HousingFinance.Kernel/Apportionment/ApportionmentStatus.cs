using System.Collections.Immutable;
using System.Globalization;

namespace HousingFinance.Kernel.Apportionment;

/// <summary>What became of one total to be shared. Refusals stand in order of precedence: the first that applies is given.</summary>
public enum ApportionmentStatus : byte
{
    /// <summary>The total was shared, and the shares add back to it.</summary>
    Shared = 0,

    /// <summary>There is no weight, so nobody to take the total.</summary>
    NoWeights = 1,

    /// <summary>A weight is below zero.</summary>
    NegativeWeight = 2,

    /// <summary>Every weight is zero, so nobody takes the total.</summary>
    AllWeightsZero = 3,
}

/// <summary>What each apportionment status means, in words and as a finding.</summary>
public static class ApportionmentStatuses
{
    /// <summary>Every status of a total that was not shared, with its stable code, what is expected and what to do.</summary>
    public static ImmutableArray<StatusMeaning<ApportionmentStatus>> All { get; } =
    [
        new(ApportionmentStatus.NoWeights, new("APP001"), Severity.Error,
            "at least one weight above 0", "give the weight of each who shares"),
        new(ApportionmentStatus.NegativeWeight, new("APP002"), Severity.Error,
            "a weight is 0 or more", "correct the weight, or give 0 to one who takes no share"),
        new(ApportionmentStatus.AllWeightsZero, new("APP003"), Severity.Error,
            "at least one weight above 0", "give the weight of each who shares"),
    ];

    /// <summary>Why a total was not shared. Weights are counted from 1.</summary>
    /// <param name="status">A refusal.</param>
    /// <param name="total">The total that was to be shared.</param>
    /// <param name="weights">The weights that were refused.</param>
    /// <param name="at">Where the weights come from.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is no refusal, or not one of these weights.</exception>
    public static Diagnostic Explain(this ApportionmentStatus status, Money total, ReadOnlySpan<long> weights, Locator at)
    {
        var negative = weights.IndexOfAnyInRange(long.MinValue, -1);
        return StatusMeaning.Of(All, status).Explain(at, status switch
        {
            ApportionmentStatus.NoWeights when weights.IsEmpty => $"there is no weight to share {total} over",
            ApportionmentStatus.NegativeWeight when negative >= 0 => string.Create(
                CultureInfo.InvariantCulture, $"weight {negative + 1} of {weights.Length} is {weights[negative]}"),
            ApportionmentStatus.AllWeightsZero when !weights.IsEmpty && !weights.ContainsAnyExcept(0L) => string.Create(
                CultureInfo.InvariantCulture, $"all of the weights ({weights.Length}) to share {total} over are 0"),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Only a refusal of these weights is explained."),
        });
    }
}
