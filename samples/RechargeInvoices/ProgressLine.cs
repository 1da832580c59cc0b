namespace RechargeInvoices;

/// <summary>One line on a terminal that says what is being done; nothing at all where there is no terminal.</summary>
public sealed class ProgressLine
{
    private readonly TextWriter? _terminal;
    private int _width;

    private ProgressLine(TextWriter? terminal) => _terminal = terminal;

    /// <summary>A line that is never shown.</summary>
    public static ProgressLine Quiet { get; } = new(null);

    /// <summary>A line on a terminal, or none where the output is redirected.</summary>
    public static ProgressLine On(TextWriter output, bool isRedirected) => isRedirected ? Quiet : new ProgressLine(output);

    /// <summary>Shows what is being done.</summary>
    public void Begin(string stage) => Show(stage);

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
        if (_terminal is not null)
        {
            _terminal.Write('\r' + text.PadRight(_width));
            _terminal.Flush();
            _width = text.Length;
        }
    }
}
