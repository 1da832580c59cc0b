using NodaTime;

namespace HousingFinance.Kernel.Tests.Kernel.Movements;

public class MoneyMovementTests
{
    private static readonly LocalDate Day = new(2026, 4, 1);
    private static readonly RentAccountRef Account = RentAccountRef.Create(new("NEC"), "7100234");

    [Fact]
    public void A_collection_reduces_what_is_owed_and_its_return_raises_it_again()
    {
        var collected = new MoneyMovement(Day, Money.FromPounds(113.10m), MovementKind.DirectDebitCollected, Account, "run 1 row 1");
        var unpaid = new MoneyMovement(Day, Money.FromPounds(113.10m), MovementKind.DirectDebitUnpaid, Account, "advice 7 item 2");

        Assert.Equal(Money.FromPounds(-113.10m), collected.ChangeInBalance);
        Assert.Equal(Money.FromPounds(113.10m), unpaid.ChangeInBalance);
        Assert.Equal("2026-04-01 Direct Debit collected, NEC:7100234: £113.10", collected.ToString());
    }

    [Fact]
    public void Each_kind_of_Direct_Debit_moves_the_balance_the_way_its_name_says()
    {
        var reduces = MovementKind.List.Where(kind => kind is { Value: < 20, Effect: MovementEffect.ReducesBalance })
            .Select(kind => kind.Name);

        Assert.Equal(
            ["Direct Debit claim withdrawn", "Direct Debit collected"],
            reduces.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_movement_of_nothing_or_less_is_refused(long pence) =>
        Assert.Throws<ArgumentException>(() =>
            new MoneyMovement(Day, Money.FromPence(pence), MovementKind.DirectDebitCollected, Account, "run 1 row 1"));

    [Fact]
    public void A_movement_without_account_or_source_is_refused()
    {
        var penny = Money.FromPence(1);

        Assert.Throws<ArgumentException>(() => new MoneyMovement(Day, penny, MovementKind.DirectDebitUnpaid, default, "advice 7"));
        Assert.Throws<ArgumentException>(() => new MoneyMovement(Day, penny, MovementKind.DirectDebitUnpaid, Account, " "));
    }
}
