using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Figures;

/// <summary>How sure we are of a figure.</summary>
public enum FigureStatus
{
    /// <summary>Seen in the source cited, or taken from a note that saw it there or in a report of it.</summary>
    Verified,

    /// <summary>Worked out here from verified figures by a stated rule.</summary>
    Derived,

    /// <summary>Believed but not seen in a source: check it, or supply your own.</summary>
    Unverified,

    /// <summary>Supplied by the caller, who answers for it.</summary>
    Supplied,
}

/// <summary>Where a figure or rule is written, and when it was last compared.</summary>
/// <remarks>Equal when every part is equal.</remarks>
public sealed record Citation
{
    /// <summary>A citation.</summary>
    /// <param name="title">The Act, regulations, statement or page: <c>Welfare Reform and Work Act 2016</c>.</param>
    /// <param name="locator">Where in it: <c>section 23</c>, <c>Schedule, paragraph 2</c>.</param>
    /// <param name="checkedOn">The day it was last compared with what is cited, or with a note that reports it.</param>
    /// <exception cref="ArgumentException">Title or locator is empty.</exception>
    public Citation(string title, string locator, LocalDate checkedOn)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(locator);
        (Title, Locator, CheckedOn) = (title, locator, checkedOn);
    }

    /// <summary>The Act, regulations, statement or page.</summary>
    public string Title { get; }

    /// <summary>Where in it.</summary>
    public string Locator { get; }

    /// <summary>
    /// The day the figure was last compared with what is cited, or, where nobody here has read the original, with a note that reports it;
    /// <see cref="FigureStatus"/> says how sure that makes us.
    /// </summary>
    public LocalDate CheckedOn { get; }

    /// <summary>Title and locator: <c>Welfare Reform and Work Act 2016, section 23</c>.</summary>
    public override string ToString() => $"{Title}, {Locator}";
}

/// <summary>A figure with everything that answers "who says so?", whatever kind of value it has.</summary>
/// <param name="Name">What the figure is called: <c>social rent limit</c>.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Status">How sure we are of it.</param>
public abstract record Figure(string Name, LocalDate From, Citation Source, FigureStatus Status)
{
    /// <summary>The value as people write it: <c>4.80%</c>, <c>£204.35</c>.</summary>
    public abstract string ValueText { get; }

    /// <summary>The figure in words: <c>social rent limit 4.80% from 2026-04-01 (verified: …)</c>.</summary>
    public sealed override string ToString() =>
        $"{Name} {ValueText} from {LocalDatePattern.Iso.Format(From)} ({Status.ToString().ToLowerInvariant()}: {Source})";
}

/// <summary>A figure with its value.</summary>
/// <typeparam name="T">What the figure is: a percentage, a sum, a ratio.</typeparam>
/// <param name="Name">What the figure is called: <c>social rent limit</c>.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Value">The figure.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Status">How sure we are of it.</param>
public sealed record Figure<T>(string Name, LocalDate From, T Value, Citation Source, FigureStatus Status)
    : Figure(Name, From, Source, Status)
{
    /// <inheritdoc/>
    public override string ValueText => string.Create(CultureInfo.InvariantCulture, $"{Value}");
}

/// <summary>The name of a set of figures, carried into every report made with it: <c>2026-11</c>.</summary>
/// <remarks>Equal by name. <c>default</c> is the unnamed edition of a run that uses no figures.</remarks>
public readonly record struct FiguresEdition
{
    /// <summary>An edition by name.</summary>
    /// <param name="name">Anything but blank.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public FiguresEdition(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>The edition's name; <c>none</c> for <c>default</c>.</summary>
    public string Name { get => field ?? "none"; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
