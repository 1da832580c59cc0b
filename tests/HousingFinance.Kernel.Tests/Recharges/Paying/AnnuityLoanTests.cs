using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;

namespace HousingFinance.Kernel.Tests.Recharges.Paying;

public class AnnuityLoanTests
{
    [Fact]
    public void A_loan_is_repaid_by_equal_sums_and_ends_at_nothing()
    {
        var loan = Loan(1_000m, 6m, 12).Value;

        Assert.Equal("1 on 2026-07-01: £86.07 (interest £5.00), £918.93 left", loan.Repayments[0].ToString());
        Assert.All(loan.Repayments[..^1], each => Assert.Equal(Pounds(86.07m), each.Payment));
        Assert.Equal("12 on 2027-06-01: £86.03 (interest £0.43), £0.00 left", loan.Repayments[^1].ToString());
        Assert.Equal(Pounds(32.80m), loan.TotalInterest);
    }

    [Fact]
    public void A_loan_without_interest_is_shared_equally() =>
        Assert.Equal([3333L, 3333L, 3334L], Loan(100m, 0m, 3).Value.Repayments.Select(each => each.Payment.Pence));

    [Fact]
    public void One_repayment_is_the_loan_with_a_months_interest() =>
        Assert.Equal(Pounds(1_005m), Assert.Single(Loan(1_000m, 6m, 1).Value.Repayments).Payment);

    [Fact]
    public void A_loan_that_makes_no_sense_is_refused()
    {
        Assert.Equal("RECH120", Refused(0m, 6m, 12));
        Assert.Equal("RECH120", Refused(100_000_000.01m, 6m, 12));
        Assert.Equal("RECH121", Refused(100m, -0.01m, 12));
        Assert.Equal("RECH121", Refused(100m, 100.01m, 12));
        Assert.Equal("RECH122", Refused(100m, 6m, 0));
        Assert.Equal("RECH122", Refused(100m, 6m, 601));
        Assert.Equal("RECH123", Refused(0.03m, 0m, 12));
        Assert.True(Loan(100_000_000m, 10m, 600).HasValue);
    }

    [Theory]
    [InlineData(1_499.99, 3)]
    [InlineData(1_500.00, 5)]
    [InlineData(4_999.99, 5)]
    [InlineData(5_000.00, 10)]
    public void A_service_charge_loan_is_repaid_over_years_by_its_size(decimal loan, int years) =>
        Assert.Equal(years, LoanFigures.Shipped.Periods.At(Day("2026-06-01")).Value.Value.YearsFor(Pounds(loan)));

    [Fact]
    public void The_terms_of_service_charge_loans_are_dated()
    {
        var figures = LoanFigures.Shipped;

        Assert.Equal(Pounds(100m), figures.AdministrationLimit.At(Day("1992-08-17")).Value.Value);
        Assert.False(figures.AdministrationLimit.At(Day("1992-08-16")).HasValue);
        Assert.False(figures.Periods.At(Day("2027-04-01")).HasValue);
    }

    private static string Refused(decimal principal, decimal percent, int count) => Loan(principal, percent, count).Diagnostics[0].Code.Text;

    private static Outcome<AnnuityLoan> Loan(decimal principal, decimal percent, int count) =>
        AnnuityLoan.Schedule(Pounds(principal), Percentage.Of(percent), count, Day("2026-07-01"), RoundingRule.HalfUp);
}
