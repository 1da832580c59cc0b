using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Who bears a share of a cost.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum ChargeBearer : byte
{
    /// <summary>The landlord, for an empty home.</summary>
    LandlordForVoid = 0,

    /// <summary>The landlord, for a home let to a tenant.</summary>
    LandlordForTenant = 1,

    /// <summary>The landlord, for what no lease takes.</summary>
    LandlordForLeases = 2,

    /// <summary>A leaseholder.</summary>
    Leaseholder = 3,

    /// <summary>The owner of a freehold house.</summary>
    Freeholder = 4,
}

/// <summary>One share of one head's costs, for the days on which one bearer has it.</summary>
/// <remarks>
/// Equal when every part is equal. <c>default</c> is nothing borne by the landlord for no home.
/// </remarks>
/// <param name="Property">The home; <c>default</c> for what no lease takes of an area.</param>
/// <param name="Head">The code of the head.</param>
/// <param name="Area">Where the cost belongs.</param>
/// <param name="Bearer">Who bears it.</param>
/// <param name="Account">
/// The account charged; <c>default</c> for the landlord's part, and where the charge runs with the property to whoever holds it on the
/// day a sum falls due.
/// </param>
/// <param name="From">The first of its days.</param>
/// <param name="Through">The last of its days.</param>
/// <param name="Amount">The share; negative for a credit.</param>
public readonly record struct ChargeLine(
    PropertyRef Property,
    string Head,
    CostArea Area,
    ChargeBearer Bearer,
    RentAccountRef Account,
    LocalDate From,
    LocalDate Through,
    Money Amount)
{
    /// <summary>Whether somebody is charged; else the landlord bears it.</summary>
    public bool IsCharged => Bearer >= ChargeBearer.Leaseholder;

    /// <summary>The line in words: <c>NEC:P1 LIFT £33.34, Leaseholder from 2026-04-01 to 2027-03-31</c>.</summary>
    public override string ToString() =>
        $"{(Property == default ? Area.ToString() : Property.ToString())} {Head} {Amount}, {Bearer} "
        + $"from {LocalDatePattern.Iso.Format(From)} to {LocalDatePattern.Iso.Format(Through)}";
}
