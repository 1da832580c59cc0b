using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using FsCheck;

namespace HousingFinance.Kernel.TestSupport.Running;

/// <summary>The words in which the end of a property is told.</summary>
internal static class PropertyReport
{
    private const int LongestList = 50;

    public static string Held(PropertySettings settings, TestData data)
    {
        var text = new StringBuilder().AppendLine(
            CultureInfo.InvariantCulture, $"{settings.Name} held for {data.NumberOfTests} cases.");
        foreach (var (percent, labels) in data.Stamps)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {percent}% {string.Join(", ", labels)}");
        }

        return text.ToString();
    }

    public static PropertyFailedException Exhausted(PropertySettings settings, TestData data) =>
        new($"{settings.Name} ran out of cases: {data.NumberOfTests} of {settings.MaxTest} fitted its condition; "
            + "make the generator give only cases that fit.", null);

    public static PropertyFailedException Broken(PropertySettings settings, MethodInfo method, TestResult.Failed failed)
    {
        var data = failed.Item1;
        var cause = failed.Item4 is FsCheck.Outcome.Failed { Item: var thrown } ? Unwrap(thrown) : null;
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"{settings.Name} does not hold (case {data.NumberOfTests} of {settings.MaxTest}).")
            .AppendLine(CultureInfo.InvariantCulture, $"  smallest case: {Arguments(method, failed.Item3)}")
            .AppendLine(CultureInfo.InvariantCulture, $"  first found:   {Arguments(method, failed.Item2)} ({data.NumberOfShrinks} shrinks)");
        if (!data.Labels.IsEmpty)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  labels:        {string.Join(", ", data.Labels)}");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"  to run again:  [Property(Replay = \"({failed.Item6.Seed},{failed.Item6.Gamma},{failed.Item7})\")]");
        return new(text.ToString(), cause);
    }

    // FsCheck makes several arguments as one tuple.
    private static string Arguments(MethodInfo method, IReadOnlyList<object?> made)
    {
        var parameters = method.GetParameters();
        var values = parameters.Length > 1 && made is [ITuple tuple] && tuple.Length == parameters.Length
            ? Enumerable.Range(0, tuple.Length).Select(i => tuple[i])
            : made;
        return string.Join(", ", parameters.Zip(values, (p, value) => $"{p.Name} = {Show(value)}"));
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list when !OwnText(value) => ShowList(list),
        _ => value.ToString() ?? "null",
    };

    private static string ShowList(IEnumerable list)
    {
        var shown = list.Cast<object?>().Take(LongestList + 1).Select(Show).ToList();
        return shown.Count > LongestList
            ? $"[{string.Join(", ", shown.Take(LongestList))}, ...]"
            : $"[{string.Join(", ", shown)}]";
    }

    // A type that says how it reads is printed by it, even when it is also a list.
    private static bool OwnText(object value) =>
        value.GetType().GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType is { } declares
        && declares.Assembly != typeof(object).Assembly;

    private static Exception Unwrap(Exception thrown) => thrown switch
    {
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        AggregateException { InnerExceptions: [var only] } => Unwrap(only),
        _ => thrown,
    };
}
