namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>What stands in batches that are not at their end: collected with none of them as yet, or not known to be.</summary>
internal sealed class OpenBatches
{
    private readonly HashSet<(RentAccountRef Payer, string What)> _entries = [];

    internal OpenBatches(IEnumerable<CollectionBatch> batches)
    {
        foreach (var entry in batches.Where(batch => batch.IsOpen).SelectMany(batch => batch.Entries))
        {
            _entries.Add((entry.Payer, KeyOf(entry)));
        }
    }

    internal bool Has(CollectionEntry entry) => _entries.Contains((entry.Payer, KeyOf(entry)));

    // An instruction has one record on its way at a time, and so has what is presented again.
    private static string KeyOf(CollectionEntry entry) =>
        !entry.IsCollection ? "record" : entry.Original.Length > 0 ? $"again {entry.Original}" : $"{entry.Told}";
}
