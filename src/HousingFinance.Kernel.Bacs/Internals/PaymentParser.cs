using System.Text;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.Calendars;
using static HousingFinance.Kernel.Bacs.Internals.RecordContent;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>Reads the payments and contras of a file, one by one field by field, or many that plainly resemble the one before.</summary>
internal sealed class PaymentParser(WorkingDayCalendar calendar, FindingList findings)
{
    private const int BlockRows = 512;

    private readonly PlainRecords _plain = new();
    private PaymentArrays? _block;
    private readonly byte[] _record = new byte[Standard18.MultiDayWidth];
    private FileParser _file = null!;
    private readonly Dictionary<int, ProcessingDay> _days = [];
    private int _day;
    private ProcessingDay _processingDay;
    private bool _afterContra;
    private (int Day, BankAccount Originator) _section;
    private ProcessingDay _sectionDay;

    /// <summary>Goes over to another file.</summary>
    internal void Begin(FileParser file)
    {
        _file = file;
        _plain.Clear();
        _days.Clear();
        (_day, _processingDay, _afterContra, _section, _sectionDay) = (0, default, false, default, default);
    }

    internal void End() => _plain.Clear();

    /// <summary>Reads one record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="withEnd">Its characters and what ends it.</param>
    internal void TakeOne(in CutRecord record, ReadOnlySpan<byte> withEnd)
    {
        _file.IsEmpty = false;
        var width = _file.PaymentWidth;
        if (Fit(record, width) is { } misfit)
        {
            _file.HasUnreadable = true;
            SetAside(default, misfit);
            return;
        }

        // What follows is held to the record before it, or to none.
        _plain.Clear();
        var characters = _record.AsSpan(0, width);
        if (IsContra(characters))
        {
            TakeContra(characters, record.Number);
        }
        else if (TakePayment(characters, record.Number, out var originator) && record.Characters.Length == width)
        {
            _plain.Begin(withEnd, width, originator);
        }
    }

    /// <summary>Reads the records that plainly resemble the payment read last.</summary>
    /// <param name="bytes">The file from the next record.</param>
    /// <param name="firstNumber">The number of the next record.</param>
    /// <param name="taken">How many records were read.</param>
    /// <returns>How many bytes they took.</returns>
    internal int TakePlain(ReadOnlySpan<byte> bytes, long firstNumber, out int taken)
    {
        taken = 0;
        if (!_plain.HasFirst)
        {
            return 0;
        }

        var totals = _file.KeepsPayments ? KeepPlain(bytes, firstNumber, out taken) : CheckPlain(bytes, firstNumber, out taken);
        if (taken > 0)
        {
            _file.Balances.Add(_section.Day, _section.Originator, totals, firstNumber);
            _file.Totals += totals;
            _file.Pairing.Add(totals);
        }

        return taken * _plain.Stride;
    }

    private SubmissionTotals KeepPlain(ReadOnlySpan<byte> bytes, long firstNumber, out int taken)
    {
        var columns = _file.Columns;
        var first = columns.Count;
        taken = 0;
        do
        {
            columns.EnsureRoom(1);
            var more = _plain.Take(bytes[(taken * _plain.Stride)..], firstNumber + taken, columns, columns.Capacity - columns.Count);
            columns.Extend(more, columns.Count - 1);
            taken += more;
        }
        while (columns.Count == columns.Capacity);

        if (taken > 0)
        {
            _file.Assembly.Extend(_sectionDay, _section.Originator, taken);
        }

        return columns.Totals(first, taken);
    }

    // A block of rows at a time goes through the same columns.
    private SubmissionTotals CheckPlain(ReadOnlySpan<byte> bytes, long firstNumber, out int taken)
    {
        _block ??= new PaymentArrays(BlockRows);
        var totals = default(SubmissionTotals);
        int more;
        taken = 0;
        do
        {
            more = _plain.Take(bytes[(taken * _plain.Stride)..], firstNumber + taken, _block, BlockRows);
            totals += _block.Totals(0, more);
            taken += more;
        }
        while (more == BlockRows);

        return totals;
    }

    private bool IsMultiDay => _file.PaymentWidth == Standard18.MultiDayWidth;

    private RecordLayout PaymentLayout => IsMultiDay ? Standard18.MultiDayPayment : Standard18.SingleDayPayment;

    private RecordLayout ContraLayout => IsMultiDay ? Standard18.MultiDayContra : Standard18.SingleDayContra;

    // At the end of a line a payment of one day may lose spaces after the service user's name; of one of several days its day stands last.
    private FormatFinding? Fit(in CutRecord record, int width)
    {
        var characters = record.Characters.TrimEnd((byte)' ');
        var (least, most) = !record.IsEnded ? (width, width)
            : (width == Standard18.SingleDayWidth ? PaymentFields.ServiceUserName.At : width, int.MaxValue);
        if (record.Characters.Length < least || record.Characters.Length > most || characters.Length > width)
        {
            var length = characters.Length > width ? characters.Length : record.Characters.Length;
            var status = length > width ? FormatStatus.RecordTooLong : FormatStatus.RecordTooShort;
            return new FormatFinding(status, _file.Number, record.Number, found: length, expected: width);
        }

        _record.AsSpan().Fill((byte)' ');
        characters.CopyTo(_record);
        return null;
    }

    private void SetAside(in PaymentInstruction payment, in FormatFinding finding)
    {
        findings.Add(finding);
        _file.SetAside(payment, finding);
        _plain.Clear();
    }

    private bool TakePayment(ReadOnlySpan<byte> record, long number, out BankAccount originator)
    {
        var payment = new PaymentInstruction { SourceRow = (int)Math.Min(number, int.MaxValue) };
        var fault = Faults(PaymentLayout, record, number);
        originator = Account(record, PaymentFields.OriginatingSortCode, PaymentFields.OriginatingAccount);
        payment = payment with
        {
            Destination = Account(record, PaymentFields.SortCode, PaymentFields.Account),
            Originator = originator,
            Code = CodeIn(record),
            Amount = PaymentFields.Amount.TryGet(record, out long pence) ? Money.FromPence(pence) : Money.Zero,
            ServiceUserName = TextIn(record, PaymentFields.ServiceUserName),
            Reference = TextIn(record, PaymentFields.Reference),
            DestinationName = TextIn(record, PaymentFields.DestinationName),
            AccountType = PaymentFields.AccountType.TryGet(record, out long type) ? (byte)type : (byte)0,
            FreeFormat = FreeFormatIn(record),
            Day = DayOf(record, number, out var day),
        };
        Count(payment, IsPermitted(PaymentFields.Amount, record), day, number);
        if (fault is null && PaymentRule.AssessContent(payment) is not FormatStatus.Accepted and var status)
        {
            fault = PaymentRule.Finding(status, payment, _file.Number, number, FindingPlace.Record);
            findings.Add(fault.Value);
        }

        if (fault is { } found)
        {
            _file.SetAside(payment, found);
            return false;
        }

        FindOddities(record, payment, number);
        SeeField7(record);
        _file.HasPaymentAfterContra |= _afterContra && _section == (day, originator);
        (_section, _sectionDay, _afterContra) = ((day, originator), payment.Day, false);
        if (_file.KeepsPayments)
        {
            _file.Assembly.Add(payment);
        }

        return true;
    }

    private void TakeContra(ReadOnlySpan<byte> record, long number)
    {
        var fault = Faults(ContraLayout, record, number);
        var account = Account(record, PaymentFields.OriginatingSortCode, PaymentFields.OriginatingAccount);
        var code = CodeIn(record);
        var readable = PaymentFields.Amount.TryGet(record, out long pence);
        var processingDay = DayOf(record, number, out var day);
        if (code is not null && code != TransactionCode.Credit && code != TransactionCode.RegularCollection)
        {
            var wrong = Add(new FormatFinding(
                FormatStatus.ContraCodeWrong, _file.Number, number, field: PaymentFields.Code, found: PackedText.Of(code.Code)));
            fault ??= wrong;
        }

        FindType(record, number);
        SeeField7(record);
        if (fault is null && pence == 0)
        {
            fault = Add(new FormatFinding(FormatStatus.AmountNotPositive, _file.Number, number, field: PaymentFields.Amount));
        }

        _file.HasUnplaced |= day == 0 || account.IsNone;
        if (code is null || code.Side == TransactionSide.Instruction || !readable)
        {
            _file.HasUnreadable |= code is null || !readable;
        }
        else
        {
            _file.Totals = _file.Totals.With(code.Side, pence);
            _file.Balances.AddContra(day, account, code.Side, pence, number);
            _file.Pairing.AddContra(code.Side, pence, _section == (day, account));
        }

        _afterContra = _section == (day, account);
        if (fault is { } found)
        {
            var contra = new PaymentInstruction { Originator = account, Destination = account, Code = code, Day = processingDay };
            _file.SetAside(contra with { Amount = Money.FromPence(pence) }, found);
            return;
        }

        _file.Add(new Contra(
            processingDay,
            account,
            code!.Side,
            Money.FromPence(pence),
            TextIn(record, ContraLayout["narrative"]),
            TextIn(record, ContraLayout["account short name"])));
    }

    /// <summary>Adds a payment to the totals, whether it is accepted or not.</summary>
    private void Count(in PaymentInstruction payment, bool isAmountReadable, int day, long number)
    {
        _file.HasUnplaced |= day == 0 || payment.Originator.IsNone;
        if (payment.Code is not { } code || !isAmountReadable)
        {
            _file.HasUnreadable = true;
            return;
        }

        var totals = default(SubmissionTotals).With(code.Side, payment.Amount.Pence);
        _file.Totals += totals;
        _file.Pairing.Add(totals);
        if (code.Side != TransactionSide.Instruction)
        {
            _file.Balances.Add(day, payment.Originator, totals, number);
        }
    }

    // Every fault of a field; the first of those that keep the record from being held.
    private FormatFinding? Faults(RecordLayout layout, ReadOnlySpan<byte> record, long number)
    {
        FormatFinding? first = null;
        foreach (var field in layout.Fields)
        {
            var finding = field.Name == PaymentFields.Code.Name
                ? CodeFault(record, number)
                : FieldFault.In(field, record, _file.Number, number);
            if (finding is not { } found)
            {
                continue;
            }

            findings.Add(found);

            // Without its day a record can still be held.
            if (found.Status != FormatStatus.FieldNotDate)
            {
                first ??= found;
            }
        }

        return first;
    }

    private FormatFinding? CodeFault(ReadOnlySpan<byte> record, long number)
    {
        if (CodeIn(record) is not null)
        {
            return null;
        }

        var text = Encoding.Latin1.GetString(PaymentFields.Code.In(record));
        var meant = TransactionCode.MeantBy(text);
        return new FormatFinding(
            meant is null ? FormatStatus.CodeUnknown : FormatStatus.CodeLetterO,
            _file.Number,
            number,
            field: PaymentFields.Code,
            found: PackedText.Of(PaymentFields.Code.In(record)),
            expected: meant is null ? 0 : PackedText.Of(meant.Code));
    }

    private void FindOddities(ReadOnlySpan<byte> record, in PaymentInstruction payment, long number)
    {
        FindType(record, number);
        if (HasContraMark(record))
        {
            Add(new FormatFinding(FormatStatus.ContraMarkOnPayment, _file.Number, number, field: PaymentFields.Reference));
        }

        if (payment.Destination == payment.Originator)
        {
            Add(new FormatFinding(FormatStatus.SameAccountWithoutContraMark, _file.Number, number));
        }
    }

    // What stands there when there is nothing to say.
    private void SeeField7(ReadOnlySpan<byte> record)
    {
        if (IsPermitted(PaymentFields.FreeFormat, record) && FreeFormatIn(record).IsNone)
        {
            _file.Field7 ??= PaymentFields.FreeFormat.In(record)[0] == '0' ? Field7.Zeros : Field7.Spaces;
        }
    }

    private void FindType(ReadOnlySpan<byte> record, long number)
    {
        if (PaymentFields.AccountType.TryGet(record, out long type) && type != 0)
        {
            Add(new FormatFinding(FormatStatus.AccountTypeUnknown, _file.Number, number, field: PaymentFields.AccountType, found: type));
        }
    }

    // The day of a record, packed; said to be wrong when it is met first.
    private ProcessingDay DayOf(ReadOnlySpan<byte> record, long number, out int day)
    {
        day = !IsMultiDay ? _file.HeaderDay
            : YearAndDay.TryRead(PaymentFields.Day.In(record), out var read) && YearAndDay.TryDate(read, out _) ? read
            : 0;
        if (day == 0 || day == _day)
        {
            return day == 0 ? default : _processingDay;
        }

        _day = day;
        if (!_days.TryGetValue(day, out _processingDay))
        {
            _days[day] = _processingDay = Known(day, number);
        }

        if (day < _file.LatestDay && !_file.IsOutOfOrder)
        {
            Add(new FormatFinding(
                FormatStatus.DaysOutOfOrder, _file.Number, number, field: PaymentFields.Day, found: day, expected: _file.LatestDay));
            _file.IsOutOfOrder = true;
        }

        _file.EarliestDay = _file.EarliestDay == 0 ? day : Math.Min(_file.EarliestDay, day);
        _file.LatestDay = Math.Max(_file.LatestDay, day);
        return _processingDay;
    }

    private ProcessingDay Known(int day, long number)
    {
        YearAndDay.TryDate(day, out var date);
        var status = ProcessingDay.Read(date, calendar, out var processingDay);
        if (status != FormatStatus.Accepted)
        {
            var field = IsMultiDay ? PaymentFields.Day : Standard18.Uhl1["processing date"];
            Add(new FormatFinding(status, _file.Number, number, field: field, found: day));
        }

        return processingDay;
    }

    private FormatFinding Add(in FormatFinding finding)
    {
        findings.Add(finding);
        return finding;
    }
}
