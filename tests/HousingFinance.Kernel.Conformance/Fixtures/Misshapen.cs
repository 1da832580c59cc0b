namespace HousingFinance.Kernel.Conformance.Fixtures;

/// <summary>Says <c>Data</c>, is not sealed, and takes a yes or no.</summary>
public class RentData : IRentSource
{
    /// <summary>A setting that a caller sets to true.</summary>
    public bool SkipsChecks { get; init; }

    /// <summary>Does not offend: an answer, not an argument.</summary>
    public bool IsEmpty => true;

    /// <summary>Takes a yes or no.</summary>
    public int Round(bool up) => up ? 1 : 0;

    /// <summary>Does not offend: an answer.</summary>
    public bool TryRound(out int up) => (up = 1) > 0;
}

/// <summary>Has one implementation.</summary>
public interface IRentSource;

/// <summary>An exception of our own.</summary>
public sealed class RentException : Exception;

/// <summary>A service of nobody.</summary>
public sealed class RentService;

/// <summary>Does not offend: one word that holds another, and a service that tenants pay for.</summary>
public sealed class ServiceChargeDatabase;

/// <summary>Abstract, and nothing derives from it.</summary>
public abstract class Unused;

/// <summary>Does not offend.</summary>
public abstract class Catalogue
{
    internal sealed class Member : Catalogue;
}
