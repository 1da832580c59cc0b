using HousingFinance.Kernel.Rents;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Csv;

/// <summary>The rent proposed for one home from a day on, beside the rent charged now.</summary>
/// <remarks><c>default</c> has no account and cannot be written. Equal when every part is equal.</remarks>
public readonly record struct ProposedRentRow
{
    /// <summary>The rent account.</summary>
    public RentAccountRef Account { get; init; }

    /// <summary>The home.</summary>
    public PropertyRef Property { get; init; }

    /// <summary>On what footing the rent is set.</summary>
    public RentBasis? Basis { get; init; }

    /// <summary>The charged weeks of the new rent, over which all amounts of the row are spread.</summary>
    public WeekBasis Weeks { get; init; }

    /// <summary>
    /// The rent now, for a charged week of the new rent: converted beforehand where the year has other weeks.
    /// </summary>
    public Money WeeklyRentNow { get; init; }

    /// <summary>The rent proposed for a charged week.</summary>
    public Money NewWeeklyRent { get; init; }

    /// <summary>The rent proposed less the rent now; below £0.00 when the rent falls.</summary>
    public Money WeeklyIncrease { get; init; }

    /// <summary>
    /// The increase as a percentage of the rent now, rounded by whoever made the row; null when the rent now is
    /// £0.00.
    /// </summary>
    public Percentage? IncreasePercent { get; init; }

    /// <summary>How the rent came out of uprating; a row that was not assessed cannot be written.</summary>
    public UpratingStatus Status { get; init; }

    /// <summary>The first day of the new rent.</summary>
    public LocalDate EffectiveDate { get; init; }

    /// <summary>Account, rent proposed and its first day: <c>NEC:7100234, £104.80 from 2026-04-06</c>.</summary>
    public override string ToString() => $"{Account}, {NewWeeklyRent} from {LocalDatePattern.Iso.Format(EffectiveDate)}";
}

/// <summary>
/// The file of proposed rents: one row for each home, for review and for the housing system to take in.
/// </summary>
/// <remarks>
/// Amounts are pounds for a charged week on the row's week basis. Only the percentage may be blank. The status is
/// the name of an <see cref="UpratingStatus"/>. The value of a row is the rent proposed.
/// </remarks>
public static class ProposedRentProfile
{
    private static readonly LocalDate FirstDay = new(1990, 1, 1);
    private static readonly LocalDate LastDay = new(2199, 12, 31);

    private static readonly CellKind<UpratingStatus> Statuses = Cells.Code(
    [
        .. Enum.GetValues<UpratingStatus>()
            .Where(status => status != UpratingStatus.NotAssessed).Select(status => (status.ToString(), status)),
    ]);

    /// <summary>The layout for the accounts and homes of one housing system.</summary>
    /// <param name="allocator">Who gives out the account and property references.</param>
    /// <exception cref="ArgumentException">The allocator is <c>default</c>.</exception>
    public static FileProfile<ProposedRentRow> For(ReferenceAllocator allocator) => new(
        "proposed rents",
        new ColumnTable<ProposedRentRow>()
            .Required("account_ref", Cells.Account(allocator),
                (ref row, account) => row = row with { Account = account }, (in row) => row.Account)
            .Required("property_ref", Cells.Property(allocator),
                (ref row, property) => row = row with { Property = property }, (in row) => row.Property)
            .Required("rent_basis", Cells.Basis,
                (ref row, basis) => row = row with { Basis = basis }, (in row) => row.Basis)
            .Required("week_basis", Cells.Weeks,
                (ref row, weeks) => row = row with { Weeks = weeks }, (in row) => row.Weeks)
            .Required("weekly_rent_now", Cells.Pounds,
                (ref row, rent) => row = row with { WeeklyRentNow = rent }, (in row) => row.WeeklyRentNow)
            .Required("new_weekly_rent", Cells.Pounds,
                (ref row, rent) => row = row with { NewWeeklyRent = rent }, (in row) => row.NewWeeklyRent)
            .Required("weekly_increase", Cells.Pounds,
                (ref row, increase) => row = row with { WeeklyIncrease = increase }, (in row) => row.WeeklyIncrease)
            .Optional("increase_percent", Cells.Percent,
                (ref row, percent) => row = row with { IncreasePercent = percent }, (in row) => row.IncreasePercent)
            .Required("status", Statuses,
                (ref row, status) => row = row with { Status = status }, (in row) => row.Status)
            .Required("effective_date", Cells.Date(FirstDay, LastDay),
                (ref row, date) => row = row with { EffectiveDate = date }, (in row) => row.EffectiveDate))
    {
        ValueHeading = "new_weekly_rent",
    };
}
