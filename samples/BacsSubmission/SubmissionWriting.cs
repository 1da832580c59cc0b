using System.Collections.Immutable;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Calendars;

namespace BacsSubmission;

/// <summary>Writes payments as one file of Standard 18, or says everything that stops it and writes nothing.</summary>
internal sealed class SubmissionWriting(Options options, TextWriter output, TextWriter errors, ProgressLine progress)
{
    private const int DaysToExpiry = 7;

    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.EnglandAndWales;

    private SubmissionTerms Terms => new()
    {
        InputDay = options.SentOn,
        Calendar = Calendar,
        SetAside = options.SetAside,
        MostPayment = options.MostPayment,
    };

    public int Run()
    {
        if (File.Exists(options.Out))
        {
            errors.WriteLine($"--out: {Path.GetFileName(options.Out)} is there already; a submission is never written over another.");
            return BacsSubmissionCommand.WrongUsage;
        }

        progress.Begin("reading the payments");
        var read = ReadPayments();
        progress.End();
        if (!read.TryGet(out var payments))
        {
            FindingText.WriteAll(output, "the payments were not read", read.Diagnostics);
            output.WriteLine();
            output.WriteLine("Not written.");
            return BacsSubmissionCommand.Found;
        }

        progress.Begin("checking the submission");
        var submission = Make(payments.Roll);

        // Rows set aside are told of by themselves, those that the roll set aside among them.
        var findings = Standard18Writer.Check(submission, Terms with { SetAside = SetAsidePolicy.Exclude });
        progress.End();
        Print(payments, submission, findings);
        return Stop(payments, findings) ?? Write(submission);
    }

    private Outcome<ReadPayments> ReadPayments()
    {
        using var file = File.OpenRead(options.File);
        return new PaymentReading(options, Calendar, progress).Read(file);
    }

    private Submission Make(PaymentRoll roll)
    {
        ImmutableArray<OriginatingAccount> accounts =
        [
            .. roll.Sections.Select(section => section.Originator).Distinct().Select(account =>
                new OriginatingAccount(account, options.AccountName, options.Narrative, NarrativeDay.Collection)),
        ];
        var lastDay = roll.Sections.IsEmpty ? options.SentOn : roll.Sections.Max(section => section.Day).Date;
        var file = new SubmissionFile(
            options.ServiceUser,
            options.FileNumber,
            options.SentOn,
            lastDay.PlusDays(DaysToExpiry),
            roll,
            Contras.Balance(roll, options.Profile.Contras, accounts, Calendar));
        return new Submission(options.Serial, Submitter.Of(options.ServiceUser), options.Profile, file);
    }

    private void Print(ReadPayments payments, Submission submission, ImmutableArray<FormatFinding> findings)
    {
        var days = options.Profile.Days == ProcessingDays.One ? "one processing day" : "several processing days";
        output.WriteLine(
            $"submission {options.Serial} of service user {options.ServiceUser}, sent on {Shown.Day(options.SentOn)}, {days}");
        output.WriteLine();
        var rows = new TextTable("payments", ">in", ">to be sent", ">set aside");
        var run = payments.Rows;
        rows.Add("rows", Shown.Count(run.RowsIn), Shown.Count(run.RowsAccepted), Shown.Count(run.RowsSetAside));
        rows.Add("value", $"{run.ValueIn}", $"{run.ValueAccepted}", $"{run.ValueSetAside}");
        rows.Write(output);
        if (options.Transliterate)
        {
            output.WriteLine($"{Shown.Plural(payments.NamesChanged, "account name")} fitted to the characters that Bacs carries");
        }

        SubmissionText.Write(output, submission, Calendar);
        output.WriteLine();
        output.WriteLine($"identity {SubmissionIdentity.Of(submission)}");
        FindingText.WriteAll(output, "set aside", payments.SetAside);
        WriteFindings(output, findings);
        output.WriteLine();
    }

    private static void WriteFindings(TextWriter output, ImmutableArray<FormatFinding> findings)
    {
        if (!findings.IsEmpty)
        {
            output.WriteLine();
            output.WriteLine("findings");
        }

        foreach (var finding in findings)
        {
            FindingText.Write(output, finding);
        }
    }

    /// <summary>The exit code where something stops the file, said in a sentence; nothing where it may be written.</summary>
    private int? Stop(ReadPayments payments, ImmutableArray<FormatFinding> findings)
    {
        var isShort = payments.Rows.RowsSetAside > 0 && options.SetAside == SetAsidePolicy.RefuseFile;
        if (isShort)
        {
            var rows = Shown.Plural(payments.Rows.RowsSetAside, "row");
            output.WriteLine($"Not written: {rows} set aside. Correct the file, or write without them by --leave-out.");
            return BacsSubmissionCommand.Found;
        }

        if (findings.Any(finding => finding.Severity == Severity.Error))
        {
            output.WriteLine("Not written: see the findings.");
            return BacsSubmissionCommand.Found;
        }

        return null;
    }

    /// <summary>Writes the file, readable by its owner alone, and reads it back; a file that does not come back equal is removed.</summary>
    private int Write(Submission submission)
    {
        progress.Begin("writing the submission");
        using var file = new FileStream(options.Out, NewFile());
        var isWhole = false;
        try
        {
            var bytes = Standard18Writer.Write(submission, Terms, file).Bytes;
            file.Dispose();
            var back = Standard18Reader.Read(File.ReadAllBytes(options.Out), Calendar);
            isWhole = back.IsInOrder && submission.Equals(back.Submission);
            progress.End();
            if (!isWhole)
            {
                throw new InvalidOperationException("What was written does not read back as it was: the writer or the reader has a fault.");
            }

            var payments = Shown.Plural(submission.Files[0].Payments.Count, "payment");
            output.WriteLine($"Written: {Path.GetFileName(options.Out)}, {Shown.Count(bytes)} bytes, {payments}; read back equal.");
            output.WriteLine("Keep the identity: a later submission with the same one would move the same money twice.");
            return BacsSubmissionCommand.Passed;
        }
        finally
        {
            file.Dispose();
            if (!isWhole)
            {
                File.Delete(options.Out);
            }
        }
    }

    private static FileStreamOptions NewFile()
    {
        var file = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return file;
    }
}
