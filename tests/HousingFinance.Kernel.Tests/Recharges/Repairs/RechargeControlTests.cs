using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;

namespace HousingFinance.Kernel.Tests.Recharges.Repairs;

public class RechargeControlTests
{
    private static readonly RentAccountRef Other = RentAccountRef.Create(new ReferenceAllocator("HOUSING"), "7100999-RR");

    [Fact]
    public void Opening_and_movements_are_the_closing_on_each_account_and_in_all()
    {
        var account = Opened(Line(100m)).Record(Movement(MovementKind.InvoicePaid, 50m, "r1")).Value;

        var control = RechargeControl.RollForward(
            [new OpeningBalance(SubAccount, Pounds(10m)), new OpeningBalance(Other, Pounds(-4m))], account.Movements);

        Assert.Equal([Pounds(80m), Pounds(-4m)], control.Accounts.Select(each => each.Closing));
        Assert.Equal(
            (Pounds(6m), Pounds(120m), Pounds(50m), Pounds(76m)), (control.Opening, control.Raised, control.Reduced, control.Closing));
        Assert.Equal(
            ["Recharge invoiced 1 £120.00", "Invoice paid 1 £50.00"], control.Kinds.Select(kind => $"{kind.Kind.Name} {kind.Count} {kind.Amount}"));
    }

    [Fact]
    public void A_movement_comes_once_and_an_account_has_one_opening()
    {
        var paid = Movement(MovementKind.InvoicePaid, 50m, "r1");

        Assert.Throws<ArgumentException>(() => RechargeControl.RollForward([], [paid, paid]));
        Assert.Throws<ArgumentException>(() => RechargeControl.RollForward([new(Other, Money.Zero), new(Other, Money.Zero)], []));
    }

    [Fact]
    public void Sundry_debts_are_tied_back_by_balance()
    {
        var handed = Opened(Line(100m)).Record(Movement(MovementKind.HandedOverAsSundryDebt, 120m, "to finance")).Value;
        SundryTie Tie(params SundryBalance[] balances) => SundryDebts.Tie([handed], [.. balances]);
        var right = new SundryBalance(handed.Invoice.Number, Pounds(120m), Pounds(20m), Pounds(100m));

        Assert.True(Tie(right).IsTied);
        Assert.Equal((Pounds(120m), Pounds(120m), Pounds(100m)), (Tie(right).HandedOver, Tie(right).TakenOn, Tie(right).Balance));
        Assert.Equal(SundryDebtCodes.NotAtFinance, Assert.Single(Tie().Findings).Code);
        Assert.Equal(SundryDebtCodes.OtherSum, Assert.Single(Tie(right with { HandedOver = Pounds(119m), Balance = Pounds(99m) }).Findings).Code);
        Assert.Equal(SundryDebtCodes.OtherBalance, Assert.Single(Tie(right with { Balance = Pounds(99.99m) }).Findings).Code);
        Assert.Equal(SundryDebtCodes.ListedTwice, Assert.Single(Tie(right, right).Findings).Code);
        Assert.Equal(
            [SundryDebtCodes.NotHandedOver],
            Tie(right, right with { Invoice = InvoiceNumbers.Advanced().NextNumber }).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_sundry_debt_taken_back_is_no_longer_finances()
    {
        var back = Opened(Line(100m))
            .Record(Movement(MovementKind.HandedOverAsSundryDebt, 120m, "to finance")).Value
            .Record(Movement(MovementKind.SundryDebtTakenBack, 120m, "from finance")).Value;

        Assert.Equal((Money.Zero, Pounds(120m)), (SundryDebts.HeldByFinance(back), back.Balance));
        Assert.True(SundryDebts.Tie([back], []).IsTied);
    }
}
