using System.Collections.Immutable;

namespace HousingFinance.Kernel.Bacs;

/// <summary>What is sent to Bacs at once: a serial number, who sends it, and one file or several.</summary>
/// <remarks>
/// Immutable. Equal when serial number, submitter and files are equal and their profiles make the same bytes of them: what a profile says
/// of a case that does not occur does not count. Whether it may be sent is for <see cref="Standard18Writer"/> to say.
/// </remarks>
public sealed class Submission : IEquatable<Submission>
{
    internal const int MostFiles = 9_999;

    /// <summary>A submission.</summary>
    /// <param name="serial">Its serial number; none where one that was read has none.</param>
    /// <param name="submitter">Who sends it; none where one that was read does not say.</param>
    /// <param name="profile">The receiver's dialect.</param>
    /// <param name="files">Its files, in the order in which they stand; at most 9,999.</param>
    /// <exception cref="ArgumentException">There are more files.</exception>
    public Submission(SubmissionSerial serial, Submitter submitter, SubmissionProfile profile, params ImmutableArray<SubmissionFile> files)
    {
        ArgumentNullException.ThrowIfNull(profile);
        (Serial, Submitter, Profile, Files) = (serial, submitter, profile, files.IsDefault ? [] : files);
        if (Files.Length > MostFiles)
        {
            throw new ArgumentException("A submission has at most 9,999 files, which it numbers in four digits.", nameof(files));
        }

        foreach (var file in Files)
        {
            ArgumentNullException.ThrowIfNull(file, nameof(files));
            Totals += file.Totals;
        }
    }

    /// <summary>Its serial number.</summary>
    public SubmissionSerial Serial { get; }

    /// <summary>Who sends it.</summary>
    public Submitter Submitter { get; }

    /// <summary>The receiver's dialect.</summary>
    public SubmissionProfile Profile { get; }

    /// <summary>Its files, in the order in which they stand.</summary>
    public ImmutableArray<SubmissionFile> Files { get; }

    /// <summary>What its files come to together, contras included.</summary>
    public SubmissionTotals Totals { get; }

    /// <inheritdoc/>
    public bool Equals(Submission? other) =>
        other is not null && Serial == other.Serial && Submitter == other.Submitter && ShownProfile() == other.ShownProfile()
        && Files.AsSpan().SequenceEqual(other.Files.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Submission);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Serial, Submitter, Files.Length);

    // The profile as far as bytes show it.
    private SubmissionProfile ShownProfile() => Profile with
    {
        NoInstructions = Files.All(file => file.Totals.InstructionCount > 0) ? default : Profile.NoInstructions,
        Field7 = Files.All(file => file.Contras.IsEmpty && file.Payments.Columns.AllSayField7) ? default : Profile.Field7,
        Contras = Profile.Contras == ContraStrategy.PerPayment && Files.Any(HasPaymentAfterContra) ? ContraStrategy.PerPayment : default,
    };

    private static bool HasPaymentAfterContra(SubmissionFile file) => file.Payments.Sections.Any(section =>
        file.Payments.Columns.Totals(section.FirstRow, section.Count - 1) is { DebitCount: > 0 } or { CreditCount: > 0 });
}
