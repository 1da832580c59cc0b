using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.DirectDebits;
using NodaTime;

namespace DirectDebitRun;

/// <summary>An invented council with twelve payers in three patches, and the choices it has made.</summary>
internal static class Anytown
{
    // Gave an instruction only now, which is still to be lodged, and pays from June.
    private const int Newcomer = 7100304;

    private static readonly LocalDate ToldOn = new(2026, 4, 13);

    // Rent account, patch, yearly rent, the year's part of an arrears agreement, the year's charge for a garage.
    private static readonly (int Account, string Patch, decimal Rent, decimal Arrears, decimal Garage)[] Tenants =
    [
        (7100101, "EAST", 4_435.20m, 0m, 0m),
        (7100102, "EAST", 4_999.20m, 0m, 572m),
        (7100103, "EAST", 4_257.60m, 0m, 0m),
        (7100104, "EAST", 5_810.40m, 0m, 0m),
        (7100201, "NORTH", 4_435.20m, 0m, 0m),
        (7100202, "NORTH", 4_612.80m, 132m, 0m),
        (7100203, "NORTH", 5_112.00m, 0m, 0m),
        (7100204, "NORTH", 4_320.00m, 0m, 0m),
        (7100301, "SOUTH", 4_435.20m, 0m, 0m),
        (7100302, "SOUTH", 3_984.00m, 0m, 0m),
        (7100303, "SOUTH", 4_257.60m, 220m, 0m),
        (7100304, "SOUTH", 4_752.00m, 0m, 0m),
    ];

    public static WorkingDayCalendar Calendar => WorkingDayCalendar.EnglandAndWales;

    public static ServiceUserNumber ServiceUser { get; } = ServiceUserNumber.Create("999001");

    public static InstructionTerms Scheme { get; } = new(Calendar);

    public static NoticeTerms Notice { get; } =
        new("ANYTOWN COUNCIL", "01632 960000", NoticePeriod.OfScheme(postWorkingDays: 2), Calendar);

    /// <summary>The 1st of each month, eleven times from May.</summary>
    public static ScheduleTerms Schedule { get; } = new(
        new SchedulePolicy(OddPence.First, Money.FromPounds(5m), SmallInstalmentRule.FewerInstalments),
        CollectionDates.Resolve(
            CollectionPattern.Monthly(ShortMonthRule.LastDayOfMonth, 1), CollectionSpan.Months(2026, 5, 11), Calendar).Value);

    /// <summary>What a file says of the council; each has a serial number of its own.</summary>
    public static CollectionFile File(int serial) => new()
    {
        ServiceUser = ServiceUser,
        ServiceUserName = BacsText.Create("ANYTOWN COUNCIL"),
        Originator = new OriginatingAccount(
            BankAccount.Create("112233", "44556677"), BacsText.Create("ANYTOWN"), BacsText.Create("RENT DD"), NarrativeDay.Collection),
        Serial = SubmissionSerial.FromNumber(serial),
    };

    public static RentAccountRef Account(int number) => RentAccountRef.Create(new ReferenceAllocator("HOUSING"), $"{number}");

    public static PayerRegister Payers() => PayerRegister.Of(Tenants.Select(tenant =>
    {
        var payer = Payer(tenant.Account) with
        {
            Patch = tenant.Patch,
            OtherAccounts = tenant.Garage == 0 ? [] : [new(Garage(tenant.Account), Money.FromPounds(tenant.Garage))],
        };
        return payer.Tell(ToldOn, Plan(tenant.Account), Schedule, Notice).Value;
    }));

    /// <summary>What a tenant owes from May to March, each part apart.</summary>
    public static InstalmentPlan Plan(int account)
    {
        var (_, _, rent, arrears, garage) = Tenants.First(tenant => tenant.Account == account);
        return new InstalmentPlan
        {
            Account = Account(account),
            NotBefore = account == Newcomer ? new LocalDate(2026, 6, 1) : null,
            Owed = new CollectionParts
            {
                NetRent = Money.FromPounds(rent),
                ArrearsAgreement = Money.FromPounds(arrears),
                OtherAccounts = Money.FromPounds(garage),
            },
        };
    }

    private static RentAccountRef Garage(int account) => RentAccountRef.Create(new ReferenceAllocator("GARAGES"), $"G{account % 1000}");

    private static DirectDebitPayer Payer(int account)
    {
        var bank = BankAccount.Create("000100", $"{10_000_000 + account}");
        var given = DirectDebitInstruction.Given(InstructionSetUp.Paperless, bank, BacsReference.Create($"RENT{account}"));
        var lodgement = InstructionEvent.Of(InstructionEventKind.LodgementSent, "as taken over", new LocalDate(2026, 3, 10));
        return DirectDebitPayer.Create(
            Account(account), BacsText.Create("A TENANT"), account == Newcomer ? given : given.Record(lodgement, Scheme).Value);
    }
}
