using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace HousingFinance.Kernel;

/// <summary>A value, or the reasons there is none. A value may come with findings worth knowing.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
/// <remarks>
/// <c>default</c> has neither value nor reasons and is no outcome of anything. Outcomes are not compared.
/// </remarks>
public readonly struct Outcome<T>
{
    private readonly T? _value;
    private readonly ImmutableArray<Diagnostic> _diagnostics;

    private Outcome(bool hasValue, T? value, ImmutableArray<Diagnostic> diagnostics) =>
        (HasValue, _value, _diagnostics) = (hasValue, value, diagnostics);

    /// <summary>Whether there is a value.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message gives the reasons.</exception>
    public T Value => HasValue
        ? _value!
        : throw new InvalidOperationException("There is no value: " + string.Join(" | ", Diagnostics));

    /// <summary>Why there is no value; or, beside a value, what somebody should know of it. Never an unset array.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.IsDefault ? [] : _diagnostics;

    /// <summary>Gives the value when there is one.</summary>
    /// <param name="value">The value, or <c>default</c>.</param>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return HasValue;
    }

    internal static Outcome<T> Create(T value, ImmutableArray<Diagnostic> diagnostics) => new(true, value, diagnostics);

    internal static Outcome<T> CreateRefused(ImmutableArray<Diagnostic> reasons) =>
        !reasons.IsDefaultOrEmpty && reasons.Any(reason => reason.Severity == Severity.Error)
            ? new(false, default, reasons)
            : throw new ArgumentException("A refusal needs at least one reason of severity error.", nameof(reasons));
}

/// <summary>Makes outcomes.</summary>
public static class Outcome
{
    /// <summary>A value with nothing more to say.</summary>
    public static Outcome<T> Of<T>(T value) => Outcome<T>.Create(value, []);

    /// <summary>A value, with findings worth knowing.</summary>
    /// <param name="value">The value.</param>
    /// <param name="diagnostics">Findings, none of which is an error.</param>
    /// <exception cref="ArgumentException">One of them is an error, so there should be no value.</exception>
    public static Outcome<T> Of<T>(T value, ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.IsDefaultOrEmpty || !diagnostics.Any(finding => finding.Severity == Severity.Error)
            ? Outcome<T>.Create(value, diagnostics)
            : throw new ArgumentException("A value cannot stand beside an error.", nameof(diagnostics));

    /// <summary>No value, and why.</summary>
    /// <param name="reasons">At least one finding of severity error.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Outcome<T> Refused<T>(params ImmutableArray<Diagnostic> reasons) => Outcome<T>.CreateRefused(reasons);
}
