using System.Reflection;
using HousingFinance.Kernel.Conformance.Fixtures;

namespace HousingFinance.Kernel.Conformance.Testing;

/// <summary>No test passes on nothing.</summary>
public class TestRulesTests
{
    public static TheoryData<string> Projects => [.. TestRules.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_data_driven_test_runs_on_no_rows(string project) => Rule.HoldsUnless(TestRules.TheoriesOnNothing(Tests(project)));

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_class_of_tests_is_empty(string project) => Rule.HoldsUnless(TestRules.ClassesWithoutTests(Tests(project)));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_class_with_tests_is_named_for_them(string project) => Rule.HoldsUnless(TestRules.TestsInDisguise(Tests(project)));

    [Fact]
    public void Data_driven_tests_on_no_rows_are_found() => Assert.Equal(
        [
            $"{typeof(IdleTests).FullName}.Runs_on_no_rows runs on no rows",
            $"{typeof(IdleTests).FullName}.Runs_on_some_rows_and_no_rows runs on no rows",
        ],
        TestRules.TheoriesOnNothing([typeof(IdleTests)]));

    [Fact]
    public void Empty_classes_of_tests_are_found() => Assert.Equal(
        [$"{typeof(EmptyTests).FullName} has no test"],
        TestRules.ClassesWithoutTests([typeof(EmptyTests), typeof(IdleTests)]));

    // Fixtures break the rules on purpose, and xunit does not run them since they are not public.
    private static IEnumerable<Type> Tests(string project) =>
        Assembly.Load(project).GetTypes().Where(type => type.Namespace != typeof(IdleTests).Namespace);
}
