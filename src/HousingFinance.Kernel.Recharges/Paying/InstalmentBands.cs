using System.Collections.Immutable;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Whether a leaseholder lives in the home.</summary>
public enum Residency
{
    /// <summary>Lives in it.</summary>
    Resident = 0,

    /// <summary>Lives elsewhere, for example lets it.</summary>
    NonResident = 1,
}

/// <summary>How long may be taken to pay an amount.</summary>
/// <remarks>Equal when every part is equal.</remarks>
/// <param name="Residency">For whom.</param>
/// <param name="UpTo">The most the band holds for; it is within the band.</param>
/// <param name="Months">The longest time, in months, 1 to 600.</param>
public sealed record InstalmentBand(Residency Residency, Money UpTo, int Months);

/// <summary>A landlord's bands: how long may be taken to pay, by amount and residency.</summary>
/// <remarks>Immutable. Not compared.</remarks>
public sealed class InstalmentBands
{
    /// <summary>Bands.</summary>
    /// <param name="leastInstalment">The least that a monthly instalment may be, 1p or more: it shortens a plan.</param>
    /// <param name="bands">The bands, in ascending order of amount for each residency.</param>
    /// <exception cref="ArgumentException">There is no band, a time is not 1 to 600 months, or bands are out of order.</exception>
    public InstalmentBands(Money leastInstalment, params ImmutableArray<InstalmentBand> bands)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(leastInstalment, Money.FromPence(1));
        if (bands.IsDefaultOrEmpty || bands.Any(band => band.Months is < 1 or > 600))
        {
            throw new ArgumentException("There is at least one band, and each is of 1 to 600 months.", nameof(bands));
        }

        foreach (var same in bands.GroupBy(band => band.Residency))
        {
            var amounts = same.Select(band => band.UpTo).ToList();
            if (amounts.Zip(amounts.Skip(1)).Any(pair => pair.First >= pair.Second))
            {
                throw new ArgumentException($"The bands of {same.Key} are not in ascending order.", nameof(bands));
            }
        }

        (LeastInstalment, Bands) = (leastInstalment, bands);
    }

    /// <summary>The least that a monthly instalment may be.</summary>
    public Money LeastInstalment { get; }

    /// <summary>The bands.</summary>
    public ImmutableArray<InstalmentBand> Bands { get; }

    /// <summary>The most monthly instalments in which an amount may be paid.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="residency">Whether who pays lives in the home.</param>
    /// <returns>At least 1, or a refusal where no band covers the amount.</returns>
    public Outcome<int> MostInstalments(Money amount, Residency residency)
    {
        if (!amount.IsPositive)
        {
            return Outcome.Refused<int>(PlanStatus.NothingToPay.Explain(amount, $"{residency}"));
        }

        var band = Bands.FirstOrDefault(band => band.Residency == residency && amount <= band.UpTo);
        return band is null
            ? Outcome.Refused<int>(PlanStatus.NoBand.Explain(amount, $"{residency}"))
            : Outcome.Of((int)Math.Max(1, Math.Min(band.Months, amount.Pence / LeastInstalment.Pence)));
    }
}
