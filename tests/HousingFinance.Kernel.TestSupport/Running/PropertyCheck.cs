using System.Reflection;
using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace HousingFinance.Kernel.TestSupport.Running;

/// <summary>Runs a property through FsCheck and says in plain words how it ended.</summary>
public static class PropertyCheck
{
    /// <summary>Tries the method on made-up cases.</summary>
    /// <param name="settings">How many cases, and where they begin.</param>
    /// <param name="method">The property; it has at least one argument.</param>
    /// <param name="target">The object it is called on, or null for a static method.</param>
    /// <returns>One line saying how many cases held.</returns>
    /// <exception cref="PropertyFailedException">A case did not hold, or too few cases could be made.</exception>
    public static string Run(PropertySettings settings, MethodInfo method, object? target)
    {
        if (method.GetParameters().Length == 0)
        {
            throw new InvalidOperationException($"{settings.Name} has no argument, so no case can be made for it; write a [Fact].");
        }

        var listener = new Listener();
        var instance = method.IsStatic ? FSharpOption<object>.None : FSharpOption<object>.Some(target!);
        Check.Method(settings.ToConfig(listener), method, instance);

        return listener.Result switch
        {
            TestResult.Passed passed => PropertyReport.Held(settings, passed.Item1),
            TestResult.Failed failed => throw PropertyReport.Broken(settings, method, failed),
            TestResult.Exhausted exhausted => throw PropertyReport.Exhausted(settings, exhausted.Item),
            _ => throw new PropertyFailedException($"{settings.Name} ended without a result.", null),
        };
    }

    private sealed class Listener : IRunner
    {
        public TestResult? Result { get; private set; }

        public void OnStartFixture(Type value)
        {
        }

        public void OnArguments(
            int value1, FSharpList<object> value2, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> value3)
        {
        }

        public void OnShrink(FSharpList<object> value1, FSharpFunc<FSharpList<object>, string> value2)
        {
        }

        public void OnFinished(string value1, TestResult value2) => Result = value2;
    }
}
