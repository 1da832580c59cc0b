using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace HousingFinance.Kernel.Conformance.State;

/// <summary>Where types hold or hand out state that may change under whoever reads it.</summary>
internal static class SharedState
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const BindingFlags Visible = Static | BindingFlags.Instance;

    /// <summary>
    /// Static fields that can be assigned again, or that hold what can be written into. A private array is taken on trust.
    /// </summary>
    public static IEnumerable<string> StaticOffences(IEnumerable<Type> types) =>
        from type in types
        from field in type.GetFields(Static)
        where !field.IsLiteral
        let why = !field.IsInitOnly ? "can be assigned again"
            : IsMutable(field.FieldType) && !(field.FieldType.IsArray && field.IsPrivate) ? "can be written into"
            : null
        where why is not null
        select $"{type.FullName}.{field.Name} {why}";

    /// <summary>What consumers are handed that they, or others, can write into.</summary>
    public static IEnumerable<string> ExposedOffences(IEnumerable<Type> publicTypes) =>
        from type in publicTypes
        from member in type.GetMembers(Visible)
        let handedOut = member switch
        {
            FieldInfo { IsPublic: true, IsLiteral: false } field => field.FieldType,
            MethodInfo { IsPublic: true } method => method.ReturnType,
            _ => typeof(void),
        }
        where IsMutable(handedOut)
        select $"{type.FullName}.{member.Name} hands out a {handedOut.Name}, which can be written into";

    private static bool IsMutable(Type type) => type.IsArray
        || (!type.IsValueType && !IsImmutableCollection(type) && Contents(type).Any(collection => IsMutableCollection(collection)))
        || type == typeof(System.Text.StringBuilder);

    private static IEnumerable<Type> Contents(Type type) => type.GetInterfaces().Prepend(type);

    private static bool IsMutableCollection(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return definition == typeof(IList) || definition == typeof(IDictionary)
            || definition == typeof(ICollection<>) || definition == typeof(IDictionary<,>);
    }

    private static bool IsImmutableCollection(Type type) =>
        type.Namespace is "System.Collections.Immutable" or "System.Collections.Frozen" || type == typeof(ImmutableArray<>);
}
