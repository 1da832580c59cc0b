using System.Collections.Immutable;
using HousingFinance.Kernel.Conformance.Fixtures;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Conformance.Findings;

/// <summary>Every status and every finding has one stable code, listed on a page that is read in review.</summary>
public class FindingsTests
{
    private const string Page = "Findings/Golden/diagnostics.txt";

    private static readonly ImmutableArray<CodeEntry> InUse = CodeList.InUse(Package.All);

    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void A_refused_status_means_one_error_and_an_accepted_one_none(string package) =>
        Rule.HoldsUnless(StatusRules.Offences([.. Package.Named(package).PublicTypes]));

    [Fact]
    public void No_code_is_given_twice() => Rule.HoldsUnless(CodeList.GivenTwice(InUse, CodeList.Retired));

    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void No_code_is_made_in_passing(string package) => Rule.HoldsUnless(CodeList.Unlisted(Package.Named(package), InUse));

    // In one test, so that the page as it was is read before it is written anew.
    [Fact]
    public void The_page_of_codes_lists_every_code_and_loses_none()
    {
        var file = Path.Combine(AppContext.BaseDirectory, Page);
        Rule.HoldsUnless(CodeList.Lost(File.Exists(file) ? File.ReadAllText(file) : "", InUse, CodeList.Retired));
        Golden.Matches(Page, CodeList.Page(InUse, CodeList.Retired));
    }

    [Fact]
    public void Statuses_without_their_findings_are_found() => Assert.Equal(
        [
            $"{typeof(SlipshodStatus).FullName} has no value 0, which every new column holds",
            $"{typeof(SlipshodStatus).FullName}.Forgotten is refused, yet has no meaning",
            $"{typeof(SlipshodStatus).FullName}.Twice has 2 meanings",
            $"{typeof(SlipshodStatus).FullName}.Mild is refused, yet only a finding of severity Warning",
        ],
        StatusRules.Offences([typeof(SlipshodStatus), typeof(SlipshodStatuses)]));

    [Fact]
    public void A_status_without_a_table_is_found() => Assert.Contains(
        $"{typeof(SlipshodStatus).FullName}.Mild is refused, yet has no meaning", StatusRules.Offences([typeof(SlipshodStatus)]));

    [Fact]
    public void A_code_given_twice_is_found() => Assert.Equal(
        ["ABC001 is given to A and to B", "ABC002 is given to C and to D"],
        CodeList.GivenTwice([Entry("ABC001", "A"), Entry("ABC001", "B"), Entry("ABC002", "C")], [Entry("ABC002", "D")]));

    [Fact]
    public void A_code_that_the_page_had_and_nothing_has_now_is_found()
    {
        ImmutableArray<CodeEntry> before = [Entry("ABC001", "A"), Entry("ABC002", "B"), Entry("ABC003", "C")];

        Assert.Equal(
            ["ABC001 was A: keep it, or move it to the retired list", "ABC002 was B: keep it, or move it to the retired list"],
            CodeList.Lost(CodeList.Page(before, []), [Entry("ABC002", "Z")], [Entry("ABC003", "C")]));
    }

    [Fact]
    public void A_code_made_in_passing_is_found() => Assert.Contains(
        CodeList.Unlisted(Package.Fixtures, []), offence => offence.Contains("SLIP001", StringComparison.Ordinal));

    private static CodeEntry Entry(string code, string name) => new(code, name, ["means: something"]);
}
