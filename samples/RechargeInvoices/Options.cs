using System.Diagnostics.CodeAnalysis;

namespace RechargeInvoices;

/// <summary>What was asked for on the command line.</summary>
public sealed record Options
{
    public const string Usage = """
        RechargeInvoices: one block's year of service charges, from costs to invoices and on to the actual costs, and two recharges to tenants.

        usage: dotnet run --project samples/RechargeInvoices -- [options]

          --homes FILE   the homes of the estate, a CSV file (Elm House, which comes with the sample)
          --sales FILE   who bought which home in the year, a CSV file (two sales at Elm House)
          --costs FILE   the costs, estimated and actual, a CSV file (those of Elm House, with two bad rows)
          --out DIR      the folder that takes invoices and statements as pages, and their lines as data; without it nothing is written
          --help         shows this

        exit codes: 0 done, with the costs that were set aside listed; 1 a home or sale is at fault and nothing is shared, or a proof
        does not hold; 2 wrong usage

        """;

    public bool Help { get; private init; }

    public string? Homes { get; private init; }

    public string? Sales { get; private init; }

    public string? Costs { get; private init; }

    public string? Out { get; private init; }

    /// <summary>Reads the arguments, or says in one sentence what is wrong with them.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="options">The options; null when the answer is no.</param>
    /// <param name="fault">What is wrong; empty when nothing is.</param>
    public static bool TryParse(IReadOnlyList<string> args, [NotNullWhen(true)] out Options? options, out string fault)
    {
        (options, fault) = (new Options(), "");
        if (args.Contains("--help") || args.Contains("-h"))
        {
            options = options with { Help = true };
            return true;
        }

        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < args.Count && fault.Length == 0; at += 2)
        {
            fault = args[at] is not ("--homes" or "--sales" or "--costs" or "--out") ? $"{args[at]} is no option"
                : at + 1 == args.Count ? $"{args[at]} stands without a value; expected a path"
                : !given.TryAdd(args[at], args[at + 1]) ? $"{args[at]} stands twice"
                : "";
        }

        options = fault.Length > 0 ? null : new Options
        {
            Homes = given.GetValueOrDefault("--homes"),
            Sales = given.GetValueOrDefault("--sales"),
            Costs = given.GetValueOrDefault("--costs"),
            Out = given.GetValueOrDefault("--out"),
        };
        return options is not null;
    }
}
