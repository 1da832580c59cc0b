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

/// <summary>The codes of findings about apportionment, and the words of each.</summary>
public static class ApportionmentCodes
{
    /// <summary>There is no weight.</summary>
    public static DiagnosticCode NoWeights { get; } = new("APP001");

    /// <summary>A weight is below zero.</summary>
    public static DiagnosticCode NegativeWeight { get; } = new("APP002");

    /// <summary>Every weight is zero.</summary>
    public static DiagnosticCode AllWeightsZero { get; } = new("APP003");

    /// <summary>Why a total was not shared. Weights are counted from 1.</summary>
    /// <param name="status">A refusal.</param>
    /// <param name="total">The total that was to be shared.</param>
    /// <param name="weights">The weights that were refused.</param>
    /// <param name="at">Where the weights come from.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is no refusal, or not one of these weights.</exception>
    public static Diagnostic Explain(this ApportionmentStatus status, Money total, ReadOnlySpan<long> weights, Locator at)
    {
        var negative = weights.IndexOfAnyInRange(long.MinValue, -1);
        return status switch
        {
            ApportionmentStatus.NoWeights when weights.IsEmpty => Refusal(
                NoWeights,
                $"there is no weight to share {total} over",
                "at least one weight above 0",
                "give the weight of each who shares"),
            ApportionmentStatus.NegativeWeight when negative >= 0 => Refusal(
                NegativeWeight,
                string.Create(CultureInfo.InvariantCulture, $"weight {negative + 1} of {weights.Length} is {weights[negative]}"),
                "a weight is 0 or more",
                "correct the weight, or give 0 to one who takes no share"),
            ApportionmentStatus.AllWeightsZero when !weights.IsEmpty && !weights.ContainsAnyExcept(0L) => Refusal(
                AllWeightsZero,
                string.Create(CultureInfo.InvariantCulture, $"all of the weights ({weights.Length}) to share {total} over are 0"),
                "at least one weight above 0",
                "give the weight of each who shares"),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Only a refusal of these weights is explained."),
        };

        Diagnostic Refusal(DiagnosticCode code, string found, string expected, string remedy) =>
            new(code, Severity.Error, at, found, expected, remedy);
    }
}
