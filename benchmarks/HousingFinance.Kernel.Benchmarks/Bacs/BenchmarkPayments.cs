using System.Globalization;
using System.Text;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.Calendars;
using NodaTime;

namespace HousingFinance.Kernel.Benchmarks.Bacs;

/// <summary>
/// Collections of any number for timing, over four processing days of one account, the same for the same number: as columns to be filled,
/// and as strings for the way a first attempt is written. Every payer has an account and a reference of his own.
/// </summary>
internal sealed class BenchmarkPayments
{
    internal const string ServiceUserName = "ANYTOWN COUNCIL";
    internal const string ShortName = "ANYTOWN RENT";
    internal const string Narrative = "RENT";

    private const int Cell = BacsText.MostCharacters;

    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.EnglandAndWales;
    private static readonly string[] Names = ["A TENANT", "MR B TENANT", "C & D TENANT", "E-F TENANT/G", "MISS H TENANT"];

    private readonly int[] _sortCodes;
    private readonly int[] _accounts;
    private readonly byte[] _codes;
    private readonly long[] _pence;
    private readonly byte[] _references;
    private readonly byte[] _names;

    internal BenchmarkPayments(int count)
    {
        Count = count;
        _sortCodes = new int[count];
        _accounts = new int[count];
        _codes = new byte[count];
        _pence = new long[count];
        _references = new byte[count * Cell];
        _names = new byte[count * Cell];
        _references.AsSpan().Fill((byte)' ');
        _names.AsSpan().Fill((byte)' ');
        var random = new Random(count);
        for (var row = 0; row < count; row++)
        {
            _sortCodes[row] = random.Next(1_000_000);
            _accounts[row] = random.Next(100_000_000);
            _codes[row] = random.Next(20) switch
            {
                0 => TransactionCode.Representation.Value,
                1 => TransactionCode.FirstCollection.Value,
                _ => TransactionCode.RegularCollection.Value,
            };
            _pence[row] = 100 + random.Next(90_000);
            Encoding.ASCII.GetBytes("RENT", _references.AsSpan(row * Cell));
            (10_000_000 + row).TryFormat(_references.AsSpan((row * Cell) + 4), out _, default, CultureInfo.InvariantCulture);
            Encoding.ASCII.GetBytes(Names[random.Next(Names.Length)].AsSpan(), _names.AsSpan(row * Cell, Cell));
        }
    }

    internal static ServiceUserNumber ServiceUser { get; } = ServiceUserNumber.Create("999001");

    internal static BankAccount Originator { get; } = BankAccount.Create("112233", "44556677");

    internal static LocalDate InputDay { get; } = new(2026, 2, 26);

    internal static SubmissionTerms Terms { get; } = new() { InputDay = InputDay, Calendar = Calendar, SetAside = SetAsidePolicy.RefuseFile };

    internal int Count { get; }

    /// <summary>Each processing day and how many payments it has.</summary>
    internal IEnumerable<(ProcessingDay Day, int Count)> Days => new[] { new LocalDate(2026, 2, 27), new(2026, 3, 2), new(2026, 3, 9), new(2026, 3, 16) }
        .Select((date, index) => (ProcessingDay.Create(date, Calendar), (Count * (index + 1) / 4) - (Count * index / 4)))
        .Where(day => day.Item2 > 0);

    /// <summary>Columns filled from these payments; a roll takes them over, so each roll needs new ones.</summary>
    internal PaymentColumns Columns()
    {
        var columns = new PaymentColumns(Count, BacsText.Create(ServiceUserName));
        _sortCodes.CopyTo(columns.SortCodes);
        _accounts.CopyTo(columns.Accounts);
        _codes.CopyTo(columns.Codes);
        _pence.CopyTo(columns.Pence);
        _references.CopyTo(columns.References);
        _names.CopyTo(columns.DestinationNames);
        foreach (var (day, count) in Days)
        {
            columns.AddSection(day, Originator, count);
        }

        return columns;
    }

    internal static Submission Submission(PaymentRoll roll)
    {
        var account = new OriginatingAccount(Originator, BacsText.Create(ShortName), BacsText.Create(Narrative), NarrativeDay.None);
        var contras = Contras.Balance(roll, ContraStrategy.PerAccountAndDay, [account], Calendar);
        return new Submission(
            SubmissionSerial.FromNumber(42),
            Submitter.Of(ServiceUser),
            SubmissionProfile.SeveralDays,
            new SubmissionFile(ServiceUser, 1, InputDay, new LocalDate(2026, 4, 30), roll, contras));
    }

    /// <summary>The same payments as objects of strings.</summary>
    internal StringPayment[] Strings()
    {
        var days = Days.SelectMany(day => Enumerable.Repeat(day.Day.Date, day.Count)).ToArray();
        return
        [
            .. Enumerable.Range(0, Count).Select(row => new StringPayment(
                _sortCodes[row].ToString("000000", CultureInfo.InvariantCulture),
                _accounts[row].ToString("00000000", CultureInfo.InvariantCulture),
                TransactionCode.FromValue(_codes[row]).Code,
                _pence[row] / 100m,
                Encoding.ASCII.GetString(_references, row * Cell, Cell).TrimEnd(),
                Encoding.ASCII.GetString(_names, row * Cell, Cell).TrimEnd(),
                days[row])),
        ];
    }
}
