using HousingFinance.Kernel.Conformance.Fixtures;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Conformance.PublicApi;

/// <summary>What others rely on is a file in review: a change of the public surface is a change of its page.</summary>
public class PublicApiTests
{
    private static readonly string SurfaceStart = typeof(SurfaceRecord).FullName!.Replace("Record", "", StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void The_public_surface_is_the_one_on_its_page(string package) =>
        Golden.Matches($"PublicApi/Golden/{package}.txt", ApiListing.Of(Package.Named(package).PublicTypes));

    [Fact]
    public void Every_page_belongs_to_a_package() => Assert.Equal(
        Package.All.Select(package => package.Name),
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "tests", Package.Fixtures.Name, "PublicApi", "Golden"))
            .Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void The_listing_shows_all_that_a_caller_relies_on() =>
        Golden.Matches("Fixtures/Golden/public-api.txt", ApiListing.Of(Package.Fixtures.PublicTypes.Where(
            type => type.FullName!.StartsWith(SurfaceStart, StringComparison.Ordinal))));
}
