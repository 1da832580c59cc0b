using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Recharges;

/// <summary>The VAT treatment of a charge, with who says so.</summary>
/// <remarks>Equal when every part is equal.</remarks>
public sealed record VatDecision
{
    /// <summary>A decision.</summary>
    /// <param name="treatment">How VAT treats the charge.</param>
    /// <param name="source">Where that is written.</param>
    /// <param name="status">How sure we are of it.</param>
    public VatDecision(VatTreatment treatment, Citation source, FigureStatus status)
    {
        ArgumentNullException.ThrowIfNull(treatment);
        ArgumentNullException.ThrowIfNull(source);
        (Treatment, Source, Status) = (treatment, source, status);
    }

    /// <summary>How VAT treats the charge.</summary>
    public VatTreatment Treatment { get; }

    /// <summary>Where that is written.</summary>
    public Citation Source { get; }

    /// <summary>How sure we are of it.</summary>
    public FigureStatus Status { get; }

    /// <summary>A decision that the landlord took itself, such as its VAT officer's ruling.</summary>
    /// <param name="treatment">How VAT treats the charge.</param>
    /// <param name="source">Where the ruling is kept.</param>
    public static VatDecision Supplied(VatTreatment treatment, Citation source) => new(treatment, source, FigureStatus.Supplied);

    /// <summary>Treatment and source: <c>Exempt (verified: …)</c>.</summary>
    public override string ToString() => $"{Treatment.Name} ({Status.ToString().ToLowerInvariant()}: {Source})";
}

/// <summary>The codes of findings about the VAT on a charge.</summary>
public static class VatCodes
{
    /// <summary>The table has no row for who is charged, when and why.</summary>
    public static DiagnosticCode NotDecided { get; } = new("RECH001");

    /// <summary>The table decides on a belief that nobody has checked.</summary>
    public static DiagnosticCode DecidedUnverified { get; } = new("RECH002");
}
