using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using HousingFinance.Kernel.Conformance.Compiled;

namespace HousingFinance.Kernel.Conformance;

/// <summary>A package of src as it was built: its assembly, the code in it and its documentation.</summary>
internal sealed class Package
{
    private readonly Lazy<Dictionary<string, XElement>> _docs;

    private Package(string name)
    {
        Name = name;
        Assembly = Assembly.Load(name);
        Code = CompiledCode.Of(Assembly);
        _docs = new(() => XDocument.Load(Path.ChangeExtension(Assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal));
    }

    /// <summary>Every package: one for each project folder of src, whether or not anything names it.</summary>
    public static IReadOnlyList<Package> All { get; } = [.. Directory
        .EnumerateFiles(RepositoryFolder.Source, "*.csproj", SearchOption.AllDirectories)
        .Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal).Select(name => new Package(name))];

    /// <summary>These tests themselves, whose fixtures break each rule.</summary>
    public static Package Fixtures { get; } = new(typeof(Package).Assembly.GetName().Name!);

    /// <summary>The packages' names, as rows of a data-driven test.</summary>
    public static TheoryData<string> Names => [.. All.Select(package => package.Name)];

    public string Name { get; }

    public Assembly Assembly { get; }

    public CompiledCode Code { get; }

    /// <summary>The package's folder in src.</summary>
    public string Folder => Path.Combine(RepositoryFolder.Source, Name);

    /// <summary>The types somebody wrote, without those the compiler adds.</summary>
    public IEnumerable<Type> Types => Assembly.GetTypes().Where(IsWritten);

    /// <summary>The types that consumers see.</summary>
    public IEnumerable<Type> PublicTypes => Assembly.GetExportedTypes().Where(IsWritten);

    public static Package Named(string name) => All.Single(package => package.Name == name);

    /// <summary>The documentation of a type or member by its name there, <c>T:Namespace.Type</c>; null when it has none.</summary>
    public XElement? DocsOf(string name) => _docs.Value.GetValueOrDefault(name);

    /// <summary>The documentation of a type.</summary>
    public XElement? DocsOf(Type type) => DocsOf("T:" + type.FullName!.Replace('+', '.'));

    public override string ToString() => Name;

    private static bool IsWritten(Type type)
    {
        for (var at = type; at is not null; at = at.DeclaringType)
        {
            if (at.Name.Contains('<', StringComparison.Ordinal) || at.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            {
                return false;
            }
        }

        return type.Namespace?.StartsWith("HousingFinance.", StringComparison.Ordinal) ?? false;
    }
}
