namespace HousingFinance.Kernel.Conformance.Fixtures.Internals;

/// <summary>Public among the internals.</summary>
public static class Leaked;

/// <summary>Does not offend.</summary>
internal static class Kept;
