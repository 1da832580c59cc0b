using HousingFinance.Kernel;
using HousingFinance.Kernel.Csv;

namespace CouncilYear;

/// <summary>Where in the year a row was set aside.</summary>
internal enum SetAsideBy
{
    File,
    Roll,
    Rule,
}

/// <summary>One reason for which rows were set aside, with how many findings it has and the first few of them.</summary>
internal sealed class SetAsideReason(SetAsideBy by, DiagnosticCode code, string expected, string remedy)
{
    private const int Listed = 5;

    public SetAsideBy By => by;

    public DiagnosticCode Code => code;

    public string Expected => expected;

    public string Remedy => remedy;

    public long Findings { get; private set; }

    public List<Diagnostic> First { get; } = [];

    public void Add(Diagnostic finding)
    {
        Findings++;
        if (First.Count < Listed)
        {
            First.Add(finding);
        }
    }
}

/// <summary>Writes every finding about a row set aside to its file as it comes, and counts them by reason.</summary>
internal sealed class SetAsideLog(Stream file) : IDisposable
{
    private readonly ProfileWriter<SetAsideRow> _writer = new(file, SetAsideProfile.Layout);
    private readonly Dictionary<(SetAsideBy, DiagnosticCode), SetAsideReason> _reasons = [];

    /// <summary>The reasons, in the order of the year and of their codes.</summary>
    public IEnumerable<SetAsideReason> Reasons =>
        _reasons.Values.OrderBy(reason => reason.By).ThenBy(reason => reason.Code.Text, StringComparer.Ordinal);

    public void Add(SetAsideBy by, Diagnostic finding)
    {
        _writer.Write(SetAsideRow.From(finding));
        if (!_reasons.TryGetValue((by, finding.Code), out var reason))
        {
            _reasons.Add((by, finding.Code), reason = new SetAsideReason(by, finding.Code, finding.Expected, finding.Remedy));
        }

        reason.Add(finding);
    }

    /// <summary>Hands all findings to the file.</summary>
    public void Complete()
    {
        var report = _writer.Complete();
        if (report.Run.RowsSetAside > 0)
        {
            throw new InvalidOperationException($"A finding could not be written: {report.Findings[0]}");
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        file.Dispose();
    }
}
