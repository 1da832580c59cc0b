using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.Testing;

namespace CouncilYear;

/// <summary>Fills the columns of the refunds; allocates nothing for each home that is owed none.</summary>
internal sealed class BacsRefunds(FakeCouncil council, BacsDays days, ProgressLine progress)
{
    /// <summary>The last that there are, so that it is never one of the collections' on the same day.</summary>
    private const int FileNumber = 999;

    private const int DaysKept = 14;

    /// <summary>Every refund that the council owes, for the next processing day; null where it owes none.</summary>
    public Submission? Make()
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

        if (refunds.Count == 0)
        {
            return null;
        }

        var columns = new PaymentColumns(refunds.Count, BacsIdentity.Name);
        columns.AddSection(days.Next, BacsIdentity.ForRefunds.Account, refunds.Count);
        for (var row = 0; row < refunds.Count; row++)
        {
            Fill(columns, row, refunds[row]);
        }

        var (payments, profile) = (columns.ToRoll(), SubmissionProfile.OneDay);
        var contras = Contras.Balance(payments, profile.Contras, [BacsIdentity.ForRefunds], days.Terms.Calendar);
        return new Submission(
            SubmissionSerial.FromNumber(2),
            Submitter.Of(BacsIdentity.ServiceUser),
            profile,
            new SubmissionFile(
                BacsIdentity.ServiceUser, FileNumber, days.Terms.InputDay, days.Next.Date.PlusDays(DaysKept), payments, contras));
    }

    private static void Fill(PaymentColumns columns, int row, in FakeRefund refund)
    {
        columns.SourceRows[row] = refund.Home;
        columns.Codes[row] = TransactionCode.Credit.Value;
        columns.Pence[row] = refund.Amount.Pence;
        columns.SortCodes[row] = refund.Account.SortCode.Number;
        columns.Accounts[row] = refund.Account.Number.Number;
        refund.Reference.CopyTo(columns.References[(row * BacsText.MostCharacters)..]);
        refund.Name.CopyTo(columns.DestinationNames[(row * BacsText.MostCharacters)..]);
    }
}
