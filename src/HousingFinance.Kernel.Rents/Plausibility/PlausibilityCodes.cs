namespace HousingFinance.Kernel.Rents;

/// <summary>The codes of what a <see cref="PlausibilityGate"/> finds in the rents of a whole run.</summary>
public static class PlausibilityCodes
{
    /// <summary>Held: rents above their lawful limit. One is enough.</summary>
    public static DiagnosticCode AboveLimit { get; } = new("RENT040");

    /// <summary>Held above the share allowed, otherwise a warning: rents that are not what the terms give.</summary>
    public static DiagnosticCode OffTerms { get; } = new("RENT041");

    /// <summary>Held: nearly all homes rise by the same pounds, whatever their rent.</summary>
    public static DiagnosticCode SamePounds { get; } = new("RENT042");

    /// <summary>Held: rents that fall where the terms give no fall. One is enough.</summary>
    public static DiagnosticCode UnexpectedFall { get; } = new("RENT043");

    /// <summary>
    /// Rents crowd at formula rent times 52 over a smaller number of weeks, or at the inverse, as if weeks had been mistaken. Held
    /// where they are farther above formula rent than flexibility reaches, or below it while rents converge; otherwise a warning.
    /// </summary>
    public static DiagnosticCode WeekBasisCrowd { get; } = new("RENT044");

    /// <summary>Held: no home has a new rent.</summary>
    public static DiagnosticCode NothingUprated { get; } = new("RENT045");

    /// <summary>Held: rents left as they are where the terms change them.</summary>
    public static DiagnosticCode Unchanged { get; } = new("RENT046");

    /// <summary>Held: too many homes are set aside for something they lack.</summary>
    public static DiagnosticCode TooManySetAside { get; } = new("RENT047");

    /// <summary>Held: homes that are set aside have a changed rent, which nothing here can check.</summary>
    public static DiagnosticCode SetAsideChanged { get; } = new("RENT048");

    /// <summary>Held: a year's new rents come to another total than the terms give.</summary>
    public static DiagnosticCode IncomeOffTerms { get; } = new("RENT049");

    /// <summary>Warning: rents so low or high that pounds and pence, or weeks and months, may have been mistaken.</summary>
    public static DiagnosticCode RentOutOfOrdinary { get; } = new("RENT050");
}
