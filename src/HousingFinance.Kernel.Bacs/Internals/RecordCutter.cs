namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>One record as it was cut from a file.</summary>
internal readonly ref struct CutRecord
{
    internal CutRecord(ReadOnlySpan<byte> characters, long number, int at)
    {
        Characters = characters;
        Number = number;
        At = at;
    }

    /// <summary>Its characters, without what ends it.</summary>
    internal ReadOnlySpan<byte> Characters { get; }

    /// <summary>Which record it is, from 1; in a file of lines, which line.</summary>
    internal long Number { get; }

    /// <summary>The byte it begins at, from 0.</summary>
    internal int At { get; }
}

/// <summary>
/// Cuts a submission into records: by line where lines end, else by the width of labels and payments. Every byte falls into one record or
/// into what ends it.
/// </summary>
internal ref struct RecordCutter
{
    private const byte CarriageReturn = (byte)'\r';
    private const byte LineFeed = (byte)'\n';

    // By then the first label, or a LOGON record before it, has come to its end.
    private const int FirstLines = 512;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly bool _hasLines;
    private LineEnd _firstEnd;
    private int _labelWidth;

    internal RecordCutter(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _hasLines = bytes[..Math.Min(bytes.Length, FirstLines)].ContainsAny(CarriageReturn, LineFeed);
        _labelWidth = Standard18.LabelWidth;
        HasByteOrderMark = bytes.StartsWith("\uFEFF"u8);
        Position = HasByteOrderMark ? 3 : 0;
    }

    private enum LineEnd : byte
    {
        None,
        CarriageReturnLineFeed,
        LineFeed,
        CarriageReturn,
    }

    internal readonly bool HasByteOrderMark { get; }

    /// <summary>The byte where the next record begins, from 0.</summary>
    internal int Position { get; private set; }

    /// <summary>How many records were cut.</summary>
    internal long Count { get; private set; }

    /// <summary>How the records end, as far as the first shows.</summary>
    internal readonly RecordEnd End => _firstEnd switch
    {
        LineEnd.CarriageReturnLineFeed => RecordEnd.CarriageReturnLineFeed,
        LineEnd.None => RecordEnd.Nothing,
        _ => RecordEnd.LineFeed,
    };

    /// <summary>What ends the records.</summary>
    internal readonly ReadOnlySpan<byte> EndCharacters => _firstEnd switch
    {
        LineEnd.CarriageReturnLineFeed => "\r\n"u8,
        LineEnd.LineFeed => "\n"u8,
        LineEnd.CarriageReturn => "\r"u8,
        _ => [],
    };

    /// <summary>Cuts the next record.</summary>
    /// <param name="paymentWidth">How wide a payment is, where no line ends.</param>
    /// <param name="record">The record.</param>
    /// <param name="endsOtherwise">Whether its end is another than the first record's.</param>
    /// <returns>No when there is none left.</returns>
    internal bool Next(int paymentWidth, out CutRecord record, out bool endsOtherwise)
    {
        endsOtherwise = false;
        if (Position >= _bytes.Length)
        {
            record = default;
            return false;
        }

        var start = Position;
        var (length, end) = _hasLines ? Line(_bytes[start..]) : Cut(_bytes[start..], paymentWidth);
        Position = start + length + Width(end);
        Count++;
        record = new CutRecord(_bytes.Slice(start, length), Count, start);
        if (end != LineEnd.None && _firstEnd == LineEnd.None && Count == 1)
        {
            _firstEnd = end;
        }

        // The last record may stand without an end.
        endsOtherwise = end != _firstEnd && (Position < _bytes.Length || end != LineEnd.None);
        return true;
    }

    /// <summary>Goes past records that somebody else has read.</summary>
    internal void Skip(int bytes, int records)
    {
        Position += bytes;
        Count += records;
    }

    private static int Width(LineEnd end) => end switch
    {
        LineEnd.None => 0,
        LineEnd.CarriageReturnLineFeed => 2,
        _ => 1,
    };

    private static (int Length, LineEnd End) Line(ReadOnlySpan<byte> rest)
    {
        var length = rest.IndexOfAny(CarriageReturn, LineFeed);
        return length < 0 ? (rest.Length, LineEnd.None)
            : rest[length] == LineFeed ? (length, LineEnd.LineFeed)
            : rest[length..].StartsWith("\r\n"u8) ? (length, LineEnd.CarriageReturnLineFeed)
            : (length, LineEnd.CarriageReturn);
    }

    private (int Length, LineEnd End) Cut(ReadOnlySpan<byte> rest, int paymentWidth)
    {
        if (rest[0] is CarriageReturn or LineFeed)
        {
            return Line(rest);
        }

        var kind = RecordKinds.Of(Head(rest));
        if (kind == RecordKind.Vol1)
        {
            _labelWidth = LabelWidthIn(rest);
        }

        return (Math.Min(rest.Length, kind is >= RecordKind.Vol1 and not RecordKind.Payment ? _labelWidth : paymentWidth), LineEnd.None);
    }

    // After a padded VOL1 the next label begins where a payment would.
    private static int LabelWidthIn(ReadOnlySpan<byte> rest)
    {
        foreach (var width in (ReadOnlySpan<int>)[Standard18.LabelWidth, Standard18.SingleDayWidth, Standard18.MultiDayWidth])
        {
            if (rest.Length > width && RecordKinds.Of(Head(rest[width..])) == RecordKind.Hdr1)
            {
                return width;
            }
        }

        return Standard18.LabelWidth;
    }

    // As much as one record can be, so that a kind is told without going through the rest of the file.
    private static ReadOnlySpan<byte> Head(ReadOnlySpan<byte> rest) => rest[..Math.Min(rest.Length, Standard18.MultiDayWidth)];
}
