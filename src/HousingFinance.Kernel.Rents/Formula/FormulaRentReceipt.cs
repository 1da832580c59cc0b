using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>Retells a formula rent step by step in exact amounts, and holds the end against what the rule gave.</summary>
internal sealed class FormulaRentReceipt
{
    private readonly ImmutableArray<ReceiptStep>.Builder _steps = ImmutableArray.CreateBuilder<ReceiptStep>();
    private readonly FormulaRentTerms _terms;
    private readonly string _bedrooms;
    private UnroundedMoney _amount;

    private FormulaRentReceipt(FormulaRentTerms terms, int bedrooms)
    {
        _terms = terms;
        _bedrooms = bedrooms switch
        {
            0 => "a bedsit",
            1 => "1 bedroom",
            < RentCapSet.Bands - 1 => string.Create(CultureInfo.InvariantCulture, $"{bedrooms} bedrooms"),
            _ => "6 or more bedrooms",
        };
    }

    /// <summary>A formula rent with its receipt.</summary>
    /// <exception cref="InvalidOperationException">The steps do not come to the rent: either they or the rule have a fault.</exception>
    internal static FormulaRentWithReceipt Of(in FormulaRentInputs home, FormulaRentTerms terms, FormulaRent result)
    {
        var receipt = new FormulaRentReceipt(terms, home.Bedrooms);
        receipt.Strike(home);
        receipt.CarryForward();
        receipt.Finish(terms.Caps.Value.For(home.Bedrooms));
        if (receipt._amount != UnroundedMoney.From(result.Rent))
        {
            throw new InvalidOperationException($"The steps of a formula rent come to {receipt._amount}, the rule to {result.Rent}.");
        }

        var what = terms.Flexibility is null ? "formula rent" : "formula rent with flexibility";
        var subject = $"{what} for {Entry.YearName(terms.RentYearStarting)}, a week over 52 weeks";
        return new FormulaRentWithReceipt(result, new Receipt(subject, result.Rent, receipt._steps.ToImmutable()));
    }

    /// <summary>The rent of April 2000: the part that goes by earnings and bedrooms, then the part that goes by value.</summary>
    private void Strike(in FormulaRentInputs home)
    {
        var figures = _terms.Figures;
        var county = RentCounty.FromValue(home.County);
        _ = figures.CountyEarnings.TryOf(county, out var earnings);
        var average = UnroundedMoney.From(figures.NationalAverageRent.Value);
        var weight = _terms.Weights.Value.For(home.Bedrooms);
        var valueShare = Percentage.Of(100m) - figures.EarningsShare.Value;

        _amount = average
            .Times(figures.EarningsShare.Value.AsRatio)
            .Times(new Ratio(earnings!.Value.Pence, figures.NationalAverageEarnings.Value.Pence))
            .Times(Ratio.FromDecimal(weight));
        Add(
            $"{figures.EarningsShare.Value} of the national average rent, by earnings in {county.Name} and the weight for {_bedrooms}",
            figures.EarningsShare, figures.NationalAverageRent, earnings, figures.NationalAverageEarnings,
            Banded("bedroom weight", _terms.Weights, weight));

        _amount += average
            .Times(valueShare.AsRatio)
            .Times(new Ratio(home.January1999Value.Pence, figures.NationalAverageValue.Value.Pence));
        AddRoundedYearly($"{valueShare} of it added, by the January 1999 value of {home.January1999Value}", figures.NationalAverageValue);
    }

    private void CarryForward()
    {
        for (var index = 0; index < _terms.Uplifts.Length; index++)
        {
            var uplift = _terms.Uplifts[index];
            _amount = _amount.Times(uplift.Value.AsMultiplier);
            var year = Entry.YearName(FormulaRentTerms.PriceYear + 1 + index);
            AddRoundedYearly(
                uplift.Value < Percentage.Zero
                    ? $"lowered by {Percentage.Zero - uplift.Value} for {year}"
                    : $"raised by {uplift.Value} for {year}",
                uplift);
        }
    }

    /// <summary>Rounds, adds flexibility and holds at the cap, in the order the policy gives.</summary>
    private void Finish(Money cap)
    {
        if (_terms.Flexibility is not { } flexibility)
        {
            if (_terms.Policy.Carrying == FormulaRentCarrying.Unrounded)
            {
                Round(_terms.Policy.Rounding);
            }

            Hold(cap);
            return;
        }

        if (_terms.Policy.FlexibilityAtCap == FlexibilityAtCap.LiftsAboveCap)
        {
            Hold(cap);
        }

        _amount = _amount.Times(flexibility.Value.AsMultiplier);
        Add($"raised by flexibility of {flexibility.Value}", flexibility);
        Round(RoundingRule.Down);
        if (_terms.Policy.FlexibilityAtCap == FlexibilityAtCap.HeldAtCap)
        {
            Hold(cap);
        }
    }

    private void Round(RoundingRule rounding)
    {
        _amount = UnroundedMoney.From(_amount.Round(rounding));
        Add($"rounded {rounding}");
    }

    private void Hold(Money cap)
    {
        var above = _amount > UnroundedMoney.From(cap);
        _amount = above ? UnroundedMoney.From(cap) : _amount;
        Add((above ? "held at the cap for " : "not above the cap for ") + _bedrooms, Banded(_terms.Caps.Name, _terms.Caps, cap));
    }

    /// <summary>Adds the step of a year, rounded where the policy rounds each year.</summary>
    private void AddRoundedYearly(string words, Figure figure)
    {
        if (_terms.Policy.Carrying == FormulaRentCarrying.Unrounded)
        {
            Add(words, figure);
            return;
        }

        _amount = UnroundedMoney.From(_amount.Round(_terms.Policy.Rounding));
        Add($"{words}, rounded {_terms.Policy.Rounding}", figure);
    }

    private void Add(string words, params ImmutableArray<Figure> figures) => _steps.Add(new ReceiptStep(words, _amount, figures));

    private Figure<T> Banded<TSet, T>(string name, Figure<TSet> set, T value) =>
        new($"{name}, {_bedrooms}", set.From, value, set.Source, set.Status);
}
