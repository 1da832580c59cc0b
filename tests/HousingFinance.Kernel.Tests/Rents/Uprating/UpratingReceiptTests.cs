using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>The receipt of one rent of each kind, word for word, and what is true of every receipt.</summary>
public class UpratingReceiptTests
{
    private static readonly RentFigures Figures = RentFigures.Shipped.WithYear(
        2027, PriceIndex.Cpi(2.0m), FigureStatus.Supplied, new Citation("Supposed", "CPI of 2.0%", new(2026, 10, 21)));

    [Fact]
    public void A_rent_at_the_limit() => Matches(
        "at-the-limit", Worked.Home(RentBasis.SocialRent, 96.37m, formula: 110m), 2026, Worked.AtTheLimit);

    [Fact]
    public void An_affordable_rent_with_its_service_charges() => Matches(
        "affordable", Worked.Home(RentBasis.AffordableRent, 150m, service: 20.55m), 2026, Worked.AtTheLimit);

    [Fact]
    public void The_councils_own_percentage_rounded_half_up() => Matches(
        "own-percentage",
        Worked.Home(RentBasis.AffordableRent, 101m),
        2026,
        Worked.AtTheLimit.Choosing(RentBasis.AffordableRent, Percentage.Of(2.5m)));

    [Fact]
    public void The_councils_own_percentage_held_at_the_limit_because_of_its_rounding() => Matches(
        "own-percentage-held",
        Worked.Home(RentBasis.AffordableRent, 101.04m),
        2026,
        UpratingPolicy.AtTheLimit(RoundingRule.Up.To(RoundingUnit.FiftyPence)).Choosing(RentBasis.AffordableRent, Percentage.Of(4.7m)));

    [Fact]
    public void A_rent_below_formula_rent_by_more_than_the_pound() => Matches(
        "converging", Worked.Home(RentBasis.SocialRent, 108.33m, weeks: 48, formula: 120m), 2027, Worked.AtTheLimit);

    [Fact]
    public void Less_than_the_pound_held_at_the_whole_because_of_the_rounding() => Matches(
        "converging-held",
        Worked.Home(RentBasis.SocialRent, 100.10m, formula: 120m),
        2027,
        UpratingPolicy.AtTheLimit(RoundingRule.Up.To(RoundingUnit.Pound)) with { Convergence = ToConverge(99) });

    [Fact]
    public void A_lower_percentage_and_half_the_pound() => Matches(
        "converging-own-percentage",
        Worked.Home(RentBasis.SocialRent, 100.10m, formula: 120m),
        2027,
        Worked.AtTheLimit.Choosing(RentBasis.SocialRent, Percentage.Of(2.9m)) with { Convergence = ToConverge(50) });

    [Fact]
    public void A_rent_that_reaches_formula_rent() => Matches(
        "reached-formula-rent", Worked.Home(RentBasis.SocialRent, 108.33m, weeks: 48, formula: 103.40m), 2027, Worked.AtTheLimit);

    [Fact]
    public void A_rent_above_flexibility() => Matches(
        "above-flexibility", Worked.Home(RentBasis.SupportedSocialRent, 100.07m, formula: 80m), 2026, Worked.AtTheLimit);

    [Fact]
    public void The_councils_own_percentage_for_a_rent_above_flexibility() => Matches(
        "above-flexibility-own-percentage",
        Worked.Home(RentBasis.SocialRent, 100.07m, formula: 80m),
        2026,
        Worked.AtTheLimit.Choosing(RentBasis.SocialRent, Percentage.Of(4m)) with { AboveFlexibility = AboveFlexibility.IndexOnly });

    [Fact]
    public void A_fair_rent_held_at_the_registered_rent() => Matches(
        "fair-registered",
        Worked.Home(RentBasis.FairRent, 100m, registered: 104m, formula: 130m),
        2026,
        Worked.AtTheLimit with { NewWeekBasis = WeekBasis.Of(48) });

    [Fact]
    public void A_fair_rent_brought_down_to_formula_rent_with_flexibility() => Matches(
        "fair-formula", Worked.Home(RentBasis.FairRent, 100m, registered: 130m, formula: 90.07m), 2026, Worked.AtTheLimit);

    [Fact]
    public void A_lease_on_a_falling_index() => Matches(
        "lease", Worked.Home(RentBasis.SharedOwnershipRpi, 333.33m), 2026, Worked.AtTheLimit with { RpiForLeases = Percentage.Of(-1.2m) });

    [Fact]
    public void An_exempt_rent() => Matches(
        "exempt", Worked.Home(RentBasis.Exempt, 101.01m, weeks: 50), 2026, Worked.AtTheLimit.Choosing(RentBasis.Exempt, Percentage.Of(6.25m)));

    [Fact]
    public void A_rent_on_the_years_amount() => Matches(
        "annual-amount",
        Worked.Home(RentBasis.SocialRent, 100m),
        2019,
        Worked.AtTheLimit with { ChargedWeeks = new(WeekBasis.FiftyTwo, WeekBasis.Of(53)) });

    [Fact]
    public void A_rent_moved_to_other_weeks() => Matches(
        "other-weeks",
        Worked.Home(RentBasis.SocialRent, 100m, formula: 110m),
        2026,
        Worked.AtTheLimit.Choosing(RentBasis.SocialRent, Percentage.Of(3m)) with { NewWeekBasis = WeekBasis.Of(48) });

    [Property(MaxTest = 150, Arbitrary = [typeof(MadeUpRollArbitraries)])]
    public void Every_receipt_begins_with_the_rent_now_ends_with_the_new_rent_and_rounds_as_it_says(MadeUpRoll made) => EachReceipt(
        made, (home, uprated) =>
    {
        var steps = uprated.Receipt.Steps;
        var newRent = UnroundedMoney.From(uprated.NewRent.Amount);
        Assert.Equal(uprated.NewRent.Amount, uprated.Receipt.Result);
        Assert.Equal(UnroundedMoney.From(Money.FromPence(home.LimitedPence)), steps[0].Amount);
        Assert.Equal(newRent, steps[^1].Amount);

        var rounding = Assert.Single(KernelArbitraries.AllRoundingRules, rule => $"rounded {rule}" == steps[^1].Words);
        Assert.Equal(uprated.NewRent.Amount, steps[^2].Amount.Round(rounding));
        Assert.True(rounding == made.Year.Rounding || rounding == RoundingRule.Down, $"nobody chose to round {rounding}");
        Assert.Equal(home.Basis == 3, uprated.Receipt.Subject.Contains("with service charges", StringComparison.Ordinal));
    });

    [Property(MaxTest = 150, Arbitrary = [typeof(MadeUpRollArbitraries)])]
    public void Every_figure_a_rent_rests_on_is_cited_and_is_among_those_of_the_terms(MadeUpRoll made)
    {
        var known = made.Year.Terms().Figures;
        EachReceipt(made, (home, uprated) =>
        {
            var cited = uprated.Receipt.Steps.SelectMany(step => step.Figures).ToArray();
            var names = cited.Select(figure => figure.Name).ToArray();
            Assert.All(cited, figure => Assert.Contains(figure, known));
            Assert.Equal(made.Year.LimitOf(home.Basis) is null, cited.Length == 0);
            if (made.Year.LimitOf(home.Basis) is { } limit)
            {
                Assert.Equal(Percentage.Of(limit), Assert.IsType<Figure<Percentage>>(cited[0]).Value);
            }

            Assert.Equal(made.Year.AnnualWeeks is not null && home.Basis <= 5, names.Contains("limit test"));
            Assert.Equal(
                uprated.Status is UpratingStatus.Converging or UpratingStatus.ReachedFormulaRent, names.Contains("convergence allowance"));
            Assert.Equal(uprated.Status == UpratingStatus.AboveFlexibility, names.Contains("price index"));
            Assert.Equal(uprated.Status == UpratingStatus.AboveFlexibility, names.Contains("limit above flexibility"));
        });
    }

    [Fact]
    public void The_terms_cite_every_figure_once()
    {
        var terms = Worked.Resolve(2027, Worked.AtTheLimit, Figures, RentBasis.SocialRent, RentBasis.FairRent, RentBasis.AffordableRent).Value;

        Assert.Equal(
            [
                "affordable rent limit", "convergence allowance", "general needs flexibility", "limit above flexibility", "price index",
                "social rent limit",
            ],
            terms.Figures.Select(figure => figure.Name).Order(StringComparer.Ordinal));
    }

    private static void EachReceipt(MadeUpRoll made, Action<MadeUpHome, UpratedRent> check)
    {
        var terms = made.Year.Terms();
        foreach (var home in made.Homes)
        {
            if (Uprating.Uprate(home.Line(1), terms).TryGet(out var uprated))
            {
                check(home, uprated);
            }
        }
    }

    private static WeeklyAmount ToConverge(int pence) => WeeklyAmount.Over52Weeks(Money.FromPence(pence));

    private static void Matches(string name, RentLine line, int year, UpratingPolicy policy)
    {
        using var german = new GermanCulture();
        var uprated = Uprating.Uprate(line, Worked.Resolve(year, policy, Figures, line.Basis!).Value).Value;
        Golden.Matches($"Rents/Uprating/Golden/{name}.txt", uprated.Receipt.ToPlainWords());
        Assert.Equal(uprated.NewRent.Amount, uprated.Receipt.Result);
    }
}
