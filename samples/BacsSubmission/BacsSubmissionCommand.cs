using NodaTime;

namespace BacsSubmission;

/// <summary>The program: a submission written, a file looked over, or a report read.</summary>
/// <param name="output">Takes what is printed.</param>
/// <param name="errors">Takes refusals.</param>
/// <param name="progress">Shows how far long stages have come.</param>
/// <param name="today">The day on which a file is sent when the command line does not say.</param>
public sealed class BacsSubmissionCommand(TextWriter output, TextWriter errors, ProgressLine progress, LocalDate today)
{
    /// <summary>The file was written; or there was nothing to find.</summary>
    public const int Passed = 0;

    /// <summary>Findings stopped the file; or there are findings that somebody should look at.</summary>
    public const int Found = 1;

    /// <summary>Bad arguments, or a file that cannot be opened.</summary>
    public const int WrongUsage = 2;

    /// <summary>Runs the program and returns its exit code.</summary>
    /// <param name="args">The command line, as <see cref="Options.Usage"/> has it.</param>
    public int Run(IReadOnlyList<string> args)
    {
        if (!Options.TryParse(args, today, out var options, out var fault))
        {
            errors.WriteLine($"{fault}.");
            errors.WriteLine("--help lists the options.");
            return WrongUsage;
        }

        try
        {
            return Run(options);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            progress.End();
            errors.WriteLine(unusable.Message);
            return WrongUsage;
        }
    }

    private int Run(Options options)
    {
        switch (options.Work)
        {
            case Work.Write:
                return new SubmissionWriting(options, output, errors, progress).Run();
            case Work.Lint:
                return SubmissionLinting.Run(options, output);
            case Work.Report:
                return new ReportReading(options, output, errors).Run();
            default:
                output.Write(Options.Usage);
                return Passed;
        }
    }
}
