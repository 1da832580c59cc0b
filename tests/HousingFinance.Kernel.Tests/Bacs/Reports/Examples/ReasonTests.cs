using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Tests.Bacs.Reports.Examples;

/// <summary>Every reason of every report: what it means and what it asks for, as section by section published notes have it.</summary>
public class ReasonTests
{
    private static readonly BankAccount New = BankAccount.Create("000300", "30000015");

    [Theory]
    [InlineData('0', "refer to payer", InstructionEffect.Unaffected, MoneyEffect.ReversedMayBeRepresented, ReasonAttention.Routine)]
    [InlineData('1', "instruction cancelled", InstructionEffect.Ended, MoneyEffect.Reversed, ReasonAttention.Routine)]
    [InlineData('2', "payer deceased", InstructionEffect.Ended, MoneyEffect.Reversed, ReasonAttention.PersonAndNoLetters)]
    [InlineData('3', "account transferred", InstructionEffect.Suspended, MoneyEffect.Reversed, ReasonAttention.Person)]
    [InlineData('4', "advance notice disputed", InstructionEffect.Suspended, MoneyEffect.Reversed, ReasonAttention.Person)]
    [InlineData('5', "no account", InstructionEffect.Ended, MoneyEffect.Reversed, ReasonAttention.Person)]
    [InlineData('6', "no instruction", InstructionEffect.NotLodged, MoneyEffect.Reversed, ReasonAttention.Person)]
    [InlineData('7', "amount differs", InstructionEffect.Unaffected, MoneyEffect.ReversedMayBeCollectedAnew, ReasonAttention.Person)]
    [InlineData('8', "amount not yet due", InstructionEffect.Unaffected, MoneyEffect.ReversedMayBeCollectedAnew, ReasonAttention.Person)]
    [InlineData('9', "presentation overdue", InstructionEffect.Unaffected, MoneyEffect.ReversedMayBeCollectedAnew, ReasonAttention.Person)]
    [InlineData('A', "service user differs", InstructionEffect.Suspended, MoneyEffect.Reversed, ReasonAttention.Person)]
    [InlineData('B', "account closed", InstructionEffect.Ended, MoneyEffect.Reversed, ReasonAttention.Routine)]
    public void An_unpaid_reason_reverses_the_collection(
        char code, string meaning, InstructionEffect instruction, MoneyEffect money, ReasonAttention attention)
    {
        Assert.True(UnpaidReason.TryFromCode(code, out var reason));
        Assert.Equal((meaning, ReasonSource.Published), (reason!.Name, reason.Action.Source));
        Assert.Equal((instruction, money, attention), Facts(reason.Action));
        Assert.True(UnpaidReason.TryFromDescription(meaning.ToUpperInvariant(), out var byWords));
        Assert.Same(reason, byWords);
    }

    [Theory]
    [InlineData('0', "cancelled by the bank, refer to payer", InstructionEffect.Ended, ReasonAttention.Routine)]
    [InlineData('1', "cancelled by payer", InstructionEffect.Ended, ReasonAttention.Routine)]
    [InlineData('2', "payer deceased", InstructionEffect.Ended, ReasonAttention.PersonAndNoLetters)]
    [InlineData('3', "account moved to another bank", InstructionEffect.LodgedAnew, ReasonAttention.Routine)]
    [InlineData('B', "account closed", InstructionEffect.Ended, ReasonAttention.Routine)]
    [InlineData('C', "account moved to another branch of the bank", InstructionEffect.AccountChanged, ReasonAttention.Routine)]
    [InlineData('D', "advance notice disputed", InstructionEffect.Suspended, ReasonAttention.Person)]
    [InlineData('E', "instruction amended", InstructionEffect.AccountChanged, ReasonAttention.Routine)]
    [InlineData('R', "instruction reinstated", InstructionEffect.Reinstated, ReasonAttention.Routine)]
    public void An_amendment_moves_no_money(char code, string meaning, InstructionEffect instruction, ReasonAttention attention)
    {
        Assert.True(AmendmentReason.TryFromCode(code, out var reason));
        Assert.Equal(meaning, reason!.Name);
        Assert.Equal((instruction, MoneyEffect.None, attention), Facts(reason.ActionFor(New)));
        Assert.Same(reason.Action, reason.ActionFor(New));
    }

    [Theory]
    [InlineData('3', InstructionEffect.Suspended, ReasonSource.Published)]
    [InlineData('C', InstructionEffect.Suspended, ReasonSource.Inferred)]
    [InlineData('E', InstructionEffect.Unaffected, ReasonSource.Inferred)]
    public void An_amendment_that_lacks_its_new_account_needs_a_person(char code, InstructionEffect instruction, ReasonSource source)
    {
        Assert.True(AmendmentReason.TryFromCode(code, out var reason));
        var action = reason!.ActionFor(default);

        Assert.Equal((instruction, MoneyEffect.None, ReasonAttention.Person), Facts(action));
        Assert.Equal(source, action.Source);
    }

    [Fact]
    public void Nothing_is_lodged_or_cancelled_after_C_E_and_R_and_nothing_cancelled_after_3()
    {
        Assert.All(
            [AmendmentReason.MovedToAnotherBranch, AmendmentReason.Amended, AmendmentReason.Reinstated],
            reason => Assert.Contains("send neither 0C nor 0N", reason.Action.NextStep, StringComparison.Ordinal));
        Assert.Contains("no 0C for the old", AmendmentReason.MovedToAnotherBank.Action.NextStep, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('1', "cancelled by payer", ReasonAttention.Routine, ReasonSource.Published)]
    [InlineData('2', "payer deceased", ReasonAttention.PersonAndNoLetters, ReasonSource.Published)]
    [InlineData('3', "account transferred", ReasonAttention.Routine, ReasonSource.Published)]
    [InlineData('5', "no account", ReasonAttention.Person, ReasonSource.Published)]
    [InlineData('6', "no instruction", ReasonAttention.Person, ReasonSource.Published)]
    [InlineData('7', "amount not zero", ReasonAttention.Person, ReasonSource.Inferred)]
    [InlineData('B', "account closed", ReasonAttention.Routine, ReasonSource.Published)]
    [InlineData('F', "account type takes no Direct Debits", ReasonAttention.Routine, ReasonSource.Published)]
    [InlineData('G', "bank takes no Direct Debits on this account", ReasonAttention.Routine, ReasonSource.Published)]
    [InlineData('H', "instruction expired", ReasonAttention.Routine, ReasonSource.Published)]
    [InlineData('I', "reference not unique", ReasonAttention.Person, ReasonSource.Published)]
    [InlineData('K', "cancelled by the bank", ReasonAttention.Routine, ReasonSource.Published)]
    [InlineData('L', "payer's account details incorrect", ReasonAttention.Person, ReasonSource.Inferred)]
    [InlineData('M', "transaction code does not fit the service user's status", ReasonAttention.Person, ReasonSource.Inferred)]
    [InlineData('N', "not allowed at this branch", ReasonAttention.Routine, ReasonSource.Inferred)]
    [InlineData('O', "invalid reference", ReasonAttention.Person, ReasonSource.Inferred)]
    [InlineData('P', "payer's name missing", ReasonAttention.Person, ReasonSource.Inferred)]
    [InlineData('Q', "service user's name blank", ReasonAttention.Person, ReasonSource.Inferred)]
    public void A_returned_instruction_is_not_lodged(char code, string meaning, ReasonAttention attention, ReasonSource source)
    {
        Assert.True(InstructionReturnReason.TryFromCode(code, out var reason));
        Assert.Equal(meaning, reason!.Name);
        foreach (var kind in (InstructionReturnKind[])[InstructionReturnKind.New, InstructionReturnKind.Conversion])
        {
            Assert.Equal((InstructionEffect.NotLodged, MoneyEffect.None, attention), Facts(reason.ActionFor(kind, default)));
            Assert.Equal(source, reason.ActionFor(kind, default).Source);
        }
    }

    [Fact]
    public void A_returned_instruction_whose_account_moved_branch_counts_as_lodged_with_the_new_account()
    {
        Assert.True(InstructionReturnReason.TryFromCode('C', out var reason));
        Assert.Equal("account moved to another branch of the bank", reason!.Name);
        Assert.Equal(
            (InstructionEffect.AccountChanged, MoneyEffect.None, ReasonAttention.Routine), Facts(reason.ActionFor(InstructionReturnKind.New, New)));
        Assert.Equal(
            (InstructionEffect.Suspended, MoneyEffect.None, ReasonAttention.Person), Facts(reason.ActionFor(InstructionReturnKind.New, default)));
    }

    [Fact]
    public void A_returned_cancellation_never_brings_anything_back_or_unlodges_it()
    {
        Assert.All(
            InstructionReturnReason.All,
            reason => Assert.Equal(InstructionEffect.StaysEnded, reason.ActionFor(InstructionReturnKind.Cancellation, New).Instruction));
        Assert.Equal(
            ReasonAttention.Routine, InstructionReturnReason.NoInstruction.ActionFor(InstructionReturnKind.Cancellation, default).Attention);
        Assert.Equal(
            ReasonAttention.PersonAndNoLetters, InstructionReturnReason.PayerDeceased.ActionFor(InstructionReturnKind.Cancellation, default).Attention);
    }

    [Theory]
    [InlineData('0', "invalid details", ReasonAttention.Person)]
    [InlineData('2', "beneficiary deceased", ReasonAttention.PersonAndNoLetters)]
    [InlineData('3', "account transferred", ReasonAttention.Person)]
    [InlineData('5', "no account", ReasonAttention.Person)]
    [InlineData('B', "account closed", ReasonAttention.Person)]
    [InlineData('C', "requested by remitter", ReasonAttention.Person)]
    public void A_returned_credit_is_owed_to_the_payee_again(char code, string meaning, ReasonAttention attention)
    {
        Assert.True(ReturnedCreditReason.TryFromCode(code, out var reason));
        Assert.Equal((meaning, ReasonSource.Inferred), (reason!.Name, reason.Action.Source));
        Assert.Equal((InstructionEffect.Unaffected, MoneyEffect.CreditReturned, attention), Facts(reason.Action));
        Assert.True(ReturnedCreditReason.TryFromDescription(meaning, out var byWords));
        Assert.Same(reason, byWords);
    }

    [Theory]
    [InlineData('0', "details wrong")]
    [InlineData('3', "account transferred")]
    public void A_corrected_credit_changes_no_instruction(char code, string meaning)
    {
        Assert.True(CorrectedCreditReason.TryFromCode(code, out var reason));
        Assert.Equal(meaning, reason!.Name);
        Assert.Equal((InstructionEffect.Unaffected, MoneyEffect.None, ReasonAttention.Routine), Facts(reason.ActionFor(New)));
        Assert.Equal((InstructionEffect.Unaffected, MoneyEffect.None, ReasonAttention.Person), Facts(reason.ActionFor(default)));
    }

    [Theory]
    [InlineData('1', "amount or date differs from notice", InstructionEffect.Unaffected)]
    [InlineData('2', "no notice received or amount disputed", InstructionEffect.Unaffected)]
    [InlineData('3', "instruction cancelled by the bank", InstructionEffect.Suspended)]
    [InlineData('4', "payer cancelled with the service user", InstructionEffect.Suspended)]
    [InlineData('5', "no instruction held or authority denied", InstructionEffect.Suspended)]
    [InlineData('6', "signature false or not as the mandate", InstructionEffect.Suspended)]
    [InlineData('7', "claim raised at the service user's request", InstructionEffect.Unaffected)]
    [InlineData('8', "service user's name not recognised", InstructionEffect.Suspended)]
    public void A_claim_takes_back_every_collection(char code, string meaning, InstructionEffect instruction)
    {
        Assert.True(IndemnityReason.TryFromCode(code, out var reason));
        Assert.Equal((meaning, ReasonSource.Inferred), (reason!.Name, reason.Action.Source));
        Assert.Equal((instruction, MoneyEffect.ClaimedBack, ReasonAttention.Person), Facts(reason.Action));
    }

    [Fact]
    public void Each_catalogue_has_as_many_reasons_as_were_published_and_knows_no_other()
    {
        Assert.Equal("0123456789AB", Codes(UnpaidReason.All.Select(reason => reason.Code), code => UnpaidReason.TryFromCode(code, out _)));
        Assert.Equal("0123BCDER", Codes(AmendmentReason.All.Select(reason => reason.Code), code => AmendmentReason.TryFromCode(code, out _)));
        Assert.Equal(
            "123567BCFGHIKLMNOPQ",
            Codes(InstructionReturnReason.All.Select(reason => reason.Code), code => InstructionReturnReason.TryFromCode(code, out _)));
        Assert.Equal("0235BC", Codes(ReturnedCreditReason.All.Select(reason => reason.Code), code => ReturnedCreditReason.TryFromCode(code, out _)));
        Assert.Equal("03", Codes(CorrectedCreditReason.All.Select(reason => reason.Code), code => CorrectedCreditReason.TryFromCode(code, out _)));
        Assert.Equal("12345678", Codes(IndemnityReason.All.Select(reason => reason.Code), code => IndemnityReason.TryFromCode(code, out _)));
    }

    [Fact]
    public void Words_that_only_begin_alike_are_no_reason()
    {
        Assert.False(UnpaidReason.TryFromDescription("NO ACCOUNTANT", out _));
        Assert.False(UnpaidReason.TryFromDescription("NO", out _));
        Assert.False(UnpaidReason.TryFromDescription("", out _));
        Assert.True(UnpaidReason.TryFromDescription(" no  account or wrong account type", out var reason));
        Assert.Same(UnpaidReason.NoAccount, reason);
    }

    [Fact]
    public void A_reason_prints_its_code_and_meaning_and_an_action_its_next_step()
    {
        Assert.Equal("0 refer to payer", UnpaidReason.ReferToPayer.ToString());
        Assert.Equal(
            ["R instruction reinstated", "K cancelled by the bank", "5 no account", "0 details wrong", "8 service user's name not recognised"],
            new object[]
            {
                AmendmentReason.Reinstated, InstructionReturnReason.CancelledByBank, ReturnedCreditReason.NoAccount,
                CorrectedCreditReason.DetailsWrong, IndemnityReason.NameNotRecognised,
            }.Select(reason => reason.ToString()));
        Assert.Equal(AmendmentReason.Reinstated.Action.NextStep, AmendmentReason.Reinstated.Action.ToString());
    }

    // The codes listed, provided that they are all the codes known.
    private static string Codes(IEnumerable<char> listed, Func<char, bool> isKnown)
    {
        var known = string.Concat(Enumerable.Range(0, 256).Select(code => (char)code).Where(isKnown));
        Assert.Equal(known.Order(), listed.Order());
        return string.Concat(listed.Order());
    }

    private static (InstructionEffect Instruction, MoneyEffect Money, ReasonAttention Attention) Facts(ReasonAction action) =>
        (action.Instruction, action.Money, action.Attention);
}
