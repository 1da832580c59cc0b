using System.Collections.Immutable;
using HousingFinance.Kernel.Conformance.Fixtures;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Conformance.Catalogues;

/// <summary>Every member of a catalogue can be told from the others and found.</summary>
public class CatalogueTests
{
    private static readonly ImmutableArray<Catalogue> All = [.. Package.All.SelectMany(package => Catalogue.In(package.Types))];

    [Fact]
    public void Values_and_names_are_unique_and_every_member_is_reached()
    {
        Assert.NotEmpty(All);
        Rule.HoldsUnless(All.SelectMany(CatalogueRules.Offences));
    }

    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void A_list_in_order_of_name_is_walked_only_where_order_does_not_matter(string package) =>
        Rule.HoldsUnless(CatalogueRules.WalksAList(Package.Named(package).Code.Methods));

    [Fact]
    public void The_page_of_catalogues_lists_every_member_by_value() =>
        Golden.Matches("Catalogues/Golden/catalogues.txt", CatalogueRules.Page(All));

    [Fact]
    public void Members_that_cannot_be_told_apart_or_found_are_found() => Assert.Equal(
        [
            $"{typeof(SlipshodCatalogue).FullName}: First and Second have one value",
        ],
        CatalogueRules.Offences(Assert.Single(Catalogue.In([typeof(SlipshodCatalogue)]))));

    [Fact]
    public void A_walk_of_a_list_in_no_order_is_found() => Assert.Equal(
        [$"{typeof(SlipshodCatalogue).FullName}.InSomeOrder walks a catalogue's List, which is in order of name"],
        CatalogueRules.WalksAList(Package.Fixtures.Code.Methods));
}
