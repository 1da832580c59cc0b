using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Tests.Kernel.Banking.Examples;

/// <summary>Core references of Direct Debits, each rule from both sides, and references that a bank could not tell apart.</summary>
public class BacsReferenceTests
{
    [Theory]
    [InlineData("", BacsReferenceStatus.Missing)]
    [InlineData("RENT1", BacsReferenceStatus.TooFewLettersAndDigits)]
    [InlineData("RENT01", BacsReferenceStatus.Valid)]
    [InlineData("RENT 0", BacsReferenceStatus.TooFewLettersAndDigits)]
    [InlineData("RENT 01", BacsReferenceStatus.Valid)]
    [InlineData("RENT-/.&1", BacsReferenceStatus.TooFewLettersAndDigits)]
    [InlineData("RENT0123456789ABCD", BacsReferenceStatus.Valid)]
    [InlineData("-RENT01", BacsReferenceStatus.FirstCharacter)]
    [InlineData(" RENT01", BacsReferenceStatus.FirstCharacter)]
    [InlineData("000000", BacsReferenceStatus.AllTheSame)]
    [InlineData("000-000", BacsReferenceStatus.AllTheSame)]
    [InlineData("0000001", BacsReferenceStatus.Valid)]
    [InlineData("DDIC01", BacsReferenceStatus.KeptForBanks)]
    [InlineData("DDI001", BacsReferenceStatus.Valid)]
    [InlineData("1DDIC01", BacsReferenceStatus.Valid)]
    public void A_reference_keeps_the_rules_of_the_scheme(string text, BacsReferenceStatus expected)
    {
        Assert.Equal(expected, BacsReference.Read(BacsText.Create(text), BacsReferenceForm.AnyPermitted, out var reference));
        Assert.Equal(expected == BacsReferenceStatus.Valid ? text : "", reference.ToString());
    }

    [Theory]
    [InlineData("RENT01", BacsReferenceStatus.Valid)]
    [InlineData("RENT 01", BacsReferenceStatus.NotLettersAndDigits)]
    [InlineData("RENT/01", BacsReferenceStatus.NotLettersAndDigits)]
    [InlineData("000 000", BacsReferenceStatus.AllTheSame)]
    public void A_council_may_hold_to_letters_and_digits(string text, BacsReferenceStatus expected) =>
        Assert.Equal(expected, BacsReference.Read(BacsText.Create(text), BacsReferenceForm.LettersAndDigits, out _));

    [Fact]
    public void A_reference_made_in_code_is_held_to_the_same_rules()
    {
        Assert.Equal("RENT 0011", BacsReference.Create("RENT 0011").ToString());
        Assert.Throws<ArgumentException>(() => BacsReference.Create("RENT1"));
        Assert.Throws<ArgumentException>(() => BacsReference.Create("rent001"));
        Assert.True(default(BacsReference).IsNone);
        Assert.True(BacsReference.Create("RENT001") < BacsReference.Create("RENT002"));
        Assert.True(BacsReference.Create("RENT002") > BacsReference.Create("RENT001"));
        Assert.True(BacsReference.Create("RENT001") <= BacsReference.Create("RENT001"));
        Assert.True(BacsReference.Create("RENT001") >= BacsReference.Create("RENT001"));
    }

    [Fact]
    public void RENT001_and_RENT0012_on_one_account_clash() =>
        Assert.Equal([new ReferenceClash(1, 0)], Clashes(("RENT0012", One), ("RENT001", One)));

    [Fact]
    public void The_same_two_on_different_accounts_do_not() => Assert.Empty(Clashes(("RENT0012", One), ("RENT001", Two)));

    [Fact]
    public void A_reference_given_twice_on_one_account_clashes() =>
        Assert.Equal([new ReferenceClash(0, 2)], Clashes(("RENT001", One), ("RENT002", One), ("RENT001", One)));

    [Fact]
    public void Every_reference_that_begins_with_a_shorter_one_is_named_even_behind_another()
    {
        var clashes = Clashes(("RENT001", One), ("RENT0011", One), ("RENT0012", One), ("RENT002", One));

        Assert.Equal([new ReferenceClash(0, 1), new ReferenceClash(0, 2)], clashes);
    }

    [Fact]
    public void Each_instruction_has_a_payer_and_a_reference()
    {
        Assert.Throws<ArgumentException>(() => ReferenceClashes.Find([One], []));
        Assert.Throws<ArgumentException>(() => ReferenceClashes.Find([One], [default]));
        Assert.Throws<ArgumentException>(() => ReferenceClashes.Find([default], [BacsReference.Create("RENT001")]));
    }

    private static BankAccount One => BankAccount.Create("001001", "00001800");

    private static BankAccount Two => BankAccount.Create("001001", "00001801");

    private static ReferenceClash[] Clashes(params (string Reference, BankAccount Payer)[] instructions) =>
        [.. ReferenceClashes.Find([.. instructions.Select(i => i.Payer)], [.. instructions.Select(i => BacsReference.Create(i.Reference))])];
}
