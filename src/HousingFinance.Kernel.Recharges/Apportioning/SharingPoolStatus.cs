using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using HousingFinance.Kernel.Recharges.Internals;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Whether the costs of a head can be shared in an area. The first refusal that applies is given.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum SharingPoolStatus : byte
{
    /// <summary>They can, and the homes take the whole.</summary>
    Ready = 0,

    /// <summary>They can, but what the leases fix comes to less than the whole: the landlord bears what is left.</summary>
    LeaseSharesBelowWhole = 1,

    /// <summary>No home belongs to the area.</summary>
    AreaEmpty = 2,

    /// <summary>A home's measure is not known, so that others would bear its part.</summary>
    MeasureMissing = 3,

    /// <summary>A leaseholder's lease fixes no share, though the head is shared by what leases fix.</summary>
    LeaseShareMissing = 4,

    /// <summary>Every home is kept out by its lease.</summary>
    NobodyShares = 5,

    /// <summary>What the leases fix comes to more than the whole: more than the cost would be charged.</summary>
    LeaseSharesAboveWhole = 6,

    /// <summary>The leases' fractions have no common measure that arithmetic here can hold.</summary>
    LeaseSharesTooFine = 7,

    /// <summary>A home of the area was set aside, so that others would bear its part. Goes before all other refusals.</summary>
    HomeSetAside = 8,
}

/// <summary>What each status of a sharing pool means, in words and as a finding.</summary>
public static class SharingPoolStatuses
{
    private const int DecimalsOfPercent = 4;

    /// <summary>Every status worth saying, with its stable code, what is expected and what to do.</summary>
    public static ImmutableArray<StatusMeaning<SharingPoolStatus>> All { get; } =
    [
        new(SharingPoolStatus.LeaseSharesBelowWhole, new("RECH210"), Severity.Warning,
            "lease shares come to 100%; nothing is rescaled, and the landlord bears the rest", "have the leases checked"),
        new(SharingPoolStatus.AreaEmpty, new("RECH211"), Severity.Error,
            "a home belongs to the area", "correct the area's code, or put its homes on the register"),
        new(SharingPoolStatus.MeasureMissing, new("RECH212"), Severity.Error,
            "every home of the area has the measure that the cost is shared by", "give the measure, or the lease's exclusion"),
        new(SharingPoolStatus.LeaseShareMissing, new("RECH213"), Severity.Error,
            "each leaseholder's lease fixes a share of the head", "give the share from the lease"),
        new(SharingPoolStatus.NobodyShares, new("RECH214"), Severity.Error,
            "at least one home takes a share", "correct the exclusions"),
        new(SharingPoolStatus.LeaseSharesAboveWhole, new("RECH215"), Severity.Error,
            "lease shares come to 100% at most, for no more than the cost can be charged",
            "correct the shares, or have the leases varied"),
        new(SharingPoolStatus.LeaseSharesTooFine, new("RECH216"), Severity.Error,
            "the shares have a common denominator of at most 1,000,000,000,000,000", "write the shares as the leases do"),
        new(SharingPoolStatus.HomeSetAside, new("RECH217"), Severity.Error,
            "every home of the area stands on the register", "put right the home that was set aside"),
    ];

    /// <summary>Whether the costs can be shared.</summary>
    /// <param name="status">A status.</param>
    public static bool IsAccepted(this SharingPoolStatus status) => status <= SharingPoolStatus.LeaseSharesBelowWhole;

    internal static Diagnostic Explain(
        this SharingPoolStatus status, CostHead head, CostArea area, ReadOnlySpan<EstateHome> homes, in PoolWeights weights)
    {
        var at = Locator.In($"{head} in {area}");
        return StatusMeaning.Of(All, status).Explain(weights.Fault >= 0 ? at.OfProperty(homes[weights.Fault].Property) : at, status switch
        {
            SharingPoolStatus.AreaEmpty => "no home belongs to it",
            SharingPoolStatus.HomeSetAside => "a home of it was set aside",
            SharingPoolStatus.MeasureMissing => $"{head.Key.Name.ToLowerInvariant()} needs a measure that is not known",
            SharingPoolStatus.LeaseShareMissing => "the lease fixes no share",
            SharingPoolStatus.NobodyShares => string.Create(CultureInfo.InvariantCulture, $"all {homes.Length} homes are kept out"),
            SharingPoolStatus.LeaseSharesTooFine => $"their denominator is {weights.Taken.Whole.ToString(CultureInfo.InvariantCulture)}",
            _ => $"lease shares come to {InPercent(weights.Taken.Parts, weights.Taken.Whole)}",
        });
    }

    // For reading only: cut at four decimals and marked where more follow, so that 99.99999% is never shown as 100%.
    private static string InPercent(BigInteger parts, BigInteger whole)
    {
        var scale = BigInteger.Pow(10, DecimalsOfPercent);
        var (shown, rest) = BigInteger.DivRem(parts * 100 * scale, whole);
        var (percent, decimals) = BigInteger.DivRem(shown, scale);
        var digits = decimals.ToString(CultureInfo.InvariantCulture).PadLeft(DecimalsOfPercent, '0');
        var text = digits[..2] + (rest.IsZero ? digits[2..].TrimEnd('0') : digits[2..] + "…");
        return $"{percent.ToString(CultureInfo.InvariantCulture)}.{text}%";
    }
}
