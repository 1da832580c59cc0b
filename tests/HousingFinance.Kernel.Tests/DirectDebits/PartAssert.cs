using HousingFinance.Kernel.DirectDebits;

namespace HousingFinance.Kernel.Tests.DirectDebits;

/// <summary>What holds of the parts of every schedule.</summary>
internal static class PartAssert
{
    /// <summary>
    /// The parts of each instalment add up to it, each part over all instalments to the whole part, and none has another sign than that.
    /// </summary>
    public static void AddUp(CollectionParts whole, InstalmentSchedule schedule)
    {
        var sums = new long[5];
        foreach (var instalment in schedule.Instalments)
        {
            var parts = Signed(instalment.Parts);
            Assert.Equal(instalment.Amount.Pence, parts.Sum());
            for (var part = 0; part < parts.Length; part++)
            {
                Assert.True(
                    parts[part] == 0 || long.Sign(parts[part]) == long.Sign(Signed(whole)[part]), $"{instalment} of a schedule of {whole}");
                sums[part] += parts[part];
            }
        }

        Assert.Equal(Signed(whole), sums);
    }

    private static long[] Signed(CollectionParts parts) =>
        [parts.NetRent.Pence, parts.Balance.Pence, parts.ArrearsAgreement.Pence, parts.OtherAccounts.Pence, -parts.OtherReceipts.Pence];
}
