using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Testing;
using NodaTime;
using NodaTime.Text;

namespace CouncilYear;

/// <summary>What was asked for on the command line.</summary>
public sealed record Options
{
    public const string Usage = """
        CouncilYear: a council's rents taken through one annual uprating, from its rent roll to the rents proposed.

        usage: dotnet run --project samples/CouncilYear -- [options]

          --homes N          homes of the invented council, 1 to 10,000,000 (12,000)
          --seed N           which invented council (1)
          --input-day DAY    day of the rent year on which Bacs is sent, 2026-04-07 (its first working day)
          --payer-day N      payers' day of the month through which is collected, 1 or 15 (the sooner)
          --rent-roll FILE   a rent roll of your own, instead of the invented one
          --year N           the year in which the rent year starts, 2002 to 2035 (2026)
          --cpi P[,P...]     September CPI in percent, for the years from 2027-28 on in order: --cpi 3.1
          --rpi P            RPI in percent for the month that RPI leases name; without it they are set aside
          --out DIR          where the files go (out/council-year)
          --help             this text

        exit codes: 0 the rents may go on, 1 the gate holds them, 2 bad arguments or a rent roll that cannot be read,
                    3 a Bacs file may not be sent

        """;

    private const int FirstYear = 2002;
    private const int LastYear = 2035;
    private const int LastShippedYear = 2026;

    public int Homes { get; init; } = 12_000;

    public long Seed { get; init; } = 1;

    public string? RentRoll { get; init; }

    public int Year { get; init; } = LastShippedYear;

    /// <summary>CPI of each September for the years from 2027-28 to the year asked for.</summary>
    public ImmutableArray<Percentage> Cpi { get; init; } = [];

    public Percentage? Rpi { get; init; }

    /// <summary>The day on which the Bacs files are sent; the first working day of the rent year where it was not given.</summary>
    public LocalDate? InputDay { get; init; }

    /// <summary>The payers' day of the month through which is collected; the sooner one where it was not given.</summary>
    public int? PayerDay { get; init; }

    /// <summary>The rent year that is worked through.</summary>
    public RentYear RentYear => RentYear.StartingIn(Year, RentYearStart.FirstMondayInApril);

    public string Out { get; init; } = Path.Combine("out", "council-year");

    public bool Help { get; init; }

    /// <summary>Reads the arguments, or says in one sentence what is wrong with them.</summary>
    public static bool TryParse(IReadOnlyList<string> args, [NotNullWhen(true)] out Options? options, out string fault)
    {
        options = new Options();
        fault = "";
        for (var at = 0; at < args.Count && fault.Length == 0; at++)
        {
            if (args[at] is "--help" or "-h")
            {
                options = options with { Help = true };
            }
            else if (at + 1 == args.Count)
            {
                fault = $"{args[at]} stands without a value, or is no option";
            }
            else
            {
                options = options.With(args[at], args[++at], out fault);
            }
        }

        fault = fault.Length == 0 ? options.FaultTogether() : fault;
        options = fault.Length == 0 ? options : null;
        return options is not null;
    }

    private Options With(string name, string value, out string fault)
    {
        fault = "";
        switch (name)
        {
            case "--homes" when TryNumber(value, 1, FakeCouncil.MostHomes, out var homes):
                return this with { Homes = (int)homes };
            case "--seed" when TryNumber(value, long.MinValue, long.MaxValue, out var seed):
                return this with { Seed = seed };
            case "--year" when TryNumber(value, FirstYear, LastYear, out var year):
                return this with { Year = (int)year };
            case "--cpi" when TryPercentages(value, out var cpi):
                return this with { Cpi = cpi };
            case "--rpi" when TryPercentages(value, out var rpi) && rpi.Length == 1:
                return this with { Rpi = rpi[0] };
            case "--input-day" when LocalDatePattern.Iso.Parse(value) is { Success: true } day:
                return this with { InputDay = day.Value };
            case "--payer-day" when TryNumber(value, 1, 31, out var number) && BacsDays.PayerDays.Contains((int)number):
                return this with { PayerDay = (int)number };
            case "--rent-roll" when value.Length > 0:
                return this with { RentRoll = value };
            case "--out" when value.Length > 0:
                return this with { Out = value };
            default:
                fault = name switch
                {
                    "--homes" => $"--homes {value}: expected a whole number from 1 to {Shown.Count(FakeCouncil.MostHomes)}",
                    "--seed" => $"--seed {value}: expected a whole number",
                    "--year" => $"--year {value}: expected the year in which a rent year starts, {FirstYear} to {LastYear}",
                    "--cpi" or "--rpi" => $"{name} {value}: expected a percentage such as 3.1, without a percent sign",
                    "--input-day" => $"--input-day {value}: expected a day such as 2026-04-07",
                    "--payer-day" => $"--payer-day {value}: expected {string.Join(" or ", BacsDays.PayerDays)}",
                    "--rent-roll" or "--out" => $"{name}: expected a path",
                    _ => $"{name} is no option",
                };
                return this;
        }
    }

    private string FaultTogether()
    {
        if (RentRoll is not null && (InputDay is not null || PayerDay is not null))
        {
            return $"{(InputDay is null ? "--payer-day" : "--input-day")} is for the invented council; who pays the rents of your own roll is not known";
        }

        if (InputDay is { } day && !RentYear.Contains(day))
        {
            return $"--input-day {Iso(day)}: expected a day of the rent year, {Iso(RentYear.FirstDay)} to {Iso(RentYear.LastDay)}";
        }

        var needed = Math.Max(0, Year - LastShippedYear);
        return Cpi.Length == needed
            ? ""
            : needed == 0
                ? $"--cpi is for years after {LastShippedYear}; the figures of {Year} are shipped"
                : $"--year {Year} needs --cpi with the September CPI of {Shown.Plural(needed, "year")}, "
                    + $"{LastShippedYear + 1} to {Year} in order";
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static bool TryNumber(string text, long least, long most, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && number >= least && number <= most;

    private static bool TryPercentages(string text, out ImmutableArray<Percentage> percentages)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var read = ImmutableArray.CreateBuilder<Percentage>();
        foreach (var part in text.Split(','))
        {
            if (!decimal.TryParse(part, Plain, CultureInfo.InvariantCulture, out var percent)
                || !Percentage.TryOf(percent, out var percentage))
            {
                percentages = [];
                return false;
            }

            read.Add(percentage);
        }

        percentages = read.ToImmutable();
        return true;
    }
}
