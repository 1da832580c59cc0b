namespace HousingFinance.Kernel.Recharges;

/// <summary>Whether a tenant's service charge follows what the services cost.</summary>
public enum TenantChargeKind
{
    /// <summary>Set for the year, whatever the services come to: the landlord bears or keeps the difference.</summary>
    Fixed,

    /// <summary>Estimated for the year and reconciled: the difference is carried into next year's charge.</summary>
    Variable,
}

/// <summary>A tenant's charge for services under one head, collected with the rent week by week.</summary>
/// <remarks>
/// <para>It stands on the rent account. Sections 18 to 25 of the Landlord and Tenant Act 1985 do not reach a council's ordinary tenants;
/// what binds is the tenancy agreement.</para>
/// <para>A year is divided by its charged weeks, 46 to 53; by the month it is the year over twelve, never the week times four. What a
/// whole number of pence a week leaves of the year is shown and, where the charge is variable, carried.</para>
/// <para>Immutable. Equal when every part is equal.</para>
/// </remarks>
public sealed record TenantServiceCharge
{
    /// <summary>A tenant's charge for a year.</summary>
    /// <param name="property">The home.</param>
    /// <param name="head">The code of the head.</param>
    /// <param name="kind">Whether it follows the costs.</param>
    /// <param name="yearly">The home's share of the estimate; £0.00 or more.</param>
    /// <param name="brought">What the year before left to charge, negative to credit; £0.00 for a fixed charge.</param>
    /// <param name="basis">The charged weeks of the year.</param>
    /// <param name="rounding">How the weekly charge is brought to the penny.</param>
    /// <exception cref="ArgumentException">
    /// The home or head is missing, the share is negative, or a fixed charge brings something.
    /// </exception>
    public TenantServiceCharge(
        PropertyRef property,
        string head,
        TenantChargeKind kind,
        Money yearly,
        Money brought,
        WeekBasis basis,
        RoundingRule rounding)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(head);
        ArgumentNullException.ThrowIfNull(rounding);
        if (property == default || yearly.IsNegative || !Enum.IsDefined(kind))
        {
            throw new ArgumentException("A tenant's charge is of a named home, of a known kind and £0.00 or more.");
        }

        if (kind == TenantChargeKind.Fixed && !brought.IsZero)
        {
            throw new ArgumentException("A fixed charge carries nothing from year to year.", nameof(brought));
        }

        (Property, Head, Kind, Yearly, Brought) = (property, head, kind, yearly, brought);
        Weekly = new WeeklyAmount((yearly + brought).Times(new Ratio(1, basis.Weeks)).Round(rounding), basis);
    }

    /// <summary>The home.</summary>
    public PropertyRef Property { get; }

    /// <summary>The code of the head.</summary>
    public string Head { get; }

    /// <summary>Whether it follows the costs.</summary>
    public TenantChargeKind Kind { get; }

    /// <summary>The home's share of the estimate.</summary>
    public Money Yearly { get; }

    /// <summary>What the year before left to charge; negative to credit.</summary>
    public Money Brought { get; }

    /// <summary>The charge of one charged week; negative where more is brought as a credit than is estimated.</summary>
    public WeeklyAmount Weekly { get; }

    /// <summary>What the weekly charge leaves of the year when every charged week is charged; negative when it charges more.</summary>
    public Money LeftByRounding => Yearly + Brought - Weekly.Yearly;

    /// <summary>Closes the year.</summary>
    /// <param name="actual">The home's share of the actual costs for the days of the tenancy.</param>
    /// <param name="chargedWeeks">How many weeks were charged; 0 to the weeks of the basis.</param>
    /// <exception cref="ArgumentOutOfRangeException">More weeks than there are, or fewer than none.</exception>
    public TenantServiceChargeClosing Close(Money actual, int chargedWeeks)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(chargedWeeks);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(chargedWeeks, Weekly.Basis.Weeks);
        return new(this, Weekly.Amount.Times(chargedWeeks), actual);
    }
}

/// <summary>A tenant's charge at the end of its year: what was charged, what the services cost, and where the difference goes.</summary>
/// <remarks>Immutable. Equal when every part is equal.</remarks>
public sealed record TenantServiceChargeClosing
{
    internal TenantServiceChargeClosing(TenantServiceCharge charge, Money charged, Money actual) =>
        (Charge, Charged, Actual) = (charge, charged, actual);

    /// <summary>The charge.</summary>
    public TenantServiceCharge Charge { get; }

    /// <summary>What the weeks came to.</summary>
    public Money Charged { get; }

    /// <summary>The home's share of the actual costs.</summary>
    public Money Actual { get; }

    /// <summary>
    /// What next year's variable charge brings with it: costs and what was brought, less what was charged. £0.00 when fixed.
    /// </summary>
    public Money CarriedForward => Charge.Kind == TenantChargeKind.Variable ? Actual + Charge.Brought - Charged : Money.Zero;

    /// <summary>
    /// What the landlord bears of a fixed charge; negative where the charge came to more than the costs. £0.00 when variable.
    /// </summary>
    public Money BorneByLandlord => Charge.Kind == TenantChargeKind.Fixed ? Actual - Charged : Money.Zero;
}
