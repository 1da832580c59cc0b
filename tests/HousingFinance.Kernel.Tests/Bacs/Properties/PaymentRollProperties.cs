using FsCheck;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Bacs.Properties;

/// <summary>A roll by columns is the roll of its rows one by one, whatever is wrong with them, and nothing is lost on the way.</summary>
public class PaymentRollProperties
{
    [Property(Arbitrary = [typeof(LawfulSubmissions)])]
    public void Payments_come_out_as_they_went_in_by_day_then_account(LawfulSubmission lawful)
    {
        foreach (var (file, given) in lawful.Submission.Files.Zip(lawful.Given))
        {
            var rows = Enumerable.Range(0, file.Payments.Count).Select(row => file.Payments[row]).ToArray();

            Assert.Equal(
                given.Select((payment, index) => (payment, index))
                    .OrderBy(at => at.payment.Day).ThenBy(at => at.payment.Originator)
                    .ThenBy(at => at.payment.Code == TransactionCode.CancelInstruction ? 0 : 1).ThenBy(at => at.index)
                    .Select(at => (at.payment, at.payment.SourceRow)),
                rows.Select(payment => (payment, payment.SourceRow)));
            Assert.Equal(rows.Length, file.Payments.Sections.Sum(section => section.Count));
        }
    }

    [Property(Arbitrary = [typeof(LawfulSubmissions)])]
    public void The_order_of_payments_does_not_matter_but_within_a_day_and_account(LawfulSubmission lawful, int seed)
    {
        var given = lawful.Given[0];
        var keys = given.Select(payment => (payment.Day, payment.Originator)).Distinct().ToArray();
        new Random(seed).Shuffle(keys);

        var sorted = BacsExample.Roll(keys.SelectMany(key => given.Where(payment => (payment.Day, payment.Originator) == key)));

        Assert.Equal(BacsExample.Roll(given), sorted);
        Assert.Equal(BacsExample.Roll(given).GetHashCode(), sorted.GetHashCode());
    }

    [Property(Arbitrary = [typeof(BrokenRows)])]
    public void Everything_that_goes_in_comes_out_accepted_or_set_aside(PaymentInstruction[] payments)
    {
        var roll = BacsExample.Roll(payments);

        var (report, accepted) = (roll.Report, payments.Where(payment => payment.Assess() == FormatStatus.Accepted).ToArray());
        Assert.Equal((payments.Length, accepted.Length), (report.RowsIn, report.RowsAccepted));
        Assert.Equal((accepted.Length, payments.Length - accepted.Length), (roll.Count, roll.SetAside.Length));
        Assert.Equal(accepted.Sum(payment => payment.Amount.Pence), report.ValueAccepted.Pence);
        Assert.Equal(report.ValueIn, report.ValueAccepted + report.ValueSetAside);
        Assert.Equal(
            payments.Where(payment => payment.Assess() != FormatStatus.Accepted).Select(payment => (payment, payment.Assess())),
            roll.SetAside.Select(refusal => (refusal.Payment, refusal.Finding.Status)));
    }

    [Property(Arbitrary = [typeof(LawfulSubmissions)])]
    public void A_roll_by_columns_is_the_roll_of_its_rows(LawfulSubmission lawful)
    {
        var payments = OfOneName(lawful.Given[0].ToArray());

        var (bulk, single) = (Columns(payments).ToRoll(), BacsExample.Roll(payments));

        AssertSame(single, bulk);
    }

    [Property(Arbitrary = [typeof(BrokenRows)])]
    public void So_it_is_where_rows_are_broken(PaymentInstruction[] payments)
    {
        // Columns hold every amount and code; what their types cannot hold broken is whole here.
        var rows = OfOneName(payments.Where(payment => !payment.Destination.IsNone && !payment.Originator.IsNone && !payment.Day.IsNone).ToArray());

        AssertSame(BacsExample.Roll(rows), Columns(rows).ToRoll());
    }

    [Property(Arbitrary = [typeof(BrokenRows)])]
    public void The_first_fault_of_columns_is_the_first_that_the_rule_finds(PaymentInstruction[] payments)
    {
        var rows = OfOneName(payments.Where(payment => !payment.Destination.IsNone && !payment.Originator.IsNone && !payment.Day.IsNone).ToArray());
        var expected = Array.FindIndex(rows, payment => payment.Assess() != FormatStatus.Accepted);

        var status = Columns(rows).FirstFault(out var row);

        Assert.Equal(
            expected < 0 ? (rows.Length, FormatStatus.Accepted) : (expected, rows[expected].Assess()), (row, status));
    }

    [Property(Arbitrary = [typeof(LawfulSubmissions)])]
    public void One_bad_byte_anywhere_in_a_text_is_found_in_its_row(LawfulSubmission lawful, int seed)
    {
        var payments = OfOneName(lawful.Given[0].ToArray());
        var columns = Columns(payments);
        var random = new Random(seed);
        var texts = random.Next(2) == 0 ? columns.References : columns.DestinationNames;
        var at = random.Next(texts.Length);
        byte[] strays = [0, (byte)'a', (byte)'\'', (byte)',', (byte)'[', (byte)'@', 0x7F, 0x80, 0xC9, 0xFF, (byte)'\n', (byte)'_'];
        texts[at] = strays[random.Next(strays.Length)];

        Assert.Equal(FormatStatus.TextNotPermitted, columns.FirstFault(out var row));
        Assert.Equal(at / BacsText.MostCharacters, row);
        var refusal = Assert.Single(columns.ToRoll().SetAside).Finding;
        Assert.Equal(FormatStatus.TextNotPermitted, refusal.Status);
        Assert.Equal(payments[row].SourceRow > 0 ? payments[row].SourceRow : row + 1, refusal.Record);
    }

    private static void AssertSame(PaymentRoll single, PaymentRoll bulk)
    {
        Assert.Equal(single, bulk);
        Assert.Equal(single.Report, bulk.Report);
        Assert.Equal(single.Totals, bulk.Totals);
        Assert.Equal(single.Sections.AsEnumerable(), bulk.Sections.AsEnumerable());
        Assert.Equal(single.Findings.AsEnumerable(), bulk.Findings.AsEnumerable());
        Assert.Equal(single.SetAside.AsEnumerable(), bulk.SetAside.AsEnumerable());
        Assert.Equal(
            Enumerable.Range(0, single.Count).Select(row => (single[row].SourceRow, single.NumberOf(row))),
            Enumerable.Range(0, bulk.Count).Select(row => (bulk[row].SourceRow, bulk.NumberOf(row))));
    }

    private static PaymentInstruction[] OfOneName(PaymentInstruction[] payments) =>
    [
        .. payments.Select(payment => payment with { ServiceUserName = BacsText.Create("ANYTOWN COUNCIL"), AccountType = 0, FreeFormat = default }),
    ];

    private static PaymentColumns Columns(PaymentInstruction[] payments)
    {
        var columns = new PaymentColumns(payments.Length, BacsText.Create("ANYTOWN COUNCIL"));
        for (var row = 0; row < payments.Length; row++)
        {
            var payment = payments[row];
            columns.SortCodes[row] = payment.Destination.SortCode.Number;
            columns.Accounts[row] = payment.Destination.Number.Number;
            columns.Codes[row] = payment.Code?.Value ?? 0;
            columns.Pence[row] = payment.Amount.Pence;
            columns.SourceRows[row] = payment.SourceRow;
            payment.Reference.CopyTo(columns.References[(row * BacsText.MostCharacters)..]);
            payment.DestinationName.CopyTo(columns.DestinationNames[(row * BacsText.MostCharacters)..]);
            columns.AddSection(payment.Day, payment.Originator, 1);
        }

        return columns;
    }

    /// <summary>Payments of which some are broken.</summary>
    public static class BrokenRows
    {
        public static Arbitrary<PaymentInstruction[]> Payments() => LawfulSubmissions.BrokenPayments();
    }
}
