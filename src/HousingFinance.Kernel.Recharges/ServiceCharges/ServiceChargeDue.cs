using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>A sum of a home's service charge that falls due on a day: an instalment, or what balancing came to.</summary>
/// <remarks>Equal when every part is equal. <c>default</c> is nothing due for no home.</remarks>
/// <param name="Property">The home.</param>
/// <param name="Account">The account; <c>default</c> where it falls on whoever holds the home on the day.</param>
/// <param name="Number">Which instalment, from 1; 0 for balancing.</param>
/// <param name="DueOn">The day.</param>
/// <param name="Amount">How much; negative for a credit.</param>
public readonly record struct ServiceChargeDue(PropertyRef Property, RentAccountRef Account, int Number, LocalDate DueOn, Money Amount)
{
    /// <summary>Whether it balances a year; else it is an instalment.</summary>
    public bool IsBalancing => Number == 0;

    /// <summary>The sum in words: <c>NEC:P1 instalment 2 due 2026-07-01: £120.00</c>.</summary>
    public override string ToString()
    {
        var part = IsBalancing ? "balancing" : "instalment " + Number.ToString(CultureInfo.InvariantCulture);
        return $"{Property} {part} due {LocalDatePattern.Iso.Format(DueOn)}: {Amount}";
    }

    internal Locator At => Locator.In(IsBalancing ? "balancing" : "instalments").OfProperty(Property);
}
