using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace HousingFinance.Kernel.Tests.Bacs.Modulus.Properties;

/// <summary>A range of one row or two over 990000 to 990009, substitutes for some of its sort codes, and accounts to check.</summary>
internal sealed record ModulusCase(PlainRow[] Rows, (string SortCode, string Number)[] Accounts)
{
    /// <summary>Every second sort code of the range has a substitute, which differs in each place.</summary>
    public static string SubstituteFor(string sortCode) => (sortCode[5] - '0') % 2 == 0 ? sortCode : $"12345{sortCode[4..5]}";

    public static string Substitutes => string.Join(
        "\r\n", Enumerable.Range(990_000, 10).Select(number => number.ToString(CultureInfo.InvariantCulture))
            .Where(sortCode => SubstituteFor(sortCode) != sortCode).Select(sortCode => $"{sortCode} {SubstituteFor(sortCode)}"));

    public string Table => string.Concat(Rows.Select(row => $"990000 990009 {row}\r\n"));

    public override string ToString() => $"{string.Join(" | ", Rows.Select(row => row.ToString()))}: {string.Join(' ', Accounts)}";
}

/// <summary>A text that may have been a table once.</summary>
public readonly record struct HostileTable(string Value);

public static class ModulusArbitraries
{
    private const int AccountsInCase = 60;

    // Exceptions of a range, row by row, as M, T or D for MOD11, MOD10 and DBLAL.
    private static readonly string[] Shapes =
    [
        "M0", "T0", "D0", "D1", "M4", "M6", "T6", "D6", "M7", "T7", "D7", "M8", "T8", "D8", "M14",
        "M0 D0", "D0 M0", "M0 M0", "T0 D0", "M0 D3", "T0 D3", "D1 D3", "M4 D3", "M7 D3", "M8 D3", "M0 D1", "M4 D0", "D0 M4", "M7 T8",
        "M2 M9", "M5 D5", "D5 M5", "M5 M5", "D5 D5", "M6 D6", "M6 M6", "M10 M11", "T10 D11", "M12 M13", "M12 D13", "D12 M13",
    ];

    internal static Arbitrary<ModulusCase> Cases() => Arb.From(
        from shape in Gen.Elements(Shapes)
        from rows in Gen.CollectToArray(shape.Split(' '), Row)
        from accounts in Account.ArrayOf(AccountsInCase)
        select new ModulusCase(rows, accounts),
        Smaller);

    public static Arbitrary<HostileTable> Tables() => Arb.From(
        from whole in Cases().Generator
        from parts in Gen.ArrayOf(Gen.OneOf(Damage, Gen.Constant("\r\n"), Gen.Elements(whole.Table.Split(' '))))
        from at in Gen.Choose(0, whole.Table.Length)
        select new HostileTable(whole.Table.Insert(at, string.Concat(parts))));

    // The digits that exceptions look at come up more often than chance would have them.
    private static Gen<(string SortCode, string Number)> Account { get; } =
        from z in Gen.Choose(0, 9)
        from ab in Gen.Frequency((2, Gen.Elements("09", "99", "00", "40", "80", "90")), (3, Number(2)))
        from cdef in Gen.Frequency((1, Gen.Elements("6000", "9000", "0000")), (3, Number(4)))
        from gh in Gen.Frequency((2, Gen.Elements("90", "91", "99", "00", "10", "01", "88")), (3, Number(2)))
        select (string.Create(CultureInfo.InvariantCulture, $"99000{z}"), ab + cdef + gh);

    private static Gen<string> Damage { get; } = Gen.OneOf(
        Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString()),
        Gen.Elements(
            "", " ", "\t", "\uFEFF", "\n", "\r", "-", "-1", "+1", "128", "99999", "32768", "2147483648", "1e3", "1.0", "\u0663", "990000", "990010 990019 ",
            "MOD10", "MOD11", "DBLAL", "mod11", "15", "\0", "\uD800", "\U0001F600", new string(' ', 2_000), new string('7', 2_000)));

    private static Gen<PlainRow> Row(string shape)
    {
        var method = shape[0] switch { 'M' => "MOD11", 'T' => "MOD10", _ => "DBLAL" };
        var exception = int.Parse(shape[1..], CultureInfo.InvariantCulture);
        var usual = Gen.Choose(0, 12);
        var weight = shape[0] == 'D'
            ? Gen.Frequency((8, usual), (1, Gen.Elements(99, 128, 9_999)))
            : Gen.Frequency((8, usual), (1, Gen.Elements(-1, -12, -9_999)), (1, Gen.Elements(99, 128, 9_999)));
        return weight.ArrayOf(14).Select(weights => new PlainRow(method, weights, exception));
    }

    private static Gen<string> Number(int digits) => Gen.Choose('0', '9').Select(code => (char)code).ArrayOf(digits).Select(text => new string(text));

    private static IEnumerable<ModulusCase> Smaller(ModulusCase whole)
    {
        if (whole.Accounts.Length > 1)
        {
            yield return whole with { Accounts = whole.Accounts[..(whole.Accounts.Length / 2)] };
            yield return whole with { Accounts = whole.Accounts[(whole.Accounts.Length / 2)..] };
        }

        for (var row = 0; row < whole.Rows.Length; row++)
        {
            for (var place = 0; place < 14; place++)
            {
                if (whole.Rows[row].Weights[place] != 0)
                {
                    int[] weights = [.. whole.Rows[row].Weights];
                    weights[place] = 0;
                    PlainRow[] rows = [.. whole.Rows];
                    rows[row] = rows[row] with { Weights = weights };
                    yield return whole with { Rows = rows };
                }
            }
        }
    }
}
