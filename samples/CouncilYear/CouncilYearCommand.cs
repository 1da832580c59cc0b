using System.Globalization;
using System.Text;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Csv;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.Testing;

namespace CouncilYear;

/// <summary>The program: one uprating from the rent roll to the rents proposed and their first collection, stage by stage.</summary>
/// <param name="output">Takes what is printed.</param>
/// <param name="errors">Takes refusals.</param>
/// <param name="progress">Shows how far long stages have come.</param>
public sealed class CouncilYearCommand(TextWriter output, TextWriter errors, ProgressLine progress)
{
    /// <summary>The rents may go on.</summary>
    public const int Passed = 0;

    /// <summary>The gate holds the rents; the files are written and marked.</summary>
    public const int Held = 1;

    /// <summary>Bad arguments, or a rent roll or year that cannot be worked on; no rents are proposed.</summary>
    public const int Refused = 2;

    /// <summary>A Bacs file could not be written, was not what was meant when read back, or has a finding.</summary>
    public const int Unsendable = 3;

    private readonly StageClock _clock = new();

    /// <summary>Runs the program and returns its exit code.</summary>
    /// <param name="args">The command line, as <see cref="Options.Usage"/> has it.</param>
    public int Run(IReadOnlyList<string> args)
    {
        if (!Options.TryParse(args, out var options, out var fault))
        {
            errors.WriteLine($"{fault}.");
            errors.Write(Options.Usage);
            return Refused;
        }

        if (options.Help)
        {
            output.Write(Options.Usage);
            return Passed;
        }

        try
        {
            return Run(options);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            progress.End();
            errors.WriteLine(unusable.Message);
            return Refused;
        }
    }

    private int Run(Options options)
    {
        var folder = new OutputFolder(options.Out);
        folder.Clear();
        var isDone = false;
        try
        {
            var outcome = Worked(options, folder);
            progress.End();
            if (!outcome.TryGet(out var year))
            {
                return Refuse(outcome.Diagnostics);
            }

            Print(year, folder);
            isDone = true;
            return year.IsHeld ? Held : year.Bacs is { MayBeSent: false } ? Unsendable : Passed;
        }
        finally
        {
            if (!isDone)
            {
                folder.Clear();
            }
        }
    }

    /// <summary>Every stage in turn, until one refuses.</summary>
    private Outcome<YearResult> Worked(Options options, OutputFolder folder)
    {
        var figures = YearFigures.Resolve(options);
        if (!figures.HasValue)
        {
            return Outcome.Refused<YearResult>(figures.Diagnostics);
        }

        var council = options.RentRoll is null ? new FakeCouncil(options.Homes, options.Seed, figures.Value.FormulaRents) : null;
        var path = options.RentRoll ?? folder.PathOf(OutputFolder.RentRoll);
        var allocator = council is null ? new ReferenceAllocator("RENT-ROLL") : FakeCouncil.Allocator;
        if (council is not null)
        {
            _clock.Time("generate", () => Generate(council, folder));
        }

        using var setAside = new SetAsideLog(folder.Create(OutputFolder.SetAside));
        var reading = new RollReading(figures.Value.FormulaRents, setAside);
        var read = _clock.Time("read", () => Read(path, reading, allocator));
        if (!read.HasValue)
        {
            return Outcome.Refused<YearResult>(read.Diagnostics);
        }

        var choice = UpratingChoice.Make(read.Value.Roll, figures.Value, options);
        if (!choice.HasValue)
        {
            return Outcome.Refused<YearResult>(choice.Diagnostics);
        }

        var result = _clock.Time("uprate", () => UpratingRun.Execute(read.Value.Roll, choice.Value.Terms));
        var gate = _clock.Time("check", () => PlausibilityGate.Check(result, PlausibilityLimits.Default));
        ExplainSetAside(result, reading, setAside);
        var bacs = council is null || gate.Verdict == PlausibilityVerdict.Held
            ? null
            : CollectAndRefund(council, result, options, folder);
        var year = new YearResult(
            council is null ? $"Rent roll {Path.GetFileName(path)}" : $"{council.Name} (invented)",
            figures.Value,
            read.Value,
            choice.Value,
            result,
            gate,
            bacs,
            [.. setAside.Reasons],
            [.. figures.Diagnostics, .. choice.Diagnostics])
        {
            Recharges = council is null
                ? null
                : _clock.Time("recharges", () => RechargeYear.Of(council, figures.Value.Year, folder, progress)),
        };
        _clock.Time("write", () => Write(year, folder, allocator));
        return Outcome.Of(year);
    }

    private RunReport Generate(FakeCouncil council, OutputFolder folder)
    {
        progress.Begin("generating the rent roll", council.Count);
        using var file = new RowCountingStream(folder.Create(OutputFolder.RentRoll), progress, countsBytes: false);
        return FakeRentRoll.Write(council, council.FaultyRows(FaultsFor(council.Count)), file).Run;
    }

    private Outcome<ReadRoll> Read(string path, RollReading reading, ReferenceAllocator allocator)
    {
        using var raw = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        progress.Begin("reading the rent roll", raw.Length);
        using var file = new RowCountingStream(raw, progress, countsBytes: true);
        return reading.Read(file, RentRollProfile.For(allocator));
    }

    private BacsYear CollectAndRefund(FakeCouncil council, UpratingResult result, Options options, OutputFolder folder)
    {
        var days = BacsDays.Of(options.RentYear, options.InputDay, options.PayerDay);
        var terms = new DirectDebitTerms(options.RentYear, days);
        var payers = new DirectDebitPayers(council, new NewRents(council, result), terms);
        var debits = _clock.Time("collect", () => new DirectDebitRun(council, payers, terms, progress).Execute(folder));
        var (collections, refunds) = _clock.Time("bacs", () => WriteBacs(council, debits, days, folder));
        var returned = collections is { MayBeSent: true } && debits.Posted.Count > 0
            ? _clock.Time("returns", () => new DirectDebitReturns(folder, debits).Execute())
            : null;
        var count = refunds?.Days.Sum(day => day.Payments.CreditCount) ?? 0;
        return new BacsYear(days, debits, returned, (int)count, [.. new[] { collections, refunds }.OfType<BacsFile>()]);
    }

    private (BacsFile? Collections, BacsFile? Refunds) WriteBacs(
        FakeCouncil council, DirectDebitYear debits, BacsDays days, OutputFolder folder)
    {
        var writing = new BacsWriting(folder, days, progress);
        var collections = debits switch
        {
            { Refusals: { IsEmpty: false } why } => BacsFile.Refused(OutputFolder.Collections, why),
            { Files.IsEmpty: true } => null,
            _ => writing.Write(OutputFolder.Collections, new Submission(
                SubmissionSerial.FromNumber(1), Submitter.Of(BacsIdentity.ServiceUser), SubmissionProfile.SeveralDays, debits.Files)),
        };
        var refunds = new BacsRefunds(council, days, progress).Make();
        return (collections, refunds is null ? null : writing.Write(OutputFolder.Refunds, refunds));
    }

    private RunReport Write(YearResult year, OutputFolder folder, ReferenceAllocator allocator)
    {
        progress.Begin("writing the proposed rents", year.Homes);
        folder.WriteText(OutputFolder.Summary, SummaryText.Write(year));
        folder.WriteText(OutputFolder.Report, ReportPage.Write(year));
        var name = OutputFolder.ProposedRents(year.IsHeld);
        using var file = new RowCountingStream(folder.Create(name), progress, countsBytes: false);
        return new ProposedRentsFile(year.Result, year.Figures.RentYear.FirstDay, allocator).Write(file);
    }

    private static void ExplainSetAside(UpratingResult result, RollReading reading, SetAsideLog setAside)
    {
        var statuses = result.Statuses.Span;
        for (var row = 0; row < statuses.Length; row++)
        {
            if (statuses[row].IsAccepted())
            {
                continue;
            }

            var line = result.Roll[row];
            if (statuses[row] == UpratingStatus.FormulaRentMissing && reading.WhyNoFormulaRent(line) is { } why)
            {
                setAside.Add(SetAsideBy.Rule, why);
            }

            setAside.Add(SetAsideBy.Rule, statuses[row].Explain(line));
        }

        setAside.Complete();
    }

    private void Print(YearResult year, OutputFolder folder)
    {
        output.Write(SummaryText.Write(year));
        output.WriteLine();
        var times = new StringBuilder();
        foreach (var (stage, time) in _clock.Times)
        {
            times.Append(CultureInfo.InvariantCulture, $"{stage,-10}{Shown.Seconds(time),10}\n");
        }

        times.Append(CultureInfo.InvariantCulture, $"{"in all",-10}{Shown.Seconds(_clock.Total),10}\n");
        folder.WriteText(OutputFolder.Timings, times.ToString());
        output.Write(times);
        output.WriteLine();
        var held = year.IsHeld ? "HELD. " : year.Bacs is { MayBeSent: false } ? "A BACS FILE MAY NOT BE SENT. " : "";
        output.WriteLine($"{held}Files are in {folder.Path}; {OutputFolder.Report} is the one to look at.");
    }

    private int Refuse(IEnumerable<Diagnostic> reasons)
    {
        foreach (var reason in reasons)
        {
            errors.WriteLine(reason);
        }

        return Refused;
    }

    /// <summary>A few bad rows, so that what becomes of them can be seen; none in a council too small to spare them.</summary>
    private static int FaultsFor(int homes) => homes < 100 ? 0 : homes < 5_000 ? 1 : 3;
}
