using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using HousingFinance.Kernel.Bacs.Internals;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs;

/// <summary>
/// What a submission asks Bacs to do, as one short text: the caller keeps it when a submission is sent, and a later submission with the
/// same identity is the same one again, which would take the money twice.
/// </summary>
/// <remarks>
/// <para>Made of every payment with all its parts, its processing day and its service user. Serial number, file numbers, dates in
/// labels, dialect, contras, source rows, the order of payments and their division into files do not count, so that a run made anew is
/// known again. Next month's run has other processing days, and so another identity.</para>
/// <para>One payment more, fewer or changed gives another identity, but it proves nothing against forgery. No bank details can be read
/// from it. Equal letter for letter. <c>default</c> is no identity, with empty text.</para>
/// </remarks>
public readonly record struct SubmissionIdentity
{
    private const int Lanes = SHA256.HashSizeInBytes / sizeof(ulong);
    private const int Cell = PaymentArrays.Cell;
    private const int NumbersBytes = 34;

    private SubmissionIdentity(string text) => Text = text;

    /// <summary>Whether there is no identity, as in <c>default</c>.</summary>
    public bool IsNone => Text.Length == 0;

    /// <summary>64 digits and capital letters; empty for <c>default</c>.</summary>
    public string Text { get => field ?? ""; }

    /// <summary>The identity of a submission.</summary>
    /// <param name="submission">The submission, whether or not it may be sent.</param>
    public static SubmissionIdentity Of(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);

        // The sum of the payments' digests does not depend on their order; the digest of the sum has one width.
        Span<ulong> sums = stackalloc ulong[Lanes + 1];
        sums.Clear();
        foreach (var file in submission.Files)
        {
            Add(file, sums);
        }

        Span<byte> sum = stackalloc byte[(Lanes + 1) * sizeof(ulong)];
        for (var lane = 0; lane < sums.Length; lane++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(sum[(lane * sizeof(ulong))..], sums[lane]);
        }

        return new SubmissionIdentity(Convert.ToHexString(SHA256.HashData(sum)));
    }

    /// <summary>64 digits and capital letters; empty for <c>default</c>.</summary>
    public override string ToString() => Text;

    private static void Add(SubmissionFile file, Span<ulong> sums)
    {
        Span<byte> payment = stackalloc byte[NumbersBytes + (3 * Cell) + ServiceUserNumber.Digits];
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        payment.Clear();
        Encoding.ASCII.GetBytes(file.ServiceUser.ToString(), payment[^ServiceUserNumber.Digits..]);
        var columns = file.Payments.Columns;
        foreach (var section in file.Payments.Sections)
        {
            Put(section, payment);
            for (var row = section.FirstRow; row < section.FirstRow + section.Count; row++)
            {
                Put(columns, row, payment);
                SHA256.HashData(payment, digest);
                for (var lane = 0; lane < Lanes; lane++)
                {
                    sums[lane] = unchecked(sums[lane] + BinaryPrimitives.ReadUInt64BigEndian(digest[(lane * sizeof(ulong))..]));
                }

                sums[Lanes]++;
            }
        }
    }

    private static void Put(PaymentSection section, Span<byte> payment)
    {
        var day = 0;
        if (!section.Day.IsNone)
        {
            YearAndDay.TryFrom(section.Day.Date, out day);
        }

        BinaryPrimitives.WriteInt32BigEndian(payment, day);
        BinaryPrimitives.WriteInt32BigEndian(payment[4..], section.Originator.IsNone ? -1 : section.Originator.SortCode.Number);
        BinaryPrimitives.WriteInt32BigEndian(payment[8..], section.Originator.IsNone ? -1 : section.Originator.Number.Number);
    }

    private static void Put(PaymentArrays columns, int row, Span<byte> payment)
    {
        BinaryPrimitives.WriteInt32BigEndian(payment[12..], columns.SortCode[row]);
        BinaryPrimitives.WriteInt32BigEndian(payment[16..], columns.Account[row]);
        BinaryPrimitives.WriteInt64BigEndian(payment[20..], columns.Pence[row]);
        BinaryPrimitives.WriteUInt32BigEndian(payment[28..], columns.FreeFormat?[row] ?? 0);
        payment[32] = columns.AccountType?[row] ?? 0;
        payment[33] = columns.Code[row];
        var texts = payment[NumbersBytes..];
        columns.ServiceUserNameAt(row).CopyTo(texts);
        columns.ReferenceAt(row).CopyTo(texts[Cell..]);
        columns.DestinationNameAt(row).CopyTo(texts[(2 * Cell)..]);
    }
}
