using System.Reflection;
using Xunit.Sdk;

namespace HousingFinance.Kernel.Conformance.Testing;

/// <summary>A check that runs on nothing passes on anything.</summary>
internal static class TestRules
{
    private const BindingFlags Methods = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The test projects: every project beside this one that is not a library for them.</summary>
    public static IEnumerable<string> Projects => Directory
        .EnumerateFiles(Path.Combine(RepositoryFolder.Root, "tests"), "*.csproj", SearchOption.AllDirectories)
        .Select(file => Path.GetFileNameWithoutExtension(file)!)
        .Where(name => !name.EndsWith(".TestSupport", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>Data-driven tests of which a source gives no row.</summary>
    public static IEnumerable<string> TheoriesOnNothing(IEnumerable<Type> types) =>
        from type in types
        from method in type.GetMethods(Methods)
        where method.IsDefined(typeof(TheoryAttribute))
        let sources = method.GetCustomAttributes<DataAttribute>().ToList()
        where sources.Count == 0 || sources.Any(source => !Rows(source, method).Any())
        select $"{type.FullName}.{method.Name} runs on no rows";

    /// <summary>Classes that by their name hold tests and hold none.</summary>
    public static IEnumerable<string> ClassesWithoutTests(IEnumerable<Type> types) =>
        from type in types
        where type is { IsClass: true, DeclaringType: null } && IsNamedForTests(type.Name)
        where !type.GetMethods(Methods).Any(method => method.IsDefined(typeof(FactAttribute)))
        select $"{type.FullName} has no test";

    /// <summary>Classes with tests that are not named for them.</summary>
    public static IEnumerable<string> TestsInDisguise(IEnumerable<Type> types) =>
        from type in types
        where type.IsPublic && !IsNamedForTests(type.Name)
        where type.GetMethods(Methods).Any(method => method.IsDefined(typeof(FactAttribute)))
        select $"{type.FullName} has tests; end its name in Tests or Properties";

    private static bool IsNamedForTests(string name) =>
        name.EndsWith("Tests", StringComparison.Ordinal) || name.EndsWith("Properties", StringComparison.Ordinal);

    private static IEnumerable<object[]> Rows(DataAttribute source, MethodInfo method) => source.GetData(method) ?? [];
}
