namespace HousingFinance.Kernel.Testing;

/// <summary>What is wrong with a row of a rent roll that was spoilt on purpose.</summary>
public enum FaultKind
{
    /// <summary>The weekly rent is blank: set aside by the file.</summary>
    RentBlank,

    /// <summary>The weekly rent has a pound sign: set aside by the file.</summary>
    RentWithPoundSign,

    /// <summary>The weekly rent is negative, as of an account in credit: set aside by the uprating.</summary>
    RentNegative,

    /// <summary>The account is that of the first home: set aside by the rent roll.</summary>
    AccountRepeated,

    /// <summary>Neither the formula rent nor the January 1999 value is there: set aside by the uprating.</summary>
    FormulaInputsMissing,
}

/// <summary>One row of a rent roll that is spoilt on purpose.</summary>
/// <remarks>Equal when both parts are equal. <c>default</c> is no row: rows count from 1.</remarks>
/// <param name="Row">The row, from 1, the heading line not counted; the number of its home.</param>
/// <param name="Kind">What is wrong with it.</param>
public readonly record struct FaultyRow(int Row, FaultKind Kind);
