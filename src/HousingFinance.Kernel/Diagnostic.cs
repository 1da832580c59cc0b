namespace HousingFinance.Kernel;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing was set aside.</summary>
    Information,

    /// <summary>Accepted, but somebody should look.</summary>
    Warning,

    /// <summary>Not accepted: the row, file or run it names was set aside or refused.</summary>
    Error,
}

/// <summary>
/// The stable name of one kind of finding, such as <c>RENT014</c>: letters for the package, digits for the finding, never reused.
/// </summary>
/// <remarks>Equal by its text. <c>default</c> is no code, with empty text; a diagnostic refuses it.</remarks>
public readonly record struct DiagnosticCode
{
    /// <summary>A code by its text.</summary>
    /// <param name="text">Two to six letters A to Z, then three digits.</param>
    /// <exception cref="ArgumentException">The text is not of that form.</exception>
    public DiagnosticCode(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var letters = text.AsSpan().IndexOfAnyExceptInRange('A', 'Z');
        if (letters is < 2 or > 6 || text.Length != letters + 3 || text.AsSpan(letters).ContainsAnyExceptInRange('0', '9'))
        {
            throw new ArgumentException("A diagnostic code is two to six letters A-Z and three digits.", nameof(text));
        }

        Text = text;
    }

    /// <summary>The code's text; empty for <c>default</c>.</summary>
    public string Text { get => field ?? ""; }

    /// <summary>The code's text.</summary>
    public override string ToString() => Text;
}

/// <summary>One thing wrong, or worth knowing: what kind, how much it matters, where, and the three sentences a clerk needs.</summary>
/// <remarks>
/// Holds no bank details and no names. Equal when every part is equal. <c>default</c> has no code and is not a finding.
/// </remarks>
public readonly record struct Diagnostic
{
    /// <summary>A finding with all its parts.</summary>
    /// <param name="code">Which kind of finding.</param>
    /// <param name="severity">How much it matters.</param>
    /// <param name="at">Where it was found.</param>
    /// <param name="found">What was found there: <c>rent is £0.00</c>.</param>
    /// <param name="expected">What was expected: <c>a rent to be uprated is above £0.00</c>.</param>
    /// <param name="remedy">What to do: <c>correct the row or mark it void</c>.</param>
    /// <exception cref="ArgumentException">The code is <c>default</c>, or a sentence is empty.</exception>
    public Diagnostic(DiagnosticCode code, Severity severity, Locator at, string found, string expected, string remedy)
    {
        ArgumentException.ThrowIfNullOrEmpty(code.Text, nameof(code));
        ArgumentException.ThrowIfNullOrEmpty(found);
        ArgumentException.ThrowIfNullOrEmpty(expected);
        ArgumentException.ThrowIfNullOrEmpty(remedy);
        (Code, Severity, At, Found, Expected, Remedy) = (code, severity, at, found, expected, remedy);
    }

    /// <summary>Which kind of finding.</summary>
    public DiagnosticCode Code { get; }

    /// <summary>How much it matters.</summary>
    public Severity Severity { get; }

    /// <summary>Where it was found.</summary>
    public Locator At { get; }

    /// <summary>What was found.</summary>
    public string Found { get => field ?? ""; }

    /// <summary>What was expected.</summary>
    public string Expected { get => field ?? ""; }

    /// <summary>What to do about it.</summary>
    public string Remedy { get => field ?? ""; }

    /// <summary>Where, found, expected and remedy in one line, always in that order and the same in every culture.</summary>
    public string Message => $"{At}: {Found}; {Expected}; {Remedy}.";

    /// <summary>Code and message.</summary>
    public override string ToString() => $"{Code} {Message}";
}
