using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>One home and one year, for worked examples: every answer is taken from the single case and from a roll, which must agree.</summary>
internal static class Worked
{
    private static readonly ReferenceAllocator Allocator = new("NEC");

    public static RentAccountRef Account(string value) => RentAccountRef.Create(Allocator, value);

    public static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    public static WeekBasis Weeks(int weeks) => WeekBasis.Of(weeks);

    /// <summary>A home with its amounts in pounds a charged week; the formula rent over 52 weeks.</summary>
    public static RentLine Home(
        RentBasis basis, decimal rent, int weeks = 52, decimal? formula = null, decimal? registered = null, decimal service = 0m) => new()
        {
            SourceRow = 412,
            Account = Account("7100234"),
            Basis = basis,
            Rent = new WeeklyAmount(Pounds(rent), Weeks(weeks)),
            ServiceCharge = Pounds(service),
            FormulaRent = formula is { } amount ? WeeklyAmount.Over52Weeks(Pounds(amount)) : null,
            RegisteredRent = registered is { } register ? Pounds(register) : null,
        };

    /// <summary>A policy at the limit, rounding half up.</summary>
    public static UpratingPolicy AtTheLimit { get; } = UpratingPolicy.AtTheLimit(RoundingRule.HalfUp);

    public static Outcome<UpratingTerms> Resolve(int year, UpratingPolicy policy, RentFigures figures, params RentBasis[] bases) =>
        UpratingTerms.Resolve(figures, FinancialYear.StartingIn(year), policy, bases);

    public static UpratingTerms Terms(int year, UpratingPolicy policy, params RentBasis[] bases) =>
        Resolve(year, policy, RentFigures.Shipped, bases).Value;

    /// <summary>The new rent in pounds and how it came out.</summary>
    public static (decimal Pounds, UpratingStatus Status) Uprated(RentLine line, UpratingTerms terms)
    {
        var single = Uprating.Uprate(line, terms).Value;
        var bulk = UpratingRun.Execute(Roll([line]), terms);
        Assert.Equal(single.NewRent.Amount.Pence, bulk.NewRentPence.Span[0]);
        Assert.Equal(single.Status, bulk.Statuses.Span[0]);
        Assert.Equal(terms.NewWeekBasis(line.Rent.Basis), single.NewRent.Basis);
        return (single.NewRent.Amount.Pence / 100m, single.Status);
    }

    /// <summary>The finding on a home that is set aside; its rent stays as it was.</summary>
    public static Diagnostic SetAside(RentLine line, UpratingTerms terms)
    {
        var single = Uprating.Uprate(line, terms);
        var bulk = UpratingRun.Execute(Roll([line]), terms);
        Assert.False(single.HasValue);
        Assert.Equal(line.LimitedRent.Pence, bulk.NewRentPence.Span[0]);
        Assert.Equal(bulk.Statuses.Span[0].Explain(line), Assert.Single(single.Diagnostics));
        return single.Diagnostics[0];
    }

    public static RentRoll Roll(IEnumerable<RentLine> lines)
    {
        var builder = new RentRollBuilder();
        foreach (var line in lines)
        {
            Assert.Equal(RentLineStatus.Accepted, builder.Add(line));
        }

        return builder.Build();
    }
}
