namespace BacsSubmission;

/// <summary>One line on a terminal that says what is being done; nothing at all where there is no terminal.</summary>
public sealed class ProgressLine
{
    private const long RowsBetween = 10_000;

    private readonly TextWriter? _terminal;
    private string _stage = "";
    private int _width;

    private ProgressLine(TextWriter? terminal) => _terminal = terminal;

    /// <summary>A line that is never shown.</summary>
    public static ProgressLine Quiet { get; } = new(null);

    /// <summary>A line on a terminal, or none where the output is redirected.</summary>
    public static ProgressLine On(TextWriter output, bool isRedirected) => isRedirected ? Quiet : new ProgressLine(output);

    /// <summary>Begins a stage.</summary>
    /// <param name="stage">What is being done.</param>
    public void Begin(string stage)
    {
        _stage = stage;
        Show(stage);
    }

    /// <summary>Shows how many rows have been read, now and then.</summary>
    /// <param name="rows">Rows so far.</param>
    public void Report(long rows)
    {
        if (rows % RowsBetween == 0)
        {
            Show($"{_stage}: {Shown.Plural(rows, "row")}");
        }
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
        if (_terminal is null)
        {
            return;
        }

        _terminal.Write('\r' + text.PadRight(_width));
        _terminal.Flush();
        _width = text.Length;
    }
}
