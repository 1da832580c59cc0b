using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace HousingFinance.Kernel.Conformance.State;

/// <summary>
/// What the static fields of a type hold when it is the first type of all to be touched. A field that reads another before that
/// one is set is left with nothing, and which comes first depends on files and on callers.
/// </summary>
internal static class FirstTouch
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The types that set static fields when they are touched.</summary>
    public static IEnumerable<Type> TypesToTouch(IEnumerable<Type> types) =>
        types.Where(type => type.TypeInitializer is not null && !type.ContainsGenericParameters);

    /// <summary>The fields that hold nothing, or an array with nothing at some place.</summary>
    public static IEnumerable<string> Offences(Type type)
    {
        var context = new FreshContext();
        var fresh = context.LoadFromAssemblyPath(type.Assembly.Location).GetType(type.FullName!, throwOnError: true)!;
        RuntimeHelpers.RunClassConstructor(fresh.TypeHandle);
        var empty = fresh.GetFields(Static).Where(field => !field.IsLiteral && HoldsNothing(field.GetValue(null)))
            .Select(field => $"{type.FullName}.{field.Name} holds nothing").ToList();
        context.Unload();
        return empty;
    }

    private static bool HoldsNothing(object? value) => value switch
    {
        null => true,
        _ when value.GetType().GetProperty(nameof(ImmutableArray<int>.IsDefault))?.GetValue(value) is true => true,
        IList many => many.Cast<object?>().Contains(null),
        _ => false,
    };

    /// <summary>The packages loaded anew, with nothing of them touched; everything else is shared.</summary>
    private sealed class FreshContext() : AssemblyLoadContext(null, isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name!.StartsWith("HousingFinance.", StringComparison.Ordinal)
                ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll"))
                : null;
    }
}
