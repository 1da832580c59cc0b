namespace HousingFinance.Kernel.Recharges;

/// <summary>One line to be invoiced: what it is, what it comes to before VAT, and how VAT treats it.</summary>
/// <remarks>
/// A line may be below £0.00, such as an abatement or a payment on account taken off; the invoice as a whole is above. Equal when every
/// part is equal.
/// </remarks>
public sealed record InvoiceLine
{
    /// <summary>The most that one line may come to before VAT, either way: £100,000,000.00.</summary>
    public static readonly Money Most = Money.FromPounds(100_000_000m);

    private InvoiceLine(
        string description, Ratio quantity, string unit, UnroundedMoney unitPrice, Percentage discount, Money net, VatDecision vat)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(vat);
        if (net > Most || net < -Most)
        {
            throw new ArgumentOutOfRangeException(nameof(net), net, "A line is between -£100,000,000.00 and £100,000,000.00.");
        }

        (Description, Quantity, Unit, UnitPrice) = (description, quantity, unit, unitPrice);
        (Discount, Net, Vat) = (discount, net, vat);
    }

    /// <summary>What it is for.</summary>
    public string Description { get; }

    /// <summary>How many units; 1 for a sum.</summary>
    public Ratio Quantity { get; }

    /// <summary>What a unit is: <c>m²</c>; empty for a sum.</summary>
    public string Unit { get; }

    /// <summary>The price of a unit before VAT and discount.</summary>
    public UnroundedMoney UnitPrice { get; }

    /// <summary>The discount already taken off the price, 0% to 100%. One that hangs on a condition is no part of a line.</summary>
    public Percentage Discount { get; }

    /// <summary>What the line comes to before VAT, in whole pence.</summary>
    public Money Net { get; }

    /// <summary>How VAT treats it, and who says so.</summary>
    public VatDecision Vat { get; }

    /// <summary>A line of a sum that was worked out elsewhere, such as a share of a service charge.</summary>
    /// <param name="description">What it is for.</param>
    /// <param name="net">What it comes to before VAT.</param>
    /// <param name="vat">How VAT treats it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The sum is beyond <see cref="Most"/>.</exception>
    public static InvoiceLine Of(string description, Money net, VatDecision vat) =>
        new(description, Ratio.One, "", UnroundedMoney.From(net), Percentage.Zero, net, vat);

    /// <summary>A line of so many units at a price.</summary>
    /// <param name="description">What it is for.</param>
    /// <param name="quantity">How many units.</param>
    /// <param name="unit">What a unit is; may be empty.</param>
    /// <param name="unitPrice">The price of a unit before VAT, with any fraction of a penny.</param>
    /// <param name="discount">Taken off the price: 0% to 100%.</param>
    /// <param name="rounding">How the line is rounded to whole pence.</param>
    /// <param name="vat">How VAT treats it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The discount is out of range, or the line beyond <see cref="Most"/>.</exception>
    public static InvoiceLine Priced(
        string description,
        Ratio quantity,
        string unit,
        UnroundedMoney unitPrice,
        Percentage discount,
        RoundingRule rounding,
        VatDecision vat)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentOutOfRangeException.ThrowIfLessThan(discount, Percentage.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(discount, Percentage.Of(100m));
        var net = unitPrice.Times(quantity).Times((Percentage.Of(100m) - discount).AsRatio).Round(rounding);
        return new(description, quantity, unit, unitPrice, discount, net, vat);
    }

    /// <summary>Description, sum and treatment: <c>Door 44mm: £318.00, standard rated</c>.</summary>
    public override string ToString() => $"{Description}: {Net}, {Vat.Treatment.Name.ToLowerInvariant()}";
}
