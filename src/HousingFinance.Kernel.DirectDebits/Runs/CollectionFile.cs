using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.DirectDebits.Internals;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>What a batch's file says of itself: who collects, into which account, under which numbers.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CollectionFile
{
    private const int DaysKeptAfter = 14;

    /// <summary>The service user for whom it is collected.</summary>
    public required ServiceUserNumber ServiceUser { get; init; }

    /// <summary>The service user's name, as payers' statements have it.</summary>
    public required BacsText ServiceUserName { get; init; }

    /// <summary>The account into which it is collected.</summary>
    public required OriginatingAccount Originator { get; init; }

    /// <summary>The submission's serial number: of its own for each batch.</summary>
    public required SubmissionSerial Serial { get; init; }

    /// <summary>Who submits it; the service user itself unless set.</summary>
    public Submitter Submitter
    {
        get => field.IsNone ? Submitter.Of(ServiceUser) : field;
        init;
    }

    /// <summary>The receiver's dialect; several processing days in a file unless set.</summary>
    public SubmissionProfile Profile
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    }
        = SubmissionProfile.SeveralDays;

    /// <summary>The file's number, 0 to 999: different for each file of one service user and processing day; 1 unless set.</summary>
    public int FileNumber { get; init; } = 1;

    /// <summary>By what reports name it.</summary>
    internal SentFile Sent => new(ServiceUser, Serial, FileNumber);

    /// <summary>The submission of a batch's entries for a day.</summary>
    internal Submission Make(IEnumerable<CollectionEntry> entries, ProcessingDay day, SubmissionTerms terms)
    {
        var roll = new PaymentRollBuilder();
        var row = 0;
        foreach (var entry in entries)
        {
            row++;
            roll.Add(Payment(entry, entry.Code, entry.Destination, entry.Reference, day, row));
            if (entry.Amendment is { } changed)
            {
                var destination = changed.Account.IsNone ? entry.Destination : changed.Account;
                var reference = changed.Reference.IsNone ? entry.Reference : changed.Reference;
                roll.Add(Payment(entry, TransactionCode.NewInstruction, destination, reference, day, row));
            }
        }

        var payments = roll.Build();
        var contras = Contras.Balance(payments, Profile.Contras, [Originator], terms.Calendar);
        return new Submission(
            Serial,
            Submitter,
            Profile,
            new SubmissionFile(ServiceUser, FileNumber, terms.InputDay, day.Date.PlusDays(DaysKeptAfter), payments, contras));
    }

    private PaymentInstruction Payment(
        CollectionEntry entry, TransactionCode code, BankAccount destination, BacsReference reference, ProcessingDay day, int row) => new()
        {
            SourceRow = row,
            Destination = destination,
            Code = code,
            Originator = Originator.Account,
            Amount = entry.Amount,
            ServiceUserName = ServiceUserName,
            Reference = reference.Text,
            DestinationName = entry.Name,
            Day = day,
        };
}
