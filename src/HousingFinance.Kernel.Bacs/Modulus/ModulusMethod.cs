namespace HousingFinance.Kernel.Bacs;

/// <summary>How a row of the modulus table turns weighted digits into a total, and what divides it.</summary>
public enum ModulusMethod : byte
{
    /// <summary><c>MOD10</c>: the products are added; the total is divided by 10.</summary>
    Modulus10 = 1,

    /// <summary><c>MOD11</c>: the products are added; the total is divided by 11.</summary>
    Modulus11 = 2,

    /// <summary><c>DBLAL</c>, double alternate: the decimal digits of the products are added; the total is divided by 10.</summary>
    DoubleAlternate = 3,
}
