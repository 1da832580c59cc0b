using System.Collections.Immutable;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Whether a leaseholder can be a qualifying lessee for the cap on assisted works.</summary>
public enum LesseeKind : byte
{
    /// <summary>An individual, alone or with others.</summary>
    Individual = 0,

    /// <summary>A company or other body, which the cap does not protect.</summary>
    Body = 1,
}

/// <summary>What another demand charged for one cost of works with government assistance, after reductions.</summary>
/// <remarks>Equal when both parts are equal. <c>default</c> is a charge of £0.00 long ago, which counts for nothing.</remarks>
/// <param name="CostIncurredOn">The day on which the cost was incurred: by it the charge falls into a period of five years.</param>
/// <param name="Amount">How much; £0.00 or more.</param>
public readonly record struct AssistedCharge(LocalDate CostIncurredOn, Money Amount)
{
    /// <summary>Day and amount: <c>2023-06-01: £14,500.00</c>.</summary>
    public override string ToString() => $"{LawCodes.Iso(CostIncurredOn)}: {Amount}";
}

/// <summary>What one demand would charge one leaseholder for one accounting period, with all that the law asks about.</summary>
/// <remarks>Immutable. Not compared by the content of its lists. The order of its lists makes no difference to any result.</remarks>
public sealed record LeaseCharge
{
    /// <summary>A charge.</summary>
    /// <param name="reference">The demand's reference, told apart letter for letter.</param>
    /// <param name="account">The leaseholder's account.</param>
    /// <param name="landlord">Who the landlord is.</param>
    /// <param name="tenancy">On what footing the home is held.</param>
    /// <param name="demandedOn">The day on which the demand is served.</param>
    /// <param name="contributions">The leaseholder's shares of costs already incurred, each cost once.</param>
    /// <exception cref="ArgumentException">The reference is blank or the account is <c>default</c>.</exception>
    public LeaseCharge(
        string reference,
        RentAccountRef account,
        LandlordKind landlord,
        TenancyKind tenancy,
        LocalDate demandedOn,
        params ImmutableArray<Contribution> contributions)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        if (account == default)
        {
            throw new ArgumentException("A charge is made on a named account.", nameof(account));
        }

        (Reference, Account, Landlord, Tenancy) = (reference, account, landlord, tenancy);
        (DemandedOn, Contributions) = (demandedOn, contributions);
    }

    /// <summary>The demand's reference.</summary>
    public string Reference { get; }

    /// <summary>The leaseholder's account.</summary>
    public RentAccountRef Account { get; }

    /// <summary>Who the landlord is.</summary>
    public LandlordKind Landlord { get; init; }

    /// <summary>On what footing the home is held.</summary>
    public TenancyKind Tenancy { get; init; }

    /// <summary>The day on which the demand is served.</summary>
    public LocalDate DemandedOn { get; init; }

    /// <summary>The leaseholder's shares of costs already incurred.</summary>
    public ImmutableArray<Contribution> Contributions { get; init => field = Set(value); }

    /// <summary>Whether the demand is valid under the lease; if not, nothing is charged by it.</summary>
    public DemandStanding Standing { get; init; }

    /// <summary>From which event costs count as incurred.</summary>
    public IncurredBasis IncurredBasis { get; init; }

    /// <summary>What was validly demanded on account for the same period; £0.00 or more. It pays for the oldest costs first.</summary>
    public Money OnAccount { get; init; }

    /// <summary>The sets of qualifying works that contributions name.</summary>
    public ImmutableArray<ConsultedWorks> Works { get; init => field = Set(value); } = [];

    /// <summary>The qualifying long-term agreements that contributions name.</summary>
    public ImmutableArray<ConsultedAgreement> Agreements { get; init => field = Set(value); } = [];

    /// <summary>The lease's grant and offer notice, where it was granted under the Right to Buy; null where they are not wanted.</summary>
    public RightToBuyLease? RightToBuy { get; init; }

    /// <summary>Where the home lies; wanted only for assisted works.</summary>
    public HomeArea Area { get; init; }

    /// <summary>Who the leaseholder is; wanted only for assisted works.</summary>
    public LesseeKind Lessee { get; init; }

    /// <summary>What other demands charged for assisted works, whichever they were, in any order.</summary>
    public ImmutableArray<AssistedCharge> OtherAssistedCharges { get; init => field = Set(value); } = [];

    /// <summary>What the landlord chooses to take off besides.</summary>
    public ImmutableArray<DiscretionaryReduction> Reductions { get; init => field = Set(value); } = [];

    /// <summary>The whole of the apportioned shares, before anything is taken off.</summary>
    public Money Uncapped
    {
        get
        {
            var sum = Money.Zero;
            foreach (var contribution in Contributions)
            {
                sum += contribution.Share;
            }

            return sum;
        }
    }

    /// <summary>Demand, day, account and shares: <c>demand D1 of 2026-03-15, NEC:7100234: £8,000.00 in 2 contributions</c>.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"demand {Reference} of {LawCodes.Iso(DemandedOn)}, {Account}: {Uncapped} in {Contributions.Length} contributions");

    private static ImmutableArray<T> Set<T>(ImmutableArray<T> value) => value.IsDefault ? [] : value;
}
