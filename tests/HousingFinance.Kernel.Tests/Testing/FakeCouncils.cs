using HousingFinance.Kernel.Csv;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.Testing;

namespace HousingFinance.Kernel.Tests.Testing;

/// <summary>Invented councils as the tests ask for them.</summary>
internal static class FakeCouncils
{
    internal static FakeCouncil Of(int homes, long seed = 1, int year = 2026) => new(homes, seed, Terms(year));

    internal static FormulaRentTerms Terms(int year) =>
        FormulaRentTerms.Resolve(RentFigures.Shipped, year, FormulaRentPolicy.CarryUnrounded(RoundingRule.HalfUp)).Value;

    internal static byte[] RentRoll(FakeCouncil council, int faultsOfEachKind = 0)
    {
        using var file = new MemoryStream();
        FakeRentRoll.Write(council, council.FaultyRows(faultsOfEachKind), file);
        return file.ToArray();
    }

    /// <summary>Reads a rent roll as a council would, and says what was set aside where.</summary>
    internal static (List<RentRollRow> Rows, List<Diagnostic> Findings) Read(byte[] file)
    {
        var (rows, findings) = (new List<RentRollRow>(), new List<Diagnostic>());
        using var stream = new MemoryStream(file);
        var report = ProfileReader.Read(stream, FakeRentRoll.Profile, (in RentRollRow row) => rows.Add(row), findings.Add);
        Assert.True(report.HasValue);
        return (rows, findings);
    }
}
