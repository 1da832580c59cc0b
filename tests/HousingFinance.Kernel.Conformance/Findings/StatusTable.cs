using System.Collections.Immutable;
using System.Reflection;

namespace HousingFinance.Kernel.Conformance.Findings;

/// <summary>One row of a table of meanings, whatever its enumeration.</summary>
internal sealed record StatusRow(object Status, string Code, Severity Severity, string Expected, string Remedy);

/// <summary>A table of meanings: a public static array of <see cref="StatusMeaning{TStatus}"/>.</summary>
/// <param name="Status">The enumeration it explains.</param>
/// <param name="Place">The type and property that hold it.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record StatusTable(Type Status, string Place, ImmutableArray<StatusRow> Rows)
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;

    /// <summary>The tables that a package's public types hold.</summary>
    public static IEnumerable<StatusTable> In(IEnumerable<Type> publicTypes) =>
        from type in publicTypes
        where !type.IsGenericTypeDefinition
        from property in type.GetProperties(Static)
        where property.PropertyType is { IsGenericType: true } array && array.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
        let row = property.PropertyType.GetGenericArguments()[0]
        where row.IsGenericType && row.GetGenericTypeDefinition() == typeof(StatusMeaning<>)
        select Made(row.GetGenericArguments()[0], $"{type.FullName}.{property.Name}", property.GetValue(null)!);

    private static StatusTable Made(Type status, string place, object meanings)
    {
        var rows = typeof(StatusTable).GetMethod(nameof(RowsOf), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(status);
        return new StatusTable(status, place, (ImmutableArray<StatusRow>)rows.Invoke(null, [meanings])!);
    }

    private static ImmutableArray<StatusRow> RowsOf<T>(object meanings)
        where T : struct, Enum =>
        [.. ((ImmutableArray<StatusMeaning<T>>)meanings).Select(
            row => new StatusRow(row.Status, row.Code.Text, row.Severity, row.Expected, row.Remedy))];
}
