using System.Globalization;
using HousingFinance.Kernel.Banking;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>How much an item needs a value.</summary>
internal enum Need : byte
{
    Optional,
    Useful,
    Required,
}

/// <summary>
/// Reads the values of one element. Padding is taken off; missing, empty, blank and all zeros are none; what cannot be read is none, with a
/// finding.
/// </summary>
internal readonly struct ValueReader(ReportNode node, ReportContext context, int item = 0, int line = 0)
{
    private const int MostAmountDigits = 11;
    private const int MostTotalDigits = 13;
    private const int MostCountDigits = 9;

    internal ReportNode Node => node;

    internal int Item => item;

    internal int Line => line == 0 ? node.Line : line;

    internal ReportContext Context => context;

    internal void Add(ReportStatus status, string element, long found = 0, long expected = 0) =>
        context.Add(status, item, Line, element, found, expected);

    /// <summary>A text; all zeros are none.</summary>
    internal string Text(string name, Need need = Need.Optional)
    {
        var text = Raw(name);
        return Needed(name, text.AsSpan().ContainsAnyExcept('0') ? text : "", need);
    }

    /// <summary>A code, of which zero is one.</summary>
    internal string Code(string name, Need need = Need.Optional) => Needed(name, Raw(name), need);

    internal LocalDate? Date(string name, Need need = Need.Optional)
    {
        var text = Raw(name);
        if (!text.AsSpan().ContainsAnyExcept('0', '-'))
        {
            Needed(name, "", need);
            return null;
        }

        if (text is [_, _, _, _, '-', _, _, '-', _, _] && LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date))
        {
            return date;
        }

        Add(ReportStatus.DateUnreadable, name, text.Length);
        return null;
    }

    /// <summary>
    /// An amount of at most eleven digits, as many as a record holds, so that no document holds enough of them for their sum to overflow.
    /// All zeros are £0.00; missing, empty and blank are none.
    /// </summary>
    internal Money? Amount(string name, Need need = Need.Optional) => Amount(name, need, MostAmountDigits);


    /// <summary>An amount above £0.00, of an item that is nothing without it.</summary>
    internal Money? AmountOfPayment(string name)
    {
        var amount = Amount(name, Need.Required);
        if (amount is { IsZero: true })
        {
            Add(ReportStatus.AmountZero, name);
        }

        return amount;
    }

    internal void Currency(string name)
    {
        var text = Text(name);
        if (text.Length > 0 && text != "GBP")
        {
            Add(ReportStatus.CurrencyUnknown, name, text.Length);
        }
    }

    internal int? Count(string name, Need need = Need.Optional)
    {
        var text = Raw(name);
        if (text.Length == 0)
        {
            Needed(name, "", need);
            return null;
        }

        if (text.Length <= MostCountDigits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return count;
        }

        Add(ReportStatus.CountUnreadable, name, text.Length);
        return null;
    }

    /// <summary>A stated number and value, each null where it is not given.</summary>
    internal (int? Count, Money? Value) Sum()
    {
        var (count, value) = (Count("numberOf"), Amount("valueOf", Need.Optional, MostTotalDigits));
        Currency("currency");
        return (count, value);
    }

    internal ServiceUserNumber ServiceUser(string name, Need need = Need.Optional)
    {
        var text = Text(name, need);
        if (ServiceUserNumber.Read(text, out var number) == ServiceUserNumberStatus.NotSixDigits)
        {
            Add(ReportStatus.ServiceUserUnreadable, name, text.Length);
        }

        return number;
    }

    internal SortCode SortCode(string name)
    {
        var text = Raw(name);
        if (!text.AsSpan().ContainsAnyExcept('0', '-'))
        {
            return default;
        }

        if (Banking.SortCode.Read(text, out var sortCode) != SortCodeStatus.Valid
            && Banking.SortCode.ReadHyphenated(text, out sortCode) != SortCodeStatus.Valid)
        {
            Add(ReportStatus.SortCodeUnreadable, name, text.Length);
        }

        return sortCode;
    }

    internal AccountNumber AccountNumber(string name)
    {
        var text = Text(name);
        if (Banking.AccountNumber.Read(text, out var number) is not (AccountNumberStatus.Valid or AccountNumberStatus.Missing))
        {
            Add(ReportStatus.AccountNumberUnreadable, name, text.Length);
        }

        return number;
    }

    /// <summary>An account by its two parts; none where either is. One part without the other is a finding.</summary>
    internal BankAccount Account(string sortCodeName, string numberName, Need need = Need.Optional)
    {
        var mark = context.Mark;
        var (sortCode, number) = (SortCode(sortCodeName), AccountNumber(numberName));
        if (!sortCode.IsNone && !number.IsNone)
        {
            return new BankAccount(sortCode, number);
        }

        if (mark == context.Mark)
        {
            if (sortCode.IsNone && number.IsNone)
            {
                Needed(numberName, "", need);
            }
            else
            {
                Add(ReportStatus.AccountIncomplete, sortCode.IsNone ? sortCodeName : numberName);
            }
        }

        return default;
    }

    internal TransactionCode? TransactionCode(string name, Need need = Need.Optional)
    {
        var text = Text(name, need);
        if (!Bacs.TransactionCode.TryFromCode(text, out var code) && text.Length > 0)
        {
            Add(ReportStatus.TransactionCodeUnknown, name, PackedText.Of(text.Length > 2 ? text[..2] : text));
        }

        return code;
    }

    internal SubmissionSerial Serial(string name)
    {
        var text = Text(name, Need.Useful);
        if (!SubmissionSerial.TryCreate(text, out var serial) && text.Length > 0)
        {
            Add(ReportStatus.SerialUnreadable, name, text.Length);
        }

        return serial;
    }

    // All zeros are £0.00 without a point.
    private Money? Amount(string name, Need need, int mostDigits)
    {
        var text = Raw(name);
        if (text.Length == 0)
        {
            Needed(name, "", need);
            return null;
        }

        if (!text.AsSpan().ContainsAnyExcept('0'))
        {
            return Money.Zero;
        }

        if (TryPence(text, mostDigits, out var pence))
        {
            return Money.FromPence(pence);
        }

        Add(ReportStatus.AmountUnreadable, name, text.Length);
        return null;
    }

    private string Raw(string name)
    {
        var text = node.Value(name, out var differs);
        if (differs)
        {
            Add(ReportStatus.ValueRepeated, name);
        }

        return text;
    }

    private string Needed(string name, string text, Need need)
    {
        if (text.Length == 0 && need != Need.Optional)
        {
            Add(need == Need.Required ? ReportStatus.ValueMissing : ReportStatus.ValueAbsent, name);
        }

        return text;
    }

    // Pounds with two decimals; commas only where they part thousands.
    private static bool TryPence(ReadOnlySpan<char> text, int mostDigits, out long pence)
    {
        pence = 0;
        if (text is not [.. var pounds, '.', var tens, var units] || pounds.IsEmpty
            || !char.IsAsciiDigit(tens) || !char.IsAsciiDigit(units))
        {
            return false;
        }

        var hasCommas = pounds.Contains(',');
        var digits = 2;
        for (var index = 0; index < pounds.Length; index++)
        {
            var fromPoint = pounds.Length - index;
            var isComma = hasCommas && fromPoint % 4 == 0;
            if (isComma ? pounds[index] != ',' || index == 0 : !char.IsAsciiDigit(pounds[index]) || ++digits > mostDigits)
            {
                return false;
            }

            pence = isComma ? pence : (pence * 10) + (pounds[index] - '0');
        }

        pence = (pence * 100) + ((tens - '0') * 10) + (units - '0');
        return true;
    }
}
