using HousingFinance.Kernel.Bacs.Internals;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs;

/// <summary>
/// Many payments of one service user as columns to be filled: numbers and characters as a database or file gives them, nothing of
/// which is trusted until <see cref="ToRoll"/> or <see cref="FirstFault"/> has looked at it.
/// </summary>
/// <remarks>
/// Sections follow each other from the first row, each of one processing day and originating account. Payments with an account type, a
/// free format text or another service user's name go through a <see cref="PaymentRollBuilder"/>. Use one from one thread.
/// </remarks>
public sealed class PaymentColumns
{
    private readonly List<(ProcessingDay Day, BankAccount Originator, int Count)> _sections = [];
    private PaymentArrays _arrays;
    private int _rowsCovered;

    /// <summary>Columns of a number of rows, in which nothing is filled yet.</summary>
    /// <param name="rows">How many payments.</param>
    /// <param name="serviceUserName">The service user's name, the same in every payment.</param>
    public PaymentColumns(int rows, BacsText serviceUserName)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        _arrays = new PaymentArrays(rows);
        _arrays.SetCommonName(serviceUserName);
        _arrays.SetCount(rows);
    }

    /// <summary>How many payments there are; 0 once a roll was made of them.</summary>
    public int Rows => _arrays.Count;

    /// <summary>The destination sort code of each row, 0 to 999,999.</summary>
    public Span<int> SortCodes => _arrays.SortCode.AsSpan(0, Rows);

    /// <summary>The destination account number of each row, 0 to 99,999,999.</summary>
    public Span<int> Accounts => _arrays.Account.AsSpan(0, Rows);

    /// <summary>The transaction code of each row, by its value in the catalogue.</summary>
    public Span<byte> Codes => _arrays.Code.AsSpan(0, Rows);

    /// <summary>The amount of each row in pence.</summary>
    public Span<long> Pence => _arrays.Pence.AsSpan(0, Rows);

    /// <summary>The reference of each row: 18 bytes a row, one a character, filled up with spaces.</summary>
    public Span<byte> References => _arrays.Reference.AsSpan(0, Rows * BacsText.MostCharacters);

    /// <summary>The destination account's name of each row: 18 bytes a row, one a character, filled up with spaces.</summary>
    public Span<byte> DestinationNames => _arrays.DestinationName.AsSpan(0, Rows * BacsText.MostCharacters);

    /// <summary>The source row of each row, from 1; 0 where it has none.</summary>
    public Span<int> SourceRows => _arrays.SourceRow.AsSpan(0, Rows);

    /// <summary>Says of the next rows for which processing day they are and from which account they originate.</summary>
    /// <param name="day">The processing day.</param>
    /// <param name="originator">The originating account.</param>
    /// <param name="rows">How many rows, from where the last section ended.</param>
    /// <exception cref="ArgumentException">Day or account is <c>default</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many rows left.</exception>
    public void AddSection(ProcessingDay day, BankAccount originator, int rows)
    {
        if (day.IsNone || originator.IsNone)
        {
            throw new ArgumentException("A section has a processing day and an originating account.");
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, Rows - _rowsCovered);
        _sections.Add((day, originator, rows));
        _rowsCovered += rows;
    }

    /// <summary>Looks at every row by itself and says which is the first that may not stand in a submission.</summary>
    /// <param name="row">The row, from 0; the number of rows when every one may.</param>
    /// <returns>
    /// Why it may not; accepted when every one may. A number or text that no payment could hold comes before what the rule of one payment
    /// finds.
    /// </returns>
    /// <exception cref="InvalidOperationException">The sections do not cover the rows.</exception>
    public FormatStatus FirstFault(out int row)
    {
        var first = 0;
        foreach (var (day, originator, count) in Covering())
        {
            var rows = new PlainRows(_arrays, first, count, originator.SortCode.Number, originator.Number.Number);
            while (rows.MoveToDoubtful(out row))
            {
                if (Assess(row, day, originator, out _).Status is not FormatStatus.Accepted and var status)
                {
                    return status;
                }
            }

            first += count;
        }

        row = Rows;
        return FormatStatus.Accepted;
    }

    /// <summary>
    /// Makes the roll, which takes the columns over: afterwards there are no rows here. Rows that may not stand in a submission are
    /// set aside with their reasons.
    /// </summary>
    /// <exception cref="InvalidOperationException">The sections do not cover the rows.</exception>
    public PaymentRoll ToRoll()
    {
        var roll = FirstFault(out _) == FormatStatus.Accepted ? TakeAll() : TakeOneByOne();
        _arrays = new PaymentArrays(0);
        _sections.Clear();
        _rowsCovered = 0;
        return roll;
    }

    private PaymentRoll TakeAll()
    {
        var assembly = new RollAssembly(_arrays);
        foreach (var (day, originator, count) in _sections)
        {
            assembly.Extend(day, originator, count);
        }

        var anyCancelled = Codes.Contains(TransactionCode.CancelInstruction.Value);
        var (columns, sections) = anyCancelled ? assembly.Copy(RowOrder.CancelsFirst) : assembly.Finish();
        var totals = sections.Aggregate(default(SubmissionTotals), (sum, section) => sum + section.Totals);
        var value = Money.FromPence(totals.DebitPence + totals.CreditPence);
        var report = new RunReport("bacs payments", default, columns.Count, columns.Count, 0, value, value, Money.Zero);
        return new PaymentRoll(columns, sections, report, []);
    }

    private PaymentRoll TakeOneByOne()
    {
        var builder = new PaymentRollBuilder(Rows);
        var row = 0;
        foreach (var (day, originator, count) in _sections)
        {
            for (var end = row + count; row < end; row++)
            {
                var finding = Assess(row, day, originator, out var payment);
                if (finding.Status == FormatStatus.Accepted)
                {
                    builder.Add(payment);
                }
                else
                {
                    builder.SetAside(payment, finding);
                }
            }
        }

        return builder.Build();
    }

    private List<(ProcessingDay Day, BankAccount Originator, int Count)> Covering() => _rowsCovered == Rows
        ? _sections
        : throw new InvalidOperationException("The sections do not cover every row.");

    // What cannot be held is left out of the payment.
    private FormatFinding Assess(int row, ProcessingDay day, BankAccount originator, out PaymentInstruction payment)
    {
        payment = new PaymentInstruction
        {
            Code = TransactionCode.OfValue(_arrays.Code[row]),
            Originator = originator,
            Amount = Money.FromPence(_arrays.Pence[row]),
            Day = day,
            SourceRow = _arrays.SourceRow[row],
        };
        var number = payment.SourceRow > 0 ? payment.SourceRow : row + 1;
        var fault = (FormatFinding?)null;
        if (_arrays.SortCode[row] is < 0 or > 999_999 || _arrays.Account[row] is < 0 or > 99_999_999)
        {
            var field = _arrays.SortCode[row] is < 0 or > 999_999 ? PaymentFields.SortCode : PaymentFields.Account;
            fault = new FormatFinding(FormatStatus.NumberOutOfRange, 0, number, FindingPlace.Payment, field);
        }
        else
        {
            var sortCode = SortCode.FromNumber(_arrays.SortCode[row]);
            payment = payment with { Destination = new BankAccount(sortCode, AccountNumber.FromNumber(_arrays.Account[row])) };
        }

        payment = payment with
        {
            ServiceUserName = Text(_arrays.ServiceUserNameAt(row), PaymentFields.ServiceUserName, number, ref fault),
            Reference = Text(_arrays.ReferenceAt(row), PaymentFields.Reference, number, ref fault),
            DestinationName = Text(_arrays.DestinationNameAt(row), PaymentFields.DestinationName, number, ref fault),
        };
        if (fault is { } found)
        {
            return found;
        }

        var status = PaymentRule.Assess(payment);
        return status == FormatStatus.Accepted ? default : PaymentRule.Finding(status, payment, 0, number, FindingPlace.Payment);
    }

    private static BacsText Text(ReadOnlySpan<byte> cell, Field field, long number, ref FormatFinding? fault)
    {
        if (BacsText.ReadField(cell, out var text) != BacsTextStatus.Valid)
        {
            foreach (var character in cell)
            {
                if (!BacsText.IsPermitted((char)character))
                {
                    fault ??= new FormatFinding(
                        FormatStatus.TextNotPermitted, 0, number, FindingPlace.Payment, field, found: PackedText.Of([character]));
                }
            }
        }

        return text;
    }
}
