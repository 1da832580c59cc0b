using HousingFinance.Kernel.TestSupport;
using HousingFinance.Kernel.TestSupport.Running;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace HousingFinance.Kernel.Tests.Support;

/// <summary>What xunit itself is told when a property passes, fails or is skipped.</summary>
public class PropertyUnderXunitTests
{
    [Theory]
    [InlineData(nameof(Examples.Holds), 0, 0)]
    [InlineData(nameof(Examples.Does_not_hold), 1, 0)]
    [InlineData(nameof(Examples.Is_left_out), 0, 1)]
    public async Task The_run_counts_a_property_as_one_test(string name, int failed, int skipped)
    {
        using var bus = new RecordingBus();

        var summary = await Run(name, bus);

        Assert.Equal((1, failed, skipped), (summary.Total, summary.Failed, summary.Skipped));
    }

    [Fact]
    public async Task The_report_of_a_failure_reaches_the_reader()
    {
        using var bus = new RecordingBus();

        await Run(nameof(Examples.Does_not_hold), bus);

        var failure = Assert.Single(bus.Messages.OfType<ITestFailed>());
        Assert.Contains("smallest case: amount = 0", failure.Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_count_of_cases_stands_in_the_output()
    {
        using var bus = new RecordingBus();

        await Run(nameof(Examples.Holds), bus);

        var passed = Assert.Single(bus.Messages.OfType<ITestPassed>());
        Assert.Contains("Examples.Holds held for ", passed.Output, StringComparison.Ordinal);
    }

    private static async Task<RunSummary> Run(string name, IMessageBus bus)
    {
        var assembly = new TestAssembly(Reflector.Wrap(typeof(Examples).Assembly));
        var collection = new TestCollection(assembly, null, "examples");
        var type = new TestClass(collection, Reflector.Wrap(typeof(Examples)));
        var method = new TestMethod(type, Reflector.Wrap(typeof(Examples).GetMethod(name)!));
        var sink = new Xunit.Sdk.NullMessageSink();
        var property = new PropertyTestCase(sink, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, method);

        using var stop = new CancellationTokenSource();
        return await property.RunAsync(sink, bus, [], new ExceptionAggregator(), stop);
    }

    private sealed class RecordingBus : IMessageBus
    {
        public List<IMessageSinkMessage> Messages { get; } = [];

        public bool QueueMessage(IMessageSinkMessage message)
        {
            Messages.Add(message);
            return true;
        }

        public void Dispose()
        {
        }
    }

#pragma warning disable xUnit1000 // Not public, so that only the tests above run these.
    private sealed class Examples
    {
        [Property]
        public void Holds(PositivePence amount) => Assert.True(amount.Value > 0);

        [Property]
        public void Does_not_hold(AnyPence amount) => Assert.Equal(long.MaxValue, amount.Value);

        [Property(Skip = "shows that a property can be left out")]
        public void Is_left_out(AnyPence amount) => Assert.Equal(long.MaxValue, amount.Value);
    }
#pragma warning restore xUnit1000
}
