namespace HousingFinance.Kernel.Conformance.Text;

/// <summary>Every package shows how it is used, by an example that is compiled and run.</summary>
public class ReadmeTests
{
    [Theory]
    [MemberData(nameof(Unfinished.Others), MemberType = typeof(Unfinished))]
    public void A_readme_has_an_example(string package) =>
        Assert.True(HasExample(ReadmeOf(package)), package);

    [Theory]
    [MemberData(nameof(Unfinished.Others), MemberType = typeof(Unfinished))]
    public void The_example_of_a_readme_is_held_against_a_test_that_runs_it(string package) => Assert.Contains(
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "tests", "HousingFinance.Kernel.Tests", "Readme"), "*.cs"),
        file => File.ReadAllText(file).Contains($"ReadmeExample.Matches(\"{package}\",", StringComparison.Ordinal));

    [Fact]
    public void A_package_whose_readme_has_its_example_is_no_longer_unfinished() => Rule.HoldsUnless(
        Unfinished.Packages.Where(package => HasExample(ReadmeOf(package))).Select(package => $"{package} has its example: take it off the list"));

    [Theory]
    [InlineData("# Rents\n\n```csharp\nvar rent = 1;\n```\n", true)]
    [InlineData("# Rents\n\n```text\nrent is 1\n```\n", false)]
    [InlineData("# Rents\n\n```csharp\n```\n", false)]
    public void An_example_is_a_block_of_code(string readme, bool has) => Assert.Equal(has, HasExample(readme));

    private static string ReadmeOf(string package) => File.ReadAllText(Path.Combine(Package.Named(package).Folder, "README.md"));

    private static bool HasExample(string readme) =>
        readme.Split("```csharp\n") is [_, var block, ..] && !block.StartsWith("```", StringComparison.Ordinal);
}
