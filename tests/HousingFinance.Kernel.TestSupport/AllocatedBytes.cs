namespace HousingFinance.Kernel.TestSupport;

/// <summary>Measures the memory that a call takes on its own thread, in bytes.</summary>
public static class AllocatedBytes
{
    private const int CallsBefore = 2;
    private const int CallsMeasured = 5;

    /// <summary>
    /// The least that a call takes of several. What it takes of itself it takes each time; what the runtime does meanwhile on the
    /// thread (a collection, code made better) is counted to one call or another, never to all.
    /// </summary>
    /// <param name="call">The call; it is made seven times, the first two of which may prepare code and tables.</param>
    public static long LeastOf(Action call)
    {
        ArgumentNullException.ThrowIfNull(call);
        for (var time = 0; time < CallsBefore; time++)
        {
            call();
        }

        var least = long.MaxValue;
        for (var time = 0; time < CallsMeasured; time++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            call();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
