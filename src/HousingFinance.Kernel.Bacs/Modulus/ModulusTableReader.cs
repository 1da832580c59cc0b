using System.Collections.Immutable;
using System.Globalization;

namespace HousingFinance.Kernel.Bacs;

/// <summary>Reads the texts of a modulus table line by line and keeps a finding for each line that is wrong.</summary>
internal sealed class ModulusTableReader
{
    private const int MostLineCharacters = 1_000;
    private const int MostLines = 100_000;
    private const int MostWeight = 9_999;
    private const int FieldsBeforeWeights = 3;
    private const int FieldsWithoutException = FieldsBeforeWeights + ModulusRule.DigitCount;
    private const int MostFields = FieldsWithoutException + 1;
    private const string WeightsSource = "modulus weights";
    private const string SubstitutesSource = "modulus substitutes";

    private readonly List<int> _firstSortCodes = [];
    private readonly List<int> _lastSortCodes = [];
    private readonly List<ModulusRange> _ranges = [];
    private readonly List<int> _rangeLines = [];
    private readonly List<short> _weights = [];
    private readonly SortedDictionary<int, int> _substitutes = [];
    private readonly ImmutableArray<Diagnostic>.Builder _findings = ImmutableArray.CreateBuilder<Diagnostic>();

    private delegate (ModulusTableStatus Status, string Found) LineReader(ReadOnlySpan<char> line, int number);

    public void ReadWeights(TextReader text)
    {
        ReadLines(text, WeightsSource, ReadWeightsLine);
        if (_ranges.Count == 0 && _findings.Count == 0)
        {
            Add(ModulusTableStatus.NoRows, Locator.In(WeightsSource), "there are no rows");
        }
    }

    public void ReadSubstitutes(TextReader text)
    {
        ReadLines(text, SubstitutesSource, ReadSubstituteLine);
        var needing = _ranges.FindIndex(range => range.First.Exception == 5 || range.Second.Exception == 5);
        if (_substitutes.Count == 0 && needing >= 0)
        {
            Add(
                ModulusTableStatus.NoSubstitutes,
                At(WeightsSource, _rangeLines[needing]),
                "the row uses exception 5, and there are no substitutes");
        }
    }

    public Outcome<ModulusTable> Build()
    {
        for (var index = 0; index < _ranges.Count; index++)
        {
            if (_ranges[index].Pairing == ModulusPairing.NotKnown)
            {
                Add(ModulusTableStatus.RuleNotKnown, At(WeightsSource, _rangeLines[index]), "the range asks for a rule that is not known");
            }
        }

        var findings = _findings.ToImmutable();
        return findings.Any(finding => finding.Severity == Severity.Error)
            ? Outcome.Refused<ModulusTable>(findings)
            : Outcome.Of(new ModulusTable([.. _firstSortCodes], [.. _lastSortCodes], [.. _ranges], [.. _weights], _substitutes), findings);
    }

    private void ReadLines(TextReader text, string source, LineReader read)
    {
        for (var number = 1; text.ReadLine() is { } line; number++)
        {
            if (number > MostLines)
            {
                Add(ModulusTableStatus.TooManyLines, At(source, number), "there is yet another line");
                return;
            }

            var meant = line.AsSpan().Trim("\uFEFF \t");
            if (meant.IsEmpty)
            {
                continue;
            }

            var (status, found) = meant.Length > MostLineCharacters
                ? (ModulusTableStatus.LineTooLong, string.Create(CultureInfo.InvariantCulture, $"the line has {meant.Length} characters"))
                : read(meant, number);
            if (status != ModulusTableStatus.Accepted)
            {
                Add(status, At(source, number), found);
            }
        }
    }

    private (ModulusTableStatus Status, string Found) ReadWeightsLine(ReadOnlySpan<char> line, int number)
    {
        Span<Range> fields = stackalloc Range[MostFields + 1];
        var count = Split(line, fields);
        if (count is not (FieldsWithoutException or MostFields))
        {
            return FieldCount(count, fields.Length);
        }

        if (!TrySortCode(line[fields[0]], out var first) || !TrySortCode(line[fields[1]], out var last))
        {
            return (ModulusTableStatus.SortCode, "an end of the range is not six digits");
        }

        if (MethodOf(line[fields[2]]) is not { } method)
        {
            return (ModulusTableStatus.Method, "the method is another");
        }

        Span<short> weights = stackalloc short[ModulusRule.DigitCount];
        for (var place = 0; place < weights.Length; place++)
        {
            if (!TryWeight(line[fields[FieldsBeforeWeights + place]], out weights[place]))
            {
                return (ModulusTableStatus.Weight, string.Create(CultureInfo.InvariantCulture, $"weight {place + 1} cannot be read"));
            }
        }

        var exception = 0;
        if (count == MostFields && !TryException(line[fields[FieldsWithoutException]], out exception))
        {
            return (ModulusTableStatus.Exception, "the exception cannot be read");
        }

        // The specification says nothing of the digits of a negative product.
        if (method == ModulusMethod.DoubleAlternate && weights.ContainsAnyInRange(short.MinValue, (short)-1))
        {
            exception = ModulusRow.UnknownException;
        }

        var status = Place(first, last, new ModulusRow(method, exception, _weights.Count), number, out var found);
        if (status == ModulusTableStatus.Accepted)
        {
            _weights.AddRange(weights);
        }

        return (status, found);
    }

    // Puts a row with the range before it, when it is the same range, or begins a new one.
    private ModulusTableStatus Place(int first, int last, ModulusRow row, int line, out string found)
    {
        found = "";
        if (last < first)
        {
            found = "the range ends before it begins";
            return ModulusTableStatus.RangeBackwards;
        }

        if (_ranges.Count > 0 && first <= _lastSortCodes[^1])
        {
            if (first != _firstSortCodes[^1] || last != _lastSortCodes[^1])
            {
                found = "the range overlaps an earlier one or comes before it";
                return ModulusTableStatus.RangeOutOfOrder;
            }

            if (_ranges[^1].HasSecond)
            {
                found = "the range has two rows already";
                return ModulusTableStatus.ThirdRow;
            }

            _ranges[^1] = _ranges[^1].Followed(row);
            return ModulusTableStatus.Accepted;
        }

        _firstSortCodes.Add(first);
        _lastSortCodes.Add(last);
        _ranges.Add(ModulusRange.Of(row));
        _rangeLines.Add(line);
        return ModulusTableStatus.Accepted;
    }

    private (ModulusTableStatus Status, string Found) ReadSubstituteLine(ReadOnlySpan<char> line, int number)
    {
        Span<Range> fields = stackalloc Range[3];
        var count = Split(line, fields);
        if (count != 2)
        {
            return FieldCount(count, fields.Length);
        }

        if (!TrySortCode(line[fields[0]], out var sortCode) || !TrySortCode(line[fields[1]], out var substitute))
        {
            return (ModulusTableStatus.SortCode, "the sort code or its substitute is not six digits");
        }

        return _substitutes.TryAdd(sortCode, substitute)
            ? (ModulusTableStatus.Accepted, "")
            : (ModulusTableStatus.SubstituteRepeated, "the sort code stands on an earlier line too");
    }

    private static (ModulusTableStatus Status, string Found) FieldCount(int count, int mostCounted) => (
        ModulusTableStatus.FieldCount,
        string.Create(
            CultureInfo.InvariantCulture,
            $"the line has {count} field{(count == 1 ? "" : "s")}{(count == mostCounted ? " or more" : "")}"));

    private static int Split(ReadOnlySpan<char> line, Span<Range> fields) =>
        line.SplitAny(fields, " \t", StringSplitOptions.RemoveEmptyEntries);

    private static ModulusMethod? MethodOf(ReadOnlySpan<char> text) => text switch
    {
        "MOD10" => ModulusMethod.Modulus10,
        "MOD11" => ModulusMethod.Modulus11,
        "DBLAL" => ModulusMethod.DoubleAlternate,
        _ => null,
    };

    private static bool TrySortCode(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        return text.Length == 6 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool TryWeight(ReadOnlySpan<char> text, out short weight) =>
        short.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out weight)
        && weight is >= -MostWeight and <= MostWeight;

    private static bool TryException(ReadOnlySpan<char> text, out int exception)
    {
        exception = 0;
        return text.Length <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out exception);
    }

    private static Locator At(string source, int line) => new() { Source = source, Line = line };

    private void Add(ModulusTableStatus status, Locator at, string found) => _findings.Add(status.Explain(at, found));
}
