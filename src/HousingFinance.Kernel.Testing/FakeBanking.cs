using System.Globalization;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Testing;

/// <summary>
/// Draws who pays one council by Direct Debit and whom it owes a refund. Shares are likely, not measured; names are made of places that
/// do not exist.
/// </summary>
internal static class FakeBanking
{
    private const int DirectDebitsInThousand = 575;
    private const int ToLodgeInThousand = 20;
    private const int OnTheFirstInThousand = 700;
    private const int OverpaidInTenThousand = 40;
    private const int ClosedInTenThousand = 30;

    /// <summary>Rent accounts of tenants before begin where no council of today's has one.</summary>
    private const int FirstFormerAccount = 57_100_001;

    /// <summary>Payers' sort codes are 00-00-00 to 00-49-99, those of former tenants 00-50-00 to 00-99-99.</summary>
    private const int SortCodes = 5_000;

    /// <summary>Has no divisor in common with the account numbers, so that no two homes come to the same number.</summary>
    private const long AccountStep = 7_654_321;

    private const int AccountNumbers = 100_000_000;

    private static readonly string[] Surnames =
    [
        "ASHMERE", "BRACKENWICK", "CALDERSTOKE", "DUNHOLLOW", "EASTERMOUTH", "FERNLEY", "GORSEFIELD", "HARROWBECK", "INGLESTOWE",
        "KESTRELHAM", "LARCHFORD", "MILLBROOK", "NORTHOLME", "OAKHAMPSTEAD", "PENDLEWICK", "QUARRENDALE", "ROOKSBY", "SILVERLEA",
        "THISTLEBY", "UNDERBANK", "VALEMOOR", "WHINFELL", "YARROWDEN", "ZEALBURY",
    ];

    internal static FakePayer Payer(long seed, int index)
    {
        var draws = SplitMix64.For(seed, SplitMix64.Stream.Payer, index);
        if (draws.Between(1, 1_000) > DirectDebitsInThousand)
        {
            return new FakePayer { Home = index + 1 };
        }

        return new FakePayer
        {
            Home = index + 1,
            Instruction = draws.Between(1, 1_000) <= ToLodgeInThousand ? FakeInstruction.ToLodge : FakeInstruction.Live,
            DayOfMonth = draws.Between(1, 1_000) <= OnTheFirstInThousand ? 1 : 15,
            Reference = BacsReference.Create(Numbered("RENT", FakeStock.FirstAccount + index, stackalloc char[BacsText.MostCharacters])),
            Account = Account(seed, index, draws.Between(0, SortCodes - 1)),
            Name = Name(ref draws),
        };
    }

    internal static FakeRefund Refund(long seed, int index)
    {
        var draws = SplitMix64.For(seed, SplitMix64.Stream.Refund, index);
        var drawn = draws.Between(1, SplitMix64.Whole);
        if (drawn > OverpaidInTenThousand + ClosedInTenThousand)
        {
            return new FakeRefund { Home = index + 1 };
        }

        var isClosed = drawn > OverpaidInTenThousand;
        var number = index + (isClosed ? FirstFormerAccount : FakeStock.FirstAccount);
        var refund = new FakeRefund
        {
            Home = index + 1,
            Reason = isClosed ? FakeRefundReason.AccountClosed : FakeRefundReason.Overpaid,
            RentAccount = RentAccountRef.Create(FakeCouncil.Allocator, number.ToString(CultureInfo.InvariantCulture)),
            Amount = Money.FromPence(isClosed ? draws.Between(5_00, 650_00) : draws.Between(2_00, 180_00)),
            Reference = BacsText.Create(Numbered("REFUND", number, stackalloc char[BacsText.MostCharacters])),
            Account = Account(seed, index, draws.Between(0, SortCodes - 1) + (isClosed ? SortCodes : 0)),
            Name = Name(ref draws),
        };
        return !isClosed && Payer(seed, index) is { Instruction: not FakeInstruction.None } payer
            ? refund with { Account = payer.Account, Name = payer.Name }
            : refund;
    }

    private static BankAccount Account(long seed, int index, int sortCode)
    {
        var first = SplitMix64.For(seed, SplitMix64.Stream.Payer, -1).Between(0, AccountNumbers - 1);
        var number = (first + (index * AccountStep)) % AccountNumbers;
        return new BankAccount(SortCode.FromNumber(sortCode), AccountNumber.FromNumber((int)number));
    }

    private static ReadOnlySpan<char> Numbered(string word, int number, Span<char> text)
    {
        word.CopyTo(text);
        number.TryFormat(text[word.Length..], out var digits, "00000000", CultureInfo.InvariantCulture);
        return text[..(word.Length + digits)];
    }

    private static BacsText Name(ref SplitMix64 draws)
    {
        Span<char> text = stackalloc char[BacsText.MostCharacters];
        var length = 0;
        for (var initials = draws.Between(1, 2); initials > 0; initials--)
        {
            text[length++] = (char)draws.Between('A', 'Z');
            text[length++] = ' ';
        }

        var surname = Surnames[draws.Between(0, Surnames.Length - 1)];
        surname.CopyTo(text[length..]);
        return BacsText.Create(text[..(length + surname.Length)]);
    }
}
