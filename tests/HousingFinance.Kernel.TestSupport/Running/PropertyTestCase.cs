using System.ComponentModel;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace HousingFinance.Kernel.TestSupport.Running;

/// <summary>Tells xunit that a method marked as a property is one test, whatever its arguments.</summary>
/// <param name="diagnostics">Where xunit takes messages about discovery.</param>
public sealed class PropertyDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    /// <inheritdoc/>
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        yield return new PropertyTestCase(
            diagnostics,
            discoveryOptions.MethodDisplayOrDefault(),
            discoveryOptions.MethodDisplayOptionsOrDefault(),
            testMethod);
    }
}

/// <summary>A property as xunit runs it: fixtures, skipping and output as for a fact, the cases by FsCheck.</summary>
public sealed class PropertyTestCase : XunitTestCase
{
    /// <summary>Initializes a new instance of the <see cref="PropertyTestCase"/> class, for xunit to fill.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("xunit calls this when it passes a test between processes.")]
    public PropertyTestCase()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="PropertyTestCase"/> class.</summary>
    /// <param name="diagnostics">Where xunit takes messages about the run.</param>
    /// <param name="display">How the test is named.</param>
    /// <param name="options">How the name is written.</param>
    /// <param name="method">The property.</param>
    public PropertyTestCase(
        IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(diagnostics, display, options, method)
    {
    }

    /// <inheritdoc/>
    public override Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink,
        IMessageBus messageBus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource) =>
        new CaseRunner(this, constructorArguments, messageBus, aggregator, cancellationTokenSource).RunAsync();

    private sealed class CaseRunner(
        PropertyTestCase property, object[] constructorArguments, IMessageBus bus, ExceptionAggregator errors, CancellationTokenSource stop)
        : XunitTestCaseRunner(property, property.DisplayName, property.SkipReason, constructorArguments, null, bus, errors, stop)
    {
        protected override Task<RunSummary> RunTestAsync()
        {
            // xunit counts the arguments before a call; FsCheck brings the real ones.
            var places = new object[TestMethod.GetParameters().Length];
            var test = CreateTest(TestCase, DisplayName);
            return new Runner(
                test, MessageBus, TestClass, ConstructorArguments, TestMethod, places, SkipReason, BeforeAfterAttributes,
                new ExceptionAggregator(Aggregator), CancellationTokenSource).RunAsync();
        }
    }

    private sealed class Runner(
        ITest test,
        IMessageBus bus,
        Type type,
        object[] constructorArguments,
        MethodInfo method,
        object[] arguments,
        string? skipReason,
        IReadOnlyList<BeforeAfterTestAttribute> beforeAfter,
        ExceptionAggregator errors,
        CancellationTokenSource stop)
        : XunitTestRunner(test, bus, type, constructorArguments, method, arguments, skipReason, beforeAfter, errors, stop)
    {
        private string _report = "";

        protected override async Task<Tuple<decimal, string>> InvokeTestAsync(ExceptionAggregator aggregator)
        {
            var (seconds, output) = await base.InvokeTestAsync(aggregator).ConfigureAwait(false);
            return Tuple.Create(seconds, output + _report);
        }

        protected override Task<decimal> InvokeTestMethodAsync(ExceptionAggregator aggregator) =>
            new Invoker(this, aggregator).RunAsync();

        private sealed class Invoker(Runner runner, ExceptionAggregator errors)
            : XunitTestInvoker(
                runner.Test, runner.MessageBus, runner.TestClass, runner.ConstructorArguments, runner.TestMethod,
                runner.TestMethodArguments, runner.BeforeAfterAttributes, errors, runner.CancellationTokenSource)
        {
            // FsCheck waits for asynchronous properties; on a thread of its own nothing it waits for can wait for it.
            protected override object CallTestMethod(object testClassInstance) => Task.Run(() =>
            {
                var attribute = TestMethod.GetCustomAttribute<PropertyAttribute>()!;
                var settings = PropertySettings.Read(TestMethod, attribute, Environment.GetEnvironmentVariable);
                runner._report = PropertyCheck.Run(settings, TestMethod, testClassInstance);
            });
        }
    }
}
