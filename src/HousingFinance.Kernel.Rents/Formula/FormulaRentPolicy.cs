namespace HousingFinance.Kernel.Rents;

/// <summary>Where fractions of a penny are left behind while formula rent is carried forward from April 2000.</summary>
public enum FormulaRentCarrying
{
    /// <summary>Once, in the year asked for; every year before is carried exactly.</summary>
    Unrounded,

    /// <summary>In every year: the rent of April 2000 and that of each year since are whole pence.</summary>
    RoundedEachYear,
}

/// <summary>What flexibility may do where formula rent meets its cap.</summary>
public enum FlexibilityAtCap
{
    /// <summary>Formula rent with flexibility stays at or below the cap. Usual reading, from memory: no text was seen.</summary>
    HeldAtCap,

    /// <summary>Flexibility is taken on formula rent after the cap, and may lift it above.</summary>
    LiftsAboveCap,
}

/// <summary>The choices a council makes about formula rent that the sources leave open. None is made for it.</summary>
/// <remarks>
/// No source says whether formula rent is rounded each year or once; the two can differ by some pence. Carrying it unrounded is the
/// usual choice. Equal when every part is equal.
/// </remarks>
public sealed record FormulaRentPolicy
{
    private FormulaRentPolicy(FormulaRentCarrying carrying, RoundingRule rounding)
    {
        ArgumentNullException.ThrowIfNull(rounding);
        (Carrying, Rounding) = (carrying, rounding);
    }

    /// <summary>Where fractions of a penny are left behind.</summary>
    public FormulaRentCarrying Carrying { get; }

    /// <summary>How they are rounded. Formula rent with flexibility is a limit, and is rounded down whatever stands here.</summary>
    public RoundingRule Rounding { get; }

    /// <summary>What flexibility may do at the cap.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not one of the named readings.</exception>
    public FlexibilityAtCap FlexibilityAtCap
    {
        get;
        init => field = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Flexibility is held at the cap or lifts above it.");
    }

    /// <summary>Every year carried exactly; rounded once, in the year asked for.</summary>
    /// <param name="rounding">How to round.</param>
    public static FormulaRentPolicy CarryUnrounded(RoundingRule rounding) => new(FormulaRentCarrying.Unrounded, rounding);

    /// <summary>Rounded in April 2000 and in every year since.</summary>
    /// <param name="rounding">How to round.</param>
    public static FormulaRentPolicy RoundEachYear(RoundingRule rounding) => new(FormulaRentCarrying.RoundedEachYear, rounding);

    /// <summary>The policy in words.</summary>
    public override string ToString() => Carrying == FormulaRentCarrying.Unrounded
        ? $"carried unrounded, rounded once {Rounding}"
        : $"rounded each year {Rounding}";
}
