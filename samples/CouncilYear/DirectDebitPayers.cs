using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Testing;

namespace CouncilYear;

/// <summary>One home whose rent is paid by Direct Debit, with what it is charged in the year.</summary>
/// <param name="Payer">Who pays, invented.</param>
/// <param name="Plan">What is to be collected over the year.</param>
internal readonly record struct DirectDebitHome(FakePayer Payer, InstalmentPlan Plan);

/// <summary>Makes the payers of an invented council, home by home.</summary>
internal sealed class DirectDebitPayers(FakeCouncil council, NewRents rents, DirectDebitTerms terms)
{
    private const int MonthsInYear = 12;

    /// <summary>Homes that pay by Direct Debit but have no new rent, so far as they were gone through.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Every home that pays by Direct Debit and has a new rent.</summary>
    public IEnumerable<DirectDebitHome> Homes()
    {
        LeftOut = 0;
        for (var index = 0; index < council.Count; index++)
        {
            if (council.PayerOf(index) is not { Instruction: not FakeInstruction.None } payer)
            {
                continue;
            }

            if (rents.TryOf(index, out var account, out var year))
            {
                yield return new DirectDebitHome(payer, PlanOf(payer, account, year));
            }
            else
            {
                LeftOut++;
            }
        }
    }

    /// <summary>
    /// The payer before anything is told. A live instruction was lodged a year before the notice, and money was collected under it in the
    /// month before the year.
    /// </summary>
    public DirectDebitPayer Make(in DirectDebitHome home)
    {
        var fake = home.Payer;
        var instruction = DirectDebitInstruction.Given(InstructionSetUp.Paper, fake.Account, fake.Reference);
        if (fake.Instruction == FakeInstruction.Live)
        {
            var day = terms.BeforeTheYear(fake.DayOfMonth);

            // What was collected the year before is not known; a month of the new rent stands for it, and nothing rests on it.
            var month = Money.FromPence(RoundingRule.Up.Apply(home.Plan.Owed.NetRent.Pence, MonthsInYear));
            var lodged = InstructionEvent.Of(InstructionEventKind.LodgementSent, "lodged", terms.Told.PlusYears(-1));
            var collected = InstructionEvent.Collected(
                "before", TransactionCode.FirstCollection, terms.ProcessedFor(day), day, month);
            instruction = instruction.Record(lodged, terms.Instructions).Value.Record(collected, terms.Instructions).Value;
        }

        return DirectDebitPayer.Create(home.Plan.Account, fake.Name, instruction);
    }

    private InstalmentPlan PlanOf(in FakePayer payer, RentAccountRef account, Money year) => new()
    {
        SourceRow = payer.Home,
        Account = account,
        Owed = new CollectionParts { NetRent = year },
        Dates = BacsDays.PayerDays.IndexOf(payer.DayOfMonth),
        NotBefore = payer.Instruction == FakeInstruction.ToLodge ? terms.FirstOfNew.Date : null,
    };
}
