using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace HousingFinance.Kernel.Conformance.Names;

/// <summary>What the types of a package are called and how they may be made.</summary>
internal static partial class TypeShape
{
    private const string Root = "HousingFinance.Kernel";
    private const string Internals = ".Internals";
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Words that say what a programmer did and nothing of what a finance officer has.</summary>
    private static readonly HashSet<string> Banned =
    [
        "Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Processor", "Handler", "Engine",
        "Data", "Info", "Model", "Dto", "Aux", "Base",
    ];

    /// <summary>The shelves of the root package; every other package is one namespace.</summary>
    private static readonly HashSet<string> Shelves = ["", ".Apportionment", ".Calendars", ".Figures", ".Banking"];

    public static IEnumerable<string> BannedWords(IEnumerable<Type> types) =>
        from type in types
        let words = Word().Matches(type.Name).Select(match => match.Value).ToList()
        from word in words.Where((word, index) => Banned.Contains(word)
            || (word == "Service" && words.ElementAtOrDefault(index + 1) is not ("User" or "Charge" or "Charges")))
        select $"{type.FullName} says {word}";

    public static IEnumerable<string> OutsideTheirNamespace(string package, IEnumerable<Type> types) =>
        from type in types
        let isInside = type.Namespace == package || type.Namespace!.StartsWith(package + ".", StringComparison.Ordinal)
        let rest = isInside ? type.Namespace![package.Length..] : "elsewhere"
        let stands = rest.Length == 0 || (package == Root && Shelves.Contains(rest))
        where !stands && !(rest == Internals && !type.IsVisible)
        select $"{type.FullName} stands outside {package}";

    /// <summary>Yes-or-no arguments and settings of the public surface: a caller's <c>true</c> says nothing to a reader.</summary>
    public static IEnumerable<string> BooleanParameters(IEnumerable<Type> publicTypes) =>
        from type in publicTypes
        from method in type.GetMembers(Declared).OfType<MethodBase>()
        where !method.IsDefined(typeof(CompilerGeneratedAttribute)) || IsSetter(method)
        where !method.Name.StartsWith("op_", StringComparison.Ordinal) && method.Name is not ("BeginInvoke" or "EndInvoke")
        from parameter in method.GetParameters()
        where parameter.ParameterType == typeof(bool) || parameter.ParameterType == typeof(bool?)
        select IsSetter(method)
            ? $"{type.FullName}.{method.Name[4..]} can be set to true"
            : $"{type.FullName}.{method.Name} takes {parameter.Name}";

    /// <summary>An interface earns its place by a second user.</summary>
    public static IEnumerable<string> LonelyInterfaces(IReadOnlyCollection<Type> types) =>
        from type in types
        where type is { IsInterface: true, IsVisible: true }
        let users = types.Count(user => !user.IsInterface && user.GetInterfaces().Any(used => Definition(used) == type))
        where users < 2
        select $"{type.FullName} has {users} in its package to implement it";

    public static IEnumerable<string> OwnExceptions(IEnumerable<Type> types) =>
        types.Where(typeof(Exception).IsAssignableFrom).Select(type => $"{type.FullName} is an exception");

    /// <summary>A class is sealed or static, or abstract with its members beside it.</summary>
    public static IEnumerable<string> OpenClasses(IReadOnlyCollection<Type> types) =>
        from type in types
        where type is { IsClass: true, IsSealed: false }
        where !type.IsAbstract || !types.Any(derived => derived.BaseType is { } parent && Definition(parent) == type)
        select type.IsAbstract
            ? $"{type.FullName} is abstract and nothing derives from it"
            : $"{type.FullName} is neither sealed, static nor abstract";

    private static bool IsSetter(MethodBase method) => method.IsSpecialName && method.Name.StartsWith("set_", StringComparison.Ordinal);

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    [GeneratedRegex("[A-Z][a-z]*|[a-z]+")]
    private static partial Regex Word();
}
