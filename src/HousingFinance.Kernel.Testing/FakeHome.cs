using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Testing;

/// <summary>One home of an invented council: what its rent roll and its property register say of it.</summary>
/// <remarks>Equal when every part is equal. <c>default</c> is no home: it has no account, basis or county.</remarks>
public readonly record struct FakeHome
{
    /// <summary>The home's number in the council, from 1; the row of the rent roll on which it stands.</summary>
    public int Number { get; init; }

    /// <summary>The rent account, given out by <see cref="FakeCouncil.Allocator"/>.</summary>
    public RentAccountRef Account { get; init; }

    /// <summary>The home, given out by <see cref="FakeCouncil.Allocator"/>.</summary>
    public PropertyRef Property { get; init; }

    /// <summary>On what footing the rent is set.</summary>
    public RentBasis Basis { get; init; }

    /// <summary>The county of 1972 in which the home stands.</summary>
    public RentCounty County { get; init; }

    /// <summary>How many bedrooms; 0 for a bedsit.</summary>
    public int Bedrooms { get; init; }

    /// <summary>
    /// The value of the home in January 1999; null where the register holds the formula rent instead, or the basis needs
    /// neither.
    /// </summary>
    public Money? January1999Value { get; init; }

    /// <summary>The rent charged now, for a charged week, without service charges.</summary>
    public WeeklyAmount Rent { get; init; }

    /// <summary>The service charges of a charged week; £0.00 for many homes.</summary>
    public Money ServiceCharge { get; init; }

    /// <summary>The registered fair rent of a charged week; null but for fair rents.</summary>
    public Money? RegisteredRent { get; init; }

    /// <summary>
    /// The formula rent of the year in which the new rents start, after the cap, a week over 52 weeks; null for leases and
    /// exempt homes.
    /// </summary>
    public WeeklyAmount? FormulaRent { get; init; }

    /// <summary>The number of the estate it stands on, from 1; <see cref="FakeCouncil.EstateName"/> names it.</summary>
    public int Estate { get; init; }

    /// <summary>The home as a line of a rent roll, with its formula rent.</summary>
    public RentLine ToRentLine() => new()
    {
        SourceRow = Number,
        Account = Account,
        Property = Property,
        Basis = Basis,
        Rent = Rent,
        ServiceCharge = ServiceCharge,
        FormulaRent = FormulaRent,
        RegisteredRent = RegisteredRent,
    };
}
