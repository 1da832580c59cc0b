using System.Collections.Immutable;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>
/// Holds charges for assisted works so that those for costs incurred in any period of five years stay within the cap. The oldest cost is
/// charged first; a credit stays whole and makes room in every period; where other demands have passed the cap already, nothing more is
/// charged.
/// </summary>
internal static class FiveYearCap
{
    /// <summary>What is kept of each charge, in pence.</summary>
    /// <param name="charges">The charges, oldest cost first; negative for a credit.</param>
    /// <param name="others">What other demands charged.</param>
    /// <param name="cap">The cap.</param>
    /// <param name="years">The years of a period.</param>
    internal static long[] Hold(
        ReadOnlySpan<AssistedCharge> charges, ImmutableArray<AssistedCharge> others, Money cap, int years)
    {
        var credits = Money.Zero;
        foreach (var charge in charges)
        {
            credits -= Money.Min(charge.Amount, Money.Zero);
        }

        var counted = new List<AssistedCharge>(others);
        var kept = new long[charges.Length];
        for (var index = 0; index < kept.Length; index++)
        {
            var (day, amount) = charges[index];
            if (amount.IsPositive)
            {
                var room = Money.Max(cap + credits - MostInOnePeriod(day, years, counted), Money.Zero);
                amount = Money.Min(amount, room);
                counted.Add(new AssistedCharge(day, amount));
            }

            kept[index] = amount.Pence;
        }

        return kept;
    }

    /// <summary>The most that is counted within any one period that holds a day.</summary>
    private static Money MostInOnePeriod(LocalDate day, int years, List<AssistedCharge> counted)
    {
        // A period that begins between two charges holds no more than one that begins with the later of them.
        return counted.Select(each => each.CostIncurredOn).Append(day).Where(first => IsWithin(day, first))
            .Max(first => counted.Where(each => IsWithin(each.CostIncurredOn, first))
                .Aggregate(Money.Zero, (sum, each) => sum + each.Amount));

        // Counted back from the later day, so that a period that begins on 29 February ends on 28 February.
        bool IsWithin(LocalDate date, LocalDate first) => date >= first && date.PlusYears(-years) < first;
    }
}
