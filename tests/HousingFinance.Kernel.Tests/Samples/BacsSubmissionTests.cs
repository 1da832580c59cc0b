using System.Text;
using BacsSubmission;
using HousingFinance.Kernel.Tests.Bacs.Reports;
using HousingFinance.Kernel.TestSupport;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Samples;

/// <summary>The sample that writes, looks over and reads what goes to Bacs and comes back, run as its command line runs it.</summary>
public sealed class BacsSubmissionTests : IDisposable
{
    private const string Council =
        "--service-user 999001 --name ANYTOWN --serial 000042 --sort-code 112233 --account 44556677 --narrative RENT --sent-on 2026-02-26";

    private static readonly LocalDate Today = new(2026, 2, 26);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bacs-submission");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Payments_in_order_are_written_as_this_file()
    {
        using var german = new GermanCulture();

        var (code, printed, errors) = Write("payments-good.csv", "--line-ends lf");

        Assert.Equal((BacsSubmissionCommand.Passed, ""), (code, errors));
        Golden.Matches("Samples/Golden/bacs-submission-written.txt", printed);
        Assert.Equal(File.ReadAllText(Input("sent.txt")), File.ReadAllText(Out));
    }

    [Fact]
    public void Two_bad_rows_stop_the_file_and_say_what_is_wrong_with_each()
    {
        var (code, printed, errors) = Write("payments.csv");

        Assert.Equal((BacsSubmissionCommand.Found, ""), (code, errors));
        Golden.Matches("Samples/Golden/bacs-submission-refused.txt", printed);
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public void A_file_without_the_bad_rows_is_written_where_that_is_asked_for()
    {
        var (code, printed, _) = Write("payments.csv", "--leave-out");

        Assert.Equal(BacsSubmissionCommand.Passed, code);
        Assert.Contains("rows              6           4          2", printed, StringComparison.Ordinal);
        Assert.Contains("4 payments; read back equal", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("E O'Tenant", printed, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("--line-ends crlf --contras each-payment", 14)]
    [InlineData("--line-ends lf --contras account-and-day", 13)]
    [InlineData("--line-ends crlf --file-number 7", 13)]
    [InlineData("--line-ends none --contras account-and-day", 1)]
    public void Each_dialect_is_written_and_has_so_many_lines(string dialect, int lines)
    {
        // Three payments that move money and an instruction, which has no contra.
        Assert.Equal(BacsSubmissionCommand.Passed, Write("payments-good.csv", dialect).Code);

        Assert.Equal(lines, File.ReadAllLines(Out).Length);
    }

    [Fact]
    public void Payments_of_two_days_do_not_go_into_a_file_of_one()
    {
        var (code, printed, _) = Write("payments-good.csv", "--profile one-day");

        Assert.Equal(BacsSubmissionCommand.Found, code);
        Assert.Contains("Not written: see the findings.", printed, StringComparison.Ordinal);
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public void Payments_of_one_day_go_into_a_file_of_one()
    {
        var rows = File.ReadAllLines(Input("payments-good.csv"));
        var payments = Save("one.csv", rows[..3]);

        Assert.Equal(BacsSubmissionCommand.Passed, Run($"--payments {payments} --out {Out} {Council} --profile one-day").Code);

        Assert.Contains("1 DAILY", File.ReadAllText(Out), StringComparison.Ordinal);
    }

    [Fact]
    public void A_payment_above_the_limit_stops_the_file()
    {
        Assert.Equal(BacsSubmissionCommand.Found, Write("payments-good.csv", "--most-payment 499.99").Code);
        Assert.Equal(BacsSubmissionCommand.Passed, Write("payments-good.csv", "--most-payment 500.00").Code);
    }

    [Fact]
    public void A_file_is_never_written_over_another()
    {
        Save("out.txt", ["sent yesterday"]);

        var (code, _, errors) = Write("payments-good.csv");

        Assert.Equal(BacsSubmissionCommand.WrongUsage, code);
        Assert.Contains("is there already", errors, StringComparison.Ordinal);
        Assert.Equal("sent yesterday\n", File.ReadAllText(Out));
    }

    [Fact]
    public void Each_row_may_have_its_own_originating_account()
    {
        var rows = File.ReadAllLines(Input("payments-good.csv")).Select((row, at) => row + at switch
        {
            0 => ",originating_sort_code,originating_account",
            1 or 2 => ",112233,44556677",
            _ => ",112233,44556685",
        });
        var payments = Save("accounts.csv", rows);

        // File, service user and place to write are enough: the sender then goes by its number and the submission by the first serial.
        var (code, printed, _) = Run($"--payments {payments} --service-user 999001 --out {Out}");

        Assert.Equal(BacsSubmissionCommand.Passed, code);
        Assert.Contains("2026-03-02   2026-02-27  **-**-33 ****6685", printed, StringComparison.Ordinal);
        Assert.StartsWith("VOL1000001", File.ReadAllText(Out), StringComparison.Ordinal);
        Assert.Contains("USER 999001", File.ReadAllText(Out), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_fitted_and_counted_only_where_that_is_asked_for()
    {
        var rows = File.ReadAllText(Input("payments-good.csv")).Replace("B TENANT", "Beß O'Tenant", StringComparison.Ordinal);
        var payments = Save("names.csv", [rows]);

        Assert.Equal(BacsSubmissionCommand.Found, Run($"--payments {payments} --out {Out} {Council}").Code);
        var (code, printed, _) = Run($"--payments {payments} --out {Out} {Council} --transliterate");

        Assert.Equal(BacsSubmissionCommand.Passed, code);
        Assert.Contains("1 account name fitted", printed, StringComparison.Ordinal);
        Assert.Contains("BESS O TENANT", File.ReadAllText(Out), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_payments_in_another_order_have_the_same_identity()
    {
        var rows = File.ReadAllLines(Input("payments-good.csv"));
        var turned = Save("turned.csv", [rows[0], .. rows.Skip(1).Reverse()]);

        var first = Identity(Write("payments-good.csv").Printed);
        File.Delete(Out);
        var second = Identity(Run($"--payments {turned} --out {Out} {Council}").Printed);

        Assert.Equal(first, second);
        Assert.Equal(64, first.Length);
    }

    // What a clerk meets with. The value is what could be read as one.
    [Theory]
    [InlineData("17,000100,10000026,B TENANT,RENT0011111,12.345,2026-03-02", "CSV004", "column amount")]
    [InlineData("17,000100,10000026,B TENANT,RENT0011111,\"1,000.00\",2026-03-02", "CSV003", "remove the commas")]
    [InlineData("17,000100,10000026,B TENANT,RENT0011111,£5,2026-03-02", "CSV002", "remove the pound sign")]
    [InlineData("17,000100,10000026,B TENANT,RENT0011111,-5.00,2026-03-02", "CSV006", "column amount")]
    [InlineData("17,000100,10000026,B TENANT,RENT0011111,,2026-03-02", "CSV001", "column amount")]
    [InlineData("17,000100,10000026,B TENANT,RENT0011111,0.00,2026-03-02", "BACS006", "column amount")]
    [InlineData("17,100,10000026,B TENANT,RENT0011111,5.00,2026-03-02", "BANK004", "restore the zeros a spreadsheet dropped")]
    [InlineData("17,000100,1000026,B TENANT,RENT0011111,5.00,2026-03-02", "BANK012", "restore the zeros a spreadsheet dropped")]
    [InlineData("17,000100,1.0E+07,B TENANT,RENT0011111,5.00,2026-03-02", "BANK011", "column destination_account")]
    [InlineData("17,000100,10000026,b tenant,RENT0011111,5.00,2026-03-02", "BANK030", "column account_name")]
    [InlineData("17,000100,10000026,\"B, TENANT\",RENT0011111,5.00,2026-03-02", "BANK031", "',' as character 2 of 9")]
    [InlineData("17,000100,10000026,B TENANT,rent0011111,5.00,2026-03-02", "BANK030", "column reference")]
    [InlineData("17,000100,10000026,B TENANT,000000,5.00,2026-03-02", "BACS014", "column reference")]
    [InlineData("17,000100,10000026,B TENANT,RENT0011111,5.00,2026-02-28", "BACS041", "a weekend or bank holiday")]
    [InlineData("17,000100,10000026,B TENANT,RENT0011111,5.00,2028-03-02", "BACS040", "whose bank holidays are known")]
    [InlineData("17,000100,10000026,B TENANT,RENT0011111,5.00,02/03/2026", "CSV013", "column collection_date")]
    [InlineData("0N,000100,10000026,B TENANT,RENT0011111,5.00,2026-03-02", "BACS007", "an instruction carries £0.00")]
    [InlineData("ON,000100,10000026,B TENANT,RENT0011111,0.00,2026-03-02", "BACS087", "0N was probably meant, with a zero")]
    [InlineData("U1,000100,10000026,B TENANT,RENT0011111,5.00,2026-03-02", "BACS086", "one of 01, 17, 18, 19, 99, Z4, Z5, 0N, 0C, 0S")]
    [InlineData("17,000100,10000026", "CSV021", "3 cells for 7 headings")]
    public void A_row_with_a_fault_is_set_aside_told_of_once_and_keeps_the_others_back(string row, string code, string words)
    {
        var rows = File.ReadAllLines(Input("payments-good.csv"));
        var payments = Save("fault.csv", [rows[0], rows[1], row]);

        var (exit, printed, errors) = Run($"--payments {payments} --out {Out} {Council}");

        Assert.Equal((BacsSubmissionCommand.Found, ""), (exit, errors));
        Assert.Equal(2, printed.Split($"{code} error").Length);
        Assert.Contains(words, printed, StringComparison.Ordinal);
        Assert.Contains("Not written: 1 row set aside.", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("findings", printed, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]{7}", printed[..printed.IndexOf("identity", StringComparison.Ordinal)]);
        Assert.DoesNotContain("TENANT", printed, StringComparison.OrdinalIgnoreCase);
        Assert.False(File.Exists(Out));
    }

    [Theory]
    [InlineData("", "CSV041")]
    [InlineData("transaction_code;reference", "CSV035")]
    public void A_file_that_is_empty_or_parted_by_semicolons_is_no_file_of_payments(string text, string code)
    {
        var payments = Path.Combine(_folder.FullName, "none.csv");
        File.WriteAllText(payments, text);

        var (exit, printed, _) = Run($"--payments {payments} --out {Out} {Council}");

        Assert.Equal(BacsSubmissionCommand.Found, exit);
        Assert.Contains(code, printed, StringComparison.Ordinal);
        Assert.EndsWith("Not written.\n", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_at_the_beginning_and_quoted_cells_are_read_as_spreadsheets_write_them()
    {
        var rows = File.ReadAllLines(Input("payments-good.csv"));
        var quoted = rows.Skip(1).Select(row => string.Join(',', row.Split(',').Select(cell => $"\"{cell}\"")));

        var code = Run($"--payments {Save("marked.csv", [$"\uFEFF{rows[0]}", .. quoted])} --out {Out} {Council} --line-ends lf").Code;

        Assert.Equal(BacsSubmissionCommand.Passed, code);
        Assert.Equal(File.ReadAllText(Input("sent.txt")), File.ReadAllText(Out));
    }

    [Fact]
    public void A_file_with_other_headings_is_no_file_of_payments()
    {
        var (code, printed, _) = Run($"--payments {Save("roll.csv", ["name,rent", "1,2"])} --out {Out} {Council}");

        Assert.Equal(BacsSubmissionCommand.Found, code);
        Assert.Contains("CSV035", printed, StringComparison.Ordinal);
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public void A_faulty_file_has_these_findings()
    {
        var (code, printed, errors) = Run($"--lint {Input("faulty.txt")} --sent-on 2026-02-26");

        Assert.Equal((BacsSubmissionCommand.Found, ""), (code, errors));
        Golden.Matches("Samples/Golden/bacs-submission-lint.txt", printed);
    }

    [Theory]
    [InlineData("", BacsSubmissionCommand.Passed)]
    [InlineData(" --sent-on 2026-02-26", BacsSubmissionCommand.Passed)]
    [InlineData(" --sent-on 2026-02-27", BacsSubmissionCommand.Found)]
    [InlineData(" --most-payment 20.00", BacsSubmissionCommand.Found)]
    public void A_file_in_order_has_no_findings_on_the_day_it_is_sent(string more, int code) =>
        Assert.Equal(code, Run($"--lint {Input("sent.txt")}{more}").Code);

    [Fact]
    public void A_report_is_printed_as_these_rows()
    {
        var (code, printed, errors) = Run($"--report {Input("unpaid.xml")}");

        Assert.Equal((BacsSubmissionCommand.Passed, ""), (code, errors));
        Golden.Matches("Samples/Golden/bacs-submission-report.txt", printed);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void No_report_is_printed_with_a_whole_account_number_or_a_name(string report)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Bacs/Reports/Golden", report);

        var (code, printed, errors) = Run($"--report {path}");

        Assert.True(code is BacsSubmissionCommand.Passed or BacsSubmissionCommand.Found);
        Assert.Equal("", errors);
        Assert.Contains("report of service user 999001", printed, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]{8}", printed.Replace("RENT00", "", StringComparison.Ordinal));
        Assert.DoesNotContain("TENANT", printed, StringComparison.Ordinal);
    }

    public static TheoryData<string> Reports => [.. ReportExample.Files];

    [Fact]
    public void A_reference_that_holds_the_account_number_or_the_name_is_not_shown()
    {
        var text = File.ReadAllText(Input("unpaid.xml"))
            .Replace("ref=\"RENT0011111       \" transCode", "ref=\"X10000026\" transCode", StringComparison.Ordinal)
            .Replace("ref=\"GARAGE0007        \" transCode", "ref=\"F Tenant garage\" transCode", StringComparison.Ordinal);

        var (_, printed, _) = Run($"--report {Save("masked.xml", [text])}");

        Assert.Equal(2, printed.Split("(not shown)").Length - 1);
        Assert.DoesNotContain("10000026", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Tenant", printed, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_input_report_of_the_file_that_was_sent_agrees_with_it()
    {
        var (code, printed, _) = Run($"--report {Input("input-report.xml")} --sent {Input("sent.txt")}");

        Assert.Equal(BacsSubmissionCommand.Passed, code);
        Golden.Matches("Samples/Golden/bacs-submission-input-report.txt", printed);
    }

    [Fact]
    public void An_input_report_of_another_file_says_what_differs()
    {
        Write("payments-good.csv", "--file-number 2");

        var (code, printed, _) = Run($"--report {Input("input-report.xml")} --sent {Out}");

        Assert.Equal(BacsSubmissionCommand.Found, code);
        Assert.Contains("BACS472", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "expected one of --payments, --lint and --report")]
    [InlineData("--lint a --report b", "expected one of --payments, --lint and --report")]
    [InlineData("--payments a", "--service-user is missing")]
    [InlineData("--payments a --service-user 99901", "--service-user: expected a service user number of six digits")]
    [InlineData("--payments a --service-user 999001 --name any --serial 1 --out b", "--name: expected 1 to 18 of A-Z")]
    [InlineData("--payments a --service-user 999001 --name ANY --serial 1 --out b", "--serial: expected six of A-Z and 0-9")]
    [InlineData("--payments a --service-user 999001 --name ANY --serial 000001 --out b --sort-code 112233", "go together")]
    [InlineData("--payments a --service-user 999001 --name ANY --serial 000001 --out b --file-number 1000", "from 0 to 999")]
    [InlineData("--payments a --service-user 999001 --name ANY --serial 000001 --out b --profile daily", "several-days or one-day")]
    [InlineData("--payments a --service-user 999001 --name ANY --serial 000001 --out b --narrative NARRATIVE-OF-", "1 to 12 characters")]
    [InlineData("--lint a --sent-on 26/02/2026", "a date such as 2026-02-26")]
    [InlineData("--lint a --most-payment 0", "pounds above 0")]
    [InlineData("--lint a --serial 000001", "--serial does not go with --lint")]
    [InlineData("--lint a --lint b", "--lint stands twice")]
    [InlineData("--lint", "--lint stands without a value")]
    [InlineData("--tenants 4", "--tenants is no option")]
    [InlineData("--lint nowhere.txt", "nowhere.txt")]
    public void Wrong_usage_is_refused_with_a_reason(string arguments, string reason)
    {
        var (code, printed, errors) = Run(arguments);

        Assert.Equal((BacsSubmissionCommand.WrongUsage, ""), (code, printed));
        Assert.Contains(reason, errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_sent_is_held_against_an_input_report_alone()
    {
        var (code, _, errors) = Run($"--report {Input("unpaid.xml")} --sent {Input("sent.txt")}");

        Assert.Equal(BacsSubmissionCommand.WrongUsage, code);
        Assert.Contains("--sent goes with an input report", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_is_printed_and_nothing_is_done()
    {
        Assert.Equal((BacsSubmissionCommand.Passed, Options.Usage, ""), Run("--help"));
    }

    [Fact]
    public void Progress_is_shown_on_a_terminal_and_wiped_at_the_end()
    {
        var terminal = new StringWriter();
        var progress = ProgressLine.On(terminal, isRedirected: false);

        progress.Begin("reading");
        progress.Report(9_999);
        progress.Report(10_000);
        progress.End();

        Assert.Equal("\rreading\rreading: 10,000 rows\r                    \r", terminal.ToString());
    }

    private string Out => Path.Combine(_folder.FullName, "out.txt");

    private (int Code, string Printed, string Errors) Write(string payments, string more = "") =>
        Run($"--payments {Input(payments)} --out {Out} {Council} {more}");

    private static (int Code, string Printed, string Errors) Run(string arguments)
    {
        var (output, errors) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var args = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var code = new BacsSubmissionCommand(output, errors, ProgressLine.Quiet, Today).Run(args);
        return (code, output.ToString(), errors.ToString());
    }

    private static string Identity(string printed) =>
        printed.Split('\n').Single(line => line.StartsWith("identity ", StringComparison.Ordinal))["identity ".Length..];

    private string Save(string name, IEnumerable<string> lines)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")), new UTF8Encoding(false));
        return path;
    }

    /// <summary>A file that lies in the sample's folder.</summary>
    private static string Input(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HousingFinance.Kernel.sln")))
        {
            folder = folder.Parent;
        }

        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "samples", "BacsSubmission", name);
    }
}
