namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>How wide the payments of a file are: what its labels say, and what the payments themselves show.</summary>
internal static class PaymentWidths
{
    private static readonly Field RecordLength = Standard18.Hdr2["record length"];
    private static readonly Field WorkCode = Standard18.Uhl1["work code"];

    /// <summary>Takes the width from what the labels said, and says so where they disagree.</summary>
    internal static void Take(FileParser file, long record, FindingList findings)
    {
        var (byHdr2, byWorkCode) = (file.WidthByHdr2, file.WidthByWorkCode);
        if (byHdr2 != 0 && byWorkCode != 0 && byHdr2 != byWorkCode)
        {
            findings.Add(Disagrees(file, record, WorkCode, byWorkCode, byHdr2));
        }

        file.PaymentWidth = byHdr2 != 0 ? byHdr2 : byWorkCode != 0 ? byWorkCode : Standard18.MultiDayWidth;
    }

    /// <summary>Holds that width to the payments, so that labels which are wrong are said to be so, and not every payment.</summary>
    /// <param name="file">Their file.</param>
    /// <param name="payment">One of them.</param>
    /// <param name="rest">What follows it.</param>
    /// <param name="findings">Where a finding goes.</param>
    internal static void Settle(FileParser file, in CutRecord payment, ReadOnlySpan<byte> rest, FindingList findings)
    {
        if (file.IsWidthSettled)
        {
            return;
        }

        var shown = ShownBy(payment.Characters, rest);
        if (shown == 0)
        {
            return;
        }

        var (byHdr2, byWorkCode) = (file.WidthByHdr2, file.WidthByWorkCode);
        if (byHdr2 + byWorkCode > 0 && byHdr2 != shown && byWorkCode != shown)
        {
            var field = byHdr2 != 0 ? RecordLength : WorkCode;
            findings.Add(Disagrees(file, payment.Number, field, byHdr2 != 0 ? byHdr2 : byWorkCode, shown));
        }

        (file.PaymentWidth, file.IsWidthSettled) = (shown, true);
    }

    private static FormatFinding Disagrees(FileParser file, long record, Field field, int found, int expected) => new(
        FormatStatus.RecordLengthDisagrees, file.Number, record, field: field, found: found, expected: expected);

    // The width that a payment shows, and the one after it where there is one; 0 where they leave it open.
    private static int ShownBy(ReadOnlySpan<byte> payment, ReadOnlySpan<byte> rest)
    {
        var shown = ShownBy(payment);
        var isFollowed = RecordKinds.PlainlyBegins(rest) && RecordKinds.Of(Head(rest, shown)) == RecordKind.Payment;
        return shown == 0 || !isFollowed || ShownBy(NextIn(rest, shown)) == shown ? shown : 0;
    }

    // A payment of several days has its day at the end. One of a single day may have lost spaces there.
    private static int ShownBy(ReadOnlySpan<byte> payment)
    {
        var length = payment.TrimEnd((byte)' ').Length;
        if (!RecordKinds.PlainlyBegins(payment))
        {
            return 0;
        }

        if (length <= Standard18.SingleDayWidth)
        {
            return payment.Length >= PaymentFields.DestinationName.At ? Standard18.SingleDayWidth : 0;
        }

        return length == Standard18.MultiDayWidth && YearAndDay.TryRead(PaymentFields.Day.In(payment), out _)
            ? Standard18.MultiDayWidth
            : 0;
    }

    private static ReadOnlySpan<byte> NextIn(ReadOnlySpan<byte> rest, int width)
    {
        var line = Head(rest, Standard18.MultiDayWidth + 1);
        var end = line.IndexOfAny((byte)'\r', (byte)'\n');
        return end >= 0 ? line[..end] : RecordKinds.PlainlyBegins(rest[Math.Min(rest.Length, width)..]) ? Head(rest, width) : line;
    }

    private static ReadOnlySpan<byte> Head(ReadOnlySpan<byte> bytes, int most) => bytes[..Math.Min(bytes.Length, most)];
}
