using System.Collections.Immutable;

namespace HousingFinance.Kernel.Conformance.Fixtures;

/// <summary>State that one caller could change under another, for the rules on state to find.</summary>
public static class MutableState
{
    /// <summary>Offends by being exposed: a reader may write into it.</summary>
    public static readonly int[] Exposed = [1];

    private static readonly List<int> Growing = [];

    private static int s_counter;

    public static IReadOnlyList<int> Settable { get; private set; } = [];

    public static int[] Returned => [1];

    public static int Count(int by)
    {
        Growing.Add(by);
        Settable = Growing;
        return s_counter += by + Private.Length;
    }

    /// <summary>Does not offend: nobody but this type reaches it.</summary>
    private static readonly int[] Private = [1];

    /// <summary>Does not offend.</summary>
    public static ImmutableArray<int> Immutable { get; } = [1];

    /// <summary>Does not offend: the compiler keeps the delegate in a field of its own.</summary>
    public static IEnumerable<int> Doubled(IEnumerable<int> numbers) => numbers.Select(number => number + number);
}
