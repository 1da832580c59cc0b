using System.Globalization;
using System.Text;

namespace HousingFinance.Kernel.Tests.Bacs.Reading;

/// <summary>Files put together by hand from the tables of the format, as other programs write them; the writer has no part in them.</summary>
internal static class HandMadeFile
{
    internal const int Vol1 = 1;
    internal const int Hdr1 = 2;
    internal const int Hdr2 = 3;
    internal const int Uhl1 = 4;

    /// <summary>Two days: an instruction, two collections and their contra, then one collection and its contra.</summary>
    internal static string[] SeveralDays { get; } = Lines("""
        VOL1000042...............................999001................................1
        HDR1A999001S..199900100004200010001.......26057.26090.000000....................
        HDR2F0200000106...................................00............................
        UHL1.26058999999....000000004.MULTI..001........................................
        0001001000001800N11223344556677....00000000000ANYTOWN.COUNCIL...RENT0012345.......A.TENANT...........26058
        0001001000002601711223344556677....00000043210ANYTOWN.COUNCIL...RENT0011111.......B.TENANT...........26058
        0002002000001701811223344556677....00000009999ANYTOWN.COUNCIL...RENT0022222.......C.&.D.TENANT.......26058
        1122334455667709911223344556677....00000053209RENT.27FEB........CONTRA............ANYTOWN.COUNCIL....26058
        0001001000003400111223344556677....00000050000ANYTOWN.COUNCIL...RENT0033333.......E.TENANT...........26061
        1122334455667709911223344556677....00000050000RENT.02MAR........CONTRA............ANYTOWN.COUNCIL....26061
        EOF1A999001S..199900100004200010001.......26057.26090.000000....................
        EOF2F0200000106...................................00............................
        UTL10000000103209000000010320900000030000002........0000001.....................
        """);

    /// <summary>The first of those days by itself.</summary>
    internal static string[] OneDay { get; } = Lines("""
        VOL1000042...............................999001................................1
        HDR1A999001S..199900100004200010001.......26057.26090.000000....................
        HDR2F0200000100...................................00............................
        UHL1.26058999999....000000001.DAILY..001........................................
        0001001000001800N11223344556677....00000000000ANYTOWN.COUNCIL...RENT0012345.......A.TENANT..........
        0001001000002601711223344556677....00000043210ANYTOWN.COUNCIL...RENT0011111.......B.TENANT..........
        0002002000001701811223344556677....00000009999ANYTOWN.COUNCIL...RENT0022222.......C.&.D.TENANT......
        1122334455667709911223344556677....00000053209RENT.27FEB........CONTRA............ANYTOWN.COUNCIL...
        EOF1A999001S..199900100004200010001.......26057.26090.000000....................
        EOF2F0200000100...................................00............................
        UTL10000000053209000000005320900000020000001........0000001.....................
        """);

    /// <summary>A file of many collections for one day, £1.00 each and a contra for all.</summary>
    internal static string[] Many(string[] likeness, int collections)
    {
        var total = (collections * 100L).ToString("0000000000000", CultureInfo.InvariantCulture);
        var count = collections.ToString("0000000", CultureInfo.InvariantCulture);
        var payments = Enumerable.Range(1, collections).Select(
            row => Put(Put(likeness[5], 36, "00000000100"), 65, "RENT" + row.ToString("0000000", CultureInfo.InvariantCulture)));
        return
        [
            .. likeness[..4], .. payments, Put(likeness[7], 36, total[2..]), .. likeness[^3..^1],
            Put(likeness[^1], 5, total + total + count + "0000001        0000000"),
        ];
    }

    /// <summary>Some lines with other text at a position of one of them, counted from 1.</summary>
    internal static string[] With(string[] lines, int record, int at, string text) => With(lines, record, line => Put(line, at, text));

    internal static string[] With(string[] lines, int record, Func<string, string> change)
    {
        string[] result = [.. lines];
        result[record - 1] = change(result[record - 1]);
        return result;
    }

    /// <summary>A header and the trailer that repeats it, changed alike.</summary>
    internal static string[] WithBoth(string[] lines, int header, int at, string text) =>
        With(With(lines, header, at, text), lines.Length - 4 + header, at, text);

    internal static string[] Without(string[] lines, int record) => [.. lines[..(record - 1)], .. lines[record..]];

    internal static string Put(string line, int at, string text) => line[..(at - 1)] + text + line[(at - 1 + text.Length)..];

    internal static byte[] Bytes(IEnumerable<string> lines, string end = "\r\n") => Encoding.Latin1.GetBytes(string.Concat(lines.Select(line => line + end)));

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Replace('.', ' ').Split('\n');
}
