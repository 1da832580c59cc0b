namespace ReadmeExamples;

/// <summary>The comparison of a README with its example can itself be trusted.</summary>
public class ReadmeExampleTests
{
    [Fact]
    public void Regions_are_moved_to_the_margin_and_parted_by_an_empty_line() => Assert.Equal(
        "using A;\n\none();\n\n    two();\n",
        ReadmeExample.Regions(["// <readme>", "using A;", "// </readme>", "class C", "    // <readme>", "    one();", "", "        two();", "    // </readme>"]));

    [Fact]
    public void A_file_without_a_region_is_refused() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => ReadmeExample.Regions(["class C"]));

    [Fact]
    public void An_empty_region_is_refused() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => ReadmeExample.Regions(["// <readme>", "// </readme>"]));

    [Fact]
    public void A_readme_shows_one_block_of_a_kind()
    {
        Assert.Equal("a\n\nb\n", ReadmeExample.Block(["# Name", "```text", "a", "", "b", "```"], "text"));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => ReadmeExample.Block(["```text", "a", "```", "```text", "b", "```"], "text"));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => ReadmeExample.Block(["# Name"], "text"));
    }
}
