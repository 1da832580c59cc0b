using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Tests.Kernel.Banking.Examples;

/// <summary>Sort codes and account numbers: six digits and eight, and the forms of a few banks by their own rules.</summary>
public class BankAccountTests
{
    [Fact]
    public void An_account_is_six_digits_and_eight_and_keeps_its_leading_zeros()
    {
        var account = BankAccount.Create("001001", "00001800");

        Assert.Equal("001001", account.SortCode.ToDigits());
        Assert.Equal("00001800", account.Number.ToDigits());
        Assert.Equal((1001, 1800), (account.SortCode.Number, account.Number.Number));
    }

    [Fact]
    public void An_account_is_never_printed_whole()
    {
        var account = BankAccount.Create("112218", "33446677");

        Assert.Equal("**-**-18 ****6677", account.ToString());
        Assert.Equal("**-**-18", account.SortCode.ToString());
        Assert.Equal("****6677", account.Number.ToString());
    }

    [Theory]
    [InlineData("", SortCodeStatus.Missing)]
    [InlineData("12345", SortCodeStatus.WrongLength)]
    [InlineData("123456", SortCodeStatus.Valid)]
    [InlineData("1234567", SortCodeStatus.WrongLength)]
    [InlineData("12-34-56", SortCodeStatus.NotDigits)]
    [InlineData(" 12345", SortCodeStatus.NotDigits)]
    [InlineData("12345\u0666", SortCodeStatus.NotDigits)]
    public void A_sort_code_is_exactly_six_digits(string text, SortCodeStatus expected)
    {
        Assert.Equal(expected, SortCode.Read(text, out var sortCode));
        Assert.Equal(expected == SortCodeStatus.Valid, !sortCode.IsNone);
    }

    [Theory]
    [InlineData("12-34-56", SortCodeStatus.Valid)]
    [InlineData("", SortCodeStatus.Missing)]
    [InlineData("123456", SortCodeStatus.NotHyphenated)]
    [InlineData("12-34-5", SortCodeStatus.NotHyphenated)]
    [InlineData("12 34 56", SortCodeStatus.NotHyphenated)]
    [InlineData("12-3A-56", SortCodeStatus.NotDigits)]
    public void A_hyphenated_sort_code_is_read_only_where_that_form_is_asked_for(string text, SortCodeStatus expected)
    {
        Assert.Equal(expected, SortCode.ReadHyphenated(text, out var sortCode));
        Assert.Equal(expected == SortCodeStatus.Valid ? SortCode.Create("123456") : default, sortCode);
    }

    [Theory]
    [InlineData("", AccountNumberStatus.Missing)]
    [InlineData("12345", AccountNumberStatus.WrongLength)]
    [InlineData("123456", AccountNumberStatus.NeedsBankRule)]
    [InlineData("1234567", AccountNumberStatus.NeedsBankRule)]
    [InlineData("12345678", AccountNumberStatus.Valid)]
    [InlineData("123456789", AccountNumberStatus.NeedsBankRule)]
    [InlineData("1234567890", AccountNumberStatus.NeedsBankRule)]
    [InlineData("12345678901", AccountNumberStatus.WrongLength)]
    [InlineData("1234567 ", AccountNumberStatus.NotDigits)]
    public void An_account_number_is_exactly_eight_digits_and_never_filled_up(string text, AccountNumberStatus expected)
    {
        Assert.Equal(expected, AccountNumber.Read(text, out var account));
        Assert.Equal(expected == AccountNumberStatus.Valid, !account.IsNone);
    }

    [Fact]
    public void Six_digits_and_seven_take_zeros_before_them_by_their_own_rule()
    {
        Assert.Equal(AccountNumberStatus.Valid, AccountNumber.ReadSixDigits("123456", out var six));
        Assert.Equal(AccountNumberStatus.Valid, AccountNumber.ReadSevenDigits("1234567", out var seven));

        Assert.Equal(("00123456", "01234567"), (six.ToDigits(), seven.ToDigits()));
        Assert.Equal(AccountNumberStatus.WrongLength, AccountNumber.ReadSixDigits("1234567", out _));
        Assert.Equal(AccountNumberStatus.WrongLength, AccountNumber.ReadSevenDigits("123456", out _));
    }

    [Fact]
    public void Nine_digits_of_Santander_change_the_sort_code_too()
    {
        Assert.Equal(
            AccountNumberStatus.Valid, BankAccount.ReadSantanderNineDigits(SortCode.Create("090127"), "812345678", out var account));

        Assert.Equal(BankAccount.Create("090128", "12345678"), account);
        Assert.Equal(AccountNumberStatus.WrongLength, BankAccount.ReadSantanderNineDigits(SortCode.Create("090127"), "12345678", out _));
    }

    [Theory]
    [InlineData("9912345678")]
    [InlineData("99-12345678")]
    public void Ten_digits_of_National_Westminster_end_with_the_number(string text)
    {
        Assert.Equal(AccountNumberStatus.Valid, AccountNumber.ReadNationalWestminsterTenDigits(text, out var account));
        Assert.Equal("12345678", account.ToDigits());
    }

    [Theory]
    [InlineData("991-2345678")]
    [InlineData("99-1234567")]
    public void A_hyphen_elsewhere_in_ten_digits_is_refused(string text) =>
        Assert.NotEqual(AccountNumberStatus.Valid, AccountNumber.ReadNationalWestminsterTenDigits(text, out _));

    [Fact]
    public void Ten_digits_of_the_Cooperative_Bank_and_of_Leeds_Building_Society_begin_with_the_number()
    {
        Assert.Equal(AccountNumberStatus.Valid, AccountNumber.ReadCooperativeBankTenDigits("1234567899", out var cooperative));
        Assert.Equal(AccountNumberStatus.Valid, AccountNumber.ReadLeedsBuildingSocietyTenDigits("1234567899", out var leeds));

        Assert.Equal(("12345678", "12345678"), (cooperative.ToDigits(), leeds.ToDigits()));
    }

    [Fact]
    public void The_default_is_no_account_and_not_an_account_of_zeros()
    {
        Assert.True(default(SortCode).IsNone);
        Assert.True(default(AccountNumber).IsNone);
        Assert.True(default(BankAccount).IsNone);
        Assert.NotEqual(SortCode.Create("000000"), default);
        Assert.NotEqual(AccountNumber.Create("00000000"), default);
        Assert.Equal("no bank account", default(BankAccount).ToString());
        Assert.Equal("no sort code", default(SortCode).ToString());
        Assert.Equal("no account number", default(AccountNumber).ToString());
        Assert.Throws<InvalidOperationException>(() => default(SortCode).ToDigits());
        Assert.Throws<InvalidOperationException>(() => default(AccountNumber).ToDigits());
        Assert.Throws<ArgumentException>(() => new BankAccount(default, AccountNumber.Create("12345678")));
        Assert.Throws<ArgumentException>(() => new BankAccount(SortCode.Create("123456"), default));
        Assert.Throws<ArgumentException>(() => BankAccount.ReadSantanderNineDigits(default, "812345678", out _));
    }

    [Fact]
    public void Numbers_outside_their_digits_are_refused()
    {
        Assert.Equal("999999", SortCode.FromNumber(999_999).ToDigits());
        Assert.Equal("99999999", AccountNumber.FromNumber(99_999_999).ToDigits());
        Assert.Throws<ArgumentOutOfRangeException>(() => SortCode.FromNumber(1_000_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => SortCode.FromNumber(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AccountNumber.FromNumber(100_000_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => AccountNumber.FromNumber(-1));
        Assert.Throws<ArgumentException>(() => SortCode.Create("12345"));
        Assert.Throws<ArgumentException>(() => AccountNumber.Create("1234567"));
    }

    [Fact]
    public void A_refusal_does_not_print_what_it_refuses()
    {
        Exception[] refusals =
        [
            Assert.Throws<ArgumentOutOfRangeException>(() => SortCode.FromNumber(1_234_567)),
            Assert.Throws<ArgumentOutOfRangeException>(() => AccountNumber.FromNumber(812_345_678)),
            Assert.Throws<ArgumentException>(() => SortCode.Create("1234567")),
            Assert.Throws<ArgumentException>(() => AccountNumber.Create("812345678")),
            Assert.Throws<ArgumentException>(() => BankAccount.Create("123456", "812345678")),
            Assert.Throws<ArgumentException>(() => BacsText.Create("O'TENANT 812345678")),
            Assert.Throws<ArgumentException>(() => BacsReference.Create("-812345678")),
        ];

        Assert.All(refusals, refusal => Assert.DoesNotMatch("[0-9]{4}|TENANT", refusal.ToString().Split('\n')[0]));
    }

    [Fact]
    public void Accounts_are_ordered_by_sort_code_then_number()
    {
        BankAccount[] ordered = [BankAccount.Create("000001", "99999999"), BankAccount.Create("000002", "00000000"), BankAccount.Create("000002", "00000001")];

        Assert.Equal(ordered, ordered.Reverse().Order());
        Assert.True(ordered[0] < ordered[1] && ordered[2] > ordered[1] && ordered[0] <= ordered[1] && ordered[2] >= ordered[1]);
    }

    [Theory]
    [InlineData("999001", ServiceUserNumberStatus.Valid)]
    [InlineData("", ServiceUserNumberStatus.Missing)]
    [InlineData("99900", ServiceUserNumberStatus.NotSixDigits)]
    [InlineData("B12345", ServiceUserNumberStatus.NotSixDigits)]
    public void A_service_user_number_is_six_digits(string text, ServiceUserNumberStatus expected)
    {
        Assert.Equal(expected, ServiceUserNumber.Read(text, out var number));
        Assert.Equal(expected == ServiceUserNumberStatus.Valid ? text : "", number.ToString());
    }

    [Theory]
    [InlineData("B00345", ServiceUserNumberStatus.Valid)]
    [InlineData("", ServiceUserNumberStatus.Missing)]
    [InlineData("b12345", ServiceUserNumberStatus.NotBureauForm)]
    [InlineData("B1234", ServiceUserNumberStatus.NotBureauForm)]
    [InlineData("123456", ServiceUserNumberStatus.NotBureauForm)]
    public void A_bureau_number_is_a_B_and_five_digits(string text, ServiceUserNumberStatus expected)
    {
        Assert.Equal(expected, BureauNumber.Read(text, out var number));
        Assert.Equal(expected == ServiceUserNumberStatus.Valid ? text : "", number.ToString());
    }

    [Fact]
    public void The_default_service_user_and_bureau_have_no_number()
    {
        Assert.True(default(ServiceUserNumber).IsNone && default(BureauNumber).IsNone);
        Assert.Throws<InvalidOperationException>(() => default(ServiceUserNumber).ToDigits());
        Assert.Throws<InvalidOperationException>(() => default(BureauNumber).ToCharacters());
        Assert.Throws<ArgumentException>(() => ServiceUserNumber.Create("12345"));
        Assert.Throws<ArgumentException>(() => BureauNumber.Create("12345"));
    }
}
