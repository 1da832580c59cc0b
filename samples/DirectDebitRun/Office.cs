using System.Reflection;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;
using NodaTime;

namespace DirectDebitRun;

/// <summary>The council's rent office: it keeps payers, batches and movements, and prints what it does.</summary>
internal sealed class Office(TextWriter output, DirectoryInfo? folder)
{
    private readonly List<CollectionBatch> _batches = [];
    private readonly Dictionary<(RentAccountRef Account, string Source), MoneyMovement> _ledger = [];
    private PayerRegister _payers = Anytown.Payers();
    private LocalDate _today;

    /// <summary>How much was found in the files.</summary>
    public long FindingCount { get; private set; }

    public void Day(LocalDate day, string happening)
    {
        _today = day;
        output.WriteLine($"{Printed.Day(day)}: {happening}");
        output.WriteLine();
    }

    public void Change(int account, Func<DirectDebitPayer, Outcome<DirectDebitPayer>> change) =>
        _payers = _payers.With(change(_payers[Anytown.Account(account)]).Value);

    /// <summary>Collects what is due on a day: due list, batch, file, movements.</summary>
    public void Send(LocalDate day)
    {
        var terms = new CollectionRunTerms(Anytown.Scheme, new SubmissionTerms
        {
            InputDay = _today,
            Calendar = Anytown.Calendar,
            SetAside = SetAsidePolicy.RefuseFile,
        });
        var processing = ProcessingDay.Of(CollectionDay.Create(day, Anytown.Calendar), Anytown.Calendar);
        var list = DueList.For(processing, _payers, _batches, terms);
        Printed.DueList(output, list);

        // What a step gives is stored before the next: batch, payers, file, movements.
        var batch = CollectionBatch.Create(Printed.Iso(day), list).Value;
        var sent = batch.Output(_payers, terms, Anytown.File(_batches.Count + 1)).Value;
        _payers = sent.Payers;
        Write(sent.Submission!, $"{Printed.Iso(day)}.txt", terms.Submission);
        var posted = sent.Batch.Post(_payers).Value;
        _batches.Add(posted.Batch);
        output.WriteLine($"  {posted.Batch}");
        Book(posted.Movements);
    }

    /// <summary>Acts on reports, and prints the day's work patch by patch.</summary>
    public void Receive(params string[] reports)
    {
        var items = new List<WorkItem>();
        foreach (var report in reports)
        {
            var result = Returns.Act(Read(report), _payers, _today, new ReturnTerms(Anytown.Scheme, Anytown.ServiceUser));
            _payers = result.Payers;
            items.AddRange(result.Items);
            output.WriteLine($"  {report.ToUpperInvariant()}: {result.Report.RowsIn} items, {result.Report.RowsAccepted} acted on by rule");
            Book(result.Movements);
        }

        Printed.Work(output, new WorkList(items));
    }

    public void ShowNotice(int account) => Printed.Notice(output, _payers[Anytown.Account(account)].Schedule!.Current.Notice);

    public void ShowAccounts() => Printed.Accounts(output, _ledger.Values, FindingCount);

    private static ReportDocument Read(string report)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(report)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return BacsReports.Read(bytes.ToArray());
    }

    /// <summary>Writes a submission, where there is a folder, and looks it over as if another had written it.</summary>
    private void Write(Submission submission, string name, SubmissionTerms terms)
    {
        using var bytes = new MemoryStream();
        Standard18Writer.Write(submission, terms, bytes);
        if (folder is not null)
        {
            using var file = new FileStream(Path.Combine(folder.FullName, name), FileMode.CreateNew);
            bytes.WriteTo(file);
        }

        var reading = Standard18Reader.Lint(bytes.ToArray(), terms);
        FindingCount += reading.FindingCount;
        output.WriteLine($"  {name}: {reading.RecordCount} records, {reading.FindingCount} findings");
        foreach (var finding in reading.Findings)
        {
            output.WriteLine($"    {finding.Explain()}");
        }
    }

    // A movement that an account holds already is a repeat.
    private void Book(IEnumerable<MoneyMovement> movements)
    {
        foreach (var movement in movements)
        {
            _ledger.TryAdd((movement.Account, $"{movement.Kind} {movement.Source}"), movement);
        }

        Printed.Movements(output, movements);
    }
}
