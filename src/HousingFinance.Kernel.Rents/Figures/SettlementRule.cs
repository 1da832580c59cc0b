namespace HousingFinance.Kernel.Rents;

/// <summary>What the settlement of 1 April 2026 to 31 March 2036 adds to each September's CPI.</summary>
internal static class SettlementRule
{
    /// <summary>The first year of the settlement that is not shipped.</summary>
    internal const int FirstYear = 2027;

    /// <summary>The last year of the settlement.</summary>
    internal const int LastYear = 2035;

    /// <summary>On top of CPI, for formula rents and for the rents of sitting tenants: CPI + 1%.</summary>
    internal static Percentage Margin { get; } = Percentage.Of(1.0m);

    /// <summary>On top of CPI, for the caps on formula rent: CPI + 1.5%, as since 2015; the text of 2026 was not read.</summary>
    internal static Percentage CapMargin { get; } = Percentage.Of(1.5m);
}
