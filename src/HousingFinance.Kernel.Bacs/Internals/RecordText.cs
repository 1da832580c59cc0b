using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// Writes labels, contras and single payments field by field from the tables. What is put was checked before, so that it fits; a field that
/// refuses it is a fault of this package.
/// </summary>
internal sealed class RecordText(Submission submission)
{
    private readonly SubmissionProfile _profile = submission.Profile;

    internal byte[] Vol1()
    {
        var record = New(Standard18.Vol1);
        Put(record, Standard18.Vol1, "submission serial number", submission.Serial.Text);
        Put(record, Standard18.Vol1, "owner", submission.Submitter.ToString());
        return Label(record);
    }

    internal byte[] FileLabel(RecordLayout layout, int fileIndex)
    {
        var file = submission.Files[fileIndex];
        var record = New(layout);
        Put(record, layout, "service user number", file.ServiceUser.ToDigits());
        Put(record, layout, "file identifier 15", _profile.HeaderMark == HeaderMark.One ? "1" : " ");
        Put(record, layout, "owner", _profile.HeaderOwner == HeaderOwner.Submitter ? submission.Submitter.ToString() : "");
        Put(record, layout, "set identification", submission.Serial.Text);
        Must(layout["file section"], layout["file section"].TryPut(record, 1));
        Must(layout["file sequence"], layout["file sequence"].TryPut(record, fileIndex + 1));
        Must(layout["creation date"], layout["creation date"].TryPut(record, file.CreatedOn));
        Must(layout["expiry date"], layout["expiry date"].TryPut(record, file.ExpiresOn));
        return Label(record);
    }

    internal byte[] LengthLabel(RecordLayout layout)
    {
        var record = New(layout);
        Must(layout["block length"], layout["block length"].TryPut(record, _profile.BlockLength));
        Put(record, layout, "record length", _profile.Days == ProcessingDays.One ? "00100" : "00106");
        return Label(record);
    }

    internal byte[] Uhl1(SubmissionFile file)
    {
        var layout = Standard18.Uhl1;
        var record = New(layout);
        Must(layout["processing date"], layout["processing date"].TryPut(record, file.Payments.Sections[0].Day.Date));
        Put(record, layout, "work code", _profile.Days == ProcessingDays.One ? "1 DAILY  " : "4 MULTI  ");
        Must(layout["file number"], layout["file number"].TryPut(record, file.FileNumber));
        Put(record, layout, "audit print identifier", file.AuditPrintIdentifier);
        Put(record, layout, "service user's text", file.HeaderText);
        return Label(record);
    }

    internal byte[] Utl1(SubmissionFile file)
    {
        var layout = Standard18.Utl1;
        var record = New(layout);
        var totals = file.Totals;
        Must(layout["debit value"], layout["debit value"].TryPut(record, totals.DebitPence));
        Must(layout["credit value"], layout["credit value"].TryPut(record, totals.CreditPence));
        Must(layout["debit count"], layout["debit count"].TryPut(record, totals.DebitCount));
        Must(layout["credit count"], layout["credit count"].TryPut(record, totals.CreditCount));
        if (totals.InstructionCount > 0 || _profile.NoInstructions == NoInstructions.Zeros)
        {
            Must(layout["instruction count"], layout["instruction count"].TryPut(record, totals.InstructionCount));
        }

        Put(record, layout, "service user's text", file.TrailerText);
        return Label(record);
    }

    internal byte[] Contra(in Contra contra)
    {
        var layout = _profile.Days == ProcessingDays.One ? Standard18.SingleDayContra : Standard18.MultiDayContra;
        var record = New(layout);
        PutAccount(record, layout, "destination", contra.Account);
        PutAccount(record, layout, "originating", contra.Account);
        Put(record, layout, "transaction code", contra.Code.Code);
        default(FreeFormat).CopyTo(record.AsSpan(layout["free format"].At - 1), _profile.Field7);
        Must(layout["amount"], layout["amount"].TryPut(record, contra.Amount.Pence));
        Put(record, layout, "narrative", contra.Narrative.ToString());
        Put(record, layout, "account short name", contra.ShortName.ToString());
        PutDay(record, layout, contra.Day);
        return End(record, layout.Width);
    }

    internal byte[] Payment(in PaymentInstruction payment)
    {
        var layout = _profile.Days == ProcessingDays.One ? Standard18.SingleDayPayment : Standard18.MultiDayPayment;
        var record = New(layout);
        PutAccount(record, layout, "destination", payment.Destination);
        PutAccount(record, layout, "originating", payment.Originator);
        Must(layout["destination account type"], layout["destination account type"].TryPut(record, payment.AccountType));
        Put(record, layout, "transaction code", payment.Code!.Code);
        payment.FreeFormat.CopyTo(record.AsSpan(layout["free format"].At - 1), _profile.Field7);
        Must(layout["amount"], layout["amount"].TryPut(record, payment.Amount.Pence));
        Put(record, layout, "service user's name", payment.ServiceUserName.ToString());
        Put(record, layout, "reference", payment.Reference.ToString());
        Put(record, layout, "destination account name", payment.DestinationName.ToString());
        PutDay(record, layout, payment.Day);
        return End(record, layout.Width);
    }

    private static byte[] New(RecordLayout layout) => layout.Template.ToArray();

    private static void PutAccount(byte[] record, RecordLayout layout, string which, BankAccount account)
    {
        Put(record, layout, $"{which} sort code", account.SortCode.ToDigits());
        Put(record, layout, $"{which} account number", account.Number.ToDigits());
    }

    private void PutDay(byte[] record, RecordLayout layout, ProcessingDay day)
    {
        if (_profile.Days == ProcessingDays.Several)
        {
            Must(layout["processing date"], layout["processing date"].TryPut(record, day.Date));
        }
    }

    private static void Put(byte[] record, RecordLayout layout, string field, string text) =>
        Must(layout[field], layout[field].TryPut(record, text));

    private static void Must(Field field, bool put)
    {
        if (!put)
        {
            throw new InvalidOperationException($"What was checked does not fit {field}: the check has a fault.");
        }
    }

    private byte[] Label(byte[] record) => End(record, _profile.LabelCharacters);

    private byte[] End(byte[] record, int width)
    {
        var result = new byte[width + _profile.End.Length];
        result.AsSpan(0, width).Fill((byte)' ');
        record.CopyTo(result, 0);
        _profile.End.CopyTo(result.AsSpan(width));
        return result;
    }
}
