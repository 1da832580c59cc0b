using HousingFinance.Kernel.DirectDebits;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Examples;

public class InstalmentPartsTests
{
    [Fact]
    public void Three_parts_of_a_penny_take_one_instalment_each()
    {
        var penny = Money.FromPence(1);
        var owed = new CollectionParts { NetRent = penny, ArrearsAgreement = penny, OtherAccounts = penny };

        Assert.Equal(
            [
                new CollectionParts { OtherAccounts = penny },
                new CollectionParts { ArrearsAgreement = penny },
                new CollectionParts { NetRent = penny },
            ],
            PartsOver(3, owed));
    }

    [Fact]
    public void Fivepence_of_arrears_falls_a_penny_at_a_time_and_never_back()
    {
        var owed = new CollectionParts { NetRent = Money.FromPounds(1_200m), ArrearsAgreement = Money.FromPence(5) };

        Assert.Equal(
            new long[] { 0, 1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0 }, PartsOver(12, owed).Select(parts => parts.ArrearsAgreement.Pence).ToArray());
    }

    [Fact]
    public void A_few_pence_of_every_part_add_up_and_keep_their_signs()
    {
        var schedules = 0;
        foreach (var owed in FewPence())
        {
            var most = (int)Math.Min(owed.Total.Pence, 12);
            for (var months = 1; months <= most; months++)
            {
                PartAssert.AddUp(owed, InstalmentScheduling.Schedule(Owing(owed), Over(months)).Value);
                schedules++;
            }
        }

        Assert.Equal(2_408, schedules);
    }

    private static readonly ScheduleTerms[] Months =
        [.. Enumerable.Range(1, 12).Select(months => Terms(null, Dates(MonthlyOn(1), CollectionSpan.Months(2026, 4, months))))];

    private static ScheduleTerms Over(int months) => Months[months - 1];

    private static CollectionParts[] PartsOver(int months, CollectionParts owed) =>
        [.. InstalmentScheduling.Schedule(Owing(owed), Over(months)).Value.Instalments.Select(instalment => instalment.Parts)];

    private static IEnumerable<CollectionParts> FewPence() =>
        from netRent in Enumerable.Range(0, 4)
        from balance in Enumerable.Range(-3, 7)
        from arrears in Enumerable.Range(0, 3)
        from other in Enumerable.Range(0, 3)
        from receipts in Enumerable.Range(0, 4)
        where netRent + balance + arrears + other > receipts
        select new CollectionParts
        {
            NetRent = Money.FromPence(netRent),
            Balance = Money.FromPence(balance),
            ArrearsAgreement = Money.FromPence(arrears),
            OtherAccounts = Money.FromPence(other),
            OtherReceipts = Money.FromPence(receipts),
        };
}
