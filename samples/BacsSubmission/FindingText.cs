using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;

namespace BacsSubmission;

/// <summary>A finding over a few lines: where, what was found, what was expected, what to do.</summary>
internal static class FindingText
{
    public static void Write(TextWriter output, FormatFinding finding)
    {
        var place = finding.Position > 0 ? $", position {Shown.Count(finding.Position)}" : "";
        Write(output, finding.Explain(), place);
        output.WriteLine($"  at Bacs   {WordsOf(finding.Treatment)}");
    }

    public static void Write(TextWriter output, Diagnostic finding, string place = "")
    {
        output.WriteLine($"{finding.Code} {finding.Severity.ToString().ToLowerInvariant()}: {finding.At}{place}");
        output.WriteLine($"  found     {finding.Found}");
        output.WriteLine($"  expected  {finding.Expected}");
        output.WriteLine($"  to do     {finding.Remedy}");
    }

    /// <summary>Headed, with a blank line before; nothing where there are none.</summary>
    public static void WriteAll(TextWriter output, string heading, IEnumerable<Diagnostic> findings)
    {
        foreach (var (index, finding) in findings.Index())
        {
            if (index == 0)
            {
                output.WriteLine();
                output.WriteLine(heading);
            }

            Write(output, finding);
        }
    }

    private static string WordsOf(BacsTreatment treatment) => treatment switch
    {
        BacsTreatment.Accepted => "it is taken as it is",
        BacsTreatment.Amended => "it is taken with a change that nobody asked for",
        BacsTreatment.Returned => "it is taken, and comes back from the paying bank",
        BacsTreatment.RecordRejected => "the record is refused",
        BacsTreatment.FileRejected => "the whole file is refused",
        _ => "the published notes do not say",
    };
}
