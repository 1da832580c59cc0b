using System.Globalization;
using System.Text;
using NodaTime;

namespace HousingFinance.Kernel.Benchmarks.Bacs;

/// <summary>A payment as a first attempt holds it.</summary>
internal sealed record StringPayment(
    string SortCode, string Account, string Code, decimal Amount, string Reference, string Name, LocalDate Day);

/// <summary>
/// Standard 18 as a competent first attempt writes it: strings padded and joined, each text's characters checked by LINQ, a stream writer
/// at the end. It checks digits, characters and amounts and adds up contras and totals; it looks neither for references that clash nor
/// at days.
/// </summary>
internal sealed class StringWriting(StringPayment[] payments)
{
    private const string Permitted = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .&/-";
    private const string Originator = "11223344556677";

    internal long Write(Stream destination)
    {
        using var writer = new StreamWriter(destination, Encoding.ASCII, leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine("VOL1" + "000042" + new string(' ', 31) + "999001" + new string(' ', 32) + "1");
        var label = "A999001S  1999001" + "000042" + "0001" + "0001" + new string(' ', 6) + Day(BenchmarkPayments.InputDay)
            + Day(new LocalDate(2026, 4, 30)) + " " + "000000" + new string(' ', 20);
        writer.WriteLine("HDR1" + label);
        var length = "F" + "02000" + "00106" + new string(' ', 35) + "00" + new string(' ', 28);
        writer.WriteLine("HDR2" + length);
        writer.WriteLine("UHL1" + Day(payments[0].Day) + "999999" + "    " + "00" + "000000" + "4 MULTI  " + "001" + new string(' ', 40));
        var (debits, credits) = (0m, 0m);
        var (debitCount, creditCount) = (0, 0);
        foreach (var day in payments.GroupBy(payment => payment.Day))
        {
            foreach (var payment in day)
            {
                writer.WriteLine(Record(payment));
                debitCount++;
            }

            var sum = day.Sum(payment => payment.Amount);
            writer.WriteLine(
                Originator + "0" + "99" + Originator + "    " + Pence(sum, 11) + BenchmarkPayments.Narrative.PadRight(18)
                + "CONTRA".PadRight(18) + BenchmarkPayments.ShortName.PadRight(18) + Day(day.Key));
            debits += sum;
            credits += sum;
            creditCount++;
        }

        writer.WriteLine("EOF1" + label);
        writer.WriteLine("EOF2" + length);
        writer.WriteLine(
            "UTL1" + Pence(debits, 13) + Pence(credits, 13) + Count(debitCount) + Count(creditCount) + new string(' ', 8)
            + Count(0) + new string(' ', 21));
        return debitCount;
    }

    private static string Record(StringPayment payment)
    {
        if (payment.SortCode.Length != 6 || !payment.SortCode.All(char.IsAsciiDigit)
            || payment.Account.Length != 8 || !payment.Account.All(char.IsAsciiDigit)
            || payment.Amount <= 0 || payment.Amount > 20_000_000m
            || !IsText(payment.Reference) || payment.Reference.Length < 6 || !IsText(payment.Name))
        {
            throw new InvalidOperationException("A payment is not in order.");
        }

        return payment.SortCode + payment.Account + "0" + payment.Code + Originator + "    " + Pence(payment.Amount, 11)
            + BenchmarkPayments.ServiceUserName.PadRight(18) + payment.Reference.PadRight(18) + payment.Name.PadRight(18) + Day(payment.Day);
    }

    private static bool IsText(string text) => text.Length <= 18 && text.All(c => Permitted.Contains(c, StringComparison.Ordinal));

    private static string Pence(decimal amount, int width) =>
        ((long)(amount * 100m)).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture).PadLeft(7, '0');

    private static string Day(LocalDate date) =>
        " " + (date.Year % 100).ToString("00", CultureInfo.InvariantCulture) + date.DayOfYear.ToString("000", CultureInfo.InvariantCulture);
}
