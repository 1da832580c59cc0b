namespace HousingFinance.Kernel.Conformance.Text;

/// <summary>A file is read in one sitting, a line in one glance.</summary>
public class SourceTextTests
{
    [Theory]
    [MemberData(nameof(Unfinished.Others), MemberType = typeof(Unfinished))]
    public void Source_files_and_their_lines_are_short(string package)
    {
        var files = SourceText.FilesOf(Package.Named(package)).ToList();

        Assert.NotEmpty(files);
        Rule.HoldsUnless(files.SelectMany(
            file => SourceText.Offences(Path.GetRelativePath(RepositoryFolder.Root, file), File.ReadAllText(file))));
    }

    [Theory]
    [InlineData(SourceText.MostLines, SourceText.MostColumns, 0)]
    [InlineData(SourceText.MostLines + 1, SourceText.MostColumns, 1)]
    [InlineData(1, SourceText.MostColumns + 1, 1)]
    public void Long_files_and_lines_are_found(int lines, int columns, int offences) =>
        Assert.Equal(
            offences, SourceText.Offences("f.cs", string.Concat(Enumerable.Repeat($"{new string('x', columns)}\n", lines))).Count());
}
