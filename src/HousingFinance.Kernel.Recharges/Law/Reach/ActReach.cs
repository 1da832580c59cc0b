using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Who the landlord is.</summary>
public enum LandlordKind : byte
{
    /// <summary>A local authority, also where an arm's-length organisation manages for it.</summary>
    Council = 0,

    /// <summary>A housing association or other private registered provider.</summary>
    HousingAssociation = 1,

    /// <summary>Any other landlord.</summary>
    Other = 2,
}

/// <summary>On what footing the home is held.</summary>
public enum TenancyKind : byte
{
    /// <summary>An ordinary periodic tenancy, such as a council's secure weekly tenancy or an association's assured one.</summary>
    Periodic = 0,

    /// <summary>A lease granted under the Right to Buy, whatever its length.</summary>
    RightToBuyLease = 1,

    /// <summary>Any other lease for more than 21 years.</summary>
    LongLease = 2,

    /// <summary>A freehold bought from the landlord that pays for services to an estate.</summary>
    EstateFreehold = 3,
}

/// <summary>Which statute limits the service charge of a home.</summary>
public enum ServiceChargeCode : byte
{
    /// <summary>None of those held here: sections 18 to 30 of the Landlord and Tenant Act 1985 do not apply.</summary>
    NotReached = 0,

    /// <summary>The Landlord and Tenant Act 1985, sections 18 to 25.</summary>
    Act1985 = 1,

    /// <summary>The Landlord and Tenant Act 1985, sections 18 to 24, without the offence of section 25.</summary>
    Act1985WithoutOffence = 2,

    /// <summary>The parallel code for freeholders of the Housing Act 1985, sections 45 to 51.</summary>
    HousingAct1985 = 3,
}

/// <summary>Which statute reaches one kind of landlord and tenancy.</summary>
/// <param name="Landlord">Who the landlord is.</param>
/// <param name="Tenancy">On what footing the home is held.</param>
/// <param name="Code">The statute.</param>
/// <param name="Source">Where that is written.</param>
/// <param name="Status">How sure we are of it.</param>
public sealed record ActReach(
    LandlordKind Landlord, TenancyKind Tenancy, ServiceChargeCode Code, Citation Source, FigureStatus Status)
{
    private static readonly Citation Section26 = LawSources.Act1985("section 26, as commentaries report it");

    /// <summary>
    /// Every pair that is held. A freehold bought from anyone but a council is not: what applies there was not looked up.
    /// </summary>
    public static ImmutableArray<ActReach> All { get; } =
    [
        new(LandlordKind.Council, TenancyKind.Periodic, ServiceChargeCode.NotReached, Section26, FigureStatus.Verified),
        new(LandlordKind.Council, TenancyKind.RightToBuyLease, ServiceChargeCode.Act1985WithoutOffence, Section26, FigureStatus.Verified),
        new(LandlordKind.Council, TenancyKind.LongLease, ServiceChargeCode.Act1985WithoutOffence, Section26, FigureStatus.Verified),
        new(LandlordKind.Council, TenancyKind.EstateFreehold, ServiceChargeCode.HousingAct1985,
            LawSources.HousingAct1985("sections 45 to 51"), FigureStatus.Verified),
        new(LandlordKind.HousingAssociation, TenancyKind.Periodic, ServiceChargeCode.Act1985, Section26, FigureStatus.Verified),
        new(LandlordKind.HousingAssociation, TenancyKind.RightToBuyLease, ServiceChargeCode.Act1985, Section26, FigureStatus.Verified),
        new(LandlordKind.HousingAssociation, TenancyKind.LongLease, ServiceChargeCode.Act1985, Section26, FigureStatus.Verified),
        new(LandlordKind.Other, TenancyKind.Periodic, ServiceChargeCode.Act1985, LawSources.Act1985("section 18"), FigureStatus.Derived),
        new(LandlordKind.Other, TenancyKind.RightToBuyLease, ServiceChargeCode.Act1985, LawSources.Act1985("section 18"),
            FigureStatus.Derived),
        new(LandlordKind.Other, TenancyKind.LongLease, ServiceChargeCode.Act1985, LawSources.Act1985("section 18"),
            FigureStatus.Derived),
    ];

    /// <summary>Whether sections 20 and 20B of the Landlord and Tenant Act 1985 bear on the service charge.</summary>
    public bool IsUnderAct1985 => Code is ServiceChargeCode.Act1985 or ServiceChargeCode.Act1985WithoutOffence;

    /// <summary>Finds the statute that reaches a home.</summary>
    /// <param name="landlord">Who the landlord is.</param>
    /// <param name="tenancy">On what footing the home is held.</param>
    /// <returns>The statute, or a refusal where the pair is not held.</returns>
    public static Outcome<ActReach> Of(LandlordKind landlord, TenancyKind tenancy) => Find(landlord, tenancy) is { } reach
        ? Outcome.Of(reach)
        : Outcome.Refused<ActReach>(new Diagnostic(
            LawCodes.ReachNotKnown,
            Severity.Error,
            Locator.In("service charge law"),
            $"landlord is {landlord}, tenancy is {tenancy}",
            "a landlord and tenancy whose statute is held",
            "take legal advice on which statute applies"));

    /// <summary>Whether a tenancy is long by its term alone: for more than 21 years.</summary>
    /// <param name="firstDay">The first day of the term.</param>
    /// <param name="lastDay">The last day of the term.</param>
    /// <param name="law">The figures.</param>
    /// <returns>The answer, or a refusal where the figure is not held for the first day or the term ends before it begins.</returns>
    public static Outcome<bool> IsLong(LocalDate firstDay, LocalDate lastDay, ServiceChargeLaw law)
    {
        ArgumentNullException.ThrowIfNull(law);
        if (lastDay < firstDay)
        {
            return Outcome.Refused<bool>(LawCodes.EndsBeforeItBegins("tenancy", firstDay, lastDay));
        }

        var years = law.LongTenancyYears.At(firstDay);
        return years.TryGet(out var figure)
            ? Outcome.Of(lastDay >= firstDay.PlusYears(figure.Value))
            : Outcome.Refused<bool>(years.Diagnostics);
    }

    /// <summary>The pair and its statute: <c>Council, Periodic: NotReached (verified: …)</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Landlord}, {Tenancy}: {Code} ({Status.ToString().ToLowerInvariant()}: {Source})");

    internal static ActReach? Find(LandlordKind landlord, TenancyKind tenancy)
    {
        foreach (var reach in All)
        {
            if (reach.Landlord == landlord && reach.Tenancy == tenancy)
            {
                return reach;
            }
        }

        return null;
    }
}
