using System.Globalization;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.Calendars;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Bacs;

/// <summary>The submission of Anytown Council that the tests begin from: two days, one account, an instruction and three collections.</summary>
internal static class BacsExample
{
    internal static WorkingDayCalendar Calendar => WorkingDayCalendar.EnglandAndWales;

    internal static ServiceUserNumber Anytown { get; } = ServiceUserNumber.Create("999001");

    internal static BankAccount RentAccount { get; } = BankAccount.Create("112233", "44556677");

    /// <summary>Thursday 26 February 2026, on which it is sent.</summary>
    internal static LocalDate InputDay { get; } = new(2026, 2, 26);

    internal static ProcessingDay Friday { get; } = Day(2026, 2, 27);

    internal static ProcessingDay Monday { get; } = Day(2026, 3, 2);

    internal static SubmissionTerms Terms { get; } = new() { InputDay = InputDay, Calendar = Calendar, SetAside = SetAsidePolicy.RefuseFile };

    internal static PaymentInstruction[] Payments { get; } =
    [
        Payment("0N", "000100", "10000018", 0, "RENT0012345", "A TENANT", Friday),
        Payment("17", "000100", "10000026", 432_10, "RENT0011111", "B TENANT", Friday),
        Payment("18", "000200", "20000017", 99_99, "RENT0022222", "C & D TENANT", Friday),
        Payment("01", "000100", "10000034", 500_00, "RENT0033333", "E TENANT", Monday),
    ];

    internal static OriginatingAccount[] Accounts { get; } =
        [new(RentAccount, BacsText.Create("ANYTOWN COUNCIL"), BacsText.Create("RENT"), NarrativeDay.Processing)];

    internal static ProcessingDay Day(int year, int month, int day) => ProcessingDay.Create(new LocalDate(year, month, day), Calendar);

    internal static PaymentInstruction Payment(
        string code, string sortCode, string account, long pence, string reference, string name, ProcessingDay day) => new()
        {
            Destination = BankAccount.Create(sortCode, account),
            Code = Code(code),
            Originator = RentAccount,
            Amount = Money.FromPence(pence),
            ServiceUserName = BacsText.Create("ANYTOWN COUNCIL"),
            Reference = BacsText.Create(reference),
            DestinationName = BacsText.Create(name),
            Day = day,
        };

    internal static TransactionCode Code(string code) => TransactionCode.TryFromCode(code, out var found) ? found! : throw new ArgumentException(code);

    internal static PaymentRoll Roll(params IEnumerable<PaymentInstruction> payments)
    {
        var builder = new PaymentRollBuilder();
        foreach (var payment in payments)
        {
            builder.Add(payment);
        }

        return builder.Build();
    }

    internal static SubmissionFile File(PaymentRoll roll, ContraStrategy strategy = ContraStrategy.PerAccountAndDay) => new(
        Anytown, 1, InputDay, new LocalDate(2026, 3, 31), roll, Contras.Balance(roll, strategy, [.. Accounts], Calendar));

    internal static Submission Submission(PaymentRoll roll) => Submission(File(roll), SubmissionProfile.SeveralDays);

    internal static Submission Submission(SubmissionFile file, SubmissionProfile profile) =>
        new(SubmissionSerial.FromNumber(42), Submitter.Of(Anytown), profile, file);

    /// <summary>The bytes of a submission that nothing stops.</summary>
    internal static byte[] Write(Submission submission) => Write(submission, Terms);

    internal static byte[] Write(Submission submission, SubmissionTerms terms)
    {
        var bytes = new byte[Standard18Writer.Length(submission)];
        var result = Standard18Writer.Write(submission, terms, bytes);
        Assert.Empty(result.Findings);
        Assert.True(result.IsWritten);
        Assert.Equal(bytes.Length, result.Bytes);
        return bytes;
    }

    /// <summary>Any number of collections over the two days, each of a payer and reference of its own.</summary>
    internal static PaymentColumns ManyColumns(int rows)
    {
        var columns = new PaymentColumns(rows, BacsText.Create("ANYTOWN COUNCIL"));
        columns.References.Fill((byte)' ');
        columns.DestinationNames.Fill((byte)' ');
        for (var row = 0; row < rows; row++)
        {
            columns.SortCodes[row] = 100 + (row % 900);
            columns.Accounts[row] = 10_000_000 + row;
            columns.Codes[row] = TransactionCode.RegularCollection.Value;
            columns.Pence[row] = 100 + (row % 50_000);
            columns.SourceRows[row] = row + 1;
            var reference = columns.References.Slice(row * BacsText.MostCharacters, BacsText.MostCharacters);
            "RENT"u8.CopyTo(reference);
            (10_000_000 + row).TryFormat(reference[4..], out _, default, CultureInfo.InvariantCulture);
            "A TENANT"u8.CopyTo(columns.DestinationNames[(row * BacsText.MostCharacters)..]);
        }

        columns.AddSection(Friday, RentAccount, rows / 2);
        columns.AddSection(Monday, RentAccount, rows - (rows / 2));
        return columns;
    }
}
