using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.TestSupport;
using HousingFinance.Kernel.TestSupport.Running;

namespace HousingFinance.Kernel.Tests.Support;

/// <summary>The properties of this project fail when they should, and say what failed.</summary>
public class PropertyTests
{
    [Property(MaxTest = 300)]
    public void A_property_runs_as_many_cases_as_it_asks_for(AnyPence amount, PositivePence other) =>
        Assert.True(amount.Value != long.MinValue && other.Value > 0);

    [Property]
    public bool A_property_may_answer_yes_or_no(PositivePence amount) => amount.Value > 0;

    [Property]
    public async Task A_property_may_be_asynchronous(PositivePence amount)
    {
        await Task.Yield();
        Assert.True(amount.Value > 0);
    }

    [Property]
    public static void A_property_may_be_static(WeeklyPence amount) => Assert.InRange(amount.Value, 1, 1_000_00);

    [Property(Arbitrary = [typeof(RealSizesOnly)])]
    public void A_property_may_bring_generators_of_its_own(HomeCount homes) => Assert.InRange(homes.Value, 1, 200_000);

    [Fact]
    public void A_broken_property_fails_with_its_smallest_case()
    {
        var failure = Assert.Throws<PropertyFailedException>(() => Run(nameof(Examples.Below_a_pound)));

        Assert.Contains("Examples.Below_a_pound does not hold", failure.Message, StringComparison.Ordinal);
        Assert.Contains("smallest case: amount = 100\n", failure.Message.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.IsAssignableFrom<Xunit.Sdk.XunitException>(failure.InnerException);
    }

    [Fact]
    public void Several_arguments_are_shown_by_name()
    {
        var failure = Assert.Throws<PropertyFailedException>(() => Run(nameof(Examples.Below_a_pound_or_nearly_empty)));

        Assert.Equal("  smallest case: amount = 100, leased = False, counts = [0, 0]", failure.Message.Split(Environment.NewLine)[1]);
    }

    [Theory]
    [InlineData(nameof(Examples.Answers_no))]
    [InlineData(nameof(Examples.Answers_no_later))]
    [InlineData(nameof(Examples.Throws_later))]
    [InlineData(nameof(Examples.Is_false_as_a_property))]
    public void Every_kind_of_property_can_fail(string name)
    {
        var failure = Assert.Throws<PropertyFailedException>(() => Run(name));

        Assert.Contains("does not hold", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_can_be_run_again_at_once()
    {
        var first = Assert.Throws<PropertyFailedException>(() => Run(nameof(Examples.Below_a_pound)));
        var replay = first.Message.Split("Replay = \"")[1].Split('"')[0];

        var again = Assert.Throws<PropertyFailedException>(
            () => Run(nameof(Examples.Below_a_pound), new PropertyAttribute { Replay = replay }));

        Assert.Contains("(case 1 of ", again.Message, StringComparison.Ordinal);
        Assert.Equal(FirstFound(first), FirstFound(again));
    }

    [Fact]
    public void A_property_with_no_case_that_fits_fails()
    {
        var failure = Assert.Throws<PropertyFailedException>(() => Run(nameof(Examples.Never_fits)));

        Assert.Contains("ran out of cases: 0 of 200", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_without_arguments_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Run(nameof(Examples.Takes_nothing)));

    [Fact]
    public void A_passed_property_says_how_many_cases_held() =>
        Assert.Contains("held for 7 cases", Run(nameof(Examples.Holds), new PropertyAttribute { MaxTest = 7 }), StringComparison.Ordinal);

    [Fact]
    public void The_same_seed_gives_the_same_cases() =>
        Assert.Equal(Cases(new(), "12345"), Cases(new(), "12345"));

    [Fact]
    public void Without_a_seed_the_name_gives_the_same_cases() => Assert.Equal(Cases(new(), null), Cases(new(), null));

    [Fact]
    public void Another_seed_gives_other_cases() => Assert.NotEqual(Cases(new(), "12345"), Cases(new(), "12346"));

    [Fact]
    public void A_random_seed_gives_other_cases_each_time() =>
        Assert.NotEqual(Cases(new(), "random"), Cases(new(), "random"));

    [Fact]
    public void Tests_of_different_names_begin_at_different_seeds() =>
        Assert.NotEqual(PropertySettings.SeedOf("A.b"), PropertySettings.SeedOf("A.c"));

    [Theory]
    [InlineData(50, "1000", 1000)]
    [InlineData(5000, "1000", 5000)]
    [InlineData(50, null, 50)]
    [InlineData(50, "", 50)]
    public void More_runs_deepen_a_property_and_never_thin_it(int asked, string? runs, int expected) =>
        Assert.Equal(expected, Settings(nameof(Examples.Holds), new() { MaxTest = asked }, runs: runs).MaxTest);

    [Fact]
    public void A_property_of_no_cases_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Settings(nameof(Examples.Holds), new() { MaxTest = 0 }));

    [Theory]
    [InlineData("seven", null)]
    [InlineData(null, "seven")]
    [InlineData(null, "-1")]
    public void A_setting_that_is_no_number_is_refused(string? runs, string? seed) =>
        Assert.Throws<FormatException>(() => Settings(nameof(Examples.Holds), new(), seed, runs));

    [Theory]
    [InlineData("")]
    [InlineData("(1)")]
    [InlineData("(1,3,5,7)")]
    [InlineData("(1,x)")]
    public void A_replay_that_cannot_be_read_is_refused(string replay) =>
        Assert.Throws<FormatException>(() => Settings(nameof(Examples.Holds), new() { Replay = replay }));

    private static string FirstFound(Exception failure) =>
        failure.Message.Split('\n').Single(line => line.Contains("first found:", StringComparison.Ordinal)).Split(" (")[0];

    private static string Run(string example, PropertyAttribute? attribute = null) =>
        PropertyCheck.Run(Settings(example, attribute ?? new()), typeof(Examples).GetMethod(example)!, new Examples());

    private static PropertySettings Settings(string example, PropertyAttribute attribute, string? seed = null, string? runs = null) =>
        PropertySettings.Read(typeof(Examples).GetMethod(example)!, attribute, name => name switch
        {
            PropertySettings.SeedVariable => seed,
            PropertySettings.RunsVariable => runs,
            _ => null,
        });

    private static List<long> Cases(PropertyAttribute attribute, string? seed)
    {
        var examples = new Examples();
        var method = typeof(Examples).GetMethod(nameof(Examples.Holds))!;
        PropertyCheck.Run(Settings(method.Name, attribute, seed), method, examples);
        Assert.Equal(attribute.MaxTest, examples.Seen.Count);
        return examples.Seen;
    }

    /// <summary>A number of homes, for a generator that only one property has.</summary>
    /// <param name="Value">Homes.</param>
    public sealed record HomeCount(int Value);

    private static class RealSizesOnly
    {
        public static Arbitrary<HomeCount> Homes() =>
            Gen.Choose(1, 200_000).Select(homes => new HomeCount(homes)).ToArbitrary();
    }

    private sealed class Examples
    {
        public List<long> Seen { get; } = [];

        public void Holds(long amount) => Seen.Add(amount);

        public void Below_a_pound(long amount) => Assert.True(amount < 100);

        public void Below_a_pound_or_nearly_empty(PositivePence amount, bool leased, int[] counts) =>
            Assert.True(amount.Value < 100 || counts.Length < (leased ? 3 : 2));

        public bool Answers_no(long amount) => amount == long.MaxValue;

        public Task<bool> Answers_no_later(long amount) => Task.FromResult(amount == long.MaxValue);

        public async Task Throws_later(long amount)
        {
            await Task.Yield();
            Assert.Equal(long.MaxValue, amount);
        }

        public Property Is_false_as_a_property(long amount) => (amount == long.MaxValue).Label("largest");

        public Property Never_fits(long amount) => Prop.When(amount == long.MaxValue, () => true);

        public void Takes_nothing() => Seen.Add(0);
    }
}
