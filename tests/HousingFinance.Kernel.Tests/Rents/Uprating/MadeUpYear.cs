using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>A year's figures and a council's choices as bare numbers: percentages as numbers of percent, amounts in pence.</summary>
public sealed record MadeUpYear
{
    private static readonly LocalDate From = new(2030, 4, 1);
    private static readonly LocalDate Through = new(2031, 3, 31);
    private static readonly Citation Source = new("A made-up year", "for tests", new(2030, 1, 1));

    /// <summary>Limits by basis: social, supported, affordable, London affordable; fair rents follow the first.</summary>
    public required decimal[] Limits { get; init; }

    public required decimal IndexPercent { get; init; }

    public required decimal RpiPercent { get; init; }

    public required decimal GeneralFlexibility { get; init; }

    public required decimal SupportedFlexibility { get; init; }

    public required int AllowancePence { get; init; }

    /// <summary>Whether the year's own rule holds a rent above flexibility to the index.</summary>
    public required bool HoldsAboveFlexibility { get; init; }

    /// <summary>Charged weeks before and in the year of an annual-amount test; null on the weekly test.</summary>
    public required (int Before, int InYear)? AnnualWeeks { get; init; }

    public required int? NewWeeks { get; init; }

    public required RoundingRule Rounding { get; init; }

    /// <summary>The convergence taken; null for all that is allowed.</summary>
    public required int? ConvergencePence { get; init; }

    /// <summary>Choices by basis value less one: a percentage, or null for the limit. They count only where <see cref="Uprated"/>.</summary>
    public required decimal?[] Choices { get; init; }

    /// <summary>Which bases are uprated, by basis value less one.</summary>
    public required bool[] Uprated { get; init; }

    public int ConvergenceTaken => ConvergencePence ?? AllowancePence;

    /// <summary>The limit of a basis as a number of percent; null for a basis without one.</summary>
    public decimal? LimitOf(int basis) => basis switch
    {
        1 => Limits[0],
        2 => Limits[1],
        3 => Limits[2],
        4 => Limits[3],
        5 => Limits[0],
        6 => Math.Max(RpiPercent, 0m) + 0.5m,
        7 => Math.Max(IndexPercent, -1m) + 1m,
        _ => null,
    };

    public RentFigures Figures() => RentFigures.Shipped with
    {
        Edition = new("made up"),
        SocialRentLimit = One("social rent limit", Percentage.Of(Limits[0])),
        SupportedRentLimit = One("supported rent limit", Percentage.Of(Limits[1])),
        AffordableRentLimit = One("affordable rent limit", Percentage.Of(Limits[2])),
        LondonAffordableRentLimit = One("London affordable rent limit", Percentage.Of(Limits[3])),
        Index = One("price index", PriceIndex.Cpi(IndexPercent)),
        ConvergenceAllowance = One("convergence allowance", WeeklyAmount.Over52Weeks(Money.FromPence(AllowancePence))),
        AboveFlexibility = One("limit above flexibility", HoldsAboveFlexibility ? AboveFlexibility.IndexOnly : AboveFlexibility.SameLimit),
        GeneralNeedsFlexibility = One("general needs flexibility", Percentage.Of(GeneralFlexibility)),
        SupportedFlexibility = One("supported flexibility", Percentage.Of(SupportedFlexibility)),
        LimitTest = One("limit test", AnnualWeeks is null ? LimitTest.WeeklyRent : LimitTest.AnnualAmount),
    };

    public UpratingPolicy Policy()
    {
        var policy = new UpratingPolicy(Rounding)
        {
            Convergence = ConvergencePence is { } pence ? WeeklyAmount.Over52Weeks(Money.FromPence(pence)) : null,
            NewWeekBasis = NewWeeks is { } weeks ? WeekBasis.Of(weeks) : null,
            ChargedWeeks = AnnualWeeks is { } charged ? new(WeekBasis.Of(charged.Before), WeekBasis.Of(charged.InYear)) : null,
            RpiForLeases = Percentage.Of(RpiPercent),
        };
        for (var value = 1; value <= Choices.Length; value++)
        {
            var basis = RentBasis.FromValue((byte)value);
            policy = !Uprated[value - 1] ? policy
                : Choices[value - 1] is { } percent ? policy.Choosing(basis, Percentage.Of(percent))
                : policy.TakingLimit(basis);
        }

        return policy;
    }

    public UpratingTerms Terms() =>
        UpratingTerms.Resolve(Figures(), FinancialYear.StartingIn(From.Year), Policy(), RentBasis.List).Value;

    public override string ToString() =>
        $"limits {string.Join(", ", Limits)}; CPI {IndexPercent}; RPI {RpiPercent}; "
        + $"flexibility {GeneralFlexibility} and {SupportedFlexibility}, {(HoldsAboveFlexibility ? "index only" : "same limit")} above; "
        + $"allowance {AllowancePence}p, taking {ConvergencePence}p; annual {AnnualWeeks}; new weeks {NewWeeks}; {Rounding}; "
        + $"choices {string.Join(", ", Choices.Select((choice, k) => Uprated[k] ? $"{choice}" : "none"))}";

    private static DatedFigures<T> One<T>(string name, T value) =>
        new(name, Through, new DatedFigure<T>(From, value, Source, FigureStatus.Supplied));
}

/// <summary>A home on a made-up roll: amounts in pence, 0 for a formula or registered rent that is not held.</summary>
public sealed record MadeUpHome(int Basis, int Weeks, int RentPence, int ServicePence, int FormulaPence, int RegisteredPence)
{
    /// <summary>The figure that the limit is put on.</summary>
    public long LimitedPence => Basis == 3 ? (long)RentPence + ServicePence : RentPence;

    public RentLine Line(int row) => new()
    {
        SourceRow = row,
        Account = Worked.Account($"A{row:00000}"),
        Basis = RentBasis.FromValue((byte)Basis),
        Rent = new WeeklyAmount(Money.FromPence(RentPence), WeekBasis.Of(Weeks)),
        ServiceCharge = Money.FromPence(ServicePence),
        FormulaRent = FormulaPence == 0 ? null : WeeklyAmount.Over52Weeks(Money.FromPence(FormulaPence)),
        RegisteredRent = RegisteredPence == 0 ? null : Money.FromPence(RegisteredPence),
    };
}

/// <summary>A year and a roll to be uprated in it; rows of the source count from 1.</summary>
public sealed record MadeUpRoll(MadeUpYear Year, IReadOnlyList<MadeUpHome> Homes)
{
    public RentRoll Roll() => Worked.Roll(Homes.Select((home, index) => home.Line(index + 1)));

    public override string ToString() =>
        $"{Year} | {string.Join(" | ", Homes.Take(5))}{(Homes.Count > 5 ? $" and {Homes.Count - 5} more" : "")}";
}
