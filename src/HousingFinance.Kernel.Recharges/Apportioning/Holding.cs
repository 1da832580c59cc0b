using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Who holds a home.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum HolderKind : byte
{
    /// <summary>Nobody: the home stands empty, and the landlord bears its share.</summary>
    Void = 0,

    /// <summary>A tenant, whose share the landlord bears; what the tenant pays for services is part of the rent account.</summary>
    Tenant = 1,

    /// <summary>A leaseholder, who pays the share.</summary>
    Leaseholder = 2,

    /// <summary>The owner of a freehold house on the estate, who pays the share of the estate.</summary>
    Freeholder = 3,
}

/// <summary>Who holds a home from a day on, until the next holding begins.</summary>
/// <remarks>Equal when every part is equal. <c>default</c> is an empty home from the first day of the calendar.</remarks>
/// <param name="From">The first day. After a sale it is the buyer's first day.</param>
/// <param name="Kind">Who holds it.</param>
/// <param name="Account">The account that is charged; needed for leaseholders and freeholders.</param>
public readonly record struct Holding(LocalDate From, HolderKind Kind, RentAccountRef Account)
{
    /// <summary>Whether the holder pays the service charge; else the landlord bears it.</summary>
    public bool IsCharged => Kind is HolderKind.Leaseholder or HolderKind.Freeholder;

    /// <summary>The holding in words: <c>Leaseholder from 2026-08-15, NEC:7100234</c>.</summary>
    public override string ToString() =>
        $"{Kind} from {LocalDatePattern.Iso.Format(From)}{(Account == default ? "" : ", " + Account)}";
}
