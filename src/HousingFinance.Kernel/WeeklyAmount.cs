using System.Globalization;
using System.Numerics;

namespace HousingFinance.Kernel;

/// <summary>
/// Over how many charged weeks of a year a weekly amount is spread: 52 as the rent rules count, or the 46 to 53 that a council charges.
/// </summary>
/// <remarks>
/// The range is that of the payment periods in the government's lettings returns. Equal by number of weeks.
/// <c>default</c> is 52 weeks, the basis on which rents are regulated.
/// </remarks>
public readonly record struct WeekBasis
{
    /// <summary>The fewest charged weeks a council's year may have.</summary>
    public const int FewestWeeks = 46;

    /// <summary>The most charged weeks a council's year may have.</summary>
    public const int MostWeeks = 53;

    private readonly int _weeksLess52;

    private WeekBasis(int weeks) => _weeksLess52 = weeks - 52;

    /// <summary>52 weeks: the basis of the rent formula and its limits.</summary>
    public static WeekBasis FiftyTwo => default;

    /// <summary>How many charged weeks the yearly amount is spread over, 46 to 53.</summary>
    public int Weeks => 52 + _weeksLess52;

    /// <summary>The basis of this many charged weeks.</summary>
    /// <param name="weeks">46 to 53.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 46 to 53.</exception>
    public static WeekBasis Of(int weeks) => TryOf(weeks, out var basis)
        ? basis
        : throw new ArgumentOutOfRangeException(nameof(weeks), weeks, "A week basis is from 46 to 53 charged weeks.");

    /// <summary>Makes a week basis when the number of weeks is from 46 to 53.</summary>
    /// <param name="weeks">A number of charged weeks.</param>
    /// <param name="basis">The basis, or 52 weeks when the answer is no.</param>
    public static bool TryOf(int weeks, out WeekBasis basis)
    {
        var known = weeks is >= FewestWeeks and <= MostWeeks;
        basis = known ? new WeekBasis(weeks) : default;
        return known;
    }

    /// <summary>The multiplier that turns an amount on this basis into one on another: from 52 weeks to 48 weeks it is 13/12.</summary>
    /// <param name="other">The basis wanted.</param>
    public Ratio MultiplierTo(WeekBasis other) => new(Weeks, other.Weeks);

    /// <summary>The basis in words: <c>48 weeks</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Weeks} weeks");
}

/// <summary>
/// An amount a week that knows over how many weeks it is charged, so that a 48-week rent is never read as a 52-week one.
/// </summary>
/// <remarks>
/// Equal when both the pence and the week basis are equal: £52.00 over 48 weeks and £48.00 over 52 come to the same a year but
/// are not equal. There is no ordering, since only yearly amounts compare. <c>default</c> is £0.00 over 52 weeks. Adding
/// amounts of different bases throws: convert first, and say how to round.
/// </remarks>
/// <param name="Amount">The charge for one charged week.</param>
/// <param name="Basis">How many charged weeks there are in the year.</param>
public readonly record struct WeeklyAmount(Money Amount, WeekBasis Basis) :
    IAdditionOperators<WeeklyAmount, WeeklyAmount, WeeklyAmount>, ISubtractionOperators<WeeklyAmount, WeeklyAmount, WeeklyAmount>
{
    /// <summary>The amount over a year of charged weeks, exact.</summary>
    public Money Yearly => Amount.Times(Basis.Weeks);

    /// <summary>An amount on the 52-week basis of the rent rules.</summary>
    public static WeeklyAmount Over52Weeks(Money amount) => new(amount, WeekBasis.FiftyTwo);

    /// <summary>The same yearly amount spread over another number of weeks, multiplied before it is divided, not yet rounded.</summary>
    /// <param name="basis">The basis wanted.</param>
    public UnroundedMoney On(WeekBasis basis) => Amount.Times(Basis.MultiplierTo(basis));

    /// <summary>The same yearly amount spread over another number of weeks.</summary>
    /// <param name="basis">The basis wanted.</param>
    /// <param name="rule">How to round the weekly amount.</param>
    public WeeklyAmount To(WeekBasis basis, RoundingRule rule) => new(On(basis).Round(rule), basis);

    /// <summary>The sum of two amounts of one basis.</summary>
    /// <exception cref="ArgumentException">The bases differ.</exception>
    public static WeeklyAmount operator +(WeeklyAmount left, WeeklyAmount right) =>
        new(left.Amount + SameBasis(left, right), left.Basis);

    /// <summary>The difference of two amounts of one basis.</summary>
    /// <exception cref="ArgumentException">The bases differ.</exception>
    public static WeeklyAmount operator -(WeeklyAmount left, WeeklyAmount right) =>
        new(left.Amount - SameBasis(left, right), left.Basis);

    /// <summary>The amount in words: <c>£104.80 a week over 48 weeks</c>.</summary>
    public override string ToString() => $"{Amount} a week over {Basis}";

    private static Money SameBasis(WeeklyAmount left, WeeklyAmount right) => left.Basis == right.Basis
        ? right.Amount
        : throw new ArgumentException(
            $"Weekly amounts over {left.Basis} and over {right.Basis} do not mix; convert one first.", nameof(right));
}
