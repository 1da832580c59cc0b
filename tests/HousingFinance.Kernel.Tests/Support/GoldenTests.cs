using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Support;

/// <summary>Golden files are compared to the byte, and the first differing line is shown.</summary>
public sealed class GoldenTests : IDisposable
{
    private const string Name = "Support/Golden/example.csv";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("golden");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_committed_beside_the_tests_is_found() =>
        Golden.Matches(Name, "account,pence\n7100001,12345\n7100002,0\n");

    [Fact]
    public void A_differing_text_fails_the_test() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Golden.Matches(Name, "account,pence\n"));

    [Fact]
    public void Equal_texts_have_no_difference() => Assert.Null(GoldenFolder.FirstDifference("f", "a\nb\n", "a\nb\n"));

    [Theory]
    [InlineData("a\nb\n", "a\nc\n", 2, "b", "c")]
    [InlineData("a\n", "a\r\n", 1, "a", "a\\r")]
    [InlineData("a\tb\n", "a b\n", 1, "a\\tb", "a b")]
    [InlineData("a\n", "a", 1, "a", "a (no line end)")]
    [InlineData("a\nb", "a", 1, "a", "a (no line end)")]
    [InlineData("a\nb\n", "a\n", 2, "b", "(the text has ended)")]
    [InlineData("\uFEFFa\n", "a\n", 1, "\\uFEFFa", "a")]
    public void The_first_differing_line_is_shown(string expected, string actual, int line, string golden, string found)
    {
        var difference = GoldenFolder.FirstDifference("f", expected, actual)!.ReplaceLineEndings("\n");

        Assert.StartsWith($"f, line {line}:\n  golden: {golden}\n  actual: {found}\n", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_a_difference()
    {
        var folder = new GoldenFolder(_folder.FullName, null);

        Assert.Contains("no such golden file", folder.Compare(Name, ""), StringComparison.Ordinal);
    }

    [Fact]
    public void Updating_writes_source_and_output_and_then_agrees()
    {
        var (output, source) = (_folder.CreateSubdirectory("output"), _folder.CreateSubdirectory("source"));

        Assert.Null(new GoldenFolder(output.FullName, source.FullName).Compare(Name, "£1\n"));

        Assert.Equal("£1\n"u8.ToArray(), File.ReadAllBytes(Path.Combine(source.FullName, Name)));
        Assert.Null(new GoldenFolder(output.FullName, null).Compare(Name, "£1\n"));
        Assert.NotNull(new GoldenFolder(output.FullName, null).Compare(Name, "£2\n"));
    }

    [Fact]
    public void The_source_folder_is_the_nearest_with_a_project_file()
    {
        var output = _folder.CreateSubdirectory("Tests/bin/Debug/net10.0");
        File.WriteAllText(Path.Combine(_folder.FullName, "Tests", "Tests.csproj"), "");

        Assert.Equal(Path.Combine(_folder.FullName, "Tests"), GoldenFolder.SourceOf(output.FullName));
    }

    [Theory]
    [InlineData("example.csv")]
    [InlineData("Support/example.csv")]
    [InlineData("../Golden/example.csv")]
    [InlineData("/Golden/example.csv")]
    [InlineData("Golden")]
    public void A_file_outside_a_golden_folder_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => new GoldenFolder(_folder.FullName, null).Compare(name, ""));

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("0", null, false)]
    [InlineData("1", null, true)]
    [InlineData(null, "true", false)]
    public void Files_are_rewritten_only_when_asked(string? update, string? ci, bool expected) =>
        Assert.Equal(expected, Golden.Updating(name => name == Golden.UpdateVariable ? update : ci));

    [Fact]
    public void A_ci_run_never_rewrites_what_it_checks() =>
        Assert.Throws<InvalidOperationException>(() => Golden.Updating(name => name == "CI" ? "true" : "1"));
}
