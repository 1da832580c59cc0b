using System.Collections.Immutable;

namespace HousingFinance.Kernel.Rents;

/// <summary>
/// Whether a line may stand on a rent roll; the first that applies, in the order given here.
/// </summary>
public enum RentLineStatus : byte
{
    /// <summary>The line may stand on the roll.</summary>
    Accepted = 0,

    /// <summary>The line names no account.</summary>
    AccountMissing = 1,

    /// <summary>The line's account already stands on the roll.</summary>
    AccountRepeated = 2,

    /// <summary>The line has no rent basis.</summary>
    BasisMissing = 3,

    /// <summary>The rent, with its service charges where they count, is more than £1,000,000.00 a week either way.</summary>
    RentOutOfRange = 4,

    /// <summary>The service charges are negative or more than £1,000,000.00 a week.</summary>
    ServiceChargeOutOfRange = 5,

    /// <summary>The formula rent is not on the 52-week basis.</summary>
    FormulaRentWeekBasis = 6,

    /// <summary>The formula rent is not above £0.00, or is more than £1,000,000.00 a week.</summary>
    FormulaRentOutOfRange = 7,

    /// <summary>The registered rent is not above £0.00, or is more than £1,000,000.00 a week.</summary>
    RegisteredRentOutOfRange = 8,
}

/// <summary>What each rent line status means, in words and as a finding.</summary>
public static class RentLineStatuses
{
    /// <summary>Every status that keeps a line off the roll, with its stable code, what is expected and what to do.</summary>
    public static ImmutableArray<StatusMeaning<RentLineStatus>> All { get; } =
    [
        new(RentLineStatus.AccountMissing, new("RENT001"), Severity.Error,
            "the line has a rent account reference", "give the account from the housing system"),
        new(RentLineStatus.AccountRepeated, new("RENT002"), Severity.Error,
            "an account stands on a rent roll once", "keep the line that is right and remove the other"),
        new(RentLineStatus.BasisMissing, new("RENT003"), Severity.Error,
            "the line says on what basis the rent is set", "give the rent basis"),
        new(RentLineStatus.RentOutOfRange, new("RENT004"), Severity.Error,
            "a weekly rent is between -£1,000,000.00 and £1,000,000.00", "correct the amount; check pounds against pence"),
        new(RentLineStatus.ServiceChargeOutOfRange, new("RENT005"), Severity.Error,
            "service charges are from £0.00 to £1,000,000.00 a week", "correct the amount; post credits on the account instead"),
        new(RentLineStatus.FormulaRentWeekBasis, new("RENT006"), Severity.Error,
            "formula rent is a week over 52 weeks", "convert the formula rent to 52 weeks, or read it as what it is"),
        new(RentLineStatus.FormulaRentOutOfRange, new("RENT007"), Severity.Error,
            "formula rent is above £0.00 and at most £1,000,000.00 a week", "correct the formula rent, or leave it out"),
        new(RentLineStatus.RegisteredRentOutOfRange, new("RENT008"), Severity.Error,
            "a registered rent is above £0.00 and at most £1,000,000.00 a week", "correct the registered rent, or leave it out"),
    ];

    /// <summary>The finding for a line that may not stand on the roll.</summary>
    /// <param name="status">Why; not <see cref="RentLineStatus.Accepted"/>.</param>
    /// <param name="line">The line.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown, so there is nothing to explain.</exception>
    public static Diagnostic Explain(this RentLineStatus status, in RentLine line) =>
        StatusMeaning.Of(All, status).Explain(At(line), status switch
        {
            RentLineStatus.AccountMissing => "the account is missing",
            RentLineStatus.AccountRepeated => "the account stands on an earlier row too",
            RentLineStatus.BasisMissing => "the rent basis is missing",
            RentLineStatus.RentOutOfRange => $"rent is {line.Rent.Amount} with service charges of {line.ServiceCharge}",
            RentLineStatus.ServiceChargeOutOfRange => $"service charges are {line.ServiceCharge}",
            RentLineStatus.FormulaRentWeekBasis => $"formula rent is {line.FormulaRent}",
            RentLineStatus.FormulaRentOutOfRange => $"formula rent is {line.FormulaRent}",
            _ => $"registered rent is {line.RegisteredRent}",
        });

    /// <summary>Where a line stands: its row of the rent roll and its account.</summary>
    internal static Locator At(in RentLine line)
    {
        var place = line.SourceRow > 0 ? Locator.AtRow("rent roll", line.SourceRow) : Locator.In("rent line");
        return line.Account.Value.Length > 0 ? place.OfAccount(line.Account) : place;
    }
}
