using HousingFinance.Kernel.Bacs;

namespace HousingFinance.Kernel.Tests.Bacs.Examples;

/// <summary>What each transaction code is for.</summary>
public class TransactionCodeTests
{
    [Theory]
    [InlineData("01", TransactionSide.Debit, "99")]
    [InlineData("17", TransactionSide.Debit, "99")]
    [InlineData("18", TransactionSide.Debit, "99")]
    [InlineData("19", TransactionSide.Debit, "99")]
    [InlineData("99", TransactionSide.Credit, "17")]
    [InlineData("Z4", TransactionSide.Credit, "17")]
    [InlineData("Z5", TransactionSide.Credit, "17")]
    [InlineData("0N", TransactionSide.Instruction, null)]
    [InlineData("0C", TransactionSide.Instruction, null)]
    [InlineData("0S", TransactionSide.Instruction, null)]
    public void A_service_user_writes_ten_codes(string text, TransactionSide side, string? contra)
    {
        Assert.True(TransactionCode.TryFromCode(text, out var code));
        Assert.Equal((side, contra, true), (code!.Side, code.Contra?.Code, code.IsForServiceUsers));
        Assert.Equal(side != TransactionSide.Instruction, code.CarriesAmount);
        Assert.Equal(side != TransactionSide.Credit, code.HasCoreReference);
    }

    [Theory]
    [InlineData("U1")]
    [InlineData("U7")]
    [InlineData("U8")]
    [InlineData("U9")]
    public void Codes_of_returned_items_are_for_banks_alone(string text)
    {
        Assert.True(TransactionCode.TryFromCode(text, out var code));
        Assert.False(code!.IsForServiceUsers);
    }

    [Theory]
    [InlineData("E1")]
    [InlineData("RA")]
    [InlineData("ON")]
    [InlineData("0n")]
    [InlineData("1")]
    [InlineData("")]
    public void Anything_else_is_no_code(string text)
    {
        Assert.False(TransactionCode.TryFromCode(text, out var code));
        Assert.Null(code);
    }

    [Theory]
    [InlineData("ON", "0N")]
    [InlineData("OC", "0C")]
    [InlineData("OS", "0S")]
    [InlineData("on", "0N")]
    [InlineData("O1", "01")]
    [InlineData("OX", null)]
    [InlineData("0X", null)]
    [InlineData("O", null)]
    public void A_letter_O_for_a_zero_is_told_apart(string text, string? meant) => Assert.Equal(meant, TransactionCode.MeantBy(text)?.Code);

    [Fact]
    public void The_catalogue_holds_every_code_once_and_finds_each_by_its_byte()
    {
        Assert.Equal(TransactionCode.List.OrderBy(code => code.Value), TransactionCode.All);
        Assert.Equal(TransactionCode.All.Length, TransactionCode.All.Select(code => code.Code).Distinct().Count());
        Assert.Equal(TransactionCode.All.Length, TransactionCode.All.Select(code => code.Name).Distinct().Count());
        Assert.All(TransactionCode.All, code => Assert.Same(code, TransactionCode.OfValue(code.Value)));
        Assert.Null(TransactionCode.OfValue(0));
        Assert.Null(TransactionCode.OfValue(15));
        Assert.Equal("0N new instruction", TransactionCode.NewInstruction.ToString());
    }
}
