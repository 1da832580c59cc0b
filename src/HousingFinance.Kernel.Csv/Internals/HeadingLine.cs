using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;

namespace HousingFinance.Kernel.Csv.Internals;

/// <summary>The first line of a file held against the headings of its profile.</summary>
internal static class HeadingLine
{
    /// <summary>Finds where each column of a profile stands in a file.</summary>
    /// <param name="csv">Stands on the heading line.</param>
    /// <param name="line">Where that is.</param>
    /// <param name="columns">The columns of the profile.</param>
    /// <param name="order">Whether they must stand in that order.</param>
    /// <param name="places">The cell of each column; one for each column unless there are faults.</param>
    /// <returns>Every fault of the line; none when the file may be read.</returns>
    internal static ImmutableArray<Diagnostic> Find(
        CsvReader csv, Locator line, IReadOnlyList<Column> columns, ColumnOrder order, out int[] places)
    {
        var columnOf = new int[csv.FieldCount];
        var times = new int[columns.Count];
        places = new int[columns.Count];
        for (var place = 0; place < columnOf.Length; place++)
        {
            columnOf[place] = IndexOf(columns, csv.GetSpan(place));
            if (columnOf[place] >= 0)
            {
                places[columnOf[place]] = place;
                times[columnOf[place]]++;
            }
        }

        if (times.All(count => count == 0))
        {
            var cells = Found.Count(columnOf.Length, "cell");
            return [CellStatus.HeadingLineMissing.Explain(line, $"{cells}, none of them a heading")];
        }

        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var index = 0; index < times.Length; index++)
        {
            if (times[index] != 1)
            {
                var status = times[index] == 0 ? CellStatus.HeadingMissing : CellStatus.HeadingRepeated;
                var found = times[index] == 0 ? "is missing" : $"stands {Found.Count(times[index], "time")}";
                faults.Add(status.Explain(line with { Column = columns[index].Heading }, $"the heading {found}"));
            }
        }

        for (var place = 0; place < columnOf.Length; place++)
        {
            if (columnOf[place] < 0)
            {
                var heading = Describe(csv.GetSpan(place), place);
                faults.Add(CellStatus.HeadingUnknown.Explain(line, $"{heading} is not of the profile"));
            }
        }

        if (faults.Count == 0 && order == ColumnOrder.Fixed)
        {
            AddOutOfOrder(line, columns, places, faults);
        }

        return faults.ToImmutable();
    }

    private static void AddOutOfOrder(
        Locator line, IReadOnlyList<Column> columns, int[] places, ImmutableArray<Diagnostic>.Builder faults)
    {
        for (var index = 0; index < places.Length; index++)
        {
            if (places[index] != index)
            {
                var found = string.Create(
                    CultureInfo.InvariantCulture,
                    $"it is column {places[index] + 1} of the file and {index + 1} of the profile");
                faults.Add(CellStatus.HeadingOutOfOrder.Explain(line with { Column = columns[index].Heading }, found));
            }
        }
    }

    private static string Describe(ReadOnlySpan<byte> heading, int place)
    {
        var text = heading.IsEmpty ? "blank"
            : Shown.Heading(heading) is { } shown ? $"\"{shown}\""
            : Found.OfLength(heading);
        return string.Create(CultureInfo.InvariantCulture, $"heading {place + 1}, {text},");
    }

    private static int IndexOf(IReadOnlyList<Column> columns, ReadOnlySpan<byte> heading)
    {
        for (var index = 0; index < columns.Count; index++)
        {
            if (Ascii.Equals(heading, columns[index].Heading))
            {
                return index;
            }
        }

        return -1;
    }
}
