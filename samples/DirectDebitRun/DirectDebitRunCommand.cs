namespace DirectDebitRun;

/// <summary>The program: a month of Direct Debits at a small council, printed as it goes.</summary>
/// <param name="output">Takes what is printed.</param>
/// <param name="errors">Takes refusals.</param>
public sealed class DirectDebitRunCommand(TextWriter output, TextWriter errors)
{
    /// <summary>Every file is in order.</summary>
    public const int Passed = 0;

    /// <summary>A file has a finding.</summary>
    public const int Found = 1;

    /// <summary>Bad arguments, or a file that cannot be written.</summary>
    public const int WrongUsage = 2;

    /// <summary>Runs the program and returns its exit code.</summary>
    /// <param name="args">The command line: nothing, or <c>--out DIR</c>.</param>
    public int Run(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args is not ([] or ["--out", _]))
        {
            errors.WriteLine("usage: DirectDebitRun [--out DIR], an empty folder or a new one for the files that would go to Bacs");
            return WrongUsage;
        }

        try
        {
            var office = new Office(output, args.Count == 2 ? Directory.CreateDirectory(args[1]) : null);
            May2026.Tell(office);
            return office.FindingCount == 0 ? Passed : Found;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(unusable.Message);
            return WrongUsage;
        }
    }
}
