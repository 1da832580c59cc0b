using System.Xml.Linq;

namespace HousingFinance.Kernel.Conformance;

/// <summary>Which package may lean on which; another edge is a decision, to be made here first.</summary>
public class ProjectEdgesTests
{
    private const string Kernel = "HousingFinance.Kernel";
    private const string Bacs = "HousingFinance.Kernel.Bacs";
    private const string DirectDebits = "HousingFinance.Kernel.DirectDebits";
    private const string Recharges = "HousingFinance.Kernel.Recharges";
    private const string Rents = "HousingFinance.Kernel.Rents";
    private const string Csv = "HousingFinance.Kernel.Csv";
    private const string Testing = "HousingFinance.Kernel.Testing";

    private static readonly SortedDictionary<string, string[]> Projects = new(StringComparer.Ordinal)
    {
        [Kernel] = [],
        [Bacs] = [Kernel],
        [DirectDebits] = [Bacs, Kernel],
        [Recharges] = [Kernel],
        [Rents] = [Kernel],
        [Csv] = [Kernel, Rents],
        [Testing] = [Csv, Kernel, Rents],
    };

    private static readonly SortedDictionary<string, string[]> Packages = new(StringComparer.Ordinal)
    {
        [Kernel] = ["Ardalis.SmartEnum", "NodaTime"],
        [Bacs] = [],
        [DirectDebits] = [],
        [Recharges] = [],
        [Rents] = [],
        [Csv] = ["CsvHelper"],
        [Testing] = [],
    };

    public static TheoryData<string> All => [.. Projects.Keys];

    [Fact]
    public void Every_project_in_src_is_listed()
    {
        var found = Directory.EnumerateFiles(RepositoryFolder.Source, "*.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);

        Assert.Equal(Projects.Keys.Order(StringComparer.Ordinal), found);
        Assert.Equal(Packages.Keys, Projects.Keys);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_project_references_just_the_projects_it_may(string project) =>
        Assert.Equal(
            Projects[project].Order(StringComparer.Ordinal),
            References(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void A_project_references_just_the_packages_it_may(string project) =>
        Assert.Equal(
            Packages[project].Order(StringComparer.Ordinal),
            References(project, "PackageReference").Order(StringComparer.Ordinal));

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Path.Combine(RepositoryFolder.Source, project, $"{project}.csproj"))
            .Descendants(kind).Select(e => e.Attribute("Include")!.Value);
}
