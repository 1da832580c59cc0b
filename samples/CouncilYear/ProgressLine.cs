namespace CouncilYear;

/// <summary>One line on a terminal that says how far a stage has come; nothing at all where there is no terminal.</summary>
public sealed class ProgressLine
{
    private const long RowsBetween = 25_000;

    private readonly TextWriter? _terminal;
    private string _stage = "";
    private long _expected;
    private long _shown;
    private int _width;

    private ProgressLine(TextWriter? terminal) => _terminal = terminal;

    /// <summary>A line that is never shown.</summary>
    public static ProgressLine Quiet { get; } = new(null);

    /// <summary>A line on a terminal, or none where the output is redirected.</summary>
    public static ProgressLine On(TextWriter output, bool isRedirected) => isRedirected ? Quiet : new ProgressLine(output);

    /// <summary>Begins a stage.</summary>
    /// <param name="stage">What is being done.</param>
    /// <param name="expected">How much there is to do, in rows or in bytes.</param>
    public void Begin(string stage, long expected) => (_stage, _expected, _shown) = (stage, expected, 0);

    /// <summary>Shows how far it has come, now and then.</summary>
    /// <param name="rows">Rows so far.</param>
    /// <param name="done">How much is done, in the unit of what was expected.</param>
    public void Report(long rows, long done)
    {
        if (_terminal is null || rows - _shown < RowsBetween)
        {
            return;
        }

        _shown = rows;
        var percent = _expected <= 0 ? "" : $", {Shown.Count(Math.Min(100, 100 * done / _expected))}%";
        Show($"{_stage}: {Shown.Plural(rows, "row")}{percent}");
    }

    /// <summary>Wipes the line.</summary>
    public void End()
    {
        if (_width > 0)
        {
            Show("");
            _terminal!.Write('\r');
            _width = 0;
        }
    }

    private void Show(string text)
    {
        _terminal!.Write('\r' + text.PadRight(_width));
        _terminal.Flush();
        _width = text.Length;
    }
}
