namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>The collection days of one pattern and span as numbers, earliest first.</summary>
/// <param name="Numbers">The day numbers, then the padding.</param>
/// <param name="Count">How many days there are.</param>
internal readonly record struct DayTable(int[] Numbers, int Count)
{
    /// <summary>How many numbers stand after the last day, so that days may be read sixteen at a time.</summary>
    internal const int Padding = 16;

    internal static DayTable Of(IReadOnlyCollection<int> days) => new([.. days, .. new int[Padding]], days.Count);

    /// <summary>The days from one day number through another, 0 being no limit: which is the first, and how many there are.</summary>
    internal (int First, int Count) Between(int notBefore, int notAfter)
    {
        var first = CountBefore(notBefore);
        return (first, (notAfter == 0 ? Count : CountBefore(notAfter + 1)) - first);
    }

    /// <summary>How many of the days are before a day number.</summary>
    internal int CountBefore(int dayNumber)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = Numbers[middle] < dayNumber ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
