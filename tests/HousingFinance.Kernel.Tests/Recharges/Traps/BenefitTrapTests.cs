using HousingFinance.Kernel.Recharges;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Recharges.Traps;

/// <summary>Mistakes that were seen elsewhere in deductions from benefit, each by its number on the list.</summary>
public class BenefitTrapTests
{
    private static readonly LocalDate Day = new(2026, 6, 1);

    [Theory]
    [InlineData(90_50, 4_55)] // 5% is 452.5p: to the nearest it would be 4.50.
    [InlineData(91_00, 4_55)] // Exactly a multiple of 5p stays.
    [InlineData(91_01, 4_60)]
    [InlineData(92_00, 4_60)]
    public void Trap_18_five_percent_is_rounded_up_to_the_next_5p(long allowancePence, long deductionPence) =>
        Assert.Equal(
            Money.FromPence(deductionPence),
            BenefitDeductions.Weekly(Money.FromPence(allowancePence), Day, BenefitDeductionFigures.Shipped).Value);

    [Fact]
    public void Trap_19_a_deduction_is_of_the_standard_allowance_and_not_of_the_whole_award()
    {
        // An award of £1,060.00 with £635.10 for housing and children: 20% of £424.90 is £84.98, not £212.00.
        var deduction = BenefitDeductions.UniversalCredit(
            UniversalCreditHousehold.Single25OrOver, Percentage.Of(20m), Day, RoundingRule.HalfUp, BenefitDeductionFigures.Shipped);

        Assert.Equal(Money.FromPence(84_98), deduction.Value);
    }

    [Theory]
    [InlineData(9.99, false)]
    [InlineData(10.00, true)]
    [InlineData(20.00, true)]
    [InlineData(20.01, false)]
    public void A_part_outside_what_arrears_are_deducted_at_is_refused(decimal percent, bool isTaken)
    {
        var deduction = BenefitDeductions.UniversalCredit(
            UniversalCreditHousehold.Couple25OrOver, Percentage.Of(percent), Day, RoundingRule.HalfUp, BenefitDeductionFigures.Shipped);

        Assert.Equal(isTaken, deduction.HasValue);
        Assert.Equal(isTaken ? "" : "RECH136", string.Concat(deduction.Diagnostics.Select(finding => finding.Code)));
    }

    [Theory]
    [InlineData(UniversalCreditHousehold.SingleUnder25, 33_86)]
    [InlineData(UniversalCreditHousehold.Single25OrOver, 42_49)]
    [InlineData(UniversalCreditHousehold.CoupleBothUnder25, 52_83)]
    [InlineData(UniversalCreditHousehold.Couple25OrOver, 66_70)]
    public void Each_household_has_its_own_allowance(UniversalCreditHousehold household, long pence) =>
        Assert.Equal(
            Money.FromPence(pence),
            BenefitDeductions.UniversalCredit(household, Percentage.Of(10m), Day, RoundingRule.HalfUp, BenefitDeductionFigures.Shipped).Value);

    [Fact]
    public void Past_what_is_known_nothing_is_estimated()
    {
        var late = new LocalDate(2027, 4, 1);

        Assert.False(BenefitDeductions.Weekly(Money.FromPence(90_50), late, BenefitDeductionFigures.Shipped).HasValue);
        Assert.False(BenefitDeductions.UniversalCredit(
            UniversalCreditHousehold.SingleUnder25, Percentage.Of(10m), late, RoundingRule.HalfUp, BenefitDeductionFigures.Shipped).HasValue);
        Assert.False(BenefitDeductions.UniversalCredit(
            UniversalCreditHousehold.SingleUnder25, Percentage.Of(10m), new(2026, 4, 12), RoundingRule.HalfUp, BenefitDeductionFigures.Shipped)
            .HasValue);
    }
}
