using System.Globalization;

namespace HousingFinance.Kernel.Csv;

/// <summary>One column of a file: its heading, how its cells are written, and where in a row they belong.</summary>
public abstract class Column
{
    /// <summary>The most characters of a heading.</summary>
    public const int MostHeadingCharacters = 60;

    private protected Column(string heading, CellKind kind)
    {
        ArgumentException.ThrowIfNullOrEmpty(heading);
        ArgumentNullException.ThrowIfNull(kind);
        if (heading.Length > MostHeadingCharacters || heading[0] == ' ' || heading[^1] == ' '
            || heading.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A heading has 1 to {MostHeadingCharacters} printable ASCII characters, none at either end a blank."),
                nameof(heading));
        }

        (Heading, Kind) = (heading, kind);
    }

    /// <summary>The heading, letter for letter.</summary>
    public string Heading { get; }

    /// <summary>Whether a blank cell is a fault.</summary>
    public abstract bool IsRequired { get; }

    /// <summary>How the cells are written.</summary>
    internal CellKind Kind { get; }
}
