namespace HousingFinance.Kernel.Bacs;

/// <summary>The weights by which account numbers are checked, for each range of sort codes, and the substitutes for exception 5.</summary>
/// <remarks>
/// Read from the texts that Vocalink and Pay.UK publish; the tables are theirs and are not shipped. A table never changes once
/// read, and its reader has checked it whole: a check meets no malformed row.
/// </remarks>
public sealed class ModulusTable
{
    private readonly int[] _firstSortCodes;
    private readonly int[] _lastSortCodes;
    private readonly ModulusRange[] _ranges;
    private readonly short[] _weights;
    private readonly int[] _substituted;
    private readonly int[] _substitutes;

    internal ModulusTable(
        int[] firstSortCodes, int[] lastSortCodes, ModulusRange[] ranges, short[] weights, SortedDictionary<int, int> substitutes)
    {
        (_firstSortCodes, _lastSortCodes, _ranges, _weights) = (firstSortCodes, lastSortCodes, ranges, weights);
        (_substituted, _substitutes) = ([.. substitutes.Keys], [.. substitutes.Values]);
    }

    /// <summary>How many ranges of sort codes the table has.</summary>
    public int RangeCount => _ranges.Length;

    /// <summary>How many rows of weights the table has; a range has one or two.</summary>
    public int RowCount => _weights.Length / ModulusRule.DigitCount;

    /// <summary>How many sort codes have a substitute for exception 5.</summary>
    public int SubstituteCount => _substituted.Length;

    /// <summary>Reads a table from its two texts.</summary>
    /// <param name="weights">
    /// The text published as <c>valacdos.txt</c>: from sort code, to sort code, method, 14 weights and perhaps an exception.
    /// </param>
    /// <param name="substitutes">The text published as <c>scsubtab.txt</c>: sort code and substitute.</param>
    /// <returns>
    /// The table, perhaps with warnings about ranges whose rule is not known; or every line that is wrong. A table with one wrong line is
    /// refused whole: half a table calls sort codes not checkable that are.
    /// </returns>
    /// <remarks>Fields are parted by blanks, as the specification has it, not by columns. Neither reader is closed.</remarks>
    public static Outcome<ModulusTable> Read(TextReader weights, TextReader substitutes)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(substitutes);
        var reader = new ModulusTableReader();
        reader.ReadWeights(weights);
        reader.ReadSubstitutes(substitutes);
        return reader.Build();
    }

    /// <summary>Reads a table from its two texts.</summary>
    /// <param name="weights">The text published as <c>valacdos.txt</c>.</param>
    /// <param name="substitutes">The text published as <c>scsubtab.txt</c>.</param>
    /// <returns>As for readers.</returns>
    public static Outcome<ModulusTable> Read(string weights, string substitutes)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(substitutes);
        using var weightsReader = new StringReader(weights);
        using var substitutesReader = new StringReader(substitutes);
        return Read(weightsReader, substitutesReader);
    }

    internal bool Find(int sortCode, out ModulusRange range)
    {
        var index = Array.BinarySearch(_firstSortCodes, sortCode);
        if (index < 0)
        {
            index = ~index - 1;
        }

        var found = index >= 0 && sortCode <= _lastSortCodes[index];
        range = found ? _ranges[index] : default;
        return found;
    }

    internal ReadOnlySpan<short> WeightsAt(int start) => _weights.AsSpan(start, ModulusRule.DigitCount);

    internal int SubstituteFor(int sortCode)
    {
        var index = Array.BinarySearch(_substituted, sortCode);
        return index < 0 ? sortCode : _substitutes[index];
    }
}
