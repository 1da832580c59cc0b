namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>One record as it was cut from a file.</summary>
internal readonly ref struct CutRecord
{
    internal CutRecord(ReadOnlySpan<byte> characters, long number, int at, bool isEnded)
    {
        Characters = characters;
        Number = number;
        At = at;
        IsEnded = isEnded;
    }

    /// <summary>Its characters, without what ends it.</summary>
    internal ReadOnlySpan<byte> Characters { get; }

    /// <summary>Which record it is, from 1; in a file of lines, which line.</summary>
    internal long Number { get; }

    /// <summary>The byte it begins at, from 0.</summary>
    internal int At { get; }

    /// <summary>
    /// Whether a line end, or the end of the file, shows where it ends; then spaces may have been lost or added there. Of any other its
    /// width alone says where the next begins.
    /// </summary>
    internal bool IsEnded { get; }
}

/// <summary>
/// Cuts a submission into records: by line where lines end, else by the width of labels and payments. Every byte falls into one record or
/// into what ends it.
/// </summary>
internal ref struct RecordCutter
{
    private const byte CarriageReturn = (byte)'\r';
    private const byte LineFeed = (byte)'\n';
    private const byte EndOfFile = 0x1A;

    // By then the first label, or a LOGON record before it, has come to its end.
    private const int FirstLines = 512;

    // A piece of at least this many characters is a record that lost some; a smaller one belongs to the record before it.
    private const int LeastBroken = 47;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly bool _hasLines;
    private LineEnd _firstEnd;
    private int _labelWidth;

    internal RecordCutter(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes.TrimEnd(EndOfFile);
        _hasLines = bytes[..Math.Min(bytes.Length, FirstLines)].ContainsAny(CarriageReturn, LineFeed);
        _labelWidth = Standard18.LabelWidth;
        HasByteOrderMark = bytes.StartsWith("\uFEFF"u8);
        HasEndOfFileMark = _bytes.Length < bytes.Length;
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

    /// <summary>Whether the mark by which old systems knew the end of a text stands after the last record.</summary>
    internal readonly bool HasEndOfFileMark { get; }

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
        record = new CutRecord(_bytes.Slice(start, length), Count, start, end != LineEnd.None || Position == _bytes.Length);
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

    // A line may end here and there all the same.
    private (int Length, LineEnd End) Cut(ReadOnlySpan<byte> rest, int paymentWidth)
    {
        var isLabel = RecordKinds.Of(Head(rest)).IsLabel();
        var width = WidthOf(rest, isLabel ? _labelWidth : paymentWidth);
        if (isLabel && width is Standard18.LabelWidth or Standard18.SingleDayWidth or Standard18.MultiDayWidth)
        {
            _labelWidth = width;
        }

        var (length, end) = Line(rest[..Math.Min(rest.Length, width + Width(LineEnd.CarriageReturnLineFeed))]);
        return length <= width ? (length, end) : (width, LineEnd.None);
    }

    // A record that lost a character or has one too many takes no other with it: the next is looked for around where it should begin.
    private static int WidthOf(ReadOnlySpan<byte> rest, int usual)
    {
        if (rest.Length <= usual || RecordKinds.PlainlyBegins(rest[usual..]))
        {
            return usual;
        }

        return RecordKinds.PlainlyBegins(rest) ? Nearest(rest, usual) : First(rest, usual + LeastBroken) ?? usual;
    }

    private static int Nearest(ReadOnlySpan<byte> rest, int usual)
    {
        // With its day where it belongs a record has lost nothing; the next one may have.
        var isWhole = usual == Standard18.MultiDayWidth && YearAndDay.TryRead(PaymentFields.Day.In(rest), out _);
        for (var step = 1; step <= usual - LeastBroken; step++)
        {
            if (!isWhole && EndsAt(rest, usual - step))
            {
                return usual - step;
            }

            if (step < LeastBroken && EndsAt(rest, usual + step))
            {
                return usual + step;
            }
        }

        return usual;
    }

    private static int? First(ReadOnlySpan<byte> rest, int most)
    {
        for (var width = 1; width < most; width++)
        {
            if (EndsAt(rest, width))
            {
                return width;
            }
        }

        return null;
    }

    // Digits of two records could look like the beginning of one, but not where the one after it begins as well.
    private static bool EndsAt(ReadOnlySpan<byte> rest, int width)
    {
        if (rest.Length < width || !RecordKinds.PlainlyBegins(rest[width..]))
        {
            return false;
        }

        var next = rest[width..];
        return next.IsEmpty || RecordKinds.Of(Head(next)).IsLabel() || BeginsAfter(next, Standard18.SingleDayWidth)
            || BeginsAfter(next, Standard18.MultiDayWidth);
    }

    private static bool BeginsAfter(ReadOnlySpan<byte> record, int width) =>
        record.Length >= width && RecordKinds.PlainlyBegins(record[width..]);

    // As much as one record can be, so that a kind is told without going through the rest of the file.
    private static ReadOnlySpan<byte> Head(ReadOnlySpan<byte> rest) => rest[..Math.Min(rest.Length, Standard18.MultiDayWidth)];
}
