using HousingFinance.Kernel;
using HousingFinance.Kernel.Rents;

namespace CouncilYear;

/// <summary>Where the new social rents stand against formula rent, supported homes included.</summary>
/// <param name="Below">Homes more than a penny a charged week below it.</param>
/// <param name="YearlyGap">What those homes are below it, over a year of 52 weeks.</param>
/// <param name="At">Homes at it, give or take a penny a charged week.</param>
/// <param name="Above">Homes more than a penny a charged week above it.</param>
/// <param name="YearlyExcess">What those homes are above it, over a year of 52 weeks.</param>
internal sealed record FormulaStanding(long Below, Money YearlyGap, long At, long Above, Money YearlyExcess)
{
    public long Homes => Below + At + Above;

    public static FormulaStanding Of(UpratingResult result)
    {
        var standing = new FormulaStanding(0, Money.Zero, 0, 0, Money.Zero);
        foreach (var segment in result.Roll.Segments)
        {
            if (segment.Basis == RentBasis.SocialRent || segment.Basis == RentBasis.SupportedSocialRent)
            {
                standing = standing.Plus(Of(result, segment, result.Terms.NewWeekBasis(segment.Weeks)));
            }
        }

        return standing;
    }

    private static FormulaStanding Of(UpratingResult result, RentSegment segment, WeekBasis weeks)
    {
        var newRents = result.NewRentPence.Span;
        var statuses = result.Statuses.Span;
        var formulaRents = result.Roll.FormulaRentPence;
        var (below, gap, at, above, excess) = (0L, 0L, 0L, 0L, 0L);
        for (var row = segment.FirstRow; row < segment.FirstRow + segment.Count; row++)
        {
            if (!statuses[row].IsAccepted())
            {
                continue;
            }

            var over = ((long)newRents[row] * weeks.Weeks) - ((long)formulaRents[row] * WeekBasis.FiftyTwo.Weeks);
            (below, gap) = over < -weeks.Weeks ? (below + 1, gap - over) : (below, gap);
            (above, excess) = over > weeks.Weeks ? (above + 1, excess + over) : (above, excess);
            at += Math.Abs(over) <= weeks.Weeks ? 1 : 0;
        }

        return new FormulaStanding(below, Money.FromPence(gap), at, above, Money.FromPence(excess));
    }

    private FormulaStanding Plus(FormulaStanding other) => new(
        Below + other.Below, YearlyGap + other.YearlyGap, At + other.At, Above + other.Above, YearlyExcess + other.YearlyExcess);
}
