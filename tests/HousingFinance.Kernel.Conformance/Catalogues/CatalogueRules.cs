using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Ardalis.SmartEnum;
using HousingFinance.Kernel.Conformance.Compiled;

namespace HousingFinance.Kernel.Conformance.Catalogues;

/// <summary>A member of a catalogue.</summary>
internal sealed record CatalogueMember(string Field, string Name, long Value);

/// <summary>A catalogue: a SmartEnum, its members as its fields declare them and as its list holds them.</summary>
internal sealed record Catalogue(Type Type, ImmutableArray<CatalogueMember> Declared, ImmutableArray<CatalogueMember> Listed)
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy;

    /// <summary>The catalogues among types: those that derive from SmartEnum themselves, not their members' own types.</summary>
    public static IEnumerable<Catalogue> In(IEnumerable<Type> types) =>
        from type in types
        where BasesOf(type).Any(parent => parent.IsGenericType && parent.GetGenericTypeDefinition() == typeof(SmartEnum<,>)
            && parent.GetGenericArguments()[0] == type)
        let declared = type.GetFields(Static).Where(field => field.FieldType == type && !field.Name.Contains('<', StringComparison.Ordinal))
        let listed = (IEnumerable)type.GetProperty("List", Static)!.GetValue(null)!
        select new Catalogue(
            type,
            [.. declared.Select(field => Member(field.Name, field.GetValue(null)))],
            [.. listed.Cast<object>().Select(member => Member("", member))]);

    private static IEnumerable<Type> BasesOf(Type type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            yield return at;
        }
    }

    private static CatalogueMember Member(string field, object? member) => member is null
        ? new(field, "", 0)
        : new(
            field,
            (string)member.GetType().GetProperty("Name")!.GetValue(member)!,
            Convert.ToInt64(member.GetType().GetProperty("Value")!.GetValue(member), CultureInfo.InvariantCulture));
}

/// <summary>What SmartEnum leaves to whoever writes a catalogue.</summary>
internal static class CatalogueRules
{
    /// <summary>Where <c>List</c>, which comes in order of name, may be walked, and why the order does not matter there.</summary>
    private static readonly (string Method, string Why)[] ListIsWalked =
    [
        ("HousingFinance.Kernel.Rents.UpratingPolicy.AtTheLimit", "each basis is put into a sorted dictionary"),
    ];

    public static IEnumerable<string> Offences(Catalogue catalogue)
    {
        foreach (var offence in Repeated(catalogue, "value", member => member.Value.ToString(CultureInfo.InvariantCulture))
            .Concat(Repeated(catalogue, "name", member => member.Name.ToUpperInvariant())))
        {
            yield return offence;
        }

        foreach (var member in catalogue.Declared.Where(member => member.Name.Length == 0))
        {
            yield return $"{catalogue.Type.FullName}.{member.Field} is null or nameless";
        }

        // Values before names: SmartEnum drops a member from its list when another has its value.
        foreach (var member in catalogue.Declared.Where(member => catalogue.Listed.All(listed => listed.Name != member.Name)))
        {
            yield return $"{catalogue.Type.FullName}.{member.Field} is not on the list";
        }

        foreach (var member in catalogue.Listed.Where(listed => catalogue.Declared.All(member => member.Name != listed.Name)))
        {
            yield return $"{catalogue.Type.FullName} lists {member.Name}, which has no public name in code";
        }
    }

    /// <summary>Methods that walk a list whose order is that of names, without sorting it.</summary>
    public static IEnumerable<string> WalksAList(IEnumerable<CompiledMethod> methods) =>
        from method in methods
        let walks = method.Steps.Count(step => step.Owner.StartsWith("Ardalis.SmartEnum.SmartEnum`", StringComparison.Ordinal)
            && step.With.Contains(".get_List(", StringComparison.Ordinal))
        where walks > method.Steps.Count(step => step.With.StartsWith("System.Linq.Enumerable.OrderBy<", StringComparison.Ordinal))
        where ListIsWalked.All(known => known.Method != method.ToString())
        select $"{method} walks a catalogue's List, which is in order of name";

    /// <summary>Every catalogue with its members in order of value.</summary>
    public static string Page(IEnumerable<Catalogue> catalogues)
    {
        var page = new StringBuilder();
        foreach (var catalogue in catalogues.OrderBy(catalogue => catalogue.Type.Name, StringComparer.Ordinal))
        {
            page.Append(catalogue.Type.Name).Append('\n');
            foreach (var member in catalogue.Declared.OrderBy(member => member.Value))
            {
                page.Append(CultureInfo.InvariantCulture, $"  {member.Value} {member.Name} ({member.Field})\n");
            }
        }

        return page.ToString();
    }

    private static IEnumerable<string> Repeated(Catalogue catalogue, string what, Func<CatalogueMember, string> part) =>
        from member in catalogue.Declared
        group member by part(member) into same
        where same.Count() > 1
        select $"{catalogue.Type.FullName}: {string.Join(" and ", same.Select(member => member.Field))} have one {what}";
}
