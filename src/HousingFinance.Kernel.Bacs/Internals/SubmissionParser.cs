using System.Collections.Immutable;
using HousingFinance.Kernel.Calendars;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// Reads a submission record by record: cuts it, tells the kinds apart, holds them to their order and their tables, and gathers what they
/// hold. Used once.
/// </summary>
internal sealed class SubmissionParser(WorkingDayCalendar calendar, PaymentsRead payments, FindingList findings)
{
    private readonly LabelParser _labels = new(payments, findings);
    private readonly PaymentParser _payments = new(calendar, findings);
    private readonly ImmutableArray<SubmissionFile>.Builder _files = ImmutableArray.CreateBuilder<SubmissionFile>();
    private FileParser? _file;
    private int _fileCount;

    // The next kind that the order of a file expects; payments are expected until the first label after them.
    private RecordKind _expected = RecordKind.Vol1;
    private bool _endsInSeveralWays;
    private bool _anyKnown;
    private bool _anyUnknown;
    private bool _anyPaymentAfterContra;
    private bool _anyUnpaired;
    private bool _anyMoney;
    private bool _anyContra;

    /// <summary>Every payment and contra whose code and amount could be read.</summary>
    internal SubmissionTotals Totals { get; private set; }

    internal Submission? Parse(ReadOnlySpan<byte> bytes, out long records)
    {
        var cutter = new RecordCutter(bytes);
        if (cutter.HasByteOrderMark)
        {
            findings.Add(new FormatFinding(FormatStatus.ByteOrderMark));
        }

        while (cutter.Next(_file?.PaymentWidth ?? Standard18.MultiDayWidth, out var record, out var endsOtherwise))
        {
            if (endsOtherwise && _anyKnown && !_endsInSeveralWays)
            {
                findings.Add(new FormatFinding(FormatStatus.MixedLineEnds, record: record.Number));
                _endsInSeveralWays = true;
            }

            Take(record, bytes, ref cutter);
        }

        if (cutter.HasEndOfFileMark)
        {
            findings.Add(new FormatFinding(FormatStatus.EndOfFileMark, record: cutter.Count));
        }

        records = cutter.Count;
        Close(cutter.Count);
        return _files.Count == 0 ? null : new Submission(_labels.Serial, _labels.Submitter, Profile(cutter.End), _files.ToImmutable());
    }

    private void Take(in CutRecord record, ReadOnlySpan<byte> bytes, ref RecordCutter cutter)
    {
        var kind = KindOf(record.Characters);
        switch (kind)
        {
            case RecordKind.Blank:
                findings.Add(new FormatFinding(FormatStatus.BlankLine, FileNumber, record.Number));
                break;
            case RecordKind.Logon when _expected == RecordKind.Vol1:
                findings.Add(new FormatFinding(FormatStatus.LogonRecord, 0, record.Number));
                break;
            case RecordKind.Unknown or RecordKind.Logon:
                FindUnknown(record);
                break;
            case RecordKind.Payment:
                if (Expect(kind, record.Number))
                {
                    TakePayments(record, bytes, ref cutter);
                }

                break;
            default:
                if (Expect(kind, record.Number))
                {
                    TakeLabel(kind, record, bytes.Length - record.At);
                }

                break;
        }
    }

    // Of a file that is something else it is enough to say so once.
    private void FindUnknown(in CutRecord record)
    {
        if (_anyKnown || !_anyUnknown)
        {
            // What is no label may be part of a name or an account.
            var shown = RecordKinds.LooksLikeLabel(record.Characters) ? 4 : 1;
            var found = PackedText.Of(record.Characters[..shown]);
            findings.Add(new FormatFinding(FormatStatus.RecordUnknown, FileNumber, record.Number, found: found));
        }

        _anyUnknown = true;
    }

    private int FileNumber => _file?.Number ?? 0;

    // Among payments a record of that length is one whose first character is wrong.
    private RecordKind KindOf(ReadOnlySpan<byte> record) =>
        RecordKinds.Of(record) is var kind && kind == RecordKind.Unknown && _expected == RecordKind.Payment
        && record.TrimEnd((byte)' ').Length > Standard18.LabelWidth
            ? RecordKind.Payment
            : kind;

    /// <summary>Holds a kind of record to the order of a file, and goes on from it.</summary>
    /// <returns>No when the record stands where nothing can be made of it.</returns>
    private bool Expect(RecordKind kind, long record)
    {
        _anyKnown = true;
        var beginsFile = kind == RecordKind.Hdr1 || (_file is null && kind != RecordKind.Vol1);
        var mayBegin = _fileCount + (_file is null ? 0 : 1) < Submission.MostFiles;
        if ((kind != RecordKind.Hdr1 && kind < _expected) || (beginsFile && !mayBegin))
        {
            var expected = kind < _expected ? NameOf(_expected) : PackedText.Of("the end");
            findings.Add(new FormatFinding(FormatStatus.RecordOutOfPlace, FileNumber, record, found: NameOf(kind), expected: expected));
            return false;
        }

        // A header begins a file, whatever the one before still lacks.
        if (kind == RecordKind.Hdr1 && _expected > RecordKind.Hdr1)
        {
            FindMissing(RecordKind.Utl1 + 1, record);
        }
        else
        {
            FindMissing(kind, record);
        }

        if (beginsFile)
        {
            CloseFile();
            _file = new FileParser(_fileCount + 1, payments, findings);
            _payments.Begin(_file);
        }

        _expected = kind switch
        {
            RecordKind.Payment => RecordKind.Payment,
            RecordKind.Utl1 => RecordKind.Hdr1,
            _ => kind + 1,
        };
        return true;
    }

    // Everything between what was expected and what came.
    private void FindMissing(RecordKind came, long record)
    {
        for (var missing = _expected; missing < came; missing++)
        {
            if (missing != RecordKind.Payment)
            {
                findings.Add(new FormatFinding(FormatStatus.RecordMissing, FileNumber, record, found: NameOf(missing)));
            }
        }
    }

    private void TakeLabel(RecordKind kind, in CutRecord record, int bytesLeft)
    {
        Span<byte> scratch = stackalloc byte[Standard18.LabelWidth];
        var layout = RecordKinds.LayoutOf(kind);
        if (_labels.Fit(record, layout, FileNumber, scratch))
        {
            _labels.Take(kind, scratch, record, _file, bytesLeft);
        }

        if (kind == RecordKind.Uhl1)
        {
            PaymentWidths.Take(_file!, record.Number, findings);
        }
        else if (kind == RecordKind.Utl1)
        {
            CloseFile();
        }
    }

    private void TakePayments(in CutRecord record, ReadOnlySpan<byte> bytes, ref RecordCutter cutter)
    {
        PaymentWidths.Settle(_file!, record, bytes[cutter.Position..], findings);
        _payments.TakeOne(record, bytes[record.At..cutter.Position]);
        if (_payments.TakePlain(bytes[cutter.Position..], record.Number + 1, out var taken) is > 0 and var length)
        {
            cutter.Skip(length, taken);
        }
    }

    private void CloseFile()
    {
        if (_file is not { } file)
        {
            return;
        }

        _payments.End();
        _anyContra |= file.HasContra;
        _anyMoney |= file.Totals.DebitCount + file.Totals.CreditCount > 0;
        _anyPaymentAfterContra |= file.HasPaymentAfterContra;
        _anyUnpaired |= file.Pairing.IsBroken;
        _labels.Field7 ??= file.Field7;
        Totals += file.Totals;
        file.FindTogether();
        if (file.KeepsPayments)
        {
            _files.Add(file.Finish());
        }

        _fileCount++;
        _file = null;
    }

    private void Close(long records)
    {
        if (records == 0)
        {
            findings.Add(new FormatFinding(FormatStatus.Empty));
        }
        else if (!_anyKnown)
        {
            FindMissing(RecordKind.Hdr1, records);
        }
        else if (_expected != RecordKind.Hdr1 || _fileCount == 0)
        {
            FindMissing(RecordKind.Utl1 + 1, records);
        }

        CloseFile();
    }

    private SubmissionProfile Profile(RecordEnd end) => _labels.Profile with
    {
        RecordEnd = end,
        Field7 = _labels.Field7 ?? Bacs.Field7.Spaces,
        Contras = _anyMoney && !_anyContra ? ContraStrategy.None
            : _anyPaymentAfterContra && !_anyUnpaired ? ContraStrategy.PerPayment
            : ContraStrategy.PerAccountAndDay,
    };

    private static long NameOf(RecordKind kind) =>
        PackedText.Of(kind == RecordKind.Payment ? "payment" : RecordKinds.LayoutOf(kind).Name);
}
