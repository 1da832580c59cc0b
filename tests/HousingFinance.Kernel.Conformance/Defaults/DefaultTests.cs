using HousingFinance.Kernel.Conformance.Fixtures;

namespace HousingFinance.Kernel.Conformance.Defaults;

/// <summary>
/// What a struct is when nobody made it is either a valid value or unmistakably none; its documentation says which, and a test
/// holds it.
/// </summary>
public class DefaultTests
{
    public static TheoryData<string> Listed => [.. DefaultValues.Expected.Keys.Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void A_struct_says_what_its_default_is(string package) =>
        Rule.HoldsUnless(DefaultDocs.Offences(Package.Named(package), DefaultDocs.PublicStructs(Package.Named(package))));

    [Fact]
    public void Every_public_struct_is_listed_with_what_its_default_is() => Assert.Equal(
        Package.All.SelectMany(DefaultDocs.PublicStructs).Select(type => type.FullName!).Order(StringComparer.Ordinal),
        DefaultValues.Expected.Keys.Select(type => type.FullName!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Listed))]
    public void A_default_is_what_it_is_said_to_be(string type) =>
        DefaultValues.Expected.Single(entry => entry.Key.FullName == type).Value();

    [Fact]
    public void A_struct_that_does_not_say_is_found() => Assert.Equal(
        [$"{typeof(SilentStruct).FullName}: its documentation does not say what default is"],
        DefaultDocs.Offences(Package.Fixtures, [typeof(SilentStruct), typeof(SpokenStruct)]));
}
