namespace HousingFinance.Kernel.Conformance.Text;

/// <summary>How long the files of src and their lines may be.</summary>
internal static class SourceText
{
    public const int MostLines = 400;
    public const int MostColumns = 140;

    /// <summary>Every C# file of a package that somebody wrote.</summary>
    public static IEnumerable<string> FilesOf(Package package) => Directory
        .EnumerateFiles(package.Folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => Path.GetRelativePath(package.Folder, file).Split(Path.DirectorySeparatorChar) is not ["bin" or "obj", ..])
        .Order(StringComparer.Ordinal);

    public static IEnumerable<string> Offences(string name, string text)
    {
        var lines = text.Split('\n');
        var count = text.EndsWith('\n') ? lines.Length - 1 : lines.Length;
        if (count > MostLines)
        {
            yield return $"{name} has {count} lines; at most {MostLines}";
        }

        for (var number = 1; number <= count; number++)
        {
            if (lines[number - 1].Length > MostColumns)
            {
                yield return $"{name}:{number} has {lines[number - 1].Length} columns; at most {MostColumns}";
            }
        }
    }
}
