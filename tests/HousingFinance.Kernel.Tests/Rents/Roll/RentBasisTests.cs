using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>The catalogue of rent bases: values, codes and the figure that the limit is put on never change their meaning.</summary>
public class RentBasisTests
{
    [Theory]
    [InlineData(1, "SR", "social rent", LimitedFigure.RentWithoutServiceCharge)]
    [InlineData(2, "SRS", "supported social rent", LimitedFigure.RentWithoutServiceCharge)]
    [InlineData(3, "AR", "affordable rent", LimitedFigure.RentWithServiceCharge)]
    [InlineData(4, "LAR", "London affordable rent", LimitedFigure.RentWithoutServiceCharge)]
    [InlineData(5, "FR", "fair rent", LimitedFigure.RentWithoutServiceCharge)]
    [InlineData(6, "SO-RPI", "shared ownership, RPI lease", LimitedFigure.RentWithoutServiceCharge)]
    [InlineData(7, "SO-CPI", "shared ownership, CPI lease", LimitedFigure.RentWithoutServiceCharge)]
    [InlineData(8, "EX", "exempt", LimitedFigure.RentWithoutServiceCharge)]
    [InlineData(9, "HI", "high income", LimitedFigure.RentWithoutServiceCharge)]
    public void A_basis_is_found_by_its_code_and_by_its_value(byte value, string code, string name, LimitedFigure figure)
    {
        Assert.True(RentBasis.TryFromCode(code, out var basis));
        Assert.Same(basis, RentBasis.FromValue(value));
        Assert.Equal((name, code, figure), (basis!.Name, basis.Code, basis.LimitedFigure));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sr")]
    [InlineData("SR ")]
    [InlineData("SO")]
    [InlineData("XX")]
    public void A_code_is_read_letter_for_letter(string code)
    {
        Assert.False(RentBasis.TryFromCode(code, out var basis));
        Assert.Null(basis);
    }

    [Fact]
    public void The_catalogue_has_nine_bases_each_with_a_code_of_its_own()
    {
        Assert.Equal(Enumerable.Range(1, RentBasis.HighestValue), RentBasis.List.Select(basis => (int)basis.Value).Order());
        Assert.Equal(RentBasis.List.Count, RentBasis.List.Select(basis => basis.Code).Distinct().Count());
        Assert.All(RentBasis.List, basis => Assert.True(RentBasis.TryFromCode(basis.Code, out var found) && found == basis));
    }

    [Fact]
    public void The_limited_rent_has_service_charges_only_where_the_basis_says_so()
    {
        Assert.Equal(Worked.Pounds(170), Worked.Home(RentBasis.AffordableRent, 150m, service: 20m).LimitedRent);
        Assert.Equal(Worked.Pounds(150), Worked.Home(RentBasis.SocialRent, 150m, service: 20m).LimitedRent);
        Assert.Equal(Worked.Pounds(150), (Worked.Home(RentBasis.SocialRent, 150m, service: 20m) with { Basis = null }).LimitedRent);
    }
}
