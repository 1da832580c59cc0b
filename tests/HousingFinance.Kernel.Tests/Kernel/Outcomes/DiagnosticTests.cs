using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Kernel.Outcomes;

/// <summary>Codes, places and the one line in which a finding is told.</summary>
public class DiagnosticTests
{
    private static readonly DiagnosticCode Code = new("RENT014");
    private static readonly RentAccountRef Account = RentAccountRef.Create(new ReferenceAllocator("NEC"), "7100234");

    [Fact]
    public void A_message_is_where_what_was_found_what_was_expected_and_what_to_do()
    {
        using var german = new GermanCulture();
        var finding = new Diagnostic(
            Code,
            Severity.Error,
            Locator.AtRow("rent roll", 412).OfAccount(Account),
            $"rent is {Money.Zero}",
            $"a rent to be uprated is above {Money.Zero}",
            "correct the row or mark it void");

        const string message = "rent roll row 412, account 7100234: rent is £0.00; a rent to be uprated is above £0.00; "
            + "correct the row or mark it void.";
        Assert.Equal(message, finding.Message);
        Assert.Equal("RENT014 " + message, finding.ToString());
        Assert.Equal(("rent is £0.00", "a rent to be uprated is above £0.00", "correct the row or mark it void"),
            (finding.Found, finding.Expected, finding.Remedy));
    }

    [Theory]
    [InlineData("code")]
    [InlineData("found")]
    [InlineData("expected")]
    [InlineData("remedy")]
    public void A_finding_without_one_of_its_parts_is_refused(string missing)
    {
        var refused = Assert.ThrowsAny<ArgumentException>(() => new Diagnostic(
            missing == "code" ? default : Code, Severity.Error, default, Text("found"), Text("expected"), Text("remedy")));

        Assert.Equal(missing, refused.ParamName);

        string Text(string part) => part == missing ? "" : part;
    }

    [Fact]
    public void Findings_are_equal_when_every_part_is()
    {
        var finding = Finding("found", Severity.Error);

        Assert.Equal(finding, Finding("found", Severity.Error));
        Assert.NotEqual(finding, Finding("other", Severity.Error));
        Assert.NotEqual(finding, Finding("found", Severity.Warning));

        static Diagnostic Finding(string found, Severity severity) => new(Code, severity, Locator.In("x"), found, "expected", "remedy");
    }

    [Fact]
    public void No_finding_at_all_has_empty_parts()
    {
        Diagnostic nothing = default;

        Assert.Equal(("", "", "", ""), (nothing.Code.Text, nothing.Found, nothing.Expected, nothing.Remedy));
        Assert.Equal(Severity.Information, nothing.Severity);
    }

    [Theory]
    [InlineData("AB001")]
    [InlineData("RENT014")]
    [InlineData("ABCDEF999")]
    public void A_code_is_two_to_six_letters_and_three_digits(string text)
    {
        Assert.Equal(text, new DiagnosticCode(text).Text);
        Assert.Equal(text, new DiagnosticCode(text).ToString());
        Assert.Equal(new DiagnosticCode(text), new DiagnosticCode(new string(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A001")]
    [InlineData("ABCDEFG001")]
    [InlineData("RENT14")]
    [InlineData("RENT0014")]
    [InlineData("RENT")]
    [InlineData("RENT01A")]
    [InlineData("rent014")]
    [InlineData("RENT 014")]
    [InlineData("014")]
    [InlineData("RENT٠١٤")]
    [InlineData("ÉT014")]
    [InlineData("RENT-14")]
    public void Any_other_code_is_refused(string text) =>
        Assert.Equal("text", Assert.ThrowsAny<ArgumentException>(() => new DiagnosticCode(text)).ParamName);

    [Fact]
    public void No_code_at_all_is_empty() => Assert.Equal("", default(DiagnosticCode).ToString());
}
