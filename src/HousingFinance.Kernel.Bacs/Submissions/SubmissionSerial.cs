using System.Globalization;

namespace HousingFinance.Kernel.Bacs;

/// <summary>A submission's serial number: six letters or digits that no other submission of its submitter has that day.</summary>
/// <remarks>
/// Equal letter for letter. <c>default</c> is no serial number, with empty text. Whether it was used already is for the caller to know.
/// </remarks>
public readonly record struct SubmissionSerial
{
    /// <summary>How many characters it has.</summary>
    public const int Characters = 6;

    private const int Largest = 999_999;

    private SubmissionSerial(string text) => Text = text;

    /// <summary>Whether there is no serial number, as in <c>default</c>.</summary>
    public bool IsNone => Text.Length == 0;

    /// <summary>The six characters; empty for <c>default</c>.</summary>
    public string Text { get => field ?? ""; }

    /// <summary>A serial number by its characters.</summary>
    /// <param name="text">Exactly six of A-Z and 0-9, not all zeros.</param>
    /// <exception cref="ArgumentException">The text is anything else.</exception>
    public static SubmissionSerial Create(string text) => TryCreate(text, out var serial)
        ? serial
        : throw new ArgumentException("A submission serial number is six of A-Z and 0-9, not all zeros.", nameof(text));

    /// <summary>Makes a serial number of a text when it is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="serial">The serial number, or <c>default</c> when the answer is no.</param>
    public static bool TryCreate(string text, out SubmissionSerial serial)
    {
        ArgumentNullException.ThrowIfNull(text);
        var fits = text.Length == Characters && text.All(c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && text.Any(c => c != '0');
        serial = fits ? new SubmissionSerial(text) : default;
        return fits;
    }

    /// <summary>A serial number by a count, filled up with zeros: 42 is 000042.</summary>
    /// <param name="number">1 to 999,999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number has no six digits or is not above 0.</exception>
    public static SubmissionSerial FromNumber(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Largest);
        return new SubmissionSerial(number.ToString("000000", CultureInfo.InvariantCulture));
    }

    /// <summary>The six characters; empty for <c>default</c>.</summary>
    public override string ToString() => Text;
}
