using Ardalis.SmartEnum;

namespace HousingFinance.Kernel.Rents;

/// <summary>Which of a home's charges the yearly limit is put on.</summary>
public enum LimitedFigure
{
    /// <summary>The rent without service charges.</summary>
    RentWithoutServiceCharge,

    /// <summary>The rent together with its service charges, as one inclusive figure.</summary>
    RentWithServiceCharge,
}

/// <summary>
/// On what footing a home's rent is set, which decides by how much it may rise.
/// </summary>
/// <remarks>
/// A closed catalogue. <see cref="SmartEnum{TEnum,TValue}.Value"/> is the byte that columns hold and never changes its meaning;
/// <see cref="Code"/> is what files hold.
/// </remarks>
public sealed class RentBasis : SmartEnum<RentBasis, byte>
{
    /// <summary>
    /// Social rent, general needs: at most the yearly limit on the rent without service charges, with convergence where it is in
    /// force.
    /// </summary>
    public static readonly RentBasis SocialRent = new("social rent", 1, "SR", UpratingRuleKind.Social);

    /// <summary>Social rent of supported housing: its own limit in 2016-17 and 2023-24, and a wider flexibility.</summary>
    public static readonly RentBasis SupportedSocialRent = new("supported social rent", 2, "SRS", UpratingRuleKind.Social);

    /// <summary>Affordable rent: at most the yearly limit on the rent with its service charges; no convergence.</summary>
    public static readonly RentBasis AffordableRent =
        new("affordable rent", 3, "AR", UpratingRuleKind.Percentage, LimitedFigure.RentWithServiceCharge);

    /// <summary>London affordable rent: at most the yearly limit, on the rent without service charges.</summary>
    public static readonly RentBasis LondonAffordableRent = new("London affordable rent", 4, "LAR", UpratingRuleKind.Percentage);

    /// <summary>
    /// Fair rent of a tenancy from before 15 January 1989: never above the registered rent, nor above formula rent with
    /// flexibility.
    /// </summary>
    public static readonly RentBasis FairRent = new("fair rent", 5, "FR", UpratingRuleKind.Fair);

    /// <summary>Shared ownership under a lease that follows the Retail Prices Index.</summary>
    public static readonly RentBasis SharedOwnershipRpi = new("shared ownership, RPI lease", 6, "SO-RPI", UpratingRuleKind.Percentage);

    /// <summary>Shared ownership under a lease that follows the Consumer Prices Index.</summary>
    public static readonly RentBasis SharedOwnershipCpi = new("shared ownership, CPI lease", 7, "SO-CPI", UpratingRuleKind.Percentage);

    /// <summary>A rent outside the rent standard, raised by the council's own percentage.</summary>
    public static readonly RentBasis Exempt = new("exempt", 8, "EX", UpratingRuleKind.Percentage);

    /// <summary>The rent of a high-income social tenant while that lasts, raised by the council's own percentage.</summary>
    public static readonly RentBasis HighIncome = new("high income", 9, "HI", UpratingRuleKind.Percentage);

    /// <summary>The highest value in the catalogue; columns and totals are sized by it.</summary>
    internal const int HighestValue = 9;

    private RentBasis(
        string name, byte value, string code, UpratingRuleKind rule, LimitedFigure limitedFigure = LimitedFigure.RentWithoutServiceCharge)
        : base(name, value) => (Code, Rule, LimitedFigure) = (code, rule, limitedFigure);

    /// <summary>The basis as files hold it: <c>SR</c>, <c>SO-CPI</c>.</summary>
    public string Code { get; }

    /// <summary>Which of the home's charges the yearly limit is put on.</summary>
    public LimitedFigure LimitedFigure { get; }

    /// <summary>Which rule raises a rent of this basis.</summary>
    internal UpratingRuleKind Rule { get; }

    /// <summary>Finds a basis by the code that files hold.</summary>
    /// <param name="code">A code, letter for letter.</param>
    /// <param name="basis">The basis; null when the answer is no.</param>
    public static bool TryFromCode(ReadOnlySpan<char> code, out RentBasis? basis)
    {
        foreach (var candidate in ByCode)
        {
            if (code.SequenceEqual(candidate.Code))
            {
                basis = candidate;
                return true;
            }
        }

        basis = null;
        return false;
    }

    private static readonly RentBasis[] ByCode =
    [
        SocialRent, SupportedSocialRent, AffordableRent, LondonAffordableRent, FairRent,
        SharedOwnershipRpi, SharedOwnershipCpi, Exempt, HighIncome,
    ];
}

/// <summary>Which rule raises a rent.</summary>
internal enum UpratingRuleKind : byte
{
    /// <summary>A percentage alone, held to a limit.</summary>
    Percentage,

    /// <summary>Social rent: percentage, convergence towards formula rent, and less above flexibility.</summary>
    Social,

    /// <summary>Fair rent: percentage, held to the registered rent and formula rent with flexibility.</summary>
    Fair,
}
