using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Recharges;

/// <summary>
/// Every dated figure of the law on leaseholders' service charges in England, each with its source, how sure we are of it and the last
/// day for which it is held. Outside those days it refuses.
/// </summary>
/// <remarks>
/// <para>Figures are held to the end of the financial year in which they were last looked at. The service charge sections of the
/// Leasehold and Freehold Reform Act 2024 were in force on no day held here.</para>
/// <para>Start from <see cref="Shipped"/> and change single figures with <c>with</c>, naming an edition in the same breath, so that a
/// result says which figures made it. Immutable; two are equal when the edition and each figure are the same.</para>
/// </remarks>
public sealed record ServiceChargeLaw
{
    private ServiceChargeLaw()
    {
    }

    /// <summary>The figures that come with this release.</summary>
    public static ServiceChargeLaw Shipped { get; } = new();

    /// <summary>The name of this set of figures.</summary>
    public FiguresEdition Edition { get; init; } = new("2026-11 service charges");

    /// <summary>
    /// The most a tenant contributes to one set of qualifying works without consultation or dispensation, VAT included: £250.00. By the day
    /// on which the works start.
    /// </summary>
    public DatedFigures<Money> WorksLimit { get; init => field = Given(value); } = LawSources.Verified(
        "section 20 limit for works", new(2003, 10, 31), Money.FromPence(250_00),
        LawSources.Consultation2003("limit for qualifying works; applies to more than the sum, not to the sum itself"));

    /// <summary>
    /// The most a tenant contributes to a qualifying long-term agreement in one accounting period without consultation or dispensation,
    /// VAT included: £100.00. By the first day of the period.
    /// </summary>
    public DatedFigures<Money> AgreementLimit { get; init => field = Given(value); } = LawSources.Verified(
        "section 20 limit for long-term agreements", new(2003, 10, 31), Money.FromPence(100_00),
        LawSources.Consultation2003("limit for qualifying long-term agreements, in an accounting period"));

    /// <summary>An agreement for more than this many months is long-term: 12. By the day on which it starts.</summary>
    public DatedFigures<int> AgreementMonths { get; init => field = Given(value); } = LawSources.Verified(
        "months of a long-term agreement", new(2003, 10, 31), 12, LawSources.Consultation2003("agreements for more than twelve months"));

    /// <summary>An agreement made while there are no tenants is exempt up to this many years: 5. By the day on which it starts.</summary>
    public DatedFigures<int> UntenantedAgreementYears { get; init => field = Given(value); } = LawSources.Verified(
        "years of an agreement made when untenanted", new(2003, 10, 31), 5,
        LawSources.Consultation2003("explanatory note, agreements to which the requirements do not apply"));

    /// <summary>The months within which a cost is demanded or notified: 18. By the day on which the cost was incurred.</summary>
    public DatedFigures<int> RecoveryMonths { get; init => field = Given(value); } = LawSources.Verified(
        "months of section 20B", LawSources.LongInForce, 18,
        LawSources.Act1985("section 20B, reported in published lectures; held from 2000, its commencement was not looked up"));

    /// <summary>A tenancy for more than this many years is long: 21. By the day of the grant.</summary>
    public DatedFigures<int> LongTenancyYears { get; init => field = Given(value); } = LawSources.Verified(
        "years of a long tenancy", new(1900, 1, 1), 21,
        LawSources.Act1985("section 26, as commentaries report it; held for grants from 1900"));

    /// <summary>The years, or annual charging periods, of a Right to Buy lease's initial period: 5. By the day of the grant.</summary>
    public DatedFigures<int> InitialPeriodYears { get; init => field = Given(value); } = LawSources.Verified(
        "years of the initial period", LawSources.LongInForce, 5,
        LawSources.HousingAct1985("Schedule 6, paragraph 16B; held for grants from 2000"));

    /// <summary>
    /// The most payable in the initial period for an improvement that the offer notice did not itemise: £0.00, unverified. By the day of
    /// the grant.
    /// </summary>
    public DatedFigures<Money> UnitemisedImprovementLimit { get; init => field = Given(value); } = LawSources.Unverified(
        "limit of improvements not itemised", LawSources.LongInForce, Money.Zero,
        LawSources.HousingAct1985("Schedule 6, paragraph 16B; the words on improvements were not seen"));

    /// <summary>
    /// The most charged for costs of works with government assistance incurred within any five years, by area: £15,000.00 in London,
    /// £10,000.00 elsewhere. By the day of the demand; assistance applied for before its first day does not count.
    /// </summary>
    public DatedFigures<AreaCaps> MandatoryCaps { get; init => field = Given(value); } = LawSources.Verified(
        "cap on charges for assisted works", new(2014, 8, 12), new AreaCaps(Money.FromPence(15_000_00), Money.FromPence(10_000_00)),
        LawSources.MandatoryDirections2014("caps; assistance applied for on or after 12 August 2014"));

    /// <summary>The years over which charges for assisted works are added up: 5, any five. By the day of the demand.</summary>
    public DatedFigures<int> MandatoryCapYears { get; init => field = Given(value); } = LawSources.Verified(
        "years of the cap on assisted works", new(2014, 8, 12), 5,
        LawSources.MandatoryDirections2014("costs incurred in any period of five years"));

    /// <summary>
    /// The years, or annual charging periods, in which a repair charge carries the right to a loan: 10. By the day of the grant.
    /// </summary>
    public DatedFigures<int> LoanRightYears { get; init => field = Given(value); } = LawSources.Verified(
        "years of the right to a loan", LawSources.LongInForce, 10,
        LawSources.HousingAct1985("section 450A(2), ending with the tenth anniversary; held for grants from 2000"));

    /// <summary>The weeks a leaseholder has to apply for a loan after the demand: 6. By the day of the demand.</summary>
    public DatedFigures<int> LoanApplicationWeeks { get; init => field = Given(value); } = LawSources.Verified(
        "weeks to apply for a loan", LawSources.LongInForce, 6, LawSources.Loans1992("as the departmental circular reports it"));

    /// <summary>
    /// The least charge, the smallest and the largest loan of the right to a loan. They follow an index and are not held: null until the
    /// caller supplies them. By the day of the demand.
    /// </summary>
    public DatedFigures<LoanLimits>? LoanLimits { get; init; }

    /// <summary>How many years pass until a charge can no longer be sued for. By the day on which it fell due.</summary>
    public DatedFigures<LimitationPeriods> Limitation { get; init => field = Given(value); } = LawSources.Verified(
        "limitation of service charges", LawSources.LongInForce, new LimitationPeriods(6, 12),
        LawSources.Limitation1980("sections 8 and 19, as published guidance reports them; held from 2000"));

    /// <summary>What a demand carries, and what is withheld until it does. By the day on which the demand is served.</summary>
    public DatedFigures<DemandRulePack> DemandRules { get; init => field = Given(value); } = DemandRulePack.Shipped;

    private static T Given<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
