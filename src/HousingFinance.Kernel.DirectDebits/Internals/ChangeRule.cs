using System.Collections.Immutable;
using NodaTime;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>What is left to collect when some instalments stay as they were told.</summary>
internal static class ChangeRule
{
    internal static LocalDate Later(LocalDate? one, LocalDate other) => one is { } day ? LocalDate.Max(day, other) : other;

    /// <summary>The plan of what is left: what is collected over the whole span, less the instalments that stay.</summary>
    /// <remarks>
    /// A part of which more was taken than is now owed comes back through the balance, as it does on the account; so the parts of all
    /// instalments add up to the plan's with such excess moved between them, and their totals to the penny.
    /// </remarks>
    internal static InstalmentPlan Rest(in InstalmentPlan plan, ReadOnlySpan<Instalment> kept, LocalDate from)
    {
        var left = plan.Collected;
        foreach (var instalment in kept)
        {
            left -= instalment.Parts;
        }

        var through = Money.Min(left.NetRent, Money.Zero) + Money.Min(left.ArrearsAgreement, Money.Zero)
            + Money.Min(left.OtherAccounts, Money.Zero) - Money.Min(left.OtherReceipts, Money.Zero);
        return plan with
        {
            Owed = new CollectionParts
            {
                NetRent = Money.Max(left.NetRent, Money.Zero),
                Balance = left.Balance + through,
                ArrearsAgreement = Money.Max(left.ArrearsAgreement, Money.Zero),
                OtherAccounts = Money.Max(left.OtherAccounts, Money.Zero),
                OtherReceipts = Money.Max(left.OtherReceipts, Money.Zero),
            },
            NotBefore = Later(plan.NotBefore, from),
            Target = plan.Target is { } target ? target with { Balance = Money.Zero } : null,
        };
    }

    /// <summary>Instalments that follow others, and number on from them.</summary>
    internal static ImmutableArray<Instalment> Numbered(ImmutableArray<Instalment> instalments, IEnumerable<Instalment> earlier)
    {
        var after = earlier.Select(each => each.Number).DefaultIfEmpty().Max();
        return [.. instalments.Select(each => new Instalment(each.Number + after, each.DueDay, each.Day, each.Parts))];
    }

    /// <summary>Those that were told and are no longer collected on that day and of those parts.</summary>
    internal static ImmutableArray<Instalment> Withdrawn(ImmutableArray<Instalment> told, ImmutableArray<Instalment> now) =>
        [.. told.Where(each => !now.Any(other => other.Day == each.Day && other.Parts == each.Parts))];
}
