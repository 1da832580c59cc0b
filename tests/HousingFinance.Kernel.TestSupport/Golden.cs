using Xunit;

namespace HousingFinance.Kernel.TestSupport;

/// <summary>
/// Compares text with a file kept beside the tests, byte for byte. The files lie in folders named <c>Golden</c> of the
/// test project and are copied to its output.
/// </summary>
/// <remarks>
/// <c>HF_GOLDEN_UPDATE=1 dotnet test ...</c> writes the files anew in the source folder, to be read as a change before
/// they are committed. Where <c>CI</c> is true it is refused, so that no check passes by rewriting what it checks.
/// </remarks>
public static class Golden
{
    /// <summary>The variable that asks for the files to be written anew.</summary>
    public const string UpdateVariable = "HF_GOLDEN_UPDATE";

    /// <summary>Fails unless the text is the file's, to the byte in UTF-8.</summary>
    /// <param name="name">The file, from the test project's folder: <c>Rents/Golden/uprating.csv</c>.</param>
    /// <param name="actual">The text to hold against it.</param>
    public static void Matches(string name, string actual)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(actual);
        var folder = new GoldenFolder(
            AppContext.BaseDirectory,
            Updating(Environment.GetEnvironmentVariable) ? GoldenFolder.SourceOf(AppContext.BaseDirectory) : null);
        if (folder.Compare(name, actual) is { } difference)
        {
            Assert.Fail(difference);
        }
    }

    /// <summary>Whether the environment asks for the files to be written anew.</summary>
    /// <param name="environment">Gives the value of an environment variable, or null.</param>
    /// <returns>True when they are to be written.</returns>
    /// <exception cref="InvalidOperationException">It asks for that in a CI run.</exception>
    public static bool Updating(Func<string, string?> environment)
    {
        if (environment(UpdateVariable) != "1")
        {
            return false;
        }

        return environment("CI") == "true"
            ? throw new InvalidOperationException($"{UpdateVariable}=1 is refused where CI is true: a check may not rewrite what it checks.")
            : true;
    }
}
