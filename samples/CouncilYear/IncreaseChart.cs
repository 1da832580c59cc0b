using System.Collections.Immutable;
using System.Text;
using HousingFinance.Kernel.Rents;
using static System.FormattableString;

namespace CouncilYear;

/// <summary>
/// Draws how the increases are spread, as pictures that need no script. Positions are whole numbers, so that the bytes stay the same.
/// </summary>
internal static class IncreaseChart
{
    private const int Width = 960;

    /// <summary>One bar for each band of percent that holds a home, in bands just wide enough to fit the page.</summary>
    public static string ByPercent(IncreaseSpread spread)
    {
        const int RowHeight = 26;
        const int Left = 150;
        const int Right = 190;
        var tenthsOfPercent = spread.ByPercent.Filled.Select(band => ((long)(band.At * 10), band.Homes));
        var (bands, width) = Merged([.. tenthsOfPercent], [1, 2, 5, 10, 20, 50, 100], mostBands: 18);
        var fullest = bands.Max(band => band.Homes);
        var svg = Begin((bands.Length * RowHeight) + 8, "percent", "Homes by percentage increase", Description(spread, bands.Length, fullest));
        for (var at = 0; at < bands.Length; at++)
        {
            var (tenths, homes) = bands[at];
            var (y, length) = ((at * RowHeight) + 4, Length(homes, fullest, Width - Left - Right));
            var label = width == 1 ? $"{Tenths(tenths)}%" : $"{Tenths(tenths)}% to {Tenths(tenths + width)}%";
            Text(svg, Left - 12, y + 15, label, "end");
            Bar(svg, Left, y, length, RowHeight - 6);
            Text(svg, Left + length + 8, y + 15, $"{Shown.Plural(homes, "home")}, {Shown.Percent(homes, spread.Homes)}", "start");
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>A column for each step of pence by which rents rise, over an axis in pounds.</summary>
    public static string ByPounds(IncreaseSpread spread)
    {
        const int Base = 220;
        const int Tallest = 200;
        const int Left = 70;
        var pence = spread.ByPounds.Filled.Select(band => (band.At.Pence, band.Homes));
        var (bands, width) = Merged([.. pence], [5, 10, 25, 50, 100], mostBands: 60);
        var (lowest, highest) = (bands[0].At, bands[^1].At + width);
        var fullest = bands.Max(band => band.Homes);
        var svg = Begin(Base + 40, "pounds", "Homes by increase in pounds a week", Description(spread, bands.Length, fullest));
        var grid = NiceStep(fullest, 3);
        for (var homes = grid; homes <= fullest; homes += grid)
        {
            var y = Base - Length(homes, fullest, Tallest);
            Line(svg, Left, y, "class=\"grid\"");
            Text(svg, Left - 10, y + 4, Shown.Count(homes), "end", "soft");
        }

        foreach (var (at, homes) in bands)
        {
            var height = Length(homes, fullest, Tallest);
            Bar(svg, X(at), Base - height, Math.Max(1, X(at + width) - X(at) - 1), height);
        }

        Line(svg, Left, Base, "stroke=\"currentColor\"");
        var step = 100 * NiceStep(Math.Max(1, (highest - lowest) / 100), 12);
        for (var mark = RoundedUp(lowest, step); mark <= highest; mark += step)
        {
            Text(svg, X(mark), Base + 20, (mark < 0 ? "-£" : "£") + Shown.Count(Math.Abs(mark) / 100), "middle");
        }

        return svg.Append("</svg>").ToString();

        long X(long amount) => Left + ((amount - lowest) * (Width - Left - 20) / (highest - lowest));
    }

    /// <summary>Bands in the narrowest width of which there are few enough, by their lower edge.</summary>
    private static (ImmutableArray<(long At, long Homes)> Bands, int Width) Merged(
        ImmutableArray<(long At, long Homes)> bands, ReadOnlySpan<int> widths, int mostBands)
    {
        foreach (var width in widths)
        {
            ImmutableArray<(long At, long Homes)> merged =
            [
                .. bands.GroupBy(band => RoundedDown(band.At, width))
                    .Select(same => (same.Key, same.Sum(band => band.Homes)))
                    .OrderBy(band => band.Key),
            ];
            if (merged.Length <= mostBands || width == widths[^1])
            {
                return (merged, width);
            }
        }

        return (bands, 1);
    }

    private static string Description(IncreaseSpread spread, int bands, long fullest) =>
        $"{Shown.Plural(spread.Homes, "home")} in {Shown.Plural(bands, "band")}; the fullest holds {Shown.Plural(fullest, "home")}.";

    private static StringBuilder Begin(int height, string id, string title, string description) => new StringBuilder()
        .Append(Invariant($"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-text\">"))
        .Append(Invariant($"<title id=\"{id}-title\">{title}</title><desc id=\"{id}-text\">{Html.Escaped(description)}</desc>"));

    private static void Bar(StringBuilder svg, long x, long y, long width, long height) =>
        svg.Append(Invariant($"<rect class=\"bar\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"));

    private static void Line(StringBuilder svg, long left, long y, string look) =>
        svg.Append(Invariant($"<line {look} x1=\"{left}\" x2=\"{Width}\" y1=\"{y}\" y2=\"{y}\"/>"));

    private static void Text(StringBuilder svg, long x, long y, string text, string anchor, string look = "ink") =>
        svg.Append(Invariant($"<text class=\"{look}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{Html.Escaped(text)}</text>"));

    /// <summary>A length in proportion, and never so short that it cannot be seen.</summary>
    private static long Length(long homes, long fullest, int whole) => Math.Max(2, homes * whole / fullest);

    /// <summary>The least of 1, 2, 5, 10, 20, 50 and so on that divides a range into no more than so many parts.</summary>
    private static long NiceStep(long range, int parts)
    {
        for (long ten = 1; ; ten *= 10)
        {
            foreach (var step in new[] { ten, 2 * ten, 5 * ten })
            {
                if (range / step <= parts)
                {
                    return step;
                }
            }
        }
    }

    private static string Tenths(long tenths) => Invariant($"{tenths / 10m:0.0}");

    private static long RoundedDown(long value, long step) => value - (((value % step) + step) % step);

    private static long RoundedUp(long value, long step) => -RoundedDown(-value, step);
}
