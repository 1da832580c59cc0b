using System.Globalization;
using System.Text;

namespace HousingFinance.Kernel.TestSupport;

/// <summary>Golden files as copied to a test project's output and, when they may be written anew, in its source.</summary>
/// <param name="output">The folder the tests run in.</param>
/// <param name="source">The project's own folder when files are to be written anew, else null.</param>
public sealed class GoldenFolder(string output, string? source)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The project folder that an output folder belongs to: the nearest above it with a project file.</summary>
    /// <param name="output">The folder the tests run in.</param>
    /// <returns>The project's folder.</returns>
    public static string SourceOf(string output)
    {
        for (var folder = new DirectoryInfo(output); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("*.csproj").Any())
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests run outside their project's folder, so golden files cannot be written anew.");
    }

    /// <summary>Holds text against a golden file, or writes the file anew where that is asked for.</summary>
    /// <param name="name">The file, from the project's folder, with a folder named Golden on the way.</param>
    /// <param name="actual">The text.</param>
    /// <returns>The first difference in words, or null when there is none.</returns>
    public string? Compare(string name, string actual)
    {
        var parts = name.Split('/');
        if (parts.Length < 2 || !parts.SkipLast(1).Contains("Golden") || parts.Any(part => part is "" or "." or ".."))
        {
            throw new ArgumentException($"\"{name}\" is not a file in a folder named Golden, such as Rents/Golden/uprating.csv.", nameof(name));
        }

        var file = Path.Combine([output, .. parts]);
        if (source is not null)
        {
            Write(file, actual);
            Write(Path.Combine([source, .. parts]), actual);
        }

        return File.Exists(file)
            ? FirstDifference(name, Utf8.GetString(File.ReadAllBytes(file)), actual)
            : $"{name}: there is no such golden file; {Advice}";
    }

    /// <summary>Where two texts first part, line by line.</summary>
    /// <param name="name">The golden file.</param>
    /// <param name="expected">Its text.</param>
    /// <param name="actual">The text held against it.</param>
    /// <returns>The first differing line of both in words, or null when the texts are equal.</returns>
    public static string? FirstDifference(string name, string expected, string actual)
    {
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            return null;
        }

        var (left, right) = (Lines(expected), Lines(actual));
        var line = 0;
        while (line < left.Count && line < right.Count && string.Equals(left[line], right[line], StringComparison.Ordinal))
        {
            line++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"""
            {name}, line {line + 1}:
              golden: {Show(left, line)}
              actual: {Show(right, line)}
            {Advice}
            """);
    }

    private static string Advice => $"if the new text is right, write it with {Golden.UpdateVariable}=1 and read the change.";

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, Utf8.GetBytes(text));
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    private static string Show(List<string> lines, int line)
    {
        if (line >= lines.Count)
        {
            return "(the text has ended)";
        }

        var shown = new StringBuilder();
        foreach (var c in lines[line].TrimEnd('\n'))
        {
            _ = c switch
            {
                '\t' => shown.Append("\\t"),
                '\r' => shown.Append("\\r"),
                _ when char.IsControl(c) || c is '\uFEFF' or '\u00A0' => shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => shown.Append(c),
            };
        }

        return lines[line].EndsWith('\n') ? shown.ToString() : $"{shown} (no line end)";
    }
}
