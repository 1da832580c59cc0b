using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>Reads labels: holds each to its table, to the labels before it and to the records, and keeps what it says.</summary>
internal sealed class LabelParser(PaymentsRead payments, FindingList findings)
{
    private const int BlockCountFirst = 55;
    private const int BlockCountLast = 60;

    private static readonly Field SerialField = Standard18.Vol1["submission serial number"];
    private static readonly Field SubmitterField = Standard18.Vol1["owner"];

    private bool _hasProfile;
    private string? _owner;
    private bool _isWithoutNumber;

    internal SubmissionSerial Serial { get; private set; }

    internal Submitter Submitter { get; private set; }

    /// <summary>The dialect as far as labels show it.</summary>
    internal SubmissionProfile Profile { get; private set; } = SubmissionProfile.SeveralDays;

    internal Field7? Field7 { get; set; }

    /// <summary>Brings a label to its own width: filled up with spaces where they were lost, without those that were added.</summary>
    /// <returns>No when it is too long for its kind or, where no line ends, too short.</returns>
    internal bool Fit(in CutRecord record, RecordLayout layout, int file, Span<byte> label)
    {
        var characters = record.Characters.TrimEnd((byte)' ');
        var isWidth = record.Characters.Length is Standard18.LabelWidth or Standard18.SingleDayWidth or Standard18.MultiDayWidth;
        if (characters.Length > layout.Width || !(record.IsEnded || isWidth))
        {
            var length = characters.Length > layout.Width ? characters.Length : record.Characters.Length;
            var status = length > layout.Width ? FormatStatus.RecordTooLong : FormatStatus.RecordTooShort;
            findings.Add(new FormatFinding(status, file, record.Number, found: length, expected: layout.Width));
            return false;
        }

        label.Fill((byte)' ');
        characters.CopyTo(label);
        return true;
    }

    /// <summary>Takes a label in.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="label">Its 80 characters.</param>
    /// <param name="record">The record as it was cut.</param>
    /// <param name="file">The file it belongs to; null for VOL1.</param>
    /// <param name="bytesLeft">How many bytes there are from the record to the end.</param>
    internal void Take(RecordKind kind, ReadOnlySpan<byte> label, in CutRecord record, FileParser? file, int bytesLeft)
    {
        switch (kind)
        {
            case RecordKind.Vol1:
                TakeVol1(label, record);
                break;
            case RecordKind.Hdr1:
                TakeHdr1(label, record.Number, file!);
                break;
            case RecordKind.Hdr2:
                TakeHdr2(label, record.Number, file!);
                break;
            case RecordKind.Uhl1:
                TakeUhl1(label, record.Number, file!, bytesLeft);
                break;
            case RecordKind.Eof1:
                TakeTrailer(Standard18.Eof1, label, record.Number, file!, file!.Hdr1);
                break;
            case RecordKind.Eof2:
                TakeTrailer(Standard18.Eof2, label, record.Number, file!, file!.Hdr2);
                break;
            default:
                TakeUtl1(label, record.Number, file!);
                break;
        }
    }

    private void TakeVol1(ReadOnlySpan<byte> label, in CutRecord record)
    {
        CheckFields(Standard18.Vol1, label, 0, record.Number);
        Profile = Profile with { Labels = record.Characters.Length > Standard18.LabelWidth ? LabelWidth.AsPayments : LabelWidth.Own };
        if (SubmissionSerial.TryCreate(SerialField.Get(label), out var serial))
        {
            Serial = serial;
        }
        else if (SerialField.Check(label, out _) == FormatStatus.Accepted)
        {
            findings.Add(new FormatFinding(FormatStatus.SerialMissing, 0, record.Number, field: SerialField));
        }

        _owner = SubmitterField.Get(label);
        var isForHsbc = Standard18.Vol1["reserved 32"].Get(label) == "HSBC"; // which takes files without a number
        _isWithoutNumber = isForHsbc && _owner.Length == 0;
        Submitter = ServiceUserNumber.Read(_owner, out var user) == ServiceUserNumberStatus.Valid ? Submitter.Of(user)
            : BureauNumber.Read(_owner, out var bureau) == ServiceUserNumberStatus.Valid ? Submitter.Of(bureau)
            : default;
        if (Submitter.IsNone && !_isWithoutNumber)
        {
            findings.Add(new FormatFinding(FormatStatus.SubmitterMissing, 0, record.Number, field: SubmitterField));
        }
    }

    private void TakeHdr1(ReadOnlySpan<byte> label, long record, FileParser file)
    {
        var layout = Standard18.Hdr1;
        CheckFields(layout, label, file.Number, record);
        file.Hdr1 = label.ToArray();
        var userField = layout["service user number"];
        file.ServiceUser = ServiceUserNumber.Read(userField.Get(label), out var user) == ServiceUserNumberStatus.Valid ? user : default;
        var isLeftOut = _isWithoutNumber && userField.Get(label).Length == 0;
        if (file.ServiceUser.IsNone && !isLeftOut && userField.Check(label, out _) == FormatStatus.Accepted)
        {
            findings.Add(new FormatFinding(FormatStatus.ServiceUserMissing, file.Number, record, field: userField));
        }

        var owner = layout["owner"];
        if (owner.Get(label) is { Length: > 0 } named && _owner is not null && named != _owner)
        {
            AddTexts(FormatStatus.OwnerDiffers, file, record, owner, named, _owner);
        }

        var set = layout["set identification"];
        if (TextIn(set, label) is { Length: > 0 } identification && !Serial.IsNone && identification != Serial.Text)
        {
            AddTexts(FormatStatus.SetIdentificationDiffers, file, record, set, identification, Serial.Text);
        }

        var sequence = layout["file sequence"];
        if (sequence.TryGet(label, out long place) && place != file.Number)
        {
            findings.Add(new FormatFinding(
                FormatStatus.FileSequenceUnexpected, file.Number, record, field: sequence, found: place, expected: file.Number));
        }

        file.CreatedOn = layout["creation date"].TryGet(label, out NodaTime.LocalDate created) ? created : default;
        file.ExpiresOn = layout["expiry date"].TryGet(label, out NodaTime.LocalDate expires) ? expires : default;
        if (!_hasProfile)
        {
            Profile = Profile with
            {
                HeaderMark = layout["file identifier 15"].Get(label).Length > 0 ? HeaderMark.One : HeaderMark.Space,
                HeaderOwner = owner.Get(label).Length > 0 ? HeaderOwner.Submitter : HeaderOwner.Spaces,
            };
        }
    }

    private void TakeHdr2(ReadOnlySpan<byte> label, long record, FileParser file)
    {
        var layout = Standard18.Hdr2;
        CheckFields(layout, label, file.Number, record);
        file.Hdr2 = label.ToArray();
        file.WidthByHdr2 = layout["record length"].Get(label) switch
        {
            "00100" => Standard18.SingleDayWidth,
            "00106" => Standard18.MultiDayWidth,
            _ => 0,
        };
        if (!_hasProfile && layout["block length"].TryGet(label, out long blockLength))
        {
            Profile = Profile with { BlockLength = (int)blockLength };
        }
    }

    private void TakeUhl1(ReadOnlySpan<byte> label, long record, FileParser file, int bytesLeft)
    {
        var layout = Standard18.Uhl1;
        CheckFields(layout, label, file.Number, record);
        file.HeaderDay = YearAndDay.TryRead(layout["processing date"].In(label), out var day) && YearAndDay.TryDate(day, out _) ? day : 0;
        file.WidthByWorkCode = layout["work code"].Get(label) switch
        {
            "1 DAILY" => Standard18.SingleDayWidth,
            "4 MULTI" => Standard18.MultiDayWidth,
            _ => 0,
        };
        file.FileNumber = layout["file number"].TryGet(label, out long number) ? (int)number : 0;
        file.AuditPrintIdentifier = TextIn(layout["audit print identifier"], label);
        file.HeaderText = TextIn(layout["service user's text"], label);

        // Where payments end is not known yet. One file may be nearly all there is; of several, each is taken as it grows.
        if (file.Number == 1 && payments == PaymentsRead.Kept)
        {
            file.Columns = new PaymentArrays(Math.Max(0, bytesLeft - (4 * Standard18.LabelWidth)) / Standard18.SingleDayWidth);
        }
    }

    private void TakeTrailer(RecordLayout layout, ReadOnlySpan<byte> label, long record, FileParser file, byte[]? header)
    {
        if (header is null)
        {
            CheckFields(layout, label, file.Number, record);
            return;
        }

        foreach (var field in layout.Fields.AsSpan()[1..])
        {
            if (field.At == BlockCountFirst && field.Through == BlockCountLast && layout == Standard18.Eof1)
            {
                Check(field, label, file.Number, record);
            }
            else if (field.In(label).CommonPrefixLength(field.In(header)) is var same && same < field.Width)
            {
                var at = field.At - 1 + same;
                findings.Add(new FormatFinding(
                    FormatStatus.TrailerDiffersFromHeader,
                    file.Number,
                    record,
                    field: field,
                    position: at + 1,
                    found: PackedText.Of(label.Slice(at, 1)),
                    expected: PackedText.Of(header.AsSpan(at, 1))));
            }
        }
    }

    private void TakeUtl1(ReadOnlySpan<byte> label, long record, FileParser file)
    {
        CheckFields(Standard18.Utl1, label, file.Number, record);
        file.TrailerText = TextIn(Standard18.Utl1["service user's text"], label);
        file.Compare(label, record);
        if (!_hasProfile)
        {
            Profile = Profile with { Days = file.PaymentWidth == Standard18.SingleDayWidth ? ProcessingDays.One : ProcessingDays.Several };
            _hasProfile = true;
        }

        if (file.Totals.InstructionCount == 0 && Standard18.Utl1["instruction count"].Get(label).Length == 0)
        {
            Profile = Profile with { NoInstructions = NoInstructions.Spaces };
        }
    }

    // What does not fit its table has its finding.
    private static string TextIn(Field field, ReadOnlySpan<byte> label) =>
        field.Check(label, out _) == FormatStatus.Accepted ? field.Get(label) : "";

    private void AddTexts(FormatStatus status, FileParser file, long record, Field field, string found, string expected) => findings.Add(
        new FormatFinding(status, file.Number, record, field: field, found: PackedText.Of(found), expected: PackedText.Of(expected)));

    private void CheckFields(RecordLayout layout, ReadOnlySpan<byte> label, int file, long record)
    {
        foreach (var field in layout.Fields)
        {
            Check(field, label, file, record);
        }
    }

    private void Check(Field field, ReadOnlySpan<byte> label, int file, long record)
    {
        if (FieldFault.In(field, label, file, record) is { } finding)
        {
            findings.Add(finding);
        }
    }
}

/// <summary>Makes a finding of what is wrong with a field.</summary>
internal static class FieldFault
{
    /// <summary>What is wrong with a field of a record; null when nothing is.</summary>
    internal static FormatFinding? In(Field field, ReadOnlySpan<byte> characters, int file, long record)
    {
        var status = field.Check(characters, out var position);
        if (status == FormatStatus.Accepted)
        {
            return null;
        }

        // One character is enough to know it by; of a day that its year does not have, the day.
        var at = Math.Min(position, field.Through);
        var shown = status == FormatStatus.FieldNotDate && YearAndDay.TryRead(field.In(characters), out _) ? field.Through - at + 1 : 1;
        return new FormatFinding(
            status, file, record, field: field, position: position, found: PackedText.Of(characters.Slice(at - 1, shown)));
    }
}
