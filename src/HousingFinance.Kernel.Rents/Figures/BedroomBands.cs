using System.Globalization;

namespace HousingFinance.Kernel.Rents;

/// <summary>One value for each band of bedrooms that the rent formula knows: bedsit, one to five, six or more.</summary>
/// <typeparam name="T">What is given for each band.</typeparam>
/// <remarks>Equal when all seven values are equal.</remarks>
public abstract record BedroomBands<T>
{
    /// <summary>How many bands there are.</summary>
    public const int Bands = 7;

    /// <summary>The seven values, fewest bedrooms first.</summary>
    private protected BedroomBands(T bedsit, T one, T two, T three, T four, T five, T sixOrMore) =>
        (Bedsit, One, Two, Three, Four, Five, SixOrMore) = (bedsit, one, two, three, four, five, sixOrMore);

    /// <summary>The value for a bedsit, a home without a separate bedroom.</summary>
    public T Bedsit { get; }

    /// <summary>The value for one bedroom.</summary>
    public T One { get; }

    /// <summary>The value for two bedrooms.</summary>
    public T Two { get; }

    /// <summary>The value for three bedrooms.</summary>
    public T Three { get; }

    /// <summary>The value for four bedrooms.</summary>
    public T Four { get; }

    /// <summary>The value for five bedrooms.</summary>
    public T Five { get; }

    /// <summary>The value for six bedrooms and for more.</summary>
    public T SixOrMore { get; }

    /// <summary>The value for a home with this many bedrooms.</summary>
    /// <param name="bedrooms">0 for a bedsit; 6 and more share a band.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public T For(int bedrooms)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bedrooms);
        return bedrooms switch
        {
            0 => Bedsit,
            1 => One,
            2 => Two,
            3 => Three,
            4 => Four,
            5 => Five,
            _ => SixOrMore,
        };
    }

    /// <summary>The seven values in a row, from bedsit to six or more bedrooms.</summary>
    public sealed override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Bedsit}, {One}, {Two}, {Three}, {Four}, {Five}, {SixOrMore} (bedsit to 6 or more bedrooms)");
}
