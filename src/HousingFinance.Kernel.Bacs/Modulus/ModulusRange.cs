namespace HousingFinance.Kernel.Bacs;

/// <summary>How the one or two rows of a range of sort codes make a verdict together.</summary>
internal enum ModulusPairing : byte
{
    /// <summary>The exceptions, or their pair, are not known: nothing is checked.</summary>
    NotKnown = 0,

    /// <summary>Each row must pass.</summary>
    Every = 1,

    /// <summary>One row that passes is enough: exceptions 2 with 9, 10 with 11, 12 with 13.</summary>
    Either = 2,

    /// <summary>Each row must pass, unless exception 6 knows the number for a foreign currency account.</summary>
    EveryUnlessForeign = 3,
}

/// <summary>One row of the table: a method, an exception (0 for none), and where its 14 weights begin in the table's weights.</summary>
internal readonly record struct ModulusRow(ModulusMethod Method, int Exception, int WeightsAt)
{
    /// <summary>Stands for an exception that no pairing knows.</summary>
    public const int UnknownException = int.MaxValue;
}

/// <summary>A range of sort codes with its rows in the order of the file; the second is <c>default</c> when there is one row.</summary>
internal readonly record struct ModulusRange(ModulusRow First, ModulusRow Second, ModulusPairing Pairing)
{
    public bool HasSecond => Second.Method != default;

    public static ModulusRange Of(ModulusRow first) => new(first, default, first switch
    {
        { Exception: 6 } => ModulusPairing.EveryUnlessForeign,
        { Exception: 14, Method: ModulusMethod.Modulus11 } => ModulusPairing.Every,
        _ when StandsAlone(first) => ModulusPairing.Every,
        _ => ModulusPairing.NotKnown,
    });

    public ModulusRange Followed(ModulusRow second) => new(First, second, (First.Exception, second.Exception) switch
    {
        (2, 9) or (10, 11) or (12, 13) => ModulusPairing.Either,
        (6, 6) => ModulusPairing.EveryUnlessForeign,
        (5, 5) when CanHoldCheckDigit(First) && CanHoldCheckDigit(second) => ModulusPairing.Every,
        (_, 3) when StandsAlone(First) && second.Method == ModulusMethod.DoubleAlternate => ModulusPairing.Every,
        _ when StandsAlone(First) && StandsAlone(second) => ModulusPairing.Every,
        _ => ModulusPairing.NotKnown,
    });

    // What such a row asks does not depend on the other row.
    private static bool StandsAlone(ModulusRow row) => row.Exception switch
    {
        0 or 7 or 8 => true,
        1 => row.Method == ModulusMethod.DoubleAlternate,
        4 => row.Method == ModulusMethod.Modulus11,
        _ => false,
    };

    private static bool CanHoldCheckDigit(ModulusRow row) => row.Method is ModulusMethod.Modulus11 or ModulusMethod.DoubleAlternate;
}
