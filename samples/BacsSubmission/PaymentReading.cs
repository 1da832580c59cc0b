using System.Collections.Immutable;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Csv;

namespace BacsSubmission;

/// <summary>Payments read from their file.</summary>
/// <param name="Roll">Those that may stand in a file.</param>
/// <param name="Rows">Every row and penny of the file, on the roll or set aside.</param>
/// <param name="SetAside">Why rows were set aside, in their order.</param>
/// <param name="NamesChanged">Account names that were fitted to the characters of Bacs.</param>
internal sealed record ReadPayments(PaymentRoll Roll, RunReport Rows, ImmutableArray<Diagnostic> SetAside, long NamesChanged);

/// <summary>Reads payments row by row, works out their processing days, and sets bad rows aside with all that is wrong with each.</summary>
internal sealed class PaymentReading(Options options, WorkingDayCalendar calendar, ProgressLine progress)
{
    private readonly PaymentRollBuilder _builder = new();
    private readonly List<Diagnostic> _findings = [];
    private long _rows;
    private long _rowsSetAside;
    private Money _valueSetAside;
    private long _namesChanged;

    public Outcome<ReadPayments> Read(Stream file)
    {
        var layout = options.Account.IsNone ? PaymentsFile.AccountInEachRow : PaymentsFile.OneAccount;
        var read = ProfileReader.Read(file, layout, Take, _findings.Add);
        if (!read.TryGet(out var csv))
        {
            return Outcome.Refused<ReadPayments>(read.Diagnostics);
        }

        // Of three sieves: the cells of the file, what the cells stand for, and the rules of a payment.
        var roll = _builder.Build();
        var rules = roll.Report;
        var rows = new RunReport(
            "payments",
            default,
            csv.RowsIn,
            rules.RowsAccepted,
            csv.RowsSetAside + _rowsSetAside + rules.RowsSetAside,
            csv.ValueIn,
            rules.ValueAccepted,
            csv.ValueSetAside + _valueSetAside + rules.ValueSetAside);
        var findings = _findings.Concat(roll.SetAside.Select(refusal => refusal.Finding.Explain())).OrderBy(finding => finding.At.Row);
        return Outcome.Of(new ReadPayments(roll, rows, [.. findings], _namesChanged));
    }

    private void Take(in PaymentRow row)
    {
        progress.Report(++_rows);
        var before = _findings.Count;
        var at = Locator.AtRow("payments", row.Row);
        var payment = new PaymentInstruction
        {
            Destination = ReadAccount(row.SortCode, PaymentsFile.SortCode, row.Account, PaymentsFile.Account, at),
            Code = ReadCode(row.Code, at with { Column = PaymentsFile.Code }),
            Originator = options.Account.IsNone
                ? ReadAccount(
                    row.OriginatingSortCode, PaymentsFile.OriginatingSortCode, row.OriginatingAccount, PaymentsFile.OriginatingAccount, at)
                : options.Account,
            Amount = row.Amount,
            ServiceUserName = options.Name,
            Reference = ReadText(row.Reference, at with { Column = PaymentsFile.Reference }),
            DestinationName = ReadName(row.Name, at with { Column = PaymentsFile.Name }),
            Day = ReadDay(row, at with { Column = PaymentsFile.CollectionDate }),
            SourceRow = checked((int)row.Row),
        };
        if (_findings.Count == before)
        {
            var isAccepted = _builder.Add(payment).IsAccepted();
            _namesChanged += isAccepted && payment.DestinationName.ToString() != (row.Name ?? "") ? 1 : 0;
            return;
        }

        _rowsSetAside++;
        _valueSetAside += row.Amount;
    }

    /// <summary>A letter O for the zero of 0N, 0C or 0S is told of, never taken for it.</summary>
    private TransactionCode? ReadCode(string? characters, Locator at)
    {
        if (TransactionCode.TryFromCode(characters, out var code) && code!.IsForServiceUsers)
        {
            return code;
        }

        var meant = TransactionCode.MeantBy(characters);
        var status = meant is null ? FormatStatus.CodeUnknown : FormatStatus.CodeLetterO;
        var known = string.Join(", ", TransactionCode.All.Where(known => known.IsForServiceUsers).Select(known => known.Code));
        _findings.Add(new Diagnostic(
            status.Code(),
            status.Severity(),
            at,
            meant is null ? "the transaction code is another" : $"the transaction code is O{meant.Code[1]}, with the letter O",
            meant is null ? $"a transaction code is one of {known}" : $"{meant.Code} was probably meant, with a zero",
            meant is null ? "give the code of what the row is to do" : "write the digit zero"));
        return null;
    }

    private BankAccount ReadAccount(string? sortCode, string sortCodeColumn, string? number, string numberColumn, Locator at)
    {
        var sortCodeStatus = SortCode.Read(sortCode, out var readSortCode);
        if (sortCodeStatus != SortCodeStatus.Valid)
        {
            _findings.Add(sortCodeStatus.Explain(sortCode, at with { Column = sortCodeColumn }));
        }

        var numberStatus = AccountNumber.Read(number, out var readNumber);
        if (numberStatus != AccountNumberStatus.Valid)
        {
            _findings.Add(numberStatus.Explain(number, at with { Column = numberColumn }));
        }

        return readSortCode.IsNone || readNumber.IsNone ? default : new BankAccount(readSortCode, readNumber);
    }

    /// <summary>A name is fitted to what Bacs carries only where that was asked for; a reference never is.</summary>
    private BacsText ReadName(string? name, Locator at) =>
        options.Transliterate ? BacsTransliteration.ApostropheToSpace.Apply(name).Text : ReadText(name, at);

    private BacsText ReadText(string? text, Locator at)
    {
        var status = BacsText.Read(text, out var read);
        if (status != BacsTextStatus.Valid)
        {
            _findings.Add(status.Explain(text, at));
        }

        return read;
    }

    private ProcessingDay ReadDay(in PaymentRow row, Locator at)
    {
        var status = CollectionDay.Read(row.CollectionDate, calendar, out var day);
        if (status == FormatStatus.Accepted && calendar.TryPreviousWorkingDay(row.CollectionDate, out _))
        {
            return ProcessingDay.Of(day, calendar);
        }

        status = status == FormatStatus.Accepted ? FormatStatus.DayNotKnown : status;
        var isRestDay = status == FormatStatus.DayNotWorkingDay;
        _findings.Add(new Diagnostic(
            status.Code(),
            status.Severity(),
            at,
            $"the collection date is {Shown.Day(row.CollectionDate)}{(isRestDay ? ", a weekend or bank holiday" : "")}",
            isRestDay ? "money moves on a working day" : "a collection date is one whose bank holidays are known",
            isRestDay ? "give the working day on which the payer was told the money moves" : "correct the date"));
        return default;
    }
}
