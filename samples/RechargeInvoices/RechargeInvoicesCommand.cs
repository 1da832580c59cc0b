namespace RechargeInvoices;

/// <summary>The program: one block's year, printed, and written where a folder is given.</summary>
/// <param name="output">Takes what is printed.</param>
/// <param name="errors">Takes refusals.</param>
/// <param name="progress">Shows what is being done.</param>
public sealed class RechargeInvoicesCommand(TextWriter output, TextWriter errors, ProgressLine progress)
{
    /// <summary>The year was worked out.</summary>
    public const int Done = 0;

    /// <summary>A home or a sale is at fault, so nothing is shared; or a proof does not hold.</summary>
    public const int Stopped = 1;

    /// <summary>Bad arguments, or a file that cannot be opened.</summary>
    public const int WrongUsage = 2;

    /// <summary>Runs the program and returns its exit code.</summary>
    /// <param name="args">The command line, as <see cref="Options.Usage"/> has it.</param>
    public int Run(IReadOnlyList<string> args)
    {
        if (!Options.TryParse(args, out var options, out var fault))
        {
            errors.WriteLine($"{fault}.");
            errors.WriteLine("--help lists the options.");
            return WrongUsage;
        }

        if (options.Help)
        {
            output.Write(Options.Usage);
            return Done;
        }

        try
        {
            return Run(options);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(unusable.Message);
            return WrongUsage;
        }
        finally
        {
            progress.End();
        }
    }

    private int Run(Options options)
    {
        progress.Begin("reading homes, sales and costs");
        var input = new EstateInput(options);
        if (!input.Stopping.IsEmpty)
        {
            return Stop(input.Stopping);
        }

        progress.Begin("sharing the costs");
        var outcome = BlockYear.Of(input);
        if (!outcome.TryGet(out var year))
        {
            return Stop(outcome.Diagnostics.Select(finding => finding.ToString()));
        }

        progress.Begin("issuing invoices");
        var invoicing = new ServiceChargeInvoicing(input, year);
        foreach (var day in year.Instalments.Select(due => due.DueOn).Distinct())
        {
            invoicing.Invoice(day);
        }

        var demanded = invoicing.Invoices.Count;
        invoicing.Balance(BlockTerms.BalancedOn);
        var recharges = new TenantRecharges(input);
        progress.End();
        var allHold = Print(input, year, invoicing, demanded, recharges);
        if (options.Out is { } folder)
        {
            progress.Begin("writing pages");
            var count = new Pages(folder).Write(input, year, invoicing, recharges);
            progress.End();
            output.WriteLine();
            output.WriteLine(FormattableString.Invariant($"{count} files written; begin with {Pages.Index}"));
        }

        return allHold ? Done : Stopped;
    }

    private bool Print(EstateInput input, BlockYear year, ServiceChargeInvoicing invoicing, int demanded, TenantRecharges recharges)
    {
        var report = new Report(output, input);
        report.Inputs();
        report.Charges("February 2025: the estimate", year.FirstEstimate);
        report.Sales(year);
        report.Invoices("Instalments, to whoever holds the home on the day", invoicing.Invoices.Take(demanded));
        report.Charges("September 2026: the actual costs", year.Actual);
        report.Balancing(year, invoicing);
        report.Invoices("Balancing charges", invoicing.Invoices.Skip(demanded));
        report.SetAside(invoicing.SetAside);
        report.Law(new LawChecks(input, year, invoicing.Invoices));
        report.Recharges(recharges);
        return report.Proofs(year, invoicing, recharges);
    }

    private int Stop(IEnumerable<string> faults)
    {
        progress.End();
        output.WriteLine("Nothing is shared: a home that is left out would put its part on the others.");
        foreach (var fault in faults)
        {
            output.WriteLine(fault);
        }

        return Stopped;
    }
}
