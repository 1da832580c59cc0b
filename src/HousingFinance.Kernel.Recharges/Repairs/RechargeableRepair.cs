using System.Collections.Immutable;

namespace HousingFinance.Kernel.Recharges;

/// <summary>A repair that somebody is to be charged for, before it is priced.</summary>
/// <remarks>What is missing or amiss is refused when it is priced. Records are equal when every part is the same.</remarks>
public sealed record RechargeableRepair
{
    /// <summary>The works order or other reference: <c>614137</c>. May be empty.</summary>
    public string Reference { get; init => field = value ?? ""; } = "";

    /// <summary>The tenant's rent account; <c>default</c> where there is none.</summary>
    public RentAccountRef RentAccount { get; init; }

    /// <summary>The account on which the debt is raised: a sub-account or sundry account, never the rent account itself.</summary>
    public RentAccountRef DebtAccount { get; init; }

    /// <summary>Who is charged, when and why: what decides VAT.</summary>
    public VatCircumstance Circumstance { get; init; }

    /// <summary>What was done.</summary>
    public ImmutableArray<PricedLine> Lines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The call-out, charged also where it was in vain; null where there was none. A repair has one at most.</summary>
    public CallOutBand? CallOut { get; init; }

    /// <summary>What an insurer paid; null where none did.</summary>
    public InsurerRecovery? Insurer { get; init; }

    /// <summary>What is waived, in the order in which it was decided.</summary>
    public ImmutableArray<Waiver> Waivers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Where it stands: its reference and account.</summary>
    internal Locator At
    {
        get
        {
            var place = Locator.In(Reference.Length > 0 ? $"recharge {Reference}" : "recharge");
            return DebtAccount.Value.Length > 0 ? place.OfAccount(DebtAccount) : place;
        }
    }
}
