namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>Findings as they come: the first of them whole, all of them counted, so that no input makes them fill the memory.</summary>
internal sealed class FindingList
{
    private readonly List<FormatFinding> _kept = [];

    /// <summary>How many there were.</summary>
    internal long Count { get; private set; }

    /// <summary>Whether one of them was an error.</summary>
    internal bool HasErrors { get; private set; }

    internal IReadOnlyList<FormatFinding> Kept => _kept;

    internal void Add(in FormatFinding finding)
    {
        Count++;
        HasErrors |= finding.Severity == Severity.Error;
        if (_kept.Count < SubmissionReading.MostFindings)
        {
            _kept.Add(finding);
        }
    }
}
