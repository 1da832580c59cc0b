using System.Collections.Immutable;

namespace HousingFinance.Kernel.Recharges;

/// <summary>What finance holds of one invoice that was handed over to it.</summary>
/// <param name="Invoice">The number of the invoice.</param>
/// <param name="HandedOver">What finance took on.</param>
/// <param name="Collected">What finance has collected since.</param>
/// <param name="Balance">What finance says is still owed.</param>
public sealed record SundryBalance(DocumentNumber Invoice, Money HandedOver, Money Collected, Money Balance);

/// <summary>The codes of findings about sundry debts.</summary>
public static class SundryDebtCodes
{
    /// <summary>Finance does not hold an invoice that was handed over.</summary>
    public static DiagnosticCode NotAtFinance { get; } = new("RECH090");

    /// <summary>Finance holds an invoice that was not handed over.</summary>
    public static DiagnosticCode NotHandedOver { get; } = new("RECH091");

    /// <summary>Finance took on another sum than was handed over.</summary>
    public static DiagnosticCode OtherSum { get; } = new("RECH092");

    /// <summary>Finance's balance is not what it took on less what it collected.</summary>
    public static DiagnosticCode OtherBalance { get; } = new("RECH093");

    /// <summary>Finance lists an invoice twice.</summary>
    public static DiagnosticCode ListedTwice { get; } = new("RECH094");
}

/// <summary>Debts handed to finance, held against what finance holds.</summary>
/// <param name="HandedOver">What the housing accounts say was handed over and not taken back.</param>
/// <param name="TakenOn">What finance took on.</param>
/// <param name="Balance">What finance says is still owed.</param>
/// <param name="Findings">Where they differ; empty when they are tied.</param>
public sealed record SundryTie(Money HandedOver, Money TakenOn, Money Balance, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>Whether both hold the same debts at the same sums.</summary>
    public bool IsTied => Findings.IsEmpty;
}

/// <summary>Ties sundry debts back by balance.</summary>
public static class SundryDebts
{
    /// <summary>What was handed to finance of an invoice and not taken back.</summary>
    /// <param name="account">The account of the invoice.</param>
    public static Money HeldByFinance(InvoiceAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Movements.Aggregate(
            Money.Zero,
            (sum, movement) => movement.Kind == MovementKind.HandedOverAsSundryDebt ? sum + movement.Amount
                : movement.Kind == MovementKind.SundryDebtTakenBack ? sum - movement.Amount
                : sum);
    }

    /// <summary>Holds the accounts of invoices against finance's list.</summary>
    /// <param name="accounts">The accounts, each invoice once; those of which nothing was handed over count for nothing.</param>
    /// <param name="balances">Finance's list.</param>
    public static SundryTie Tie(ImmutableArray<InvoiceAccount> accounts, ImmutableArray<SundryBalance> balances)
    {
        (accounts, balances) = (accounts.IsDefault ? [] : accounts, balances.IsDefault ? [] : balances);
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var held = accounts.Where(account => HeldByFinance(account).IsPositive)
            .ToDictionary(account => account.Invoice.Number, HeldByFinance);
        foreach (var each in balances.GroupBy(balance => balance.Invoice))
        {
            var balance = each.First();
            if (each.Count() > 1)
            {
                findings.Add(Finding(
                    SundryDebtCodes.ListedTwice, each.Key, "finance lists it twice", "each debt once", "ask finance which stands"));
            }

            if (!held.TryGetValue(each.Key, out var sum))
            {
                findings.Add(Finding(
                    SundryDebtCodes.NotHandedOver, each.Key, $"finance holds {balance.HandedOver} of it",
                    "only debts that were handed over", "record the hand-over, or have finance remove it"));
            }
            else if (balance.HandedOver != sum)
            {
                findings.Add(Finding(
                    SundryDebtCodes.OtherSum, each.Key, $"finance took on {balance.HandedOver}", $"{sum}, as was handed over",
                    "find what one side has not recorded"));
            }

            if (balance.Balance != balance.HandedOver - balance.Collected)
            {
                findings.Add(Finding(
                    SundryDebtCodes.OtherBalance, each.Key, $"finance has a balance of {balance.Balance}",
                    $"{balance.HandedOver} less {balance.Collected} collected", "ask finance what else happened to the debt"));
            }
        }

        foreach (var (invoice, sum) in held.Where(debt => balances.All(balance => balance.Invoice != debt.Key)))
        {
            findings.Add(Finding(
                SundryDebtCodes.NotAtFinance, invoice, $"{sum} was handed over and finance does not list it", "every debt handed over",
                "have finance take it on, or take it back"));
        }

        return new SundryTie(
            held.Values.Aggregate(Money.Zero, (sum, each) => sum + each),
            balances.Aggregate(Money.Zero, (sum, each) => sum + each.HandedOver),
            balances.Aggregate(Money.Zero, (sum, each) => sum + each.Balance),
            findings.ToImmutable());
    }

    private static Diagnostic Finding(DiagnosticCode code, DocumentNumber invoice, string found, string expected, string remedy) =>
        new(code, Severity.Error, Locator.In($"sundry debt of invoice {invoice}"), found, expected, remedy);
}
