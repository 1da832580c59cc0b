namespace HousingFinance.Kernel.Conformance.Defaults;

/// <summary>Every struct can be had without its constructor, so its documentation says what that gives.</summary>
internal static class DefaultDocs
{
    public static IEnumerable<Type> PublicStructs(Package package) =>
        package.PublicTypes.Where(type => type is { IsValueType: true, IsEnum: false });

    public static IEnumerable<string> Offences(Package package, IEnumerable<Type> structs) =>
        from type in structs
        where package.DocsOf(type)?.ToString().Contains("default", StringComparison.Ordinal) is not true
        select $"{type.FullName}: its documentation does not say what default is";
}
