using System.Buffers;
using System.Text;

namespace HousingFinance.Kernel.Csv.Internals;

/// <summary>
/// Which cells a finding may show. Only what looks like a figure, a date or a short code, and never what could be
/// a sort code, a bank account number or a name that has slipped in from another column.
/// </summary>
internal static class Shown
{
    private static readonly SearchValues<byte> DateCharacters = SearchValues.Create("0123456789-/ "u8);

    private const int MostFigureBytes = 16;
    private const int MostCodeBytes = 6;
    private const int FewestBankDigits = 6;

    /// <summary>
    /// An amount, number or percentage; with six digits or more only if it has one point, with digits after it.
    /// </summary>
    internal static string? Figure(ReadOnlySpan<byte> cell)
    {
        if (cell.Length > MostFigureBytes)
        {
            return null;
        }

        var (digits, points) = (0, 0);
        for (var at = 0; at < cell.Length; at++)
        {
            var afterDigit = at > 0 && char.IsAsciiDigit((char)cell[at - 1]);
            switch (cell[at])
            {
                case >= (byte)'0' and <= (byte)'9':
                    digits++;
                    break;
                case (byte)'.':
                    points++;
                    break;
                case (byte)'-' or (byte)'+' or (byte)',' or (byte)'%' or (byte)' ':
                case (byte)'e' or (byte)'E' when afterDigit:
                case 0xC2 when at + 1 < cell.Length && cell[at + 1] == 0xA3:
                case 0xA3 when at > 0 && cell[at - 1] == 0xC2:
                    break;
                default:
                    return null;
            }
        }

        return digits < FewestBankDigits || (points == 1 && cell[^1] != '.') ? Encoding.UTF8.GetString(cell) : null;
    }

    /// <summary>A date: with six digits or more only in the forms 2026-02-30 and 30/02/2026.</summary>
    internal static string? Date(ReadOnlySpan<byte> cell)
    {
        if (cell.Length > MostFigureBytes || cell.ContainsAnyExcept(DateCharacters))
        {
            return null;
        }

        var yearFirst = cell.Length == 10 && cell[4] == '-' && cell[7] == '-';
        var yearLast = cell.Length == 10 && cell[2] == '/' && cell[5] == '/';
        return yearFirst || yearLast || Digits(cell) < FewestBankDigits ? Encoding.ASCII.GetString(cell) : null;
    }

    /// <summary>A code of at most six letters, digits and hyphens.</summary>
    internal static string? Code(ReadOnlySpan<byte> cell)
    {
        foreach (var character in cell)
        {
            if (!char.IsAsciiLetterOrDigit((char)character) && character != '-')
            {
                return null;
            }
        }

        return cell.Length <= MostCodeBytes && Digits(cell) < FewestBankDigits ? Encoding.ASCII.GetString(cell) : null;
    }

    /// <summary>
    /// A heading that a file has and its profile has not; shown only when other headings show that it is one.
    /// </summary>
    internal static string? Heading(ReadOnlySpan<byte> cell)
    {
        foreach (var character in cell)
        {
            if (!char.IsAsciiLetterOrDigit((char)character) && !"_- .()%"u8.Contains(character))
            {
                return null;
            }
        }

        return cell.Length is > 0 and <= Column.MostHeadingCharacters && Digits(cell) < FewestBankDigits
            ? Encoding.ASCII.GetString(cell)
            : null;
    }

    private static int Digits(ReadOnlySpan<byte> cell)
    {
        var digits = 0;
        foreach (var character in cell)
        {
            digits += char.IsAsciiDigit((char)character) ? 1 : 0;
        }

        return digits;
    }
}
