using HousingFinance.Kernel.Conformance.Compiled;

namespace HousingFinance.Kernel.Conformance.Purity;

/// <summary>What a package may reach beyond its arguments: nothing but the namespaces below, and in them nothing that is refused.</summary>
internal static class OutsideWorld
{
    private const string Bacs = "HousingFinance.Kernel.Bacs";
    private const string Csv = "HousingFinance.Kernel.Csv";
    private const string Testing = "HousingFinance.Kernel.Testing";

    /// <summary>Namespaces that hold values and arithmetic. Another one is a decision, to be made here first.</summary>
    private static readonly HashSet<string> OpenToAll =
    [
        "Ardalis.SmartEnum",
        "NodaTime", "NodaTime.Text",
        "System", "System.Buffers", "System.Buffers.Binary", "System.Globalization", "System.Linq", "System.Numerics", "System.Text", "System.Text.Unicode",
        "System.Collections", "System.Collections.Frozen", "System.Collections.Generic", "System.Collections.Immutable",
        "System.Runtime.CompilerServices", "System.Runtime.InteropServices",
        "System.Runtime.Intrinsics", "System.Runtime.Intrinsics.X86",
    ];

    /// <summary>What one package may reach besides, and why.</summary>
    private static readonly (string Package, string Start, string Why)[] Permitted =
    [
        (Bacs, "System.IO.StringReader..ctor(System.String)", "a text is an argument"),
        (Bacs, "System.IO.TextReader.ReadLine(", "a reader is an argument"),
        (Bacs, "System.IO.Stream.Write(", "a stream is an argument"),
        (Bacs, "System.Security.Cryptography.SHA256.HashData(", "a digest of what is given"),
        (Bacs, "System.Xml.XmlReader.Create(System.IO.TextReader,", "a report in memory"),
        (Bacs, "System.Xml.XmlReader.get_", "a report in memory"),
        (Bacs, "System.Xml.XmlReader.Read()", "a report in memory"),
        (Bacs, "System.Xml.XmlReader.Skip()", "a report in memory"),
        (Bacs, "System.Xml.XmlReader.MoveTo", "a report in memory"),
        (Bacs, "System.Xml.XmlReaderSettings.", "settings are values"),
        (Bacs, "System.Xml.XmlException.get_", "where a report is malformed is a value"),
        (Bacs, "System.Xml.IXmlLineInfo", "where a reader stands is a value"),
        (Testing, "System.IO.Stream.Write(", "a stream is an argument"),
        (Testing, "System.IO.Stream.get_Length(", "of a row in memory"),
        (Testing, "System.IO.MemoryStream.", "a row in memory"),
        (Csv, "CsvHelper.CsvReader.Create(System.IO.Stream,", "a stream is an argument"),
        (Csv, "CsvHelper.CsvReader.Create(System.IO.TextReader,", "a reader is an argument"),
        (Csv, "CsvHelper.CsvReader.get_", "rows of what was given"),
        (Csv, "CsvHelper.CsvReader.GetSpan(", "rows of what was given"),
        (Csv, "CsvHelper.CsvReader.Read(", "rows of what was given"),
        (Csv, "CsvHelper.CsvReader.Dispose(", "what was given stays open"),
        (Csv, "CsvHelper.CsvReaderOptions.", "settings are values"),
        (Csv, "CsvHelper.CsvMalformedRecord.", "what is wrong with a row is a value"),
        (Csv, "CsvHelper.CsvFormatException.", "what is wrong with a file is a value"),
        (Csv, "CsvHelper.CsvWriter.Create(System.IO.Stream,", "a stream is an argument"),
        (Csv, "CsvHelper.CsvWriter.Create(System.IO.TextWriter,", "a writer is an argument"),
        (Csv, "CsvHelper.CsvWriter.Write", "rows to what was given"),
        (Csv, "CsvHelper.CsvWriter.EndRecord(", "rows to what was given"),
        (Csv, "CsvHelper.CsvWriter.Flush(", "rows to what was given"),
        (Csv, "CsvHelper.CsvWriter.Dispose(", "what was given stays open"),
        (Csv, "CsvHelper.CsvWriterOptions.", "settings are values"),
    ];

    /// <summary>What is refused in the open namespaces, by how the member's full name starts, and why.</summary>
    private static readonly (string Start, string Why)[] Refused =
    [
        ("System.DateTime.get_Now(", "a date is an argument"),
        ("System.DateTime.get_UtcNow(", "a date is an argument"),
        ("System.DateTime.get_Today(", "a date is an argument"),
        ("System.DateTimeOffset.get_Now(", "a date is an argument"),
        ("System.DateTimeOffset.get_UtcNow(", "a date is an argument"),
        ("System.TimeProvider.", "a date is an argument"),
        ("NodaTime.SystemClock.", "a date is an argument"),
        ("NodaTime.IClock.", "a date is an argument"),
        ("NodaTime.ZonedClock.", "a date is an argument"),
        ("System.TimeZoneInfo.", "a date is an argument"),
        ("NodaTime.DateTimeZoneProviders.", "a date is an argument"),
        ("System.Globalization.CultureInfo.get_CurrentCulture(", "the culture is invariant"),
        ("System.Globalization.CultureInfo.get_CurrentUICulture(", "the culture is invariant"),
        ("System.Globalization.CultureInfo.get_DefaultThreadCurrent", "the culture is invariant"),
        ("System.Globalization.CultureInfo.get_InstalledUICulture(", "the culture is invariant"),
        ("System.Globalization.CultureInfo.set_", "the culture is invariant"),
        ("System.Globalization.NumberFormatInfo.get_CurrentInfo(", "the culture is invariant"),
        ("System.Globalization.DateTimeFormatInfo.get_CurrentInfo(", "the culture is invariant"),
        ("System.StringComparer.get_CurrentCulture", "the culture is invariant"),
        ("System.Environment.", "settings are arguments"),
        ("System.AppContext.", "settings are arguments"),
        ("System.AppDomain.", "settings are arguments"),
        ("System.OperatingSystem.", "settings are arguments"),
        ("System.Runtime.InteropServices.RuntimeInformation.", "settings are arguments"),
        ("System.Console.", "results are returned, not printed"),
        ("System.Random.", "the same input always gives the same answer"),
        ("System.Guid.NewGuid(", "the same input always gives the same answer"),
        ("System.Guid.CreateVersion7(", "the same input always gives the same answer"),
        ("System.HashCode.", "hashes differ from one run to the next"),
        ("System.String.GetHashCode(", "hashes differ from one run to the next"),
        ("System.GC.", "the machine is not asked"),
        ("System.Activator.", "types are named, not looked up"),
        ("System.Lazy`1", "state is made when it is declared"),
    ];

    /// <summary>Every step beyond what is open, as <c>where uses what: why not</c>.</summary>
    public static IEnumerable<string> Offences(string package, IEnumerable<CompiledMethod> methods) =>
        from method in methods
        from step in method.Steps
        let why = WhyNot(package, method, step)
        where why is not null
        select $"{method} uses {step.With}: {why}";

    private static string? WhyNot(string package, CompiledMethod method, Step step)
    {
        if (step.Namespace.Length == 0 || IsOurs(step.Namespace)
            || Permitted.Any(open => open.Package == package && Starts(step, open.Start)))
        {
            return null;
        }

        if (!OpenToAll.Contains(step.Namespace))
        {
            return $"the namespace {step.Namespace} is not open to {package}";
        }

        var refused = Refused.FirstOrDefault(refused => Starts(step, refused.Start));
        return IsHarmless(method, refused.Start) ? null : refused.Why;
    }

    // Hash codes that stay hash codes; and the compiler's iterators, which ask on which thread they are.
    private static bool IsHarmless(CompiledMethod method, string? refused) => refused switch
    {
        "System.HashCode." or "System.String.GetHashCode(" => method.Name == nameof(GetHashCode),
        "System.Environment." => method.Owner != method.WrittenIn
            && method.Steps.All(step => !Starts(step, refused) || step.With.Contains("CurrentManagedThreadId", StringComparison.Ordinal)),
        _ => false,
    };

    private static bool IsOurs(string space) =>
        space == "HousingFinance.Kernel" || space.StartsWith("HousingFinance.Kernel.", StringComparison.Ordinal);

    private static bool Starts(Step step, string start) => step.With.StartsWith(start, StringComparison.Ordinal);
}
