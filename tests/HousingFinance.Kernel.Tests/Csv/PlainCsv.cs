using System.Collections.Immutable;
using System.Text;
using HousingFinance.Kernel.Csv;

namespace HousingFinance.Kernel.Tests.Csv;

/// <summary>The rules of lines, cells and quotes read character by character, to hold the reader against.</summary>
internal static class PlainCsv
{
    /// <summary>The rows of a text, each with its cells or the reason it has none.</summary>
    public static IEnumerable<(CellStatus Status, ImmutableArray<string> Cells)> Rows(string text, int cells) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r')
            .Where(line => line.Length > 0).Select(line => Row(line, cells));

    private static (CellStatus Status, ImmutableArray<string> Cells) Row(string line, int count)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at <= line.Length; at++)
        {
            var cell = new StringBuilder();
            var status = at < line.Length && line[at] == '"' ? Quoted(line, ref at, cell) : Unquoted(line, ref at, cell);
            if (status != CellStatus.Accepted)
            {
                return (status, []);
            }

            cells.Add(cell.ToString());
        }

        return (cells.Count == count ? CellStatus.Accepted : CellStatus.RowCellCount, cells.ToImmutable());
    }

    private static CellStatus Unquoted(string line, ref int at, StringBuilder cell)
    {
        for (; at < line.Length && line[at] != ','; at++)
        {
            if (line[at] == '"')
            {
                return CellStatus.RowQuoteMisplaced;
            }

            cell.Append(line[at]);
        }

        return CellStatus.Accepted;
    }

    private static CellStatus Quoted(string line, ref int at, StringBuilder cell)
    {
        for (at++; at < line.Length; at++)
        {
            if (line[at] != '"')
            {
                cell.Append(line[at]);
            }
            else if (at + 1 < line.Length && line[at + 1] == '"')
            {
                cell.Append(line[at++]);
            }
            else
            {
                at++;
                return at == line.Length || line[at] == ',' ? CellStatus.Accepted : CellStatus.RowQuoteMisplaced;
            }
        }

        return CellStatus.RowQuoteNotClosed;
    }
}
