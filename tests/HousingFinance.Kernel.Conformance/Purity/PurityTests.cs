using HousingFinance.Kernel.Conformance.Fixtures;

namespace HousingFinance.Kernel.Conformance.Purity;

/// <summary>The same arguments always give the same answer: no clock, culture, file, environment, chance, console or thread.</summary>
public class PurityTests
{
    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void A_package_reaches_for_nothing_but_its_arguments(string package) =>
        Rule.HoldsUnless(OutsideWorld.Offences(package, Package.Named(package).Code.Methods));

    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void A_package_never_follows_the_culture_of_the_machine(string package) =>
        Rule.HoldsUnless(CultureOfTheMachine.Offences(Package.Named(package).Code.Methods));

    [Theory]
    [InlineData(nameof(ReachesOutside.AsksTheDate), "a date is an argument")]
    [InlineData(nameof(ReachesOutside.AsksTheTime), "a date is an argument")]
    [InlineData(nameof(ReachesOutside.AsksNodaTime), "a date is an argument")]
    [InlineData(nameof(ReachesOutside.AsksTimeProvider), "a date is an argument")]
    [InlineData(nameof(ReachesOutside.AsksTheTimeZone), "a date is an argument")]
    [InlineData(nameof(ReachesOutside.TimesItself), "System.Diagnostics is not open")]
    [InlineData(nameof(ReachesOutside.AsksTheCulture), "the culture is invariant")]
    [InlineData(nameof(ReachesOutside.AsksTheFormat), "the culture is invariant")]
    [InlineData(nameof(ReachesOutside.ReadsAFile), "System.IO is not open")]
    [InlineData(nameof(ReachesOutside.OpensAPath), "System.IO is not open")]
    [InlineData(nameof(ReachesOutside.AsksTheEnvironment), "settings are arguments")]
    [InlineData(nameof(ReachesOutside.AsksTheHost), "settings are arguments")]
    [InlineData(nameof(ReachesOutside.ThrowsDice), "the same input")]
    [InlineData(nameof(ReachesOutside.MakesAGuid), "the same input")]
    [InlineData(nameof(ReachesOutside.MakesRandomBytes), "System.Security.Cryptography is not open")]
    [InlineData(nameof(ReachesOutside.HashesForThisProcess), "hashes differ")]
    [InlineData(nameof(ReachesOutside.Prints), "results are returned")]
    [InlineData(nameof(ReachesOutside.Sleeps), "System.Threading is not open")]
    [InlineData(nameof(ReachesOutside.StartsATask), "System.Threading.Tasks is not open")]
    [InlineData(nameof(ReachesOutside.RunsInParallel), "System.Threading.Tasks is not open")]
    [InlineData(nameof(ReachesOutside.CallsTheNetwork), "System.Net.Http is not open")]
    [InlineData($"<{nameof(ReachesOutside.Iterates)}>", "settings are arguments")]
    public void The_scan_finds_code_that_reaches_outside(string method, string reason) =>
        Assert.Contains(
            OutsideWorld.Offences("any package", Package.Fixtures.Code.Methods),
            offence => IsIn(nameof(ReachesOutside), method, offence) && offence.Contains(reason, StringComparison.Ordinal));

    [Theory]
    [InlineData(nameof(ReachesOutside), nameof(ReachesOutside.WritesANumber))]
    [InlineData(nameof(ReachesOutside), nameof(ReachesOutside.WritesADate))]
    [InlineData(nameof(ReachesOutside), nameof(ReachesOutside.AddsANumber))]
    [InlineData(nameof(ReachesOutside), nameof(ReachesOutside.AppendsANumber))]
    [InlineData(nameof(ReachesOutside), nameof(ReachesOutside.AppendsWords))]
    [InlineData(nameof(ReachesOutside), nameof(ReachesOutside.ReadsANumber))]
    [InlineData(nameof(WordsByTheCompiler), "PrintMembers")]
    public void The_scan_finds_code_that_follows_the_culture(string type, string method) =>
        Assert.Contains(CultureOfTheMachine.Offences(Package.Fixtures.Code.Methods), offence => IsIn(type, method, offence));

    [Fact]
    public void The_scan_passes_code_that_names_the_invariant_culture() => Assert.DoesNotContain(
        CultureOfTheMachine.Offences(Package.Fixtures.Code.Methods), offence => IsIn(nameof(KeepsToItsArguments), "", offence));

    private static bool IsIn(string type, string method, string offence) =>
        offence.StartsWith($"{typeof(ReachesOutside).Namespace}.{type}", StringComparison.Ordinal)
        && offence[..offence.IndexOf(" uses ", StringComparison.Ordinal)].Contains(method, StringComparison.Ordinal);
}
