namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>The kinds of records, in the order in which a file has them.</summary>
internal enum RecordKind : byte
{
    Unknown,
    Blank,
    Logon,
    Vol1,
    Hdr1,
    Hdr2,
    Uhl1,
    Payment,
    Eof1,
    Eof2,
    Utl1,
}

/// <summary>Tells the kinds of records apart.</summary>
internal static class RecordKinds
{
    /// <summary>The kind that a record's beginning gives it.</summary>
    internal static RecordKind Of(ReadOnlySpan<byte> record)
    {
        if (record is [>= (byte)'0' and <= (byte)'9', ..])
        {
            return RecordKind.Payment;
        }

        if (record.StartsWith("LOGON"u8))
        {
            return RecordKind.Logon;
        }

        if (record.Length >= 4)
        {
            for (var kind = RecordKind.Vol1; kind <= RecordKind.Utl1; kind++)
            {
                if (kind != RecordKind.Payment && record.StartsWith(LayoutOf(kind).Template[..4]))
                {
                    return kind;
                }
            }
        }

        return record.ContainsAnyExcept((byte)' ') ? RecordKind.Unknown : RecordKind.Blank;
    }

    /// <summary>The table of a label.</summary>
    internal static RecordLayout LayoutOf(RecordKind label) => label switch
    {
        RecordKind.Vol1 => Standard18.Vol1,
        RecordKind.Hdr1 => Standard18.Hdr1,
        RecordKind.Hdr2 => Standard18.Hdr2,
        RecordKind.Uhl1 => Standard18.Uhl1,
        RecordKind.Eof1 => Standard18.Eof1,
        RecordKind.Eof2 => Standard18.Eof2,
        RecordKind.Utl1 => Standard18.Utl1,
        _ => throw new ArgumentOutOfRangeException(nameof(label), label, "This kind of record is no label."),
    };
}
