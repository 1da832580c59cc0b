namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>
/// What stands in batches and is not on its payer's record yet. What is on record is known there; and a batch is posted only when all of
/// it is.
/// </summary>
internal sealed class OpenBatches
{
    private readonly Dictionary<(RentAccountRef Payer, string What), List<(CollectionBatch Batch, CollectionEntry Entry)>> _entries = [];

    internal OpenBatches(IEnumerable<CollectionBatch> batches)
    {
        foreach (var batch in batches.Where(batch => batch.State is BatchState.Created or BatchState.Output))
        {
            foreach (var entry in batch.Entries)
            {
                var key = (entry.Payer, KeyOf(entry));
                if (!_entries.TryGetValue(key, out var entries))
                {
                    _entries[key] = entries = [];
                }

                entries.Add((batch, entry));
            }
        }
    }

    internal bool Has(DirectDebitPayer payer, CollectionEntry entry) =>
        _entries.TryGetValue((entry.Payer, KeyOf(entry)), out var entries)
        && entries.Exists(other => !BatchRule.IsOnRecord(other.Batch, payer, other.Entry));

    // An instruction has one record on its way at a time, and so has what is presented again.
    private static string KeyOf(CollectionEntry entry) =>
        !entry.IsCollection ? "record" : entry.Original.Length > 0 ? $"again {entry.Original}" : $"{entry.Told}";
}
