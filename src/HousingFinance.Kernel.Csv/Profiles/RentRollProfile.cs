using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Csv;

/// <summary>
/// One row of a rent roll file: the line for the roll, and what a formula rent is worked out from when the file
/// holds none.
/// </summary>
/// <remarks><c>default</c> has no account and is no row of any file. Equal when every part is equal.</remarks>
public readonly record struct RentRollRow
{
    /// <summary>
    /// The home as the rent roll takes it, with the number of its row; its formula rent is null when the cell is
    /// blank.
    /// </summary>
    public RentLine Line { get; init; }

    /// <summary>How many bedrooms, 0 for a bedsit; null when the cell is blank.</summary>
    public int? Bedrooms { get; init; }

    /// <summary>The county of 1972 in which the home stands; null when the cell is blank.</summary>
    public RentCounty? County { get; init; }

    /// <summary>The value of the home in January 1999; null when the cell is blank.</summary>
    public Money? January1999Value { get; init; }
}

/// <summary>The rent roll file: one row for each home whose rent is to be set.</summary>
/// <remarks>
/// Rents, service charge and registered rent are pounds for a charged week on the row's week basis; formula rent
/// is pounds a week over 52 weeks. Bedrooms, county, January 1999 value, formula rent and registered rent may be
/// blank; a home without service charges says <c>0.00</c>. The value of a row is its weekly rent. What each basis
/// needs is for the rent roll and its rules to say.
/// </remarks>
public static class RentRollProfile
{
    /// <summary>The most bedrooms that a row may have; 99.</summary>
    public const int MostBedrooms = 99;

    /// <summary>The layout for the accounts and homes of one housing system.</summary>
    /// <param name="allocator">Who gives out the account and property references.</param>
    /// <exception cref="ArgumentException">The allocator is <c>default</c>.</exception>
    public static FileProfile<RentRollRow> For(ReferenceAllocator allocator) => new(
        "rent roll",
        new ColumnTable<RentRollRow>()
            .Required("account_ref", Cells.Account(allocator),
                (ref row, account) => row = row with { Line = row.Line with { Account = account } },
                (in row) => row.Line.Account)
            .Required("property_ref", Cells.Property(allocator),
                (ref row, property) => row = row with { Line = row.Line with { Property = property } },
                (in row) => row.Line.Property)
            .Required("rent_basis", Cells.Basis,
                (ref row, basis) => row = row with { Line = row.Line with { Basis = basis } },
                (in row) => row.Line.Basis)
            .Required("week_basis", Cells.Weeks,
                (ref row, weeks) => row = row with { Line = row.Line with { Rent = new(row.Line.Rent.Amount, weeks) } },
                (in row) => row.Line.Rent.Basis)
            .Required("weekly_rent", Cells.Pounds,
                (ref row, rent) => row = row with { Line = row.Line with { Rent = new(rent, row.Line.Rent.Basis) } },
                (in row) => row.Line.Rent.Amount)
            .Required("service_charge", Cells.Pounds,
                (ref row, charge) => row = row with { Line = row.Line with { ServiceCharge = charge } },
                (in row) => row.Line.ServiceCharge)
            .Optional("bedrooms", Cells.WholeNumber(0, MostBedrooms),
                (ref row, bedrooms) => row = row with { Bedrooms = (int)bedrooms },
                (in row) => row.Bedrooms)
            .Optional("county", Cells.County,
                (ref row, county) => row = row with { County = county },
                (in row) => row.County)
            .Optional("january_1999_value", Cells.Pounds,
                (ref row, value) => row = row with { January1999Value = value },
                (in row) => row.January1999Value)
            .Optional("formula_rent", Cells.Pounds,
                (ref row, rent) => row = row with { Line = row.Line with { FormulaRent = new(rent, WeekBasis.FiftyTwo) } },
                (in row) => row.Line.FormulaRent?.Amount)
            .Optional("registered_rent", Cells.Pounds,
                (ref row, rent) => row = row with { Line = row.Line with { RegisteredRent = rent } },
                (in row) => row.Line.RegisteredRent))
    {
        ValueHeading = "weekly_rent",
        SetRowNumber = (ref row, number) => row = row with { Line = row.Line with { SourceRow = (int)number } },
    };
}
