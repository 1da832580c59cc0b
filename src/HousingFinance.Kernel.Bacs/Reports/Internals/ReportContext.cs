using System.Collections.Immutable;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>What an advice says, as far as it tells two with one key apart.</summary>
internal readonly record struct AdviceGist(string Reference, string Reason, string Account, string NewAccount, string File);

/// <summary>Collects the findings of a document while its reports are read.</summary>
internal sealed class ReportContext
{
    private const int MostPartsNamed = 100;

    private readonly List<ReportFinding> _findings = [];
    private readonly HashSet<(string Parent, string Name)> _partsNamed = [];
    private readonly Dictionary<AdviceKey, (int Report, int Item, AdviceGist Gist)> _advices = [];
    private long _partsNotNamed;

    /// <summary>An element without values, which stands for one that is missing.</summary>
    internal ReportNode Nothing { get; } = new("", 0, []);

    internal ReportKind Kind { get; private set; }

    internal int Report { get; private set; }

    /// <summary>How many findings there are: a mark for <see cref="Since"/>.</summary>
    internal int Mark => _findings.Count;

    internal void Begin(ReportKind kind) => (Kind, Report) = (kind, Report + 1);

    internal void End() => Kind = ReportKind.None;

    internal void Add(ReportStatus status, int item = 0, int line = 0, string element = "", long found = 0, long expected = 0) =>
        _findings.Add(new ReportFinding(status, Kind, Kind == ReportKind.None ? 0 : Report, item, line, element, found, expected));

    /// <summary>Whether no report of the document has had an advice with a key; if not, the first that had.</summary>
    internal bool IsFirst(AdviceKey key, int item, AdviceGist gist, out (int Report, int Item, AdviceGist Gist) first)
    {
        first = (Report, item, gist);
        if (_advices.TryAdd(key, first))
        {
            return true;
        }

        first = _advices[key];
        return false;
    }

    internal ImmutableArray<ReportFinding> Since(int mark) =>
        mark == _findings.Count ? [] : [.. _findings.GetRange(mark, _findings.Count - mark)];

    internal ImmutableArray<ReportFinding> All() => [.. _findings];

    /// <summary>Notes what of a report nothing has read, and gives all its findings.</summary>
    internal ImmutableArray<ReportFinding> Ended(ReportNode node, int mark)
    {
        AddUnknownParts(node);
        return Since(mark);
    }

    // Each name once.
    private void AddUnknownParts(ReportNode node)
    {
        foreach (var attribute in node.Attributes)
        {
            if (!attribute.IsTaken)
            {
                AddUnknownPart(node, attribute.Name, node.Line);
            }
        }

        foreach (var child in node.Children)
        {
            if (child.IsTaken)
            {
                AddUnknownParts(child);
            }
            else
            {
                AddUnknownPart(node, child.Name, child.Line);
            }
        }
    }

    /// <summary>Says how many unknown parts were not named, when there are any.</summary>
    internal void AddPartsNotNamed()
    {
        if (_partsNotNamed > 0)
        {
            Add(ReportStatus.MorePartsUnknown, found: _partsNotNamed);
        }
    }

    private void AddUnknownPart(ReportNode parent, string name, int line)
    {
        if (_partsNamed.Contains((parent.Name, name)))
        {
            return;
        }

        if (_partsNamed.Count == MostPartsNamed)
        {
            _partsNotNamed++;
            return;
        }

        _partsNamed.Add((parent.Name, name));
        Add(ReportStatus.PartUnknown, line: line, element: name);
    }
}
