using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace HousingFinance.Kernel.Csv.Internals;

/// <summary>Codes of a catalogue.</summary>
internal sealed class CodeCell<TValue> : CellKind<TValue>
    where TValue : notnull
{
    private const int MostListed = 12;
    private const int MostCharacters = 60;

    private readonly ImmutableArray<(string Code, TValue Value)> _codes;
    private readonly (byte[] Code, TValue Value)[][] _byLength;
    private readonly Dictionary<TValue, byte[]> _byValue = [];

    internal CodeCell(ImmutableArray<(string Code, TValue Value)> codes)
    {
        if (codes.IsDefaultOrEmpty || codes.Any(code => !IsCode(code.Code))
            || codes.DistinctBy(code => code.Code).Count() < codes.Length
            || codes.DistinctBy(code => code.Value).Count() < codes.Length)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Codes are 1 to {MostCharacters} printable ASCII characters, first a letter or digit and no blank last; ")
                + "no code or value comes twice.",
                nameof(codes));
        }

        _codes = codes;
        MostBytes = codes.Max(code => code.Code.Length);
        _byLength = new (byte[], TValue)[MostBytes + 1][];
        for (var length = 0; length <= MostBytes; length++)
        {
            var sameLength = codes.Where(code => code.Code.Length == length);
            _byLength[length] = [.. sameLength.Select(code => (Encoding.ASCII.GetBytes(code.Code), code.Value))];
        }

        foreach (var (code, value) in codes)
        {
            _byValue.Add(value, Encoding.ASCII.GetBytes(code));
        }
    }

    internal override int MostBytes { get; }

    internal override string Limits => _codes.Length <= MostListed
        ? string.Join(", ", _codes.Select(code => code.Code))
        : string.Create(CultureInfo.InvariantCulture, $"the {_codes.Length} codes");

    internal override string? Show(ReadOnlySpan<byte> cell) => Shown.Code(cell);

    internal override CellStatus Read(ReadOnlySpan<byte> cell, out TValue value)
    {
        if (cell.Length <= MostBytes)
        {
            foreach (var candidate in _byLength[cell.Length])
            {
                if (cell.SequenceEqual(candidate.Code))
                {
                    value = candidate.Value;
                    return CellStatus.Accepted;
                }
            }
        }

        value = default!;
        return CellStatus.CodeUnknown;
    }

    internal override CellStatus Write(TValue value, Span<byte> cell, out int length)
    {
        length = 0;
        if (value is null)
        {
            return CellStatus.Accepted;
        }

        if (!_byValue.TryGetValue(value, out var code))
        {
            return CellStatus.CodeUnknown;
        }

        code.CopyTo(cell);
        length = code.Length;
        return CellStatus.Accepted;
    }

    private static bool IsCode(string? code) =>
        code is { Length: > 0 and <= MostCharacters } && char.IsAsciiLetterOrDigit(code[0]) && code[^1] != ' '
        && !code.AsSpan().ContainsAnyExceptInRange(' ', '~');
}
