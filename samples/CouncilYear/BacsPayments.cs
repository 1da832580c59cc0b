using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.Testing;

namespace CouncilYear;

/// <summary>How many collections and instructions there are, and who is left out.</summary>
/// <param name="Payers">Homes with a new rent that pay by Direct Debit.</param>
/// <param name="FirstCollections">Those of them whose instruction is lodged in the same file.</param>
/// <param name="LeftOut">Homes that pay by Direct Debit but have no new rent.</param>
internal sealed record CollectionCounts(int Payers, int FirstCollections, int LeftOut);

/// <summary>Fills the columns of the collection run and of the refunds, home by home; allocates nothing for each.</summary>
internal sealed class BacsPayments(FakeCouncil council, BacsDays days, ProgressLine progress)
{
    private const int Months = 12;

    /// <summary>The council's name in payers' statements; as invented as the council.</summary>
    private static readonly BacsText Name = BacsText.Create("INVENTED COUNCIL");

    /// <summary>The council's own account, with what the contras of collections say on its statement.</summary>
    public static OriginatingAccount ForCollections { get; } = Originator("RENT DD");

    /// <summary>The same account, with what the contras of refunds say.</summary>
    public static OriginatingAccount ForRefunds { get; } = Originator("RENT REFUND");

    /// <summary>
    /// One monthly collection of every home that pays by Direct Debit and has a new rent: a twelfth of the year's new rent, rounded down to
    /// the penny so that the year's last collection takes what is left and none takes too much.
    /// </summary>
    public (PaymentRoll Roll, CollectionCounts Counts) Collections(UpratingResult result)
    {
        progress.Begin("working out collections", council.Count);
        var pence = MonthlyPence(result);
        var (byDay, counts) = Count(pence);
        var columns = Columns(byDay);
        var next = FirstRows(byDay);
        for (var index = 0; index < pence.Length; index++)
        {
            progress.Report(index, index);
            if (pence[index] == 0 || council.PayerOf(index) is not { Instruction: not FakeInstruction.None } payer)
            {
                continue;
            }

            var code = TransactionCode.RegularCollection;
            if (payer.Instruction == FakeInstruction.ToLodge)
            {
                code = TransactionCode.FirstCollection;
                Fill(columns, next[days.Next]++, payer, TransactionCode.NewInstruction, 0);
            }

            Fill(columns, next[days.CollectionOf(payer)]++, payer, code, pence[index]);
        }

        return (columns.ToRoll(), counts);
    }

    /// <summary>Every refund that the council owes, for the next processing day.</summary>
    public PaymentRoll Refunds()
    {
        progress.Begin("working out refunds", council.Count);
        var refunds = new List<FakeRefund>();
        for (var index = 0; index < council.Count; index++)
        {
            progress.Report(index, index);
            if (council.RefundOf(index) is { Reason: not FakeRefundReason.None } refund)
            {
                refunds.Add(refund);
            }
        }

        var columns = Columns(refunds.Count == 0 ? [] : new() { [days.Next] = refunds.Count });
        for (var row = 0; row < refunds.Count; row++)
        {
            var refund = refunds[row];
            Fill(columns, row, refund.Home, TransactionCode.Credit, refund.Amount.Pence);
            Fill(columns, row, refund.Account, refund.Reference, refund.Name);
        }

        return columns.ToRoll();
    }

    /// <summary>A month's pence of each home by its place in the council; 0 where it has no new rent.</summary>
    private long[] MonthlyPence(UpratingResult result)
    {
        var pence = new long[council.Count];
        var statuses = result.Statuses.Span;
        var rents = result.NewRentPence.Span;
        var accepted = result.Totals.Rows().Where(row => row.Status.IsAccepted()).ToArray();
        foreach (var segment in result.Roll.Segments)
        {
            // An invented council charges every home for the same weeks.
            var weeks = accepted.FirstOrDefault(row => row.Basis == segment.Basis).WeeksNext.Weeks;
            for (var row = segment.FirstRow; row < segment.FirstRow + segment.Count; row++)
            {
                if (statuses[row].IsAccepted() && council.TryFind(result.Roll.Accounts[row], out var index))
                {
                    pence[index] = RoundingRule.Down.Apply((long)rents[row] * weeks, Months);
                }
            }
        }

        return pence;
    }

    private (SortedDictionary<ProcessingDay, int> ByDay, CollectionCounts Counts) Count(long[] pence)
    {
        var byDay = new SortedDictionary<ProcessingDay, int>();
        var (payers, first, leftOut) = (0, 0, 0);
        for (var index = 0; index < pence.Length; index++)
        {
            if (council.PayerOf(index) is not { Instruction: not FakeInstruction.None } payer)
            {
                continue;
            }

            if (pence[index] == 0)
            {
                leftOut++;
                continue;
            }

            payers++;
            var day = days.CollectionOf(payer);
            byDay[day] = byDay.GetValueOrDefault(day) + 1;
            if (payer.Instruction == FakeInstruction.ToLodge)
            {
                first++;
                byDay[days.Next] = byDay.GetValueOrDefault(days.Next) + 1;
            }
        }

        return (byDay, new CollectionCounts(payers, first, leftOut));
    }

    private static OriginatingAccount Originator(string narrative) => new(
        BankAccount.Create("009999", "00000001"), BacsText.Create("RENT ACCOUNT"), BacsText.Create(narrative), NarrativeDay.Collection);

    private static PaymentColumns Columns(SortedDictionary<ProcessingDay, int> byDay)
    {
        var columns = new PaymentColumns(byDay.Values.Sum(), Name);
        foreach (var (day, rows) in byDay)
        {
            columns.AddSection(day, ForCollections.Account, rows);
        }

        return columns;
    }

    private static Dictionary<ProcessingDay, int> FirstRows(SortedDictionary<ProcessingDay, int> byDay)
    {
        var (first, rows) = (new Dictionary<ProcessingDay, int>(), 0);
        foreach (var (day, count) in byDay)
        {
            first.Add(day, rows);
            rows += count;
        }

        return first;
    }

    private static void Fill(PaymentColumns columns, int row, in FakePayer payer, TransactionCode code, long pence)
    {
        Fill(columns, row, payer.Home, code, pence);
        Fill(columns, row, payer.Account, payer.Reference.Text, payer.Name);
    }

    private static void Fill(PaymentColumns columns, int row, int home, TransactionCode code, long pence)
    {
        columns.SourceRows[row] = home;
        columns.Codes[row] = code.Value;
        columns.Pence[row] = pence;
    }

    private static void Fill(PaymentColumns columns, int row, BankAccount account, BacsText reference, BacsText name)
    {
        columns.SortCodes[row] = account.SortCode.Number;
        columns.Accounts[row] = account.Number.Number;
        reference.CopyTo(columns.References[(row * BacsText.MostCharacters)..]);
        name.CopyTo(columns.DestinationNames[(row * BacsText.MostCharacters)..]);
    }
}
