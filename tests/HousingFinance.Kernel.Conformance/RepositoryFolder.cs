namespace HousingFinance.Kernel.Conformance;

/// <summary>The folder that holds the solution, found from where the tests run.</summary>
internal static class RepositoryFolder
{
    private const string Solution = "HousingFinance.Kernel.sln";

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Source { get; } = Path.Combine(Root, "src");

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above the tests holds {Solution}.");
    }
}
