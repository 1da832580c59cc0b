using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Instructions;
using HousingFinance.Kernel.Tests.DirectDebits.Runs;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Returned;

/// <summary>What becomes of an item that is not simply acted on: each status once, with its message.</summary>
public class ReturnStatusTests
{
    [Fact]
    public void An_item_that_was_acted_on_before_asks_for_nothing()
    {
        var council = CameBack.Collected();
        var report = CameBack.Unpaid(UnpaidReason.ReferToPayer, council.Payer.On("2026-05-01"));
        council.Receive(report);

        var result = council.Receive(report, "2026-05-07");

        Assert.Equal((ReturnStatus.Repeat, null), (result.Items[0].Status, result.Items[0].Finding));
        Assert.Empty(new WorkList(result.Items).Items);
        Assert.Equal(Money.FromPence(-100_00), council.Balance);
    }

    [Theory]
    [InlineData("", "2026-04-30", "100.00")]
    [InlineData("RENT7100234", "", "100.00")]
    [InlineData("RENT7100234", "2026-04-30", "a hundred")]
    public void What_cannot_be_matched_for_want_of_a_part_is_unreadable(string reference, string processed, string amount)
    {
        var item = Untouched(CameBack.Arudd(
            CameBack.UnpaidItem(reference, "17", "0000", "refer to payer", processed, amount, Life.FirstAccount)));

        Says(item, ReturnStatus.Unreadable, "DD151", "ARUDD item 1: what came back is Unreadable; an item says what it is about, when and how much; "
            + "look at the report's findings, and act on the item by hand.");
    }

    [Fact]
    public void A_claim_whose_sums_do_not_agree_is_looked_at_before_anything_is_done()
    {
        var item = Untouched(CameBack.Ddica(CameBack.Claim('1', "RENT7100234", "200.00", [("2026-05-01", "100.00")]), ""));

        Assert.Equal((ReturnStatus.Unreadable, Money.FromPence(100_00)), (item.Status, item.Amount));
    }

    [Fact]
    public void An_advice_whose_new_account_cannot_be_read_is_looked_at_before_anything_is_done()
    {
        var item = Untouched(CameBack.Messages(
            CameBack.Amended('E', "payer-new-sort-code='44556' payer-new-account-number='87654321'")));

        Assert.Equal((ReturnStatus.Unreadable, "DD151"), (item.Status, item.Finding!.Value.Code.Text));
    }

    [Theory]
    [InlineData("RENT7100235", "17", "2026-04-30", "100.00")]
    [InlineData("RENT7100234", "17", "2026-04-29", "100.00")]
    [InlineData("RENT7100234", "17", "2026-05-01", "100.00")] // The day its money moved; the report has the processing day.
    [InlineData("RENT7100234", "17", "2026-04-30", "100.01")]
    [InlineData("RENT7100234", "18", "2026-04-30", "100.00")]
    [InlineData("RENT710023", "17", "2026-04-30", "100.00")]
    public void Reference_day_pence_and_code_must_all_match(string reference, string code, string processed, string amount)
    {
        var item = Untouched(CameBack.Arudd(
            CameBack.UnpaidItem(reference, code, "0000", "refer to payer", processed, amount, Life.FirstAccount)));

        Assert.Equal((ReturnStatus.NotMatched, "DD152"), (item.Status, item.Finding!.Value.Code.Text));
        Assert.EndsWith(
            "0 collections match; an item is about one thing that was sent; look for it by reference, day and amount, and act on it by hand.",
            item.Finding.Value.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Where_several_match_none_is_chosen()
    {
        // A garage of another tenant is collected with the same reference, on the same day and in the same pence.
        var other = RentAccountRef.Create(new ReferenceAllocator("HOUSING"), "7100999");
        var council = Council.OfOne();
        council.Payers = council.Payers.With(
            Council.Someone(other, Life.Lodged()).Tell(Day("2026-03-09"), Owing(1_200_00) with { Account = other }, Terms(), Council.Notice).Value);
        council.Collect("2026-04-01");

        var item = council.ReceiveOne(CameBack.Unpaid(UnpaidReason.ReferToPayer, council.Payer.On("2026-04-01")));
        var advice = council.ReceiveOne(CameBack.Messages(CameBack.Amended('1')));

        Says(item, ReturnStatus.SeveralMatch, "DD153", "ARUDD item 1: 2 collections match; an item is about one thing that was sent; choose which is "
            + "meant, and act on it by hand.");
        Assert.Equal((ReturnStatus.SeveralMatch, default(RentAccountRef)), (advice.Status, advice.Account));
        Assert.Equal(Money.FromPence(-200_00), council.Balance);
        Assert.Equal(InstructionState.Active, council.Payer.Instruction.State);
    }

    [Fact]
    public void An_advice_about_another_bank_account_changes_nothing()
    {
        var item = Untouched(CameBack.Messages(CameBack.Amended('1', account: "445566' payer-account-number='87654321")));

        Says(item, ReturnStatus.OtherBankAccount, "DD155", "ADDACS item 1, account 7100234: the instruction is Active; an advice is about the account "
            + "that the instruction has; look whether the advice is about an account that the payer left.");
    }

    [Fact]
    public void A_refusal_of_a_record_before_the_last_one_changes_nothing()
    {
        var council = InstructionReturnReasonTests.Sent('N');
        council.Receive(CameBack.Messages(CameBack.Refused('N', 'I', "2026-03-11")), "2026-03-16");
        council.Change(payer => payer.Ask(InstructionRequest.Lodgement));
        council.Collect("2026-03-18");

        var item = council.ReceiveOne(CameBack.Messages(CameBack.Refused('N', '5', "2026-03-11").Replace("aosn='9'", "aosn='8'", StringComparison.Ordinal)), "2026-03-19");

        Says(item, ReturnStatus.EarlierRecord, "DD156", "AUDDIS item 1, account 7100234: the instruction is Lodged; an advice is about the last record "
            + "that was sent; look whether the instruction was lodged since.");
        Assert.Equal(InstructionState.Lodged, council.Payer.Instruction.State);
    }

    [Fact]
    public void Of_a_reason_that_is_not_known_the_money_is_acted_on_and_the_instruction_is_not()
    {
        var council = CameBack.Collected();

        var item = council.ReceiveOne(CameBack.Arudd(
            CameBack.UnpaidItem("RENT7100234", "17", "Z000", "", "2026-04-30", "100.00", Life.FirstAccount)));

        Says(item, ReturnStatus.ReasonUnknown, "DD157", "ARUDD item 1, account 7100234: return code Z000; the reason is one that is published; look up "
            + "the reason, and settle the instruction by hand.");
        Assert.Equal((Money.FromPence(-100_00), InstructionState.Active), (council.Balance, council.Payer.Instruction.State));
        Assert.Equal(NextStep.SettleWithPayer, item.Step);
    }

    [Fact]
    public void Of_an_advice_whose_reason_is_not_known_nothing_is_done()
    {
        var item = Untouched(CameBack.Messages(CameBack.Amended('Z')));

        Assert.Equal((ReturnStatus.ReasonUnknown, "DD157"), (item.Status, item.Finding!.Value.Code.Text));
    }

    [Fact]
    public void A_claim_whose_reason_is_not_known_suspends()
    {
        var council = CameBack.Collected();

        var item = council.ReceiveOne(CameBack.Claimed('Z', council.Payer.On("2026-05-01")));

        Assert.Equal((ReturnStatus.ReasonUnknown, NextStep.LookAtClaim), (item.Status, item.Step));
        Assert.Equal((Money.FromPence(-100_00), InstructionState.Suspended), (council.Balance, council.Payer.Instruction.State));
    }

    [Fact]
    public void What_cannot_happen_where_the_instruction_stands_is_said_so()
    {
        var item = Untouched(CameBack.Messages(CameBack.Amended('R')));

        Says(item, ReturnStatus.NotPossible, "DD158", "ADDACS item 1, account 7100234: the instruction is Active; what an advice says can happen to "
            + "the instruction where it stands; look at the instruction's history.");
    }

    [Fact]
    public void Credits_and_input_reports_are_for_others()
    {
        var item = Untouched(CameBack.Read(
            "<BACSDocument><Data><MessagingAdvices><MessagingHeader user-number='999001' report-generation-date='2026-04-20'/>"
            + "<MessagingAdvice record-type='W' reference='RENT7100234' reason-code='0' aosn='1' payee-sort-code='112233'/>"
            + "</MessagingAdvices></Data></BACSDocument>"));

        Says(item, ReturnStatus.NotADirectDebit, "DD159", "messaging item 1: what came back is NotADirectDebit; reports of Direct Debits are acted on "
            + "here; give the report to whoever acts on credits and files.");
    }

    [Fact]
    public void A_file_that_was_rejected_lodged_none_of_its_instructions()
    {
        var council = InstructionReturnReasonTests.Sent('N');

        var item = council.ReceiveOne(Rejected("LIVE", "2026-03-11"), "2026-03-12");
        var again = council.ReceiveOne(Rejected("LIVE", "2026-03-11"), "2026-03-13");

        Assert.Equal((ReturnStatus.Acted, NextStep.PutRightAndLodge, InstructionState.SetUp), (item.Status, item.Step, council.Payer.Instruction.State));
        Assert.Equal(ReturnStatus.Repeat, again.Status);
    }

    [Fact]
    public void A_rejected_test_file_changes_nothing_and_one_of_another_day_is_for_a_person()
    {
        var council = InstructionReturnReasonTests.Sent('N');

        Assert.Empty(council.Receive(Rejected("TEST", "2026-03-11"), "2026-03-12").Items);
        var item = council.ReceiveOne(Rejected("LIVE", "2026-03-10"), "2026-03-12");

        Assert.Equal((ReturnStatus.NotMatched, InstructionState.Lodged), (item.Status, council.Payer.Instruction.State));
    }

    [Theory]
    [InlineData("originator-file-number='001'", "originator-file-number='002'")]
    [InlineData("vol-serial-number='000001'", "vol-serial-number='000002'")]
    public void A_rejected_file_of_another_number_or_serial_leaves_the_instructions_of_its_day_lodged(string from, string to)
    {
        var council = InstructionReturnReasonTests.Sent('N');

        var other = council.ReceiveOne(Rejected("LIVE", "2026-03-11", from, to), "2026-03-12");
        Assert.Equal((ReturnStatus.NotMatched, InstructionState.Lodged), (other.Status, council.Payer.Instruction.State));
        Assert.Equal(
            "AUDDIS item 1: no instruction was lodged with that file of that day; an item is about one thing that was sent; look for it by reference, "
            + "day and amount, and act on it by hand.",
            other.Finding!.Value.Message);

        var own = council.ReceiveOne(Rejected("LIVE", "2026-03-11"), "2026-03-12");
        Assert.Equal((ReturnStatus.Acted, InstructionState.SetUp), (own.Status, council.Payer.Instruction.State));
    }

    [Theory]
    [InlineData("vol-serial-number='000001'", "")]
    [InlineData("vol-serial-number='000001'", "vol-serial-number='000000'")]
    public void A_rejected_file_without_its_serial_is_known_by_its_number(string from, string to)
    {
        var council = InstructionReturnReasonTests.Sent('N');

        Assert.Equal(ReturnStatus.Acted, council.ReceiveOne(Rejected("LIVE", "2026-03-11", from, to), "2026-03-12").Status);
    }

    [Fact]
    public void What_was_lodged_before_its_file_was_kept_is_known_by_its_day_alone()
    {
        var council = Council.OfOne();

        var item = council.ReceiveOne(Rejected("LIVE", "2026-01-02", "originator-file-number='001'", "originator-file-number='777'"), "2026-01-06");

        Assert.Equal((ReturnStatus.Acted, InstructionState.SetUp), (item.Status, council.Payer.Instruction.State));
    }

    [Theory]
    [InlineData("999002", "the service user number is 999002")]
    [InlineData("000000", "no service user number is given")]
    [InlineData("", "no service user number is given")]
    public void What_is_said_under_another_service_user_number_changes_nothing(string number, string found)
    {
        var council = CameBack.Collected();
        var before = council.Payer;
        var collection = before.On("2026-05-01");
        ReportDocument Other(string xml) => CameBack.Read(xml.Replace("999001", number, StringComparison.Ordinal));

        foreach (var (document, place, amount) in ((ReportDocument, string, long)[])
        [
            (Other(CameBack.AruddXml(CameBack.UnpaidItem(collection, UnpaidReason.PayerDeceased))), "ARUDD item 1", 100_00),
            (Other(CameBack.MessagesXml(CameBack.Amended('1'))), "ADDACS item 1", 0),
            (Other(CameBack.MessagesXml(CameBack.Refused('N', '5', "2026-03-11"))), "AUDDIS item 1", 0),
            (Other(CameBack.MessagesXml(RejectedFile("LIVE", "2026-01-02"))), "AUDDIS item 1", 0),
            (Other(CameBack.DdicaXml(CameBack.Claim('5', collection), "")), "DDICA item 1, collection 1", 100_00),
            (Other(CameBack.DdicaXml("", CameBack.Claim('5', collection))), "DDICA item 1, collection 1", 100_00),
        ])
        {
            var result = council.Receive(document);
            var item = Assert.Single(result.Items);

            Assert.Equal((ReturnStatus.OtherServiceUser, place, Money.FromPence(amount)), (item.Status, item.Item, item.Amount));
            Assert.Equal(
                ("DD160", $"{place}: {found}; a report is of a service user number that the council collects under; give it to whoever has that number, "
                    + "or name the number among the council's own."),
                (item.Finding!.Value.Code.Text, item.Finding.Value.Message));
            Assert.Equal((1, Money.Zero), (result.Report.RowsIn - result.Report.RowsAccepted, result.Report.ValueAccepted));
            Assert.Equal((before, Money.FromPence(-200_00)), (council.Payer, council.Balance));
        }
    }

    [Fact]
    public void A_number_that_is_also_the_councils_is_acted_on()
    {
        var council = CameBack.Collected();
        var document = CameBack.Read(
            CameBack.AruddXml(CameBack.UnpaidItem(council.Payer.On("2026-05-01"), UnpaidReason.ReferToPayer)).Replace("999001", "999002", StringComparison.Ordinal));
        var terms = new ReturnTerms(Life.Scheme, Council.File.ServiceUser, ServiceUserNumber.Create("999002"));

        Assert.Equal(ReturnStatus.Acted, Assert.Single(Returns.Act(document, council.Payers, Day("2026-05-06"), terms).Items).Status);
        Assert.Throws<ArgumentException>(() => new ReturnTerms(Life.Scheme));
        Assert.Throws<ArgumentException>(() => new ReturnTerms(Life.Scheme, default(ServiceUserNumber)));
        Assert.Throws<ArgumentNullException>(() => new ReturnTerms(null!, Council.File.ServiceUser));
    }

    [Fact]
    public void Every_status_that_leaves_something_to_a_person_has_a_meaning_of_its_own()
    {
        Assert.Equal(
            Enum.GetValues<ReturnStatus>().Where(status => !status.IsAccepted()), ReturnStatuses.ToBeSettled.Select(meaning => meaning.Status));
        Assert.Equal(ReturnStatuses.ToBeSettled.Length, ReturnStatuses.ToBeSettled.Select(meaning => meaning.Code).Distinct().Count());
    }

    private static ReportDocument Rejected(string type, string day, string from = "user", string to = "user") =>
        CameBack.Messages(RejectedFile(type, day).Replace(from, to, StringComparison.Ordinal));

    private static string RejectedFile(string type, string day) =>
        $"user-number='999001' record-type='R' aosn='1' processing-date='{day}' originator-file-number='001' work-code='4 MULTI' file-type='{type}' "
        + "accepted-ddi='0' rejected-ddi='1' vol-serial-number='000001' file-error-code='12345'";

    /// <summary>The one item of a report that moves no money and leaves the instruction as it was.</summary>
    private static WorkItem Untouched(ReportDocument report)
    {
        var council = CameBack.Collected();
        var before = council.Payer;
        var item = council.ReceiveOne(report);
        Assert.Equal((Money.FromPence(-200_00), before), (council.Balance, council.Payer));
        Assert.Equal((NextStep.MatchByHand, null), (item.Step, item.Letter));
        return item;
    }

    private static void Says(WorkItem item, ReturnStatus status, string code, string message)
    {
        Assert.Equal((status, code, message), (item.Status, item.Finding!.Value.Code.Text, item.Finding.Value.Message));
        Assert.Equal(item.Finding.Value.Remedy, item.Words);
    }
}
