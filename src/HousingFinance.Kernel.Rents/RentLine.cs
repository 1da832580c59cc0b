namespace HousingFinance.Kernel.Rents;

/// <summary>One home on a rent roll: its account, the basis of its rent, and the amounts a new rent is worked out from.</summary>
/// <remarks>
/// All weekly amounts of a line but the formula rent are on the week basis of <see cref="Rent"/>. A line is only data: a
/// <see cref="RentRollBuilder"/> or <see cref="Uprating"/> says what is wrong with it. <c>default</c> has no account and is refused.
/// </remarks>
public readonly record struct RentLine
{
    /// <summary>The row of the source it came from, counted from 1; 0 when it came from none.</summary>
    public int SourceRow { get; init; }

    /// <summary>The rent account.</summary>
    public RentAccountRef Account { get; init; }

    /// <summary>The home; <c>default</c> when the source has none.</summary>
    public PropertyRef Property { get; init; }

    /// <summary>On what footing the rent is set. Must be given.</summary>
    public RentBasis? Basis { get; init; }

    /// <summary>The rent charged now for a charged week, without service charges, on the council's week basis.</summary>
    public WeeklyAmount Rent { get; init; }

    /// <summary>The service charges that go with the rent for a charged week, on the same week basis; £0.00 when there are none.</summary>
    public Money ServiceCharge { get; init; }

    /// <summary>
    /// Formula rent for the new year after the cap and without flexibility, a week over 52 weeks; null when it is not held.
    /// </summary>
    public WeeklyAmount? FormulaRent { get; init; }

    /// <summary>The registered fair rent for a charged week, on the same week basis; null when there is none.</summary>
    public Money? RegisteredRent { get; init; }

    /// <summary>The figure that the limit is put on: the rent, or the rent with its service charges, as the basis says.</summary>
    /// <exception cref="OverflowException">The sum does not fit 64 bits of pence.</exception>
    public Money LimitedRent => Basis?.LimitedFigure == LimitedFigure.RentWithServiceCharge ? Rent.Amount + ServiceCharge : Rent.Amount;
}
