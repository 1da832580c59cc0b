namespace ReadmeExamples;

/// <summary>Holds the example of a package's README against the test that runs it.</summary>
internal static class ReadmeExample
{
    private const string Opens = "// <readme>";
    private const string Closes = "// </readme>";

    /// <summary>Fails unless the README shows the regions of a test file as its one C# block, and what they printed as its one text block.</summary>
    /// <param name="package">The package.</param>
    /// <param name="test">The test file, in this folder.</param>
    /// <param name="printed">What the example printed.</param>
    public static void Matches(string package, string test, string printed)
    {
        var readme = Lines(Path.Combine("src", package, "README.md"));

        Assert.Equal(Regions(Lines(Path.Combine("tests", "HousingFinance.Kernel.Tests", "Readme", test))), Block(readme, "csharp"));
        Assert.Equal(printed, Block(readme, "text"));
    }

    /// <summary>The lines between markers, each region moved to the margin, with an empty line between regions.</summary>
    internal static string Regions(IReadOnlyList<string> lines)
    {
        var regions = new List<string>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Trim() != Opens)
            {
                continue;
            }

            var margin = lines[at].Length - lines[at].TrimStart().Length;
            var region = lines.Skip(at + 1).TakeWhile(line => line.Trim() != Closes).ToList();
            Assert.NotEmpty(region);
            regions.Add(string.Concat(region.Select(line => (line.Length > margin ? line[margin..] : line.TrimStart()) + "\n")));
            at += region.Count;
        }

        Assert.NotEmpty(regions);
        return string.Join('\n', regions);
    }

    /// <summary>The one fenced block of a language.</summary>
    internal static string Block(IReadOnlyList<string> lines, string language)
    {
        var opens = Assert.Single(Enumerable.Range(0, lines.Count), at => lines[at] == "```" + language);
        return string.Concat(lines.Skip(opens + 1).TakeWhile(line => line != "```").Select(line => line + "\n"));
    }

    private static string[] Lines(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HousingFinance.Kernel.sln")))
        {
            folder = folder.Parent;
        }

        Assert.NotNull(folder);
        return File.ReadAllLines(Path.Combine(folder.FullName, path));
    }
}
