using System.Reflection;

namespace HousingFinance.Kernel.Conformance.PublicApi;

/// <summary>Types as C# writes them, with a question mark where null may stand.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(object)] = "object",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    public static string Of(Type type) => Of(type, null);

    public static string Of(NullabilityInfo nullability) => Of(nullability.Type, nullability);

    /// <summary>The name of a type itself, with its type parameters: <c>Outcome&lt;T&gt;</c>, <c>Outer.Inner</c>.</summary>
    public static string NameOf(Type type)
    {
        var outer = type.DeclaringType is { } declaring && !type.IsGenericParameter ? NameOf(declaring) + "." : "";
        var inherited = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        return outer + PlainName(type) + Angled(type.GetGenericArguments().Skip(inherited).Select(Of));
    }

    /// <summary>Type arguments or parameters in angle brackets; nothing when there is none.</summary>
    public static string Angled(IEnumerable<string> arguments) =>
        arguments.ToList() is { Count: > 0 } some ? $"<{string.Join(", ", some)}>" : "";

    private static string Of(Type type, NullabilityInfo? nullability)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability?.ElementType ?? nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        // Of a type parameter it cannot be told from here whether null may stand there.
        var mark = !type.IsValueType && !type.IsGenericParameter && IsNullable(nullability) ? "?" : "";
        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!, nullability?.ElementType)}[]{mark}";
        }

        if (type.IsGenericParameter || !type.IsGenericType)
        {
            return (Keywords.GetValueOrDefault(type) ?? (type.IsGenericParameter ? type.Name : NameOf(type))) + mark;
        }

        var arguments = nullability is { GenericTypeArguments.Length: > 0 }
            ? nullability.GenericTypeArguments.Select(Of)
            : type.GetGenericArguments().Select(Of);
        var outer = type.DeclaringType is { } declaring ? NameOf(declaring).Split('<')[0] + "." : "";
        return outer + PlainName(type) + Angled(arguments) + mark;
    }

    private static bool IsNullable(NullabilityInfo? nullability) => nullability is { ReadState: NullabilityState.Nullable }
        or { ReadState: NullabilityState.Unknown, WriteState: NullabilityState.Nullable };

    private static string PlainName(Type type) => type.Name.Split('`')[0];

}
