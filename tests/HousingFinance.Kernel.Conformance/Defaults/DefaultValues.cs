using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Csv;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Recharges;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.Testing;
using NodaTime;

namespace HousingFinance.Kernel.Conformance.Defaults;

/// <summary>
/// What the <c>default</c> of each public struct is, one line each: that of a type with a parameter is shown by one argument.
/// </summary>
internal static class DefaultValues
{
    public static Dictionary<Type, Action> Expected { get; } = new()
    {
        // HousingFinance.Kernel: amounts
        [typeof(Money)] = () => Assert.Equal(Money.FromPence(0), default),
        [typeof(UnroundedMoney)] = () => Assert.Equal(UnroundedMoney.FromPounds(0), default),
        [typeof(WeekBasis)] = () => Assert.Equal(WeekBasis.Of(52), default),
        [typeof(WeeklyAmount)] = () => Assert.Equal(WeeklyAmount.Over52Weeks(Money.FromPence(0)), default),
        [typeof(Ratio)] = () => Assert.Equal(new Ratio(0, 1), default),
        [typeof(Percentage)] = () => Assert.Equal(Percentage.Of(0), default),

        // HousingFinance.Kernel: findings and references
        [typeof(Outcome<>)] = () => Assert.True(default(Outcome<int>) is { HasValue: false, Diagnostics: [] }),
        [typeof(Diagnostic)] = () => Assert.Equal(("", "", "", ""), Parts(default)),
        [typeof(DiagnosticCode)] = () => Assert.Equal("", default(DiagnosticCode).Text),
        [typeof(Locator)] = () => Assert.Equal("input", default(Locator).ToString()),
        [typeof(ReferenceAllocator)] = () => Assert.Equal("", default(ReferenceAllocator).Code),
        [typeof(RentAccountRef)] = () => Assert.Equal(("", ""), (default(RentAccountRef).Value, default(RentAccountRef).ToString())),
        [typeof(PropertyRef)] = () => Assert.Equal(("", ""), (default(PropertyRef).Value, default(PropertyRef).ToString())),
        [typeof(TenancyRef)] = () => Assert.Equal(("", ""), (default(TenancyRef).Value, default(TenancyRef).ToString())),

        // HousingFinance.Kernel: calendars and figures
        [typeof(FinancialYear)] = () => Assert.Equal(FinancialYear.StartingIn(1900), default),
        [typeof(RentWeek)] = () => Assert.Equal(0, default(RentWeek).Number),
        [typeof(RentPeriod)] = () => Assert.Equal(0, default(RentPeriod).Number),
        [typeof(FiguresEdition)] = () => Assert.Equal("none", default(FiguresEdition).Name),
        [typeof(DatedFigure<>)] = () => Assert.Throws<ArgumentNullException>(
            () => new DatedFigures<Money>("a figure", LocalDate.MaxIsoValue, default(DatedFigure<Money>))),

        // HousingFinance.Kernel: banking
        [typeof(SortCode)] = () => Assert.True(default(SortCode).IsNone && default(SortCode) != SortCode.FromNumber(0)),
        [typeof(AccountNumber)] = () => Assert.True(default(AccountNumber).IsNone && default(AccountNumber) != AccountNumber.FromNumber(0)),
        [typeof(BankAccount)] = () => Assert.True(default(BankAccount).IsNone),
        [typeof(ServiceUserNumber)] = () => Assert.True(default(ServiceUserNumber).IsNone),
        [typeof(BureauNumber)] = () => Assert.True(default(BureauNumber).IsNone),
        [typeof(BacsText)] = () => Assert.Equal(BacsText.Create(""), default),
        [typeof(BacsReference)] = () => Assert.True(default(BacsReference) is { IsNone: true, Text.IsEmpty: true }),
        [typeof(TransliteratedText)] = () => Assert.Equal(new TransliteratedText(BacsText.Empty, BacsTextChanges.None), default),
        [typeof(ReferenceClash)] = () => Assert.Equal(default(ReferenceClash).First, default(ReferenceClash).Second),

        // HousingFinance.Kernel.Bacs
        [typeof(CollectionDay)] = () => Assert.True(default(CollectionDay).IsNone),
        [typeof(ProcessingDay)] = () => Assert.True(default(ProcessingDay).IsNone),
        [typeof(FormatFinding)] = () => Assert.Throws<ArgumentOutOfRangeException>(() => default(FormatFinding).Found),
        [typeof(ReportFinding)] = () => Assert.Throws<ArgumentOutOfRangeException>(() => default(ReportFinding).Found),
        [typeof(ReportedSum)] = () => Assert.Equal(new ReportedSum(0, Money.Zero), default),
        [typeof(ClaimedDebit)] = () => Assert.Equal(new ClaimedDebit(null, null), default),
        [typeof(AdviceKey)] = () => Assert.True(default(AdviceKey) is { IsWhole: false, Serial: "", RecordType: "" }),
        [typeof(FreeFormat)] = () => Assert.True(default(FreeFormat) is { IsNone: true } none && none.ToString().Length == 0),
        [typeof(PaymentInstruction)] = () => Assert.Equal(FormatStatus.DestinationMissing, default(PaymentInstruction).Assess()),
        [typeof(PaymentRefusal)] = () => Assert.Equal(default(PaymentInstruction), default(PaymentRefusal).Payment),
        [typeof(PaymentSection)] = () => Assert.Equal(0, default(PaymentSection).Count),
        [typeof(Contra)] = () => Assert.True(default(Contra) is { Amount.IsZero: true, Account.IsNone: true }),
        [typeof(SubmissionIdentity)] = () => Assert.True(default(SubmissionIdentity) is { IsNone: true, Text: "" }),
        [typeof(SubmissionSerial)] = () => Assert.True(default(SubmissionSerial) is { IsNone: true, Text: "" }),
        [typeof(SubmissionTotals)] = () => Assert.Equal(0, default(SubmissionTotals).Count),
        [typeof(Submitter)] = () => Assert.True(default(Submitter) is { IsNone: true } nobody && nobody.ToString().Length == 0),

        // HousingFinance.Kernel.Rents
        [typeof(PriceIndex)] = () => Assert.Equal(PriceIndex.Rpi(0), default),
        [typeof(FormulaRentInputs)] = () => Assert.Equal((Money.Zero, 0, 0), ((Money, int, int))(
            default(FormulaRentInputs).January1999Value, default(FormulaRentInputs).County, default(FormulaRentInputs).Bedrooms)),
        [typeof(FormulaRent)] = () => Assert.Equal(new FormulaRent(Money.Zero, Money.Zero, FormulaRentStatus.NotAssessed), default),
        [typeof(RentLine)] = () => Assert.Equal((default, null), (default(RentLine).Account, default(RentLine).Basis)),
        [typeof(RentSegment)] = () => Assert.True(default(RentSegment) is { Basis: null, Count: 0 }),
        [typeof(RentLineRefusal)] = () => Assert.Throws<ArgumentOutOfRangeException>(() => default(RentLineRefusal).Explain()),
        [typeof(ChargedWeeks)] = () => Assert.Equal(new ChargedWeeks(WeekBasis.Of(52), WeekBasis.Of(52)), default),
        [typeof(UpratingTotal)] = () => Assert.True(default(UpratingTotal) is { Basis: null, Count: 0 }),
        [typeof(FakeHome)] = () => Assert.True(default(FakeHome) is { Number: 0, Account.Value: "", Basis: null, County: null }),
        [typeof(FakePayer)] = () => Assert.True(default(FakePayer) is { Home: 0, Instruction: FakeInstruction.None, Account.IsNone: true }),
        [typeof(FakeRefund)] = () => Assert.True(default(FakeRefund) is { Home: 0, Reason: FakeRefundReason.None, Amount.IsZero: true }),
        [typeof(FaultyRow)] = () => Assert.Equal(0, default(FaultyRow).Row),
        [typeof(ProposedRent)] = () => Assert.True(default(ProposedRent) is { Basis: null } home && home.At == default),
        [typeof(IncreaseBand<>)] = () => Assert.Equal(0, default(IncreaseBand<Money>).Homes),

        // HousingFinance.Kernel.DirectDebits
        [typeof(CollectionParts)] = () => Assert.Equal(Money.Zero, default(CollectionParts).Total),
        [typeof(BalanceTarget)] = () => Assert.Equal(
            InstalmentPlanStatus.DateOutOfRange, new PlanRollBuilder().Add(Plan with { Target = default(BalanceTarget) })),
        [typeof(InstalmentPlan)] = () => Assert.Equal(InstalmentPlanStatus.AccountMissing, new PlanRollBuilder().Add(default)),
        [typeof(InstalmentPlanRefusal)] = () => Assert.Throws<ArgumentOutOfRangeException>(() => default(InstalmentPlanRefusal).Explain()),
        [typeof(Instalment)] = () => Assert.Equal((0, Money.Zero), (default(Instalment).Number, default(Instalment).Amount)),
        [typeof(NoticePeriod)] = () => Assert.True(default(NoticePeriod).IsNone),
        [typeof(AccountShare)] = () => Assert.Equal((default(RentAccountRef), Money.Zero), (default(AccountShare).Account, default(AccountShare).Amount)),
        [typeof(RunTotals)] = () => Assert.Equal(new RunTotals(0, Money.Zero, 0), default),
        [typeof(ScheduleTotals)] = () => Assert.Equal(new ScheduleTotals(0, 0, 0, Money.Zero), default),

        // HousingFinance.Kernel.Recharges: invoices and paying
        [typeof(VatCircumstance)] = () => Assert.Equal("Tenant, Sitting, LandlordsOwnDuty", default(VatCircumstance).ToString()),
        [typeof(VatNumber)] = () => Assert.True(default(VatNumber) is { IsNone: true, Text: "" }),
        [typeof(DocumentNumber)] = () => Assert.True(default(DocumentNumber) is { IsNone: true } none && none.ToString().Length == 0),

        // HousingFinance.Kernel.Recharges: the law
        [typeof(TenantContribution)] = () => Assert.Equal(Money.Zero, default(TenantContribution).WithVat),
        [typeof(IndexPair)] = () => Assert.False(default(IndexPair).IsUsable),
        [typeof(AssistedCharge)] = () => Assert.Equal(Money.Zero, default(AssistedCharge).Amount),
        [typeof(CapLine)] = () => Assert.True(default(CapLine) is { CostReference: null, Amount.IsZero: true }),

        // HousingFinance.Kernel.Recharges: service charges
        [typeof(CostArea)] = () => Assert.True(default(CostArea) is { Level: CostLevel.Property, Code: "" }),
        [typeof(HomeMeasures)] = () => Assert.True(default(HomeMeasures) is { Bedrooms: null, FloorAreaSquareMetres: null, Points: null }),
        [typeof(Holding)] = () => Assert.True(default(Holding) is { Kind: HolderKind.Void, IsCharged: false }),
        [typeof(EstateHomeRefusal)] = () => Assert.Throws<ArgumentNullException>(() => default(EstateHomeRefusal).Explain()),
        [typeof(ApportionmentTotals)] = () => Assert.Equal(new ApportionmentTotals(0, 0, Money.Zero), default),
        [typeof(ServiceChargeCost)] = () => Assert.True(default(ServiceChargeCost) is { Head: "", SourceRow: 0, Amount.IsZero: true }),
        [typeof(ServiceChargeCostRefusal)] = () => Assert.Equal("", default(ServiceChargeCostRefusal).Finding.Found),
        [typeof(FeeBand)] = () => Assert.Equal(new FeeBand(Money.Zero, Money.Zero), default),
        [typeof(ChargeLine)] = () => Assert.True(default(ChargeLine) is { IsCharged: false, Amount.IsZero: true } && default(ChargeLine).Property == default),
        [typeof(BalancingLine)] = () => Assert.True(default(BalancingLine) is { IsCharged: false, Difference.IsZero: true }),
        [typeof(ServiceChargeDue)] = () => Assert.True(default(ServiceChargeDue) is { IsBalancing: true, Amount.IsZero: true }),
        [typeof(ServiceChargeDueRefusal)] = () =>
            Assert.Throws<ArgumentOutOfRangeException>(() => default(ServiceChargeDueRefusal).Explain()),
        [typeof(SaleApportionment)] = () => Assert.Equal(new SaleApportionment(Money.Zero, Money.Zero), default),
        [typeof(ReserveMovement)] = () => Assert.True(default(ReserveMovement) is { Kind: ReserveMovementKind.Contribution, Change.IsZero: true }),

        // HousingFinance.Kernel.Csv
        [typeof(RentRollRow)] = () => Assert.Equal(default, default(RentRollRow).Line.Account),
        [typeof(ProposedRentRow)] = () => Assert.True(
            default(ProposedRentRow) is { Status: UpratingStatus.NotAssessed } row && row.Account == default),
        [typeof(SetAsideRow)] = () => Assert.True(default(SetAsideRow) is { Code: "", Found: "", Row: 0 }),
    };

    private static InstalmentPlan Plan => new() { Account = RentAccountRef.Create(new ReferenceAllocator("HOUSING"), "7100234") };

    private static (string Code, string Found, string Expected, string Remedy) Parts(Diagnostic diagnostic) =>
        (diagnostic.Code.Text, diagnostic.Found, diagnostic.Expected, diagnostic.Remedy);
}
