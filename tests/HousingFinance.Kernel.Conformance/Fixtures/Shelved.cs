namespace HousingFinance.Kernel.Conformance.Fixtures.Shelf;

/// <summary>On a shelf of its own.</summary>
internal static class Shelved;
