using System.Collections.Immutable;
using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents.Internals;

namespace HousingFinance.Kernel.Rents;

/// <summary>
/// Takes rent lines one by one, sets aside those that may not stand on a roll, and makes the roll of the rest.
/// </summary>
/// <remarks>
/// Not for several threads at once. What goes in comes out: each line stands on the roll or in its list of lines set aside.
/// </remarks>
public sealed class RentRollBuilder
{
    private const long MostPence = 100_000_000;

    private readonly RentRollColumns _lines;
    private readonly HashSet<RentAccountRef> _accounts;
    private readonly ImmutableArray<RentLineRefusal>.Builder _setAside = ImmutableArray.CreateBuilder<RentLineRefusal>();
    private Money _valueAccepted;
    private Money _valueSetAside;

    /// <summary>An empty builder.</summary>
    /// <param name="expectedLines">About how many lines are coming; 0 when that is not known.</param>
    public RentRollBuilder(int expectedLines = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(expectedLines);
        _lines = new RentRollColumns(expectedLines);
        _accounts = new HashSet<RentAccountRef>(expectedLines);
    }

    /// <summary>How many lines were accepted so far.</summary>
    public int Count => _lines.Count;

    /// <summary>Adds a line, or sets it aside and says why.</summary>
    /// <param name="line">The line.</param>
    public RentLineStatus Add(in RentLine line)
    {
        var status = Assess(line);
        if (status == RentLineStatus.Accepted)
        {
            _lines.Add(line);
            _valueAccepted += line.LimitedRent;
        }
        else
        {
            _setAside.Add(new RentLineRefusal(line, status));

            // What is out of range is a row without a value: such amounts would not add up.
            _valueSetAside += InRange(line.Rent.Amount) && InRange(line.ServiceCharge) ? line.LimitedRent : Money.Zero;
        }

        return status;
    }

    /// <summary>Makes the roll. The builder may go on being used and keeps its lines.</summary>
    public RentRoll Build()
    {
        var (columns, segments) = _lines.Grouped();
        var report = new RunReport(
            "rent roll",
            default(FiguresEdition),
            columns.Count + _setAside.Count,
            columns.Count,
            _setAside.Count,
            _valueAccepted + _valueSetAside,
            Total(columns),
            _valueSetAside);
        return new RentRoll(columns, segments, report, _setAside.ToImmutable());
    }

    /// <summary>Says whether a line may stand on a roll by itself; that its account stands there once is for the roll to see.</summary>
    /// <param name="line">The line.</param>
    internal static RentLineStatus AssessAlone(in RentLine line)
    {
        if (line.Account.Value.Length == 0)
        {
            return RentLineStatus.AccountMissing;
        }

        if (line.Basis is null)
        {
            return RentLineStatus.BasisMissing;
        }

        if (!InRange(line.Rent.Amount) || (InRange(line.ServiceCharge) && !InRange(line.LimitedRent)))
        {
            return RentLineStatus.RentOutOfRange;
        }

        if (line.ServiceCharge.IsNegative || !InRange(line.ServiceCharge))
        {
            return RentLineStatus.ServiceChargeOutOfRange;
        }

        if (line.FormulaRent is { } formula)
        {
            if (formula.Basis != WeekBasis.FiftyTwo)
            {
                return RentLineStatus.FormulaRentWeekBasis;
            }

            if (!formula.Amount.IsPositive || !InRange(formula.Amount))
            {
                return RentLineStatus.FormulaRentOutOfRange;
            }
        }

        return line.RegisteredRent is { } registered && (!registered.IsPositive || !InRange(registered))
            ? RentLineStatus.RegisteredRentOutOfRange
            : RentLineStatus.Accepted;
    }

    private RentLineStatus Assess(in RentLine line)
    {
        var status = AssessAlone(line);
        return status switch
        {
            RentLineStatus.Accepted => _accounts.Add(line.Account) ? status : RentLineStatus.AccountRepeated,
            RentLineStatus.AccountMissing => status,
            _ => _accounts.Contains(line.Account) ? RentLineStatus.AccountRepeated : status,
        };
    }

    private static bool InRange(Money amount) => amount.Pence is >= -MostPence and <= MostPence;

    private static Money Total(RentRollColumns columns)
    {
        long pence = 0;
        foreach (var rent in columns.LimitedRent.AsSpan(0, columns.Count))
        {
            pence += rent;
        }

        return Money.FromPence(pence);
    }
}
