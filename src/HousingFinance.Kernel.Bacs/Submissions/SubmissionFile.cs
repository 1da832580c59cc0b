using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Banking;
using NodaTime;

namespace HousingFinance.Kernel.Bacs;

/// <summary>One file of a submission: its labels' contents, its payments and the contras that balance them.</summary>
/// <remarks>
/// Immutable. Holds a file as it is meant or as it was read; whether it may be sent is for <see cref="Standard18Writer"/> to say. Equal
/// when every part is equal.
/// </remarks>
public sealed class SubmissionFile : IEquatable<SubmissionFile>
{
    private const int MostFileNumber = 999;
    private const int AuditCharacters = 7;
    private const int HeaderCharacters = 26;
    private const int TrailerCharacters = 21;

    /// <summary>A file.</summary>
    /// <param name="serviceUser">Whom it is for; the client's number where a bureau submits.</param>
    /// <param name="fileNumber">0 to 999, different for each file of one service user and processing day.</param>
    /// <param name="createdOn">The creation date; <c>default</c> where a file that was read has none.</param>
    /// <param name="expiresOn">The expiry date, after the last processing day; <c>default</c> where a file that was read has none.</param>
    /// <param name="payments">The payments.</param>
    /// <param name="contras">The contras, as <see cref="Contras.Balance"/> makes them.</param>
    /// <exception cref="ArgumentOutOfRangeException">The file number has no three digits.</exception>
    public SubmissionFile(
        ServiceUserNumber serviceUser,
        int fileNumber,
        LocalDate createdOn,
        LocalDate expiresOn,
        PaymentRoll payments,
        ImmutableArray<Contra> contras)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fileNumber);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fileNumber, MostFileNumber);
        ArgumentNullException.ThrowIfNull(payments);
        (ServiceUser, FileNumber, CreatedOn, ExpiresOn) = (serviceUser, fileNumber, createdOn, expiresOn);
        (Payments, Contras) = (payments, contras.IsDefault ? [] : InOrder(contras));
        Totals = payments.Totals;
        foreach (var contra in Contras)
        {
            Totals = Totals.With(contra.Side, contra.Amount.Pence);
        }
    }

    /// <summary>Whom the file is for; none where a file that was read does not say.</summary>
    public ServiceUserNumber ServiceUser { get; }

    /// <summary>The file's number, 0 to 999: the key by which AUDDIS reports name it.</summary>
    public int FileNumber { get; }

    /// <summary>The creation date; <c>default</c> where a file that was read has none.</summary>
    public LocalDate CreatedOn { get; }

    /// <summary>The expiry date; <c>default</c> where a file that was read has none.</summary>
    public LocalDate ExpiresOn { get; }

    /// <summary>The payments.</summary>
    public PaymentRoll Payments { get; }

    /// <summary>The contras that balance them, by day and account as the payments are; within that in the order they were given.</summary>
    public ImmutableArray<Contra> Contras { get; }

    /// <summary>The trailer's totals: payments and contras.</summary>
    public SubmissionTotals Totals { get; }

    /// <summary>The audit print identifier of UHL1, up to 7 characters; usually empty.</summary>
    /// <exception cref="ArgumentException">It is longer, or has a character that Bacs does not carry.</exception>
    public string AuditPrintIdentifier { get; init => field = Checked(value, AuditCharacters); } = "";

    /// <summary>What the service user writes for itself in UHL1, up to 26 characters; usually empty.</summary>
    /// <exception cref="ArgumentException">It is longer, or has a character that Bacs does not carry.</exception>
    public string HeaderText { get; init => field = Checked(value, HeaderCharacters); } = "";

    /// <summary>What the service user writes for itself in UTL1, up to 21 characters; usually empty.</summary>
    /// <exception cref="ArgumentException">It is longer, or has a character that Bacs does not carry.</exception>
    public string TrailerText { get; init => field = Checked(value, TrailerCharacters); } = "";

    /// <inheritdoc/>
    public bool Equals(SubmissionFile? other) =>
        other is not null && ServiceUser == other.ServiceUser && FileNumber == other.FileNumber && CreatedOn == other.CreatedOn
        && ExpiresOn == other.ExpiresOn && AuditPrintIdentifier == other.AuditPrintIdentifier && HeaderText == other.HeaderText
        && TrailerText == other.TrailerText && Payments.Equals(other.Payments) && Contras.AsSpan().SequenceEqual(other.Contras.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SubmissionFile);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ServiceUser, FileNumber, Payments);

    private static ImmutableArray<Contra> InOrder(ImmutableArray<Contra> contras)
    {
        for (var index = 1; index < contras.Length; index++)
        {
            if (Compare(contras[index - 1], contras[index]) > 0)
            {
                return [.. contras.Order(Comparer<Contra>.Create(Compare))];
            }
        }

        return contras;

        static int Compare(Contra left, Contra right) =>
            left.Day.CompareTo(right.Day) is not 0 and var byDay ? byDay : left.Account.CompareTo(right.Account);
    }

    private static string Checked(string text, int mostCharacters)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= mostCharacters && text.All(BacsText.IsPermitted) && text is not [.., ' ']
            ? text
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A text here has up to {mostCharacters} characters that Bacs carries, the last no space."),
                nameof(text));
    }
}
