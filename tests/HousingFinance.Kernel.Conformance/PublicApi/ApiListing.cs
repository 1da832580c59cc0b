using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace HousingFinance.Kernel.Conformance.PublicApi;

/// <summary>
/// What consumers of a package can name: its public types and their members, in an order that depends on nothing but names. What the
/// compiler writes for a record is left out; <c>record</c> says it.
/// </summary>
internal static class ApiListing
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(IEnumerable<Type> publicTypes)
    {
        var listing = new StringBuilder();
        foreach (var space in publicTypes.GroupBy(type => type.Namespace).OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            listing.Append(CultureInfo.InvariantCulture, $"{(listing.Length == 0 ? "" : "\n")}namespace {space.Key}\n");
            foreach (var type in space.OrderBy(TypeText.NameOf, StringComparer.Ordinal))
            {
                listing.Append(CultureInfo.InvariantCulture, $"\n{Declaration(type)}\n");
                foreach (var member in Members(type))
                {
                    listing.Append(CultureInfo.InvariantCulture, $"    {member}\n");
                }
            }
        }

        return listing.ToString();
    }

    private static string Declaration(Type type)
    {
        var name = TypeText.NameOf(type);
        if (type.IsEnum)
        {
            return $"enum {name} : {TypeText.Of(type.GetEnumUnderlyingType())}";
        }

        if (type.IsSubclassOf(typeof(Delegate)))
        {
            return "delegate " + MemberText.Of(type.GetMethod("Invoke")!).Replace("virtual ", "", StringComparison.Ordinal)
                .Replace(" Invoke(", $" {name}(", StringComparison.Ordinal) + MemberText.Constraints(type.GetGenericArguments());
        }

        var record = IsRecord(type) ? "record " : "";
        var kind = type.IsInterface ? "interface"
            : type.IsValueType ? $"{ReadOnly(type)}{(type.IsByRefLike ? "ref " : "")}{record}struct"
            : (type.IsAbstract, type.IsSealed) switch
            {
                (true, true) => "static class",
                (true, false) => $"abstract {record}class",
                (false, true) => $"sealed {record}class",
                _ => $"{record}class",
            };
        var parents = Parents(type).ToList();
        var after = parents.Count > 0 ? " : " + string.Join(", ", parents) : "";
        return $"{kind} {name}{after}{MemberText.Constraints(type.GetGenericArguments())}";
    }

    private static string ReadOnly(Type type) => type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "";

    private static IEnumerable<string> Parents(Type type)
    {
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            yield return TypeText.Of(parent);
        }

        var inherited = type.GetInterfaces().SelectMany(one => one.GetInterfaces())
            .Concat(type.BaseType?.GetInterfaces() ?? []).ToHashSet();
        if (IsRecord(type))
        {
            inherited.Add(typeof(IEquatable<>).MakeGenericType(type));
        }

        var own = type.GetInterfaces().Where(one => one.IsVisible && !inherited.Contains(one));
        foreach (var one in own.Select(TypeText.Of).Order(StringComparer.Ordinal))
        {
            yield return one;
        }
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .OrderBy(field => Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture))
                .Select(field => $"{field.Name} = {MemberText.Literal(field.GetRawConstantValue())}");
        }

        if (type.IsSubclassOf(typeof(Delegate)))
        {
            return [];
        }

        var fields = type.GetFields(Declared).Where(field => IsSeen(field.Attributes)).Select(MemberText.Of);
        var constructors = type.GetConstructors(Declared).Where(one => IsSeen(one) && IsWritten(one)).Select(MemberText.Of);
        var properties = type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsSeen))
            .Where(property => property.Name != "EqualityContract").Select(MemberText.Of);
        var methods = type.GetMethods(Declared).Where(one => IsSeen(one) && IsWritten(one) && !IsAccessor(one)).Select(MemberText.Of);
        return new[] { fields, constructors, properties, methods }.SelectMany(members => members.Order(StringComparer.Ordinal));
    }

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is not null;

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsSeen(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static bool IsWritten(MethodBase method) =>
        !method.IsDefined(typeof(CompilerGeneratedAttribute)) && !method.Name.Contains('<', StringComparison.Ordinal);

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);
}
