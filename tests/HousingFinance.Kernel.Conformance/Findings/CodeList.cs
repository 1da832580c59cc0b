using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace HousingFinance.Kernel.Conformance.Findings;

/// <summary>A diagnostic code in use: what it is called in code and what it means.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">The status or property that it belongs to.</param>
/// <param name="Meaning">Lines for a reader: severity, expected and remedy, or what its documentation says.</param>
internal sealed record CodeEntry(string Code, string Name, ImmutableArray<string> Meaning);

/// <summary>Every diagnostic code of the packages, and the page that lists them.</summary>
internal static partial class CodeList
{
    /// <summary>
    /// Codes that were given once and are given no longer: they keep their line, so that a report kept for years can still be read.
    /// </summary>
    public static readonly ImmutableArray<CodeEntry> Retired = [];

    private const string RetiredHeading = "retired, never to be given again";

    /// <summary>The codes of tables of meanings, then those of properties, in order of code.</summary>
    public static ImmutableArray<CodeEntry> InUse(IReadOnlyCollection<Package> packages) =>
        [.. packages.SelectMany(OfTables).Concat(packages.SelectMany(OfProperties)).OrderBy(entry => entry.Code, StringComparer.Ordinal)];

    /// <summary>Codes given to more than one finding, or retired and given again.</summary>
    public static IEnumerable<string> GivenTwice(IEnumerable<CodeEntry> inUse, IEnumerable<CodeEntry> retired) =>
        from entry in inUse.Concat(retired)
        group entry by entry.Code into same
        where same.Count() > 1
        select $"{same.Key} is given to {string.Join(" and to ", same.Select(entry => entry.Name))}";

    /// <summary>Codes that the page had, and that are now gone without being retired or belong to something else.</summary>
    public static IEnumerable<string> Lost(string page, IReadOnlyCollection<CodeEntry> inUse, IReadOnlyCollection<CodeEntry> retired) =>
        from line in HeadLine().Matches(page)
        let code = line.Groups[1].Value
        let name = line.Groups[2].Value
        where !inUse.Concat(retired).Any(entry => entry.Code == code && entry.Name == name)
        select $"{code} was {name}: keep it, or move it to the retired list";

    /// <summary>Texts in compiled code that look like a code and are on no list.</summary>
    public static IEnumerable<string> Unlisted(Package package, IReadOnlyCollection<CodeEntry> inUse) =>
        from method in package.Code.Methods
        from step in method.Steps
        where step.LoadsText && Code().IsMatch(step.With) && inUse.All(entry => entry.Code != step.With)
        select $"{method} has the code {step.With}, which no table or ...Codes class holds";

    public static string Page(IEnumerable<CodeEntry> inUse, IReadOnlyCollection<CodeEntry> retired)
    {
        var page = new StringBuilder();
        Append(page, inUse);
        page.Append('\n').Append(RetiredHeading).Append('\n');
        Append(page, retired);
        return page.ToString();
    }

    private static void Append(StringBuilder page, IEnumerable<CodeEntry> entries)
    {
        foreach (var entry in entries)
        {
            page.Append(CultureInfo.InvariantCulture, $"{entry.Code} {entry.Name}\n");
            foreach (var line in entry.Meaning)
            {
                page.Append(CultureInfo.InvariantCulture, $"  {line}\n");
            }
        }
    }

    private static IEnumerable<CodeEntry> OfTables(Package package) =>
        from table in StatusTable.In(package.PublicTypes)
        from row in table.Rows
        select new CodeEntry(
            row.Code,
            $"{table.Status.Name}.{row.Status}",
            [$"severity: {row.Severity}", $"expected: {row.Expected}", $"remedy: {row.Remedy}"]);

    private static IEnumerable<CodeEntry> OfProperties(Package package) =>
        from type in package.Types
        where !type.IsGenericTypeDefinition
        from property in type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where property.PropertyType == typeof(DiagnosticCode)
        let meaning = package.DocsOf($"P:{type.FullName}.{property.Name}")?.Element("summary")?.Value ?? "(not documented)"
        select new CodeEntry(((DiagnosticCode)property.GetValue(null)!).Text, $"{type.Name}.{property.Name}", [$"means: {meaning.Trim()}"]);

    [GeneratedRegex("^[A-Z]{2,6}[0-9]{3}$")]
    private static partial Regex Code();

    [GeneratedRegex("^([A-Z]{2,6}[0-9]{3}) (.+)$", RegexOptions.Multiline)]
    private static partial Regex HeadLine();
}
