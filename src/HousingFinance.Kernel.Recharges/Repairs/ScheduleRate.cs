namespace HousingFinance.Kernel.Recharges;

/// <summary>A rate of the landlord's price list: fixed, at most so much, or between two prices.</summary>
/// <remarks>Equal when every part is equal. Prices are before VAT.</remarks>
public sealed record ScheduleRate
{
    private ScheduleRate(string code, string description, PricingUnit unit, UnroundedMoney least, UnroundedMoney most)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        ArgumentNullException.ThrowIfNull(unit);
        if (least < default(UnroundedMoney) || most < least || most == default)
        {
            throw new ArgumentOutOfRangeException(nameof(most), most, "A price is above £0.00, and a range goes upwards from £0.00.");
        }

        (Code, Description, Unit, Least, Most) = (code, description, unit, least, most);
    }

    /// <summary>Its code in the price list: <c>R614137</c>.</summary>
    public string Code { get; }

    /// <summary>What it is for.</summary>
    public string Description { get; }

    /// <summary>What it is priced by.</summary>
    public PricingUnit Unit { get; }

    /// <summary>The least that may be charged for a unit; the price itself where it is fixed.</summary>
    public UnroundedMoney Least { get; }

    /// <summary>The most that may be charged for a unit; the price itself where it is fixed.</summary>
    public UnroundedMoney Most { get; }

    /// <summary>A fixed price.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="unit">What it is priced by.</param>
    /// <param name="price">The price of a unit before VAT, above £0.00.</param>
    /// <exception cref="ArgumentException">Code or description is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The price is not above £0.00.</exception>
    public static ScheduleRate Fixed(string code, string description, PricingUnit unit, UnroundedMoney price) =>
        new(code, description, unit, price, price);

    /// <summary>A price that is the most that may be charged.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="unit">What it is priced by.</param>
    /// <param name="most">The most for a unit before VAT, above £0.00.</param>
    /// <exception cref="ArgumentException">Code or description is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The price is not above £0.00.</exception>
    public static ScheduleRate UpTo(string code, string description, PricingUnit unit, UnroundedMoney most) =>
        new(code, description, unit, default, most);

    /// <summary>A price between two.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="unit">What it is priced by.</param>
    /// <param name="least">The least for a unit before VAT.</param>
    /// <param name="most">The most for a unit before VAT.</param>
    /// <exception cref="ArgumentException">Code or description is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The range does not go upwards from £0.00 or more.</exception>
    public static ScheduleRate Range(
        string code, string description, PricingUnit unit, UnroundedMoney least, UnroundedMoney most) =>
        new(code, description, unit, least, most);
}

/// <summary>So many units of work at a rate, and what is charged for a unit where the list leaves that open.</summary>
/// <remarks>
/// List price and charged price are both kept: they may differ where the list gives a most or a range. Equal when every part is equal.
/// </remarks>
/// <param name="Rate">The rate of the price list.</param>
/// <param name="Quantity">How many units, above 0.</param>
public sealed record PricedLine(ScheduleRate Rate, Ratio Quantity)
{
    /// <summary>What is charged for a unit; the most that the list allows unless set.</summary>
    public UnroundedMoney ChargedPrice { get; init; } = Rate.Most;

    /// <summary>
    /// The part taken off because the tenant would be better off than before: fair wear and tear, or the age of what was replaced; 0% to
    /// 100%.
    /// </summary>
    public Percentage Betterment { get; init; }

    /// <summary>The same line, abated by the age of what was replaced.</summary>
    /// <param name="years">How old it was, in whole years, 0 or more.</param>
    /// <param name="lifeYears">How long such a thing lasts, in whole years, 1 or more. What is as old or older is abated wholly.</param>
    /// <param name="rounding">How the percentage is rounded, to two decimals.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of years is out of range.</exception>
    public PricedLine AbatedByAge(int years, int lifeYears, RoundingRule rounding)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(years);
        ArgumentOutOfRangeException.ThrowIfLessThan(lifeYears, 1);
        ArgumentNullException.ThrowIfNull(rounding);
        var hundredths = rounding.Apply(Math.Min(years, lifeYears) * 10_000L, lifeYears);
        return this with { Betterment = Percentage.Of(hundredths / 100m) };
    }
}
