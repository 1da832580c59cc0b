using System.Collections.Immutable;

namespace HousingFinance.Kernel.Tests.Kernel.Outcomes;

/// <summary>A value, or the reasons there is none; never both, never neither.</summary>
public class OutcomeTests
{
    private static readonly Diagnostic Error = Finding(Severity.Error);
    private static readonly Diagnostic Warning = Finding(Severity.Warning);

    [Fact]
    public void A_value_is_there_with_nothing_more_to_say()
    {
        var outcome = Outcome.Of(Money.FromPence(5));

        Assert.True(outcome.HasValue);
        Assert.Equal(5, outcome.Value.Pence);
        Assert.True(outcome.TryGet(out var value));
        Assert.Equal(5, value.Pence);
        Assert.Empty(outcome.Diagnostics);
    }

    [Fact]
    public void A_value_may_come_with_a_warning_but_not_with_an_error()
    {
        var outcome = Outcome.Of("rent", [Warning, Finding(Severity.Information)]);

        Assert.Equal("rent", outcome.Value);
        Assert.Equal([Warning, Finding(Severity.Information)], outcome.Diagnostics.ToArray());
        Assert.Equal("diagnostics", Assert.Throws<ArgumentException>(() => Outcome.Of("rent", [Warning, Error])).ParamName);
        Assert.Empty(Outcome.Of("rent", default(ImmutableArray<Diagnostic>)).Diagnostics);
    }

    [Fact]
    public void A_refusal_gives_every_reason_and_no_value()
    {
        var outcome = Outcome.Refused<string>(Warning, Error);

        Assert.False(outcome.HasValue);
        Assert.False(outcome.TryGet(out var value));
        Assert.Null(value);
        Assert.Equal([Warning, Error], outcome.Diagnostics.ToArray());
        Assert.Equal(
            $"There is no value: {Warning} | {Error}", Assert.Throws<InvalidOperationException>(() => outcome.Value).Message);
    }

    [Fact]
    public void A_refusal_without_an_error_is_no_refusal()
    {
        Assert.Throws<ArgumentException>(() => Outcome.Refused<string>());
        Assert.Throws<ArgumentException>(() => Outcome.Refused<string>(Warning));
        Assert.Throws<ArgumentException>(() => Outcome.Refused<string>(default(ImmutableArray<Diagnostic>)));
    }

    [Fact]
    public void Nothing_at_all_has_neither_value_nor_reasons()
    {
        Outcome<string> nothing = default;

        Assert.False(nothing.HasValue);
        Assert.False(nothing.TryGet(out _));
        Assert.Empty(nothing.Diagnostics);
        Assert.Throws<InvalidOperationException>(() => nothing.Value);
    }

    private static Diagnostic Finding(Severity severity) =>
        new(new DiagnosticCode("RENT014"), severity, Locator.In("rent roll"), "rent is £0.00", "a rent is above £0.00", "correct the row");
}
