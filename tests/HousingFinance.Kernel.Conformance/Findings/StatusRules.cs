using System.Reflection;

namespace HousingFinance.Kernel.Conformance.Findings;

/// <summary>
/// A status that keeps something out means exactly one finding, of severity error; an accepted one means none, or one worth knowing.
/// </summary>
internal static class StatusRules
{
    /// <summary>The value of a column that no run has filled; no rule gives it, so it means nothing.</summary>
    private const string NotAssessed = nameof(NotAssessed);

    /// <summary>The public byte enumerations that columns of statuses hold.</summary>
    public static IEnumerable<Type> Statuses(IEnumerable<Type> publicTypes) => publicTypes.Where(
        type => type.IsEnum && type.GetEnumUnderlyingType() == typeof(byte) && type.Name.EndsWith("Status", StringComparison.Ordinal));

    public static IEnumerable<string> Offences(IReadOnlyCollection<Type> publicTypes)
    {
        var tables = StatusTable.In(publicTypes).ToList();
        foreach (var status in Statuses(publicTypes))
        {
            var own = tables.Where(table => table.Status == status).ToList();
            var isAccepted = IsAccepted(status, publicTypes);
            if (own.Count > 1)
            {
                yield return $"{status.FullName} has {own.Count} tables of meanings: {string.Join(", ", own.Select(table => table.Place))}";
            }

            if (Enum.GetValues(status).Cast<object>().All(value => Convert.ToByte(value, null) != 0))
            {
                yield return $"{status.FullName} has no value 0, which every new column holds";
            }

            foreach (var value in Enum.GetValues(status))
            {
                var rows = own.SelectMany(table => table.Rows).Where(row => row.Status.Equals(value)).ToList();
                if (Wrong(value, isAccepted(value), rows) is { } wrong)
                {
                    yield return $"{status.FullName}.{value} {wrong}";
                }
            }
        }

        foreach (var table in tables.Where(table => !Statuses(publicTypes).Contains(table.Status)))
        {
            yield return $"{table.Place} explains {table.Status.FullName}, which is not a public byte enumeration named ...Status";
        }
    }

    private static string? Wrong(object value, bool accepted, List<StatusRow> rows) => (accepted, rows) switch
    {
        _ when value.ToString() == NotAssessed => rows.Count == 0 ? null : "is no finding, yet has a meaning",
        (_, { Count: > 1 }) => $"has {rows.Count} meanings",
        (false, []) => "is refused, yet has no meaning",
        (false, [{ Severity: not Severity.Error } row]) => $"is refused, yet only a finding of severity {row.Severity}",
        (true, [{ Severity: Severity.Error }]) => "is accepted, yet an error",
        _ => null,
    };

    // By its own IsAccepted where it has one; else only the value 0.
    private static Func<object, bool> IsAccepted(Type status, IEnumerable<Type> publicTypes)
    {
        var own = publicTypes.Select(type => type.GetMethod("IsAccepted", BindingFlags.Static | BindingFlags.Public, [status]))
            .FirstOrDefault(method => method is not null);
        return own is null
            ? value => Convert.ToByte(value, null) == 0
            : value => (bool)own.Invoke(null, [value])!;
    }
}
