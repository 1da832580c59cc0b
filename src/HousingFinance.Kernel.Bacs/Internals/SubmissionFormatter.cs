namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>A submission that was checked, as bytes, in as many portions as the caller has room for.</summary>
internal sealed class SubmissionFormatter : IDisposable
{
    private readonly Submission _submission;
    private readonly RecordText _text;
    private readonly IEnumerator<Piece> _pieces;
    private Piece _piece;
    private int _rowsWritten;

    internal SubmissionFormatter(Submission submission)
    {
        (_submission, _text) = (submission, new RecordText(submission));
        _pieces = Pieces().GetEnumerator();
        _piece = _pieces.MoveNext() ? _pieces.Current : default;
    }

    /// <summary>The least room that any portion needs.</summary>
    internal const int LeastRoom = Standard18.MultiDayWidth + 2;

    internal static long Length(Submission submission)
    {
        var profile = submission.Profile;
        long label = profile.LabelCharacters + profile.End.Length;
        long payment = profile.PaymentWidth + profile.End.Length;
        return label + submission.Files.Sum(file => (6 * label) + ((file.Payments.Count + (long)file.Contras.Length) * payment));
    }

    /// <summary>Writes as many whole records as there is room for.</summary>
    /// <returns>How many bytes were written; 0 when all were.</returns>
    internal int Next(Span<byte> output)
    {
        var written = 0;
        while (!_piece.IsNone)
        {
            if (_piece.Record is { } record)
            {
                if (record.Length > output.Length - written)
                {
                    break;
                }

                record.CopyTo(output[written..]);
                written += record.Length;
            }
            else if (WriteRows(output[written..]) is var bytes)
            {
                written += bytes;
                if (_rowsWritten < _piece.Rows)
                {
                    break;
                }
            }

            (_piece, _rowsWritten) = (_pieces.MoveNext() ? _pieces.Current : default, 0);
        }

        return written;
    }

    public void Dispose() => _pieces.Dispose();

    private int WriteRows(Span<byte> output)
    {
        var template = _piece.Template!;
        var rows = Math.Min(_piece.Rows - _rowsWritten, output.Length / template.Width);
        template.Write(_piece.Columns!, _piece.FirstRow + _rowsWritten, rows, output);
        _rowsWritten += rows;
        return rows * template.Width;
    }

    private IEnumerable<Piece> Pieces()
    {
        yield return new Piece(_text.Vol1());
        for (var index = 0; index < _submission.Files.Length; index++)
        {
            var file = _submission.Files[index];
            yield return new Piece(_text.FileLabel(Standard18.Hdr1, index));
            yield return new Piece(_text.LengthLabel(Standard18.Hdr2));
            yield return new Piece(_text.Uhl1(file));
            foreach (var piece in Records(file))
            {
                yield return piece;
            }

            yield return new Piece(_text.FileLabel(Standard18.Eof1, index));
            yield return new Piece(_text.LengthLabel(Standard18.Eof2));
            yield return new Piece(_text.Utl1(file));
        }
    }

    private IEnumerable<Piece> Records(SubmissionFile file)
    {
        var contras = file.Contras.ToLookup(contra => (contra.Day, contra.Account));
        foreach (var section in file.Payments.Sections)
        {
            var template = new PaymentTemplate(_text, _submission.Profile, file.Payments, section);
            using var next = contras[(section.Day, section.Originator)].GetEnumerator();
            var (first, end) = (section.FirstRow, section.FirstRow + section.Count);
            if (_submission.Profile.Contras == ContraStrategy.PerPayment)
            {
                for (; first < end; first++)
                {
                    yield return new Piece(template, file.Payments.Columns, first, 1);
                    if (TransactionCode.OfValue(file.Payments.Columns.Code[first])!.CarriesAmount && next.MoveNext())
                    {
                        yield return new Piece(_text.Contra(next.Current));
                    }
                }
            }
            else
            {
                yield return new Piece(template, file.Payments.Columns, first, section.Count);
            }

            while (next.MoveNext())
            {
                yield return new Piece(_text.Contra(next.Current));
            }
        }
    }

    /// <summary>One record ready made, or rows of a section still to be written.</summary>
    private readonly record struct Piece(byte[]? Record, PaymentTemplate? Template, PaymentArrays? Columns, int FirstRow, int Rows)
    {
        internal Piece(byte[] record)
            : this(record, null, null, 0, 0)
        {
        }

        internal Piece(PaymentTemplate template, PaymentArrays columns, int firstRow, int rows)
            : this(null, template, columns, firstRow, rows)
        {
        }

        internal bool IsNone => Record is null && Template is null;
    }
}
