using DirectDebitRun;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Samples;

/// <summary>The sample that tells a month of Direct Debits, run as its command line runs it.</summary>
public sealed class DirectDebitRunTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("direct-debit-run");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_month_is_printed_as_the_sample_says()
    {
        using var german = new GermanCulture();

        var (code, printed, errors) = Run();

        Assert.Equal((DirectDebitRunCommand.Passed, ""), (code, errors));
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples/direct-debit-run.txt")), printed);
    }

    [Theory]
    [InlineData("2026-05-01", "01,01,01,01,01,01,01,01,01,01,0N")]
    [InlineData("2026-05-11", "0N")]
    [InlineData("2026-05-15", "18")]
    [InlineData("2026-06-01", "01,17,17,17,17,17,17,17,17,01,01")]
    public void Each_file_holds_what_was_due(string day, string codes)
    {
        Assert.Equal(DirectDebitRunCommand.Passed, Run("--out", _folder.FullName).Code);

        var reading = Standard18Reader.Read(
            File.ReadAllBytes(Path.Combine(_folder.FullName, $"{day}.txt")), WorkingDayCalendar.EnglandAndWales);
        var payments = reading.Submission!.Files[0].Payments;
        Assert.Equal(codes.Split(','), Enumerable.Range(0, payments.Count).Select(row => payments[row].Code!.Code));
        Assert.Equal(4, _folder.GetFiles().Length);
    }

    [Fact]
    public void Nothing_printed_holds_a_name_or_a_bank_account()
    {
        var printed = Run().Printed;

        Assert.DoesNotContain("TENANT", printed, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("000100", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("17100", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_for_Bacs_is_never_written_over()
    {
        Run("--out", _folder.FullName);
        var written = _folder.GetFiles().ToDictionary(file => file.Name, file => File.ReadAllText(file.FullName));

        var (code, _, errors) = Run("--out", _folder.FullName);

        Assert.Equal(DirectDebitRunCommand.WrongUsage, code);
        Assert.Contains("2026-05-01.txt", errors, StringComparison.Ordinal);
        Assert.All(_folder.GetFiles(), file => Assert.Equal(written[file.Name], File.ReadAllText(file.FullName)));
    }

    [Theory]
    [InlineData("--out")]
    [InlineData("--in", "folder")]
    [InlineData("--out", "folder", "more")]
    public void Another_command_line_is_refused(params string[] args)
    {
        var (code, printed, errors) = Run(args);

        Assert.Equal((DirectDebitRunCommand.WrongUsage, ""), (code, printed));
        Assert.StartsWith("usage:", errors, StringComparison.Ordinal);
    }

    private static (int Code, string Printed, string Errors) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var code = new DirectDebitRunCommand(output, errors).Run(args);
        return (code, output.ToString(), errors.ToString());
    }
}
