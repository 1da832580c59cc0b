using HousingFinance.Kernel.Conformance.Fixtures;

namespace HousingFinance.Kernel.Conformance.Names;

/// <summary>Types are nouns of the trade, in one namespace a package, and closed.</summary>
public class TypeShapeTests
{
    private static readonly List<Type> Fixtures =
        [.. Package.Fixtures.Types.Where(type => type.Namespace!.StartsWith(typeof(RentData).Namespace!, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void No_type_is_a_manager_a_helper_or_the_like(string package) =>
        Rule.HoldsUnless(TypeShape.BannedWords(Package.Named(package).Types));

    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void A_package_is_one_namespace(string package) =>
        Rule.HoldsUnless(TypeShape.OutsideTheirNamespace(package, Package.Named(package).Types));

    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void No_public_method_takes_a_yes_or_no(string package) =>
        Rule.HoldsUnless(TypeShape.BooleanParameters(Package.Named(package).PublicTypes));

    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void No_public_interface_has_one_implementation(string package) =>
        Rule.HoldsUnless(TypeShape.LonelyInterfaces([.. Package.Named(package).Types]));

    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void No_package_has_an_exception_of_its_own(string package) =>
        Rule.HoldsUnless(TypeShape.OwnExceptions(Package.Named(package).Types));

    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void A_class_is_sealed_or_static_or_a_catalogue_with_its_members(string package) =>
        Rule.HoldsUnless(TypeShape.OpenClasses([.. Package.Named(package).Types]));

    [Fact]
    public void Banned_words_are_found_as_whole_words() =>
        Finds(TypeShape.BannedWords(Fixtures), "RentData says Data", "RentService says Service");

    [Fact]
    public void Types_outside_their_namespace_are_found() => Finds(
        TypeShape.OutsideTheirNamespace(typeof(RentData).Namespace!, Fixtures),
        "Internals.Leaked stands outside HousingFinance.Kernel.Conformance.Fixtures",
        "Shelf.Shelved stands outside HousingFinance.Kernel.Conformance.Fixtures");

    [Fact]
    public void Yes_or_no_arguments_and_settings_are_found() =>
        Finds(TypeShape.BooleanParameters([typeof(RentData)]), "RentData.Round takes up", "RentData.SkipsChecks can be set to true");

    [Fact]
    public void An_interface_with_one_implementation_is_found() =>
        Finds(TypeShape.LonelyInterfaces(Fixtures), "IRentSource has 1 in its package to implement it");

    [Fact]
    public void An_exception_is_found() => Finds(TypeShape.OwnExceptions(Fixtures), "RentException is an exception");

    [Fact]
    public void Classes_left_open_are_found() => Finds(
        TypeShape.OpenClasses([typeof(RentData), typeof(Unused), typeof(Catalogue), typeof(Catalogue.Member), typeof(RentService)]),
        "RentData is neither sealed, static nor abstract",
        "Unused is abstract and nothing derives from it");

    private static void Finds(IEnumerable<string> offences, params string[] expected) => Assert.Equal(
        expected.Select(offence => $"{typeof(RentData).Namespace}.{offence}"), offences.Order(StringComparer.Ordinal));
}
