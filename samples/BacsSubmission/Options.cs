using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using NodaTime;
using NodaTime.Text;

namespace BacsSubmission;

/// <summary>What the program is to do.</summary>
[Flags]
public enum Work
{
    None = 0,
    Write = 1,
    Lint = 2,
    Report = 4,
}

/// <summary>What was asked for on the command line.</summary>
public sealed record Options
{
    public const string Usage = """
        BacsSubmission: payments from a CSV file written as a Bacs Standard 18 file; such a file looked over; reports read.

        usage: dotnet run --project samples/BacsSubmission -- --payments FILE --out FILE
                   --service-user N [options]
               dotnet run --project samples/BacsSubmission -- --lint FILE [options]
               dotnet run --project samples/BacsSubmission -- --report FILE [--sent FILE]

        writing
          --payments FILE     the payments, a CSV file
          --service-user N    the service user number, six digits
          --name TEXT         the service user's name as payers see it, up to 18 characters (USER and its number)
          --serial TEXT       the submission's serial number, six of A-Z and 0-9, used once a day (000001)
          --out FILE          the file to write; it must not be there yet
          --file-number N     0 to 999, another for each file of one processing day (1)
          --sort-code N       sort code and number of the service user's own account;
          --account N         without both, each row of the payments has its own in two more columns
          --account-name TEXT the account's short name in contras (what --name says)
          --narrative TEXT    what the council's bank statement shows, up to 12 characters; the day follows (PAYMENTS)
          --profile P         several-days or one-day (several-days)
          --contras C         account-and-day, each-payment or none (account-and-day)
          --line-ends E       crlf, lf or none (crlf)
          --transliterate     fit account names to the characters that Bacs carries, and count them; references never
          --leave-out         write without the rows that were set aside

        writing and linting
          --sent-on DATE      the day it is sent, as 2026-02-26 (today by the clock of this machine)
          --most-payment P    the most of one payment in pounds (20000000.00)

        linting
          --lint FILE         the Standard 18 file to look over

        reports
          --report FILE       the advice or report, XML as it was fetched
          --sent FILE         the file that was sent, to hold an input report against

        exit codes: 0 written, or nothing found; 1 findings stopped it, or there are findings to look at; 2 wrong usage

        """;

    private const int MostNarrative = 12;
    private const int MostFileNumber = 999;

    private static readonly ImmutableArray<OptionShape> Shapes =
    [
        new("--payments", Work.Write, "a path"),
        new("--service-user", Work.Write, "a service user number of six digits", IsRequired: true),
        new("--name", Work.Write, "1 to 18 of A-Z, 0-9, space, full stop, ampersand, solidus and hyphen"),
        new("--serial", Work.Write, "six of A-Z and 0-9, not all zeros"),
        new("--out", Work.Write, "a path", IsRequired: true),
        new("--file-number", Work.Write, "a number from 0 to 999"),
        new("--sort-code", Work.Write, "a sort code of six digits"),
        new("--account", Work.Write, "an account number of eight digits"),
        new("--account-name", Work.Write, "1 to 18 characters that Bacs carries"),
        new("--narrative", Work.Write, "1 to 12 characters that Bacs carries"),
        new("--profile", Work.Write, "several-days or one-day"),
        new("--contras", Work.Write, "account-and-day, each-payment or none"),
        new("--line-ends", Work.Write, "crlf, lf or none"),
        new("--transliterate", Work.Write, ""),
        new("--leave-out", Work.Write, ""),
        new("--sent-on", Work.Write | Work.Lint, "a date such as 2026-02-26"),
        new("--most-payment", Work.Write | Work.Lint, "pounds above 0 with two decimals at most, such as 20000.00"),
        new("--lint", Work.Lint, "a path"),
        new("--report", Work.Report, "a path"),
        new("--sent", Work.Report, "a path"),
    ];

    private SortCode _sortCode;
    private AccountNumber _account;
    private BacsText _name;
    private BacsText _accountName;

    public Work Work { get; private init; }

    /// <summary>The file to read: payments, a submission or a report.</summary>
    public string File { get; private set; } = "";

    public string Out { get; private set; } = "";

    /// <summary>The submission that a report is held against; null for none.</summary>
    public string? Sent { get; private set; }

    public ServiceUserNumber ServiceUser { get; private set; }

    public BacsText Name => _name.IsEmpty ? BacsText.Create($"USER {ServiceUser.ToDigits()}") : _name;

    public SubmissionSerial Serial { get; private set; } = SubmissionSerial.FromNumber(1);

    public int FileNumber { get; private set; } = 1;

    /// <summary>The service user's own account; none where each row has its own.</summary>
    public BankAccount Account => _sortCode.IsNone || _account.IsNone ? default : new BankAccount(_sortCode, _account);

    public BacsText AccountName => _accountName.IsEmpty ? Name : _accountName;

    public BacsText Narrative { get; private set; } = BacsText.Create("PAYMENTS");

    public SubmissionProfile Profile { get; private set; } = SubmissionProfile.SeveralDays;

    public LocalDate SentOn { get; private set; }

    public Money MostPayment { get; private set; } = SubmissionTerms.SchemePaymentLimit;

    public bool Transliterate { get; private set; }

    public SetAsidePolicy SetAside { get; private set; } = SetAsidePolicy.RefuseFile;

    /// <summary>Reads the arguments, or says in one sentence what is wrong with them.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="today">The day of sending where none is given.</param>
    /// <param name="options">The options; null when the answer is no.</param>
    /// <param name="fault">What is wrong; empty when nothing is.</param>
    public static bool TryParse(
        IReadOnlyList<string> args, LocalDate today, [NotNullWhen(true)] out Options? options, out string fault)
    {
        options = null;
        if (args.Contains("--help") || args.Contains("-h"))
        {
            (options, fault) = (new Options(), "");
            return true;
        }

        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        fault = Gather(args, given);
        var works = Shapes.Where(shape => IsWork(shape) && given.ContainsKey(shape.Name)).ToArray();
        if (fault.Length == 0 && works is not [_])
        {
            fault = "expected one of --payments, --lint and --report";
        }

        if (fault.Length > 0)
        {
            return false;
        }

        var read = new Options { Work = works[0].For, SentOn = today };
        fault = read.Take(given);
        options = fault.Length == 0 ? read : null;
        return options is not null;
    }

    private static string Gather(IReadOnlyList<string> args, Dictionary<string, string> given)
    {
        for (var at = 0; at < args.Count; at++)
        {
            var name = args[at];
            if (Shapes.FirstOrDefault(shape => shape.Name == name) is not { } shape)
            {
                return $"{name} is no option";
            }

            if (!shape.IsFlag && at + 1 == args.Count)
            {
                return $"{name} stands without a value; expected {shape.Expected}";
            }

            if (!given.TryAdd(name, shape.IsFlag ? "" : args[++at]))
            {
                return $"{name} stands twice";
            }
        }

        return "";
    }

    private string Take(Dictionary<string, string> given)
    {
        foreach (var shape in Shapes)
        {
            var isGiven = given.TryGetValue(shape.Name, out var value);
            if (!isGiven && shape.IsRequired && shape.For.HasFlag(Work))
            {
                return $"{shape.Name} is missing; expected {shape.Expected}";
            }

            if (isGiven && !shape.For.HasFlag(Work))
            {
                return $"{shape.Name} does not go with {Shapes.First(other => other.For == Work && IsWork(other)).Name}";
            }

            if (isGiven && !Take(shape.Name, value!))
            {
                return $"{shape.Name}: expected {shape.Expected}";
            }
        }

        return _sortCode.IsNone == _account.IsNone ? "" : "--sort-code and --account go together";
    }

    private static bool IsWork(OptionShape shape) => shape.Name is "--payments" or "--lint" or "--report";

    private bool Take(string name, string value) => name switch
    {
        "--payments" or "--lint" or "--report" => (File = value).Length > 0,
        "--out" => (Out = value).Length > 0,
        "--sent" => (Sent = value).Length > 0,
        "--service-user" => ServiceUserNumber.Read(value, out var number) == ServiceUserNumberStatus.Valid
            && !(ServiceUser = number).IsNone,
        "--name" => TryText(value, BacsText.MostCharacters, out _name) && !_name.IsEmpty,
        "--account-name" => TryText(value, BacsText.MostCharacters, out _accountName),
        "--narrative" => TryText(value, MostNarrative, out var text) && !(Narrative = text).IsEmpty,
        "--serial" => SubmissionSerial.TryCreate(value, out var serial) && !(Serial = serial).IsNone,
        "--sort-code" => SortCode.Read(value, out _sortCode) == SortCodeStatus.Valid,
        "--account" => AccountNumber.Read(value, out _account) == AccountNumberStatus.Valid,
        _ => TakeChoice(name, value),
    };

    private bool TakeChoice(string name, string value)
    {
        switch (name)
        {
            case "--file-number" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                FileNumber = number;
                return number <= MostFileNumber;
            case "--sent-on" when LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var day }:
                SentOn = day;
                return true;
            case "--most-payment" when decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds)
                && Money.TryFromPounds(pounds, out var most):
                return (MostPayment = most).IsPositive;
            case "--profile" when value is "several-days" or "one-day":
                Profile = Profile with { Days = value == "one-day" ? ProcessingDays.One : ProcessingDays.Several };
                return true;
            case "--contras" when value is "account-and-day" or "each-payment" or "none":
                Profile = Profile with { Contras = ContrasOf(value) };
                return true;
            case "--line-ends" when value is "crlf" or "lf" or "none":
                Profile = Profile with { RecordEnd = RecordEndOf(value) };
                return true;
            case "--transliterate":
                return Transliterate = true;
            case "--leave-out":
                SetAside = SetAsidePolicy.Exclude;
                return true;
            default:
                return false;
        }
    }

    private static ContraStrategy ContrasOf(string value) => value switch
    {
        "each-payment" => ContraStrategy.PerPayment,
        "none" => ContraStrategy.None,
        _ => ContraStrategy.PerAccountAndDay,
    };

    private static RecordEnd RecordEndOf(string value) => value switch
    {
        "lf" => RecordEnd.LineFeed,
        "none" => RecordEnd.Nothing,
        _ => RecordEnd.CarriageReturnLineFeed,
    };

    private static bool TryText(string value, int mostCharacters, out BacsText text) =>
        BacsText.Read(value, out text) == BacsTextStatus.Valid && text.Length > 0 && text.Length <= mostCharacters;

    /// <summary>An option: its name, what it is for and what it expects; nothing where it stands alone.</summary>
    private sealed record OptionShape(string Name, Work For, string Expected, bool IsRequired = false)
    {
        public bool IsFlag => Expected.Length == 0;
    }
}
