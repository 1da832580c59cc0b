using System.Collections.Immutable;
using HousingFinance.Kernel.Banking;
using NodaTime;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>One file of a submission while it is read: what its labels said, its payments and contras, and what they add up to.</summary>
internal sealed class FileParser(int number, PaymentsRead payments, FindingList findings)
{
    private readonly ImmutableArray<Contra>.Builder _contras = ImmutableArray.CreateBuilder<Contra>(0);
    private readonly ImmutableArray<PaymentRefusal>.Builder _setAside = ImmutableArray.CreateBuilder<PaymentRefusal>(0);
    private Money _valueSetAside;

    /// <summary>Which file it is, from 1.</summary>
    internal int Number { get; } = number;

    /// <summary>Whether its payments are kept.</summary>
    internal bool KeepsPayments { get; } = payments == PaymentsRead.Kept;

    internal byte[]? Hdr1 { get; set; }

    internal byte[]? Hdr2 { get; set; }

    internal ServiceUserNumber ServiceUser { get; set; }

    internal LocalDate CreatedOn { get; set; }

    internal LocalDate ExpiresOn { get; set; }

    internal int FileNumber { get; set; }

    internal string AuditPrintIdentifier { get; set; } = "";

    internal string HeaderText { get; set; } = "";

    internal string TrailerText { get; set; } = "";

    /// <summary>The width that HDR2 gives its payments; 0 where it gives none.</summary>
    internal int WidthByHdr2 { get; set; }

    /// <summary>The width that the work code gives its payments; 0 where it gives none.</summary>
    internal int WidthByWorkCode { get; set; }

    /// <summary>The day in UHL1 as <see cref="YearAndDay"/> packs it; 0 where there is none.</summary>
    internal int HeaderDay { get; set; }

    /// <summary>How wide its payments are taken to be; where neither label nor payment says it, as in most files.</summary>
    internal int PaymentWidth { get; set; } = Standard18.MultiDayWidth;

    /// <summary>Whether a payment has shown that width to be theirs.</summary>
    internal bool IsWidthSettled { get; set; }

    internal PaymentArrays Columns { get; set; } = new(0);

    internal RollAssembly Assembly => field ??= new RollAssembly(Columns);

    internal DayBalances Balances { get; } = new();

    /// <summary>Every payment and contra whose code and amount could be read, accepted or not.</summary>
    internal SubmissionTotals Totals { get; set; }

    /// <summary>Whether a record's code or amount could not be read, so that no total can be held to the trailer.</summary>
    internal bool HasUnreadable { get; set; }

    /// <summary>Whether a record's day or account could not be read, so that no day can be held to its contras.</summary>
    internal bool HasUnplaced { get; set; }

    /// <summary>The earliest and the latest day so far, packed; 0 before there is one.</summary>
    internal int EarliestDay { get; set; }

    internal int LatestDay { get; set; }

    internal bool IsOutOfOrder { get; set; }

    internal bool HasPaymentAfterContra { get; set; }

    internal ContraPairing Pairing { get; } = new();

    /// <summary>Whether nothing that stood in the file so far was a payment or contra.</summary>
    internal bool IsEmpty { get; set; } = true;

    /// <summary>What field 7 of a record with nothing to say there held; null before one was seen.</summary>
    internal Field7? Field7 { get; set; }

    internal bool HasContra => _contras.Count > 0 || Balances.AnyContra;

    internal void Add(Contra contra)
    {
        if (KeepsPayments)
        {
            _contras.Add(contra);
        }
    }

    internal void SetAside(in PaymentInstruction payment, in FormatFinding finding)
    {
        if (!KeepsPayments)
        {
            return;
        }

        _setAside.Add(new PaymentRefusal(payment, finding));
        _valueSetAside += payment.Amount;
    }

    /// <summary>Holds a trailer to the records before it.</summary>
    internal void Compare(ReadOnlySpan<byte> utl1, long record)
    {
        if (HasUnreadable)
        {
            return;
        }

        Compare(FormatStatus.ValueDiffers, "debit value", Totals.DebitPence, utl1, record);
        Compare(FormatStatus.ValueDiffers, "credit value", Totals.CreditPence, utl1, record);
        Compare(FormatStatus.CountDiffers, "debit count", Totals.DebitCount, utl1, record);
        Compare(FormatStatus.CountDiffers, "credit count", Totals.CreditCount, utl1, record);
        Compare(FormatStatus.CountDiffers, "instruction count", Totals.InstructionCount, utl1, record);
    }

    /// <summary>Says what the records together show to be wrong.</summary>
    internal void FindTogether()
    {
        if (IsEmpty)
        {
            findings.Add(new FormatFinding(FormatStatus.NothingToSend, Number));
        }

        if (HasContra && !HasUnreadable && !HasUnplaced)
        {
            foreach (var finding in Balances.Find(Number, FindingPlace.Record))
            {
                findings.Add(finding);
            }
        }
        else if (!HasContra && !HasUnreadable && Totals.DebitCount + Totals.CreditCount > 0)
        {
            findings.Add(new FormatFinding(FormatStatus.NoContras, Number));
        }

        if (HeaderDay != 0 && EarliestDay != 0 && HeaderDay != EarliestDay)
        {
            findings.Add(new FormatFinding(
                FormatStatus.HeaderDayNotEarliest,
                Number,
                field: Standard18.Uhl1["processing date"],
                found: HeaderDay,
                expected: EarliestDay));
        }
    }

    /// <summary>The file as it was read.</summary>
    internal SubmissionFile Finish()
    {
        var (columns, sections) = Assembly.Finish();
        var totals = sections.Aggregate(default(SubmissionTotals), (sum, section) => sum + section.Totals);
        var accepted = Money.FromPence(totals.DebitPence + totals.CreditPence);
        var report = new RunReport(
            "bacs payments",
            default,
            columns.Count + _setAside.Count,
            columns.Count,
            _setAside.Count,
            accepted + _valueSetAside,
            accepted,
            _valueSetAside);
        var roll = new PaymentRoll(columns, sections, report, _setAside.ToImmutable());
        return new SubmissionFile(ServiceUser, FileNumber, CreatedOn, ExpiresOn, roll, _contras.ToImmutable())
        {
            AuditPrintIdentifier = AuditPrintIdentifier,
            HeaderText = HeaderText,
            TrailerText = TrailerText,
        };
    }

    private void Compare(FormatStatus status, string name, long expected, ReadOnlySpan<byte> utl1, long record)
    {
        var field = Standard18.Utl1[name];
        var isBlank = field.Kind == FieldKind.DigitsOrSpaces && !field.In(utl1).ContainsAnyExcept((byte)' ');
        if ((field.TryGet(utl1, out long found) || isBlank) && found != expected)
        {
            findings.Add(new FormatFinding(status, Number, record, field: field, found: found, expected: expected));
        }
    }
}

/// <summary>What becomes of payments that are read.</summary>
internal enum PaymentsRead : byte
{
    /// <summary>They are kept.</summary>
    Kept,

    /// <summary>They are added up and held to the rules, and not kept.</summary>
    Checked,
}
