using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;

namespace DirectDebitRun;

/// <summary>What happens at Anytown in May 2026, day by day.</summary>
internal static class May2026
{
    public static void Tell(Office office)
    {
        office.Day(new(2026, 4, 28), "A breathing space begins for 7100303, who has an arrears agreement.");
        office.Change(7100303, payer => Outcome.Of(payer.Hold(
            new CollectionHold("breathing space", HeldDebt.Arrears, new(2026, 4, 28), new(2026, 6, 26)))));

        office.Day(new(2026, 4, 29), "The file for Friday 1 May.");
        office.Send(new(2026, 5, 1));

        office.Day(new(2026, 5, 6), "What came back unpaid, and what the banks did with instructions.");
        office.Receive("arudd", "addacs");

        office.Day(new(2026, 5, 7), "7100103 has the money on the 15th, and is presented again then. The new bank of 7100101 is told.");
        office.Change(7100103, payer => payer.PresentAgain(
            "2026-05-01", CollectionDay.Create(new(2026, 5, 15), Anytown.Calendar), Anytown.Scheme));
        office.Send(new(2026, 5, 11));

        office.Day(new(2026, 5, 11), "The rent of 7100204 goes up: the payer is told of the new sums, in time for June.");
        var dearer = Anytown.Plan(7100204) with { Owed = new CollectionParts { NetRent = Money.FromPounds(4_453.20m) } };
        office.Change(7100204, payer => payer.Change(
            ScheduleChangeCause.Rent, new(2026, 5, 11), dearer, Anytown.Schedule, Anytown.Notice));
        office.ShowNotice(7100204);

        office.Day(new(2026, 5, 11), "7100303 is told, too: the rent goes on through the breathing space, and the arrears wait.");
        var rentAlone = Anytown.Plan(7100303);
        rentAlone = rentAlone with { Owed = rentAlone.Owed with { ArrearsAgreement = Money.Zero } };
        office.Change(7100303, payer => payer.Change(
            ScheduleChangeCause.ArrearsAgreement, new(2026, 5, 11), rentAlone, Anytown.Schedule, Anytown.Notice));
        office.ShowNotice(7100303);

        office.Day(new(2026, 5, 13), "The file for Friday 15 May.");
        office.Send(new(2026, 5, 15));

        office.Day(new(2026, 5, 19), "A bank claims back what it holds was collected without notice.");
        office.Receive("ddica");

        office.Day(new(2026, 5, 28), "The file for Monday 1 June.");
        office.Send(new(2026, 6, 1));

        office.ShowAccounts();
    }
}
