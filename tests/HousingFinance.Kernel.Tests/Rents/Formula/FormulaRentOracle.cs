using System.Numerics;
using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>Formula rent worked out the long way: one fraction, one step after another, as the policy is written.</summary>
internal static class FormulaRentOracle
{
    internal static (long Rent, long Uncapped) Of(
        RentFigures figures, int year, FormulaRentPolicy policy, in FormulaRentInputs home, Figure<Percentage>? flexibility)
    {
        var band = Math.Min(home.Bedrooms, 6);
        var weight = figures.BedroomWeights.At(new LocalDate(year, 4, 1)).Value.Value.For(band);
        var cap = figures.FormulaRentCaps.At(new LocalDate(year, 4, 1)).Value.Value.For(band).Pence;
        Assert.True(figures.CountyEarnings.TryOf(RentCounty.FromValue(home.County), out var earnings));
        var each = policy.Carrying == FormulaRentCarrying.RoundedEachYear;

        var average = new Fraction(figures.NationalAverageRent.Value.Pence, 1);
        var share = new Fraction((BigInteger)(figures.EarningsShare.Value.Percent * 10_000), 1_000_000);
        var byEarnings = share.Times(average)
            .Times(new(earnings.Value.Pence, figures.NationalAverageEarnings.Value.Pence))
            .Times(new((BigInteger)(weight * 10_000), 10_000));
        var byValue = new Fraction(share.Denominator - share.Numerator, share.Denominator).Times(average)
            .Times(new(home.January1999Value.Pence, figures.NationalAverageValue.Value.Pence));
        var rent = byEarnings.Plus(byValue);
        rent = each ? rent.Rounded(policy.Rounding) : rent;
        for (var next = 2001; next <= year; next++)
        {
            rent = rent.Times(OnePlus(figures.FormulaUplift.At(new LocalDate(next, 4, 1)).Value.Value));
            rent = each ? rent.Rounded(policy.Rounding) : rent;
        }

        if (flexibility is null)
        {
            var rounded = rent.Rounded(policy.Rounding).Pence;
            return (Math.Min(rounded, cap), rounded);
        }

        var onePlus = OnePlus(flexibility.Value);
        var uncapped = rent.Times(onePlus).Rounded(RoundingRule.Down).Pence;
        return policy.FlexibilityAtCap == FlexibilityAtCap.HeldAtCap
            ? (Math.Min(uncapped, cap), uncapped)
            : (rent.AtMost(cap).Times(onePlus).Rounded(RoundingRule.Down).Pence, uncapped);
    }

    private static Fraction OnePlus(Percentage percentage) => new((BigInteger)((100m + percentage.Percent) * 10_000), 1_000_000);

    private readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
    {
        public long Pence => Denominator.IsOne ? (long)Numerator : throw new InvalidOperationException("Not whole pence.");

        public Fraction Times(Fraction other) => new(Numerator * other.Numerator, Denominator * other.Denominator);

        public Fraction Plus(Fraction other) =>
            new((Numerator * other.Denominator) + (other.Numerator * Denominator), Denominator * other.Denominator);

        public Fraction AtMost(long pence) => Numerator > pence * Denominator ? new(pence, 1) : this;

        // Of a positive amount: the unit below, and one more when the rule says so.
        public Fraction Rounded(RoundingRule rule)
        {
            var unit = (int)rule.Unit;
            var below = Numerator / (Denominator * unit);
            var twiceTheRest = 2 * (Numerator - (below * Denominator * unit));
            var half = twiceTheRest.CompareTo(Denominator * unit);
            var up = rule.Direction switch
            {
                RoundingDirection.Up => twiceTheRest > 0,
                RoundingDirection.Down => false,
                RoundingDirection.HalfUp => half >= 0,
                RoundingDirection.HalfDown => half > 0,
                _ => half > 0 || (half == 0 && !below.IsEven),
            };
            return new((up ? below + 1 : below) * unit, 1);
        }
    }
}
