using System.Collections.Immutable;
using CsvHelper;

namespace HousingFinance.Kernel.Csv.Internals;

/// <summary>One reading of one file.</summary>
internal sealed class RowReader<T> : IDisposable
    where T : struct
{
    private readonly CsvReader _csv;
    private readonly FileProfile<T> _profile;
    private readonly RowSink<T> _accepted;
    private readonly Action<Diagnostic> _setAside;
    private readonly (int Column, CellStatus Status)[] _faults;
    private int[] _places = [];
    private (long Record, CsvMalformedReason Reason) _quotes;
    private RowTotals _totals;

    internal RowReader(
        Func<CsvReaderOptions, CsvReader> open,
        FileProfile<T> profile,
        RowSink<T> accepted,
        Action<Diagnostic> setAside)
    {
        (_profile, _accepted, _setAside) = (profile, accepted, setAside);
        _faults = new (int, CellStatus)[profile.ColumnsOfRow.Length];
        _csv = open(new CsvReaderOptions
        {
            Separator = ',',
            DetectSeparatorHint = false,
            HasHeader = false,
            AllowLineBreaksInQuotes = false,
            TrackLineNumbers = true,
            MaxRecordSize = ProfileReader.MostLineBytes,
            OnMalformedRecord = malformed => _quotes = (malformed.RecordNumber, malformed.Reason),
        });
    }

    private enum Step
    {
        Row,
        End,
        LineTooLong,
    }

    private CellStatus QuoteStatus => _quotes.Record != _csv.RowNumber
        ? CellStatus.Accepted
        : _quotes.Reason is CsvMalformedReason.LineBreakInQuotes or CsvMalformedReason.UnterminatedQuote
            ? CellStatus.RowQuoteNotClosed
            : CellStatus.RowQuoteMisplaced;

    public void Dispose() => _csv.Dispose();

    /// <summary>Reads the heading line and then every row.</summary>
    internal Outcome<RunReport> ReadAll()
    {
        var step = Next(out var line);
        if (step == Step.End)
        {
            return Refused(CellStatus.FileEmpty, 0, "the file is empty");
        }

        if (step == Step.Row)
        {
            var faults = HeadingFaults(line);
            if (faults.Length > 0)
            {
                return Outcome.Refused<RunReport>(faults);
            }

            while ((step = Next(out line)) == Step.Row)
            {
                TakeRow(line);
            }
        }

        if (step == Step.LineTooLong)
        {
            return Refused(CellStatus.FileLineTooLong, line, "the line is longer");
        }

        return _totals.TryReport($"{_profile.Name} read", out var report)
            ? Outcome.Of(report)
            : Refused(CellStatus.FileValueTooLarge, 0, $"the {Found.Count(_totals.Rows, "row")} add to more");
    }

    private ImmutableArray<Diagnostic> HeadingFaults(long line)
    {
        if (_csv.RawRecord.Length > ProfileReader.MostRowBytes)
        {
            var bytes = Found.Count(_csv.RawRecord.Length, "byte");
            return [CellStatus.HeadingLineTooLong.Explain(At(line), $"the line has {bytes}")];
        }

        return QuoteStatus != CellStatus.Accepted
            ? [CellStatus.HeadingQuotes.Explain(At(line), "quotes are misplaced or not closed")]
            : HeadingLine.Find(_csv, At(line), _profile.Columns, _profile.Order, out _places);
    }

    private Step Next(out long line)
    {
        try
        {
            var more = _csv.Read();
            line = more ? _csv.LineNumber : 0;
            return !more ? Step.End : _csv.RawRecord.Length > ProfileReader.MostLineBytes ? Step.LineTooLong : Step.Row;
        }
        catch (CsvFormatException tooLong)
        {
            // The one thing that the options leave it to throw for; nothing after it can be read.
            line = tooLong.LineNumber;
            return Step.LineTooLong;
        }
    }

    private void TakeRow(long line)
    {
        T row = default;
        var number = _totals.Rows + 1;
        var whole = WholeRowStatus();
        if (whole != CellStatus.Accepted)
        {
            _totals.SetAside(Money.Zero);
            _setAside(whole.Explain(_profile.At(number, line, row), Describe(whole)));
            return;
        }

        _profile.SetRowNumber?.Invoke(ref row, number);
        var faults = ReadCells(ref row);
        if (faults == 0)
        {
            _totals.Accept(_profile.ValueOf(row));
            _accepted(row);
            return;
        }

        _totals.SetAside(_profile.ValueOf(row));
        var at = _profile.At(number, line, row);
        foreach (var (index, status) in _faults.AsSpan(0, faults))
        {
            var column = _profile.ColumnsOfRow[index];
            var found = Found.InCell(status, column.Kind, _csv.GetSpan(_places[index]));
            _setAside(status.Explain(at with { Column = column.Heading }, found));
        }
    }

    private int ReadCells(ref T row)
    {
        var faults = 0;
        var columns = _profile.ColumnsOfRow.AsSpan();
        for (var index = 0; index < columns.Length; index++)
        {
            var status = columns[index].Read(_csv.GetSpan(_places[index]), ref row);
            if (status != CellStatus.Accepted)
            {
                _faults[faults++] = (index, status);
            }
        }

        return faults;
    }

    private CellStatus WholeRowStatus()
    {
        if (_csv.RawRecord.Length > ProfileReader.MostRowBytes)
        {
            return CellStatus.RowTooLong;
        }

        var quotes = QuoteStatus;
        return quotes != CellStatus.Accepted ? quotes
            : _csv.FieldCount != _places.Length ? CellStatus.RowCellCount
            : CellStatus.Accepted;
    }

    private string Describe(CellStatus status) => status switch
    {
        CellStatus.RowTooLong => $"the row has {Found.Count(_csv.RawRecord.Length, "byte")}",
        CellStatus.RowQuoteNotClosed => "a quoted cell is not closed before the line ends",
        CellStatus.RowQuoteMisplaced => "a quote stands inside an unquoted cell, or text after a closing quote",
        _ => $"the row has {Found.Count(_csv.FieldCount, "cell")} for {Found.Count(_places.Length, "heading")}",
    };

    private Outcome<RunReport> Refused(CellStatus status, long line, string found) =>
        Outcome.Refused<RunReport>(status.Explain(At(line), found));

    private Locator At(long line) => new() { Source = _profile.Name, Line = line };
}
