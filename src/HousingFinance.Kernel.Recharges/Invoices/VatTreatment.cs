using Ardalis.SmartEnum;

namespace HousingFinance.Kernel.Recharges;

/// <summary>How VAT treats one charge. It is kept on every line of an invoice.</summary>
/// <remarks>
/// <para>Zero-rated, exempt, outside the scope and non-business lines all carry no VAT, and are four different things: what the landlord
/// may recover on its own costs differs.</para>
/// <para>Members are the same object wherever they are used; equal by <see cref="SmartEnum{TEnum, TValue}.Value"/>, which never
/// changes.</para>
/// </remarks>
public sealed class VatTreatment : SmartEnum<VatTreatment>
{
    /// <summary>A supply at the standard rate of the tax point.</summary>
    public static readonly VatTreatment StandardRated = new("Standard rated", 1, VatLiability.Taxable);

    /// <summary>A supply at the reduced rate of the tax point.</summary>
    public static readonly VatTreatment ReducedRated = new("Reduced rated", 2, VatLiability.Taxable);

    /// <summary>A taxable supply at 0%.</summary>
    public static readonly VatTreatment ZeroRated = new("Zero rated", 3, VatLiability.Taxable);

    /// <summary>A supply that is exempt.</summary>
    public static readonly VatTreatment Exempt = new("Exempt", 4, VatLiability.Exempt);

    /// <summary>No supply at all, such as compensation: outside the scope of VAT.</summary>
    public static readonly VatTreatment OutsideScope = new("Outside the scope", 5, VatLiability.OutsideScope);

    /// <summary>Something a council does as a public authority, not as a business: outside the scope of VAT as well.</summary>
    public static readonly VatTreatment NonBusiness = new("Non-business", 6, VatLiability.OutsideScope);

    private VatTreatment(string name, int value, VatLiability liability)
        : base(name, value) => Liability = liability;

    /// <summary>Whether it is a taxable supply, an exempt one or none.</summary>
    public VatLiability Liability { get; }
}

/// <summary>Whether a charge is for a taxable supply, an exempt one or none.</summary>
public enum VatLiability
{
    /// <summary>A taxable supply, at whatever rate; 0% is one.</summary>
    Taxable = 0,

    /// <summary>An exempt supply.</summary>
    Exempt = 1,

    /// <summary>No supply in the course of business.</summary>
    OutsideScope = 2,
}
