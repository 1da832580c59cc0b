using System.Diagnostics.CodeAnalysis;

namespace HousingFinance.Kernel.Conformance.Fixtures;

/// <summary>One of everything that a public surface may have.</summary>
public sealed class SurfaceOf<T>(string name) : IEquatable<string>
    where T : struct, Enum
{
    /// <summary>A constant.</summary>
    public const int Most = 20;

    /// <summary>A text.</summary>
    public const string Word = "a \"word\"";

    /// <summary>A field.</summary>
    public static readonly string? Field;

    /// <summary>What is not seen.</summary>
    internal static readonly string Hidden = Word;

    /// <summary>A property that anybody reads and its type sets.</summary>
    public required string Name { get; init; } = name;

    /// <summary>Nothing but read.</summary>
    public IReadOnlyList<string?> Names { get; private set; } = [];

    /// <summary>An indexer.</summary>
    public T? this[int index] => index > Most ? null : default;

    /// <summary>An answer by argument.</summary>
    public bool TryOf<TOther>(in T value, [NotNullWhen(true)] out TOther? other, params ReadOnlySpan<long> rest)
        where TOther : class, new()
    {
        other = rest.IsEmpty || value.Equals(default(T)) ? null : new TOther();
        return other is not null;
    }

    /// <summary>An argument that may be left out.</summary>
    public SurfaceOf<T>? Of(string? name = null, int count = 1, T value = default) =>
        name is null || count < 1 || value.Equals(default(T)) ? null : new SurfaceOf<T>(name) { Name = name };

    /// <summary>From an interface.</summary>
    public bool Equals(string? other) => other == Name;

    /// <summary>An override.</summary>
    public override string ToString() => Name;

    /// <summary>A nested type.</summary>
    public enum Nested : byte
    {
        /// <summary>A value out of order.</summary>
        Second = 2,

        /// <summary>A value.</summary>
        First = 1,
    }
}

/// <summary>A record.</summary>
public readonly record struct SurfaceRecord(int Number, string? Words)
{
    /// <summary>An operator.</summary>
    public static SurfaceRecord operator +(SurfaceRecord left, SurfaceRecord right) => new(left.Number + right.Number, left.Words);
}

/// <summary>A class that others derive from.</summary>
public abstract class SurfaceParent
{
    private protected SurfaceParent()
    {
    }

    /// <summary>For those who derive.</summary>
    protected SurfaceParent(int number) => Number = number;

    /// <summary>To be given.</summary>
    public abstract string Words { get; }

    /// <summary>Seen by those who derive.</summary>
    protected int Number { get; }
}

/// <summary>Extensions.</summary>
public static class SurfaceExtensions
{
    /// <summary>An extension.</summary>
    public static ref readonly int First(this ReadOnlySpan<int> numbers) => ref numbers[0];
}

/// <summary>A delegate.</summary>
public delegate string? SurfaceSetter<TRow>(ref TRow row, string? value)
    where TRow : struct;
