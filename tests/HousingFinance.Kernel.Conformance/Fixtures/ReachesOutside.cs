using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace HousingFinance.Kernel.Conformance.Fixtures;

/// <summary>Everything that the packages may not do, one method each, for the purity scan to find. Never run.</summary>
internal static class ReachesOutside
{
    public static DateTime AsksTheDate() => DateTime.Now;

    public static DateTimeOffset AsksTheTime() => DateTimeOffset.UtcNow;

    public static Instant AsksNodaTime() => SystemClock.Instance.GetCurrentInstant();

    public static long AsksTimeProvider() => TimeProvider.System.GetTimestamp();

    public static TimeZoneInfo AsksTheTimeZone() => TimeZoneInfo.Local;

    public static long TimesItself() => Stopwatch.GetTimestamp();

    public static CultureInfo AsksTheCulture() => CultureInfo.CurrentCulture;

    public static NumberFormatInfo AsksTheFormat() => NumberFormatInfo.CurrentInfo;

    public static string ReadsAFile() => File.ReadAllText("rents.csv");

    public static StreamReader OpensAPath() => new("rents.csv");

    public static string? AsksTheEnvironment() => Environment.GetEnvironmentVariable("RENTS");

    public static string AsksTheHost() => AppContext.BaseDirectory;

    public static int ThrowsDice() => new Random().Next();

    public static Guid MakesAGuid() => Guid.NewGuid();

    public static byte[] MakesRandomBytes() => RandomNumberGenerator.GetBytes(1);

    public static int HashesForThisProcess() => HashCode.Combine(1, 2);

    public static void Prints() => Console.WriteLine();

    public static void Sleeps() => Thread.Sleep(1);

    public static Task<int> StartsATask() => Task.Run(() => 1);

    public static void RunsInParallel() => Parallel.For(0, 1, _ => { });

    public static HttpClient CallsTheNetwork() => new();

    public static IEnumerable<int> Iterates()
    {
        // Hidden in a type of the compiler's making.
        yield return Environment.ProcessorCount;
    }

    public static string WritesANumber(int number) => $"{number} rows";

    public static string WritesADate(LocalDate date) => $"from {date}";

    public static string AddsANumber(decimal number) => "rows: " + number;

    public static StringBuilder AppendsANumber(StringBuilder text, long number) => text.Append(number);

#pragma warning disable CA1305 // which is what the scan is to find
    public static StringBuilder AppendsWords(StringBuilder text, int number) => text.Append($"{number} rows");
#pragma warning restore CA1305

    public static bool ReadsANumber(string text) => int.TryParse(text, out _);
}

/// <summary>A record that leaves its words to the compiler, which writes numbers and dates as the machine's culture has them.</summary>
public sealed record WordsByTheCompiler(LocalDate Day, int Row);

/// <summary>What the packages do instead.</summary>
internal static class KeepsToItsArguments
{
    public static string WritesANumber(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} rows");

    public static string WritesACode(string code) => $"code {code}";

    public static StringBuilder AppendsWords(StringBuilder text, int number) =>
        text.Append(CultureInfo.InvariantCulture, $"{number} rows");

    public static bool ReadsANumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    public static string WritesInEither(int number, string code) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} rows of {$"code {code}"}");
}
