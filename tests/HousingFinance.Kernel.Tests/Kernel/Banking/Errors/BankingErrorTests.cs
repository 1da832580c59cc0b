using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Tests.Kernel.Banking.Errors;

/// <summary>Each finding about bank details in words, which never repeat the details.</summary>
public class BankingErrorTests
{
    private static Locator At => Locator.AtRow("payments", 3);

    [Theory]
    [InlineData("", "BANK001 payments row 3: the sort code is missing; a sort code is given; ask the payer or payee for the sort code.")]
    [InlineData("12 456", "BANK003 payments row 3: the sort code has a blank as character 3 of 6; a sort code is six digits without blanks or hyphens; correct it, or read it as hyphenated where it is written so.")]
    [InlineData("12é456", "BANK003 payments row 3: the sort code has U+00E9 as character 3 of 6; a sort code is six digits without blanks or hyphens; correct it, or read it as hyphenated where it is written so.")]
    [InlineData("12345", "BANK004 payments row 3: the sort code has 5 characters; a sort code has six digits; restore the zeros a spreadsheet dropped, or ask for the sort code again.")]
    public void Sort_codes(string text, string message) => Assert.Equal(message, SortCode.Read(text, out _).Explain(text, At).ToString());

    [Fact]
    public void Hyphenated_sort_codes() => Assert.Equal(
        "BANK002 payments row 3: the sort code has 6 characters; a sort code here is three pairs of digits with a hyphen between; write it as nn-nn-nn.",
        SortCode.ReadHyphenated("123456", out _).Explain("123456", At).ToString());

    [Theory]
    [InlineData("", "BANK010 payments row 3: the account number is missing; an account number is given; ask the payer or payee for the account number.")]
    [InlineData("1234567X", "BANK011 payments row 3: the account number has 'X' as character 8 of 8; an account number is digits without blanks or hyphens; correct the account number.")]
    [InlineData("1234567", "BANK012 payments row 3: the account number has 7 characters; an account number has eight digits; restore the zeros a spreadsheet dropped, or find out the bank and read the number by that bank's rule.")]
    [InlineData("1", "BANK013 payments row 3: the account number has 1 character; an account number has eight digits, or as many as its bank's rule takes; restore the zeros a spreadsheet dropped, or ask for the account number again.")]
    public void Account_numbers(string text, string message) =>
        Assert.Equal(message, AccountNumber.Read(text, out _).Explain(text, At).ToString());

    [Theory]
    [InlineData("", "BANK020 payments row 3: the number is missing; the number Bacs gave the service user or bureau is given; look it up in the sponsoring bank's letter.")]
    [InlineData("12345", "BANK021 payments row 3: the number has 5 characters; a service user number is six digits; give all six digits; a bureau's own number has a type of its own.")]
    public void Service_user_numbers(string text, string message) =>
        Assert.Equal(message, ServiceUserNumber.Read(text, out _).Explain(text, At).ToString());

    [Fact]
    public void Bureau_numbers() => Assert.Equal(
        "BANK022 payments row 3: the number has 6 characters; a bureau number is the letter B and five digits; give the bureau's number as Bacs writes it.",
        BureauNumber.Read("123456", out _).Explain("123456", At).ToString());

    [Theory]
    [InlineData("A Tenant", "BANK030 payments row 3: the text has 'e' as character 4 of 8; a Bacs text has capital letters only; write it in capitals, or transliterate it and look at what changed.")]
    [InlineData("O'BRIEN", "BANK031 payments row 3: the text has ''' as character 2 of 7; a Bacs text is made of A-Z, 0-9, space, full stop, ampersand, solidus and hyphen; correct it, or transliterate it and look at what changed.")]
    [InlineData("NINETEEN CHARACTERS", "BANK032 payments row 3: the text has 19 characters; a Bacs text has at most 18 characters; shorten it; nothing is cut off unasked.")]
    [InlineData("A TENANT ", "BANK033 payments row 3: the text has 9 characters; a Bacs text does not end with a space; take the space off its end.")]
    public void Texts(string text, string message) => Assert.Equal(message, BacsText.Read(text, out _).Explain(text, At).ToString());

    [Theory]
    [InlineData("", "BANK040 payments row 3: the reference is missing; a Direct Debit has its reference; give the reference the instruction was lodged with.")]
    [InlineData("-RENT01", "BANK041 payments row 3: the reference has '-' as character 1 of 7; a Direct Debit reference begins with a letter or digit; give the reference the instruction was lodged with, without what stands before it.")]
    [InlineData("RENT1", "BANK042 payments row 3: the letters and digits of the reference number 5; a Direct Debit reference has at least 6 letters or digits; lengthen the reference before the instruction is lodged.")]
    [InlineData("000000", "BANK043 payments row 3: the letters and digits of the reference number 6, all the same; the letters and digits of a Direct Debit reference are not all the same; give each instruction a reference of its own.")]
    [InlineData("DDIC0012", "BANK044 payments row 3: the reference begins with DDIC; a Direct Debit reference does not begin with DDIC, which banks keep; choose another reference before the instruction is lodged.")]
    [InlineData("RENT 001", "BANK045 payments row 3: the reference has a blank as character 5 of 8; a reference of this council's form has letters and digits only; leave out spaces and punctuation before the instruction is lodged.")]
    public void References(string text, string message)
    {
        var bacsText = BacsText.Create(text);

        Assert.Equal(message, BacsReference.Read(bacsText, BacsReferenceForm.LettersAndDigits, out _).Explain(bacsText, At).ToString());
    }

    [Theory]
    [InlineData(" A TENANT", BacsReferenceStatus.FirstCharacter)]
    [InlineData("A TEN", BacsReferenceStatus.TooFewLettersAndDigits)]
    [InlineData("A TENANT", BacsReferenceStatus.NotLettersAndDigits)]
    [InlineData("DDIC TENANT", BacsReferenceStatus.KeptForBanks)]
    [InlineData("EE-EEEE", BacsReferenceStatus.AllTheSame)]
    public void A_name_that_stands_for_a_reference_is_not_repeated(string name, BacsReferenceStatus expected)
    {
        var text = BacsText.Create(name);

        var status = BacsReference.Read(text, BacsReferenceForm.LettersAndDigits, out _);

        Assert.Equal(expected, status);
        Assert.DoesNotContain(name, status.Explain(text, At).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("TEN", status.Explain(text, At).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_status_but_valid_has_one_meaning_and_a_code_of_its_own()
    {
        Assert.Equal(Enum.GetValues<SortCodeStatus>()[1..], SortCodeStatuses.All.Select(meaning => meaning.Status));
        Assert.Equal(Enum.GetValues<AccountNumberStatus>()[1..], AccountNumberStatuses.All.Select(meaning => meaning.Status));
        Assert.Equal(Enum.GetValues<ServiceUserNumberStatus>()[1..], ServiceUserNumberStatuses.All.Select(meaning => meaning.Status));
        Assert.Equal(Enum.GetValues<BacsTextStatus>()[1..], BacsTextStatuses.All.Select(meaning => meaning.Status));
        Assert.Equal(Enum.GetValues<BacsReferenceStatus>()[1..], BacsReferenceStatuses.All.Select(meaning => meaning.Status));

        DiagnosticCode[] codes =
        [
            .. SortCodeStatuses.All.Select(meaning => meaning.Code), .. AccountNumberStatuses.All.Select(meaning => meaning.Code),
            .. ServiceUserNumberStatuses.All.Select(meaning => meaning.Code), .. BacsTextStatuses.All.Select(meaning => meaning.Code),
            .. BacsReferenceStatuses.All.Select(meaning => meaning.Code),
        ];
        Assert.Equal(codes.Length, codes.Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => SortCodeStatus.Valid.Explain("123456", At));
    }
}
