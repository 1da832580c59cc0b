using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using BenchmarkDotNet.Attributes;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Calendars;

#pragma warning disable CA1845, CA1846 // Substring is what a first attempt uses; that is what is measured.

namespace HousingFinance.Kernel.Benchmarks.Bacs;

/// <summary>
/// Reading Standard 18 records of 106 characters on one thread, beside adding up the bytes in order, 128 at a time, and the way a first
/// attempt is written: Substring, LINQ, decimal and objects.
/// </summary>
/// <remarks>
/// Read means everything that one file shows: every character against its table, every payment against the rules of one, days, contras
/// and trailer totals; and the payments as columns, which it keeps. Check is the same and keeps none. Lint adds limits, days from the
/// input day and references that a bank could not tell apart.
/// </remarks>
public class ReadingBenchmarks
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.EnglandAndWales;

    private byte[] _file = [];

    [ParamsSource(nameof(Sizes))]
    public int Payments { get; set; }

    public static IEnumerable<int> Sizes => WritingBenchmarks.Sizes;

    [GlobalSetup]
    public void Setup()
    {
        var submission = BenchmarkPayments.Submission(new BenchmarkPayments(Payments).Columns().ToRoll());
        _file = new byte[Standard18Writer.Length(submission)];
        Standard18Writer.Write(submission, BenchmarkPayments.Terms, _file);
        var total = submission.Files[0].Payments.Totals.DebitPence;
        if (!submission.Equals(Read().Submission) || Read().FindingCount != 0 || Lint().FindingCount != 0 || Check().FindingCount != 0 || Strings() != total)
        {
            throw new InvalidOperationException("The variants do not read the same; their times cannot be compared.");
        }
    }

    [Benchmark(Baseline = true)]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong ReadOfTheBytes()
    {
        // Four sums, so that none waits for the one before.
        var (first, second, third, fourth) = (Vector256<ulong>.Zero, Vector256<ulong>.Zero, Vector256<ulong>.Zero, Vector256<ulong>.Zero);
        var parts = MemoryMarshal.Cast<byte, Vector256<ulong>>(_file);
        for (var at = 0; at < parts.Length - 3; at += 4)
        {
            first += parts[at];
            second += parts[at + 1];
            third += parts[at + 2];
            fourth += parts[at + 3];
        }

        return Vector256.Sum(first + second + third + fourth);
    }

    [Benchmark]
    public SubmissionReading Check() => Standard18Reader.Check(_file, Calendar);

    [Benchmark]
    public SubmissionReading Read() => Standard18Reader.Read(_file, Calendar);

    [Benchmark]
    public SubmissionReading Lint() => Standard18Reader.Lint(_file, BenchmarkPayments.Terms);

    [Benchmark]
    public long Strings()
    {
        var payments = new List<StringPayment>();
        using var reader = new StreamReader(new MemoryStream(_file), Encoding.ASCII);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length != 106 || line.Substring(64, 6) == "CONTRA")
            {
                continue;
            }

            var digits = line.Substring(0, 14) + line.Substring(17, 14) + line.Substring(35, 11);
            if (!digits.All(char.IsDigit) || !line.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || " .&/-".Contains(c, StringComparison.Ordinal)))
            {
                throw new FormatException();
            }

            var year = 2000 + int.Parse(line.Substring(101, 2), CultureInfo.InvariantCulture);
            payments.Add(new StringPayment(
                line.Substring(0, 6),
                line.Substring(6, 8),
                line.Substring(15, 2),
                decimal.Parse(line.Substring(35, 11), CultureInfo.InvariantCulture) / 100m,
                line.Substring(64, 18).TrimEnd(),
                line.Substring(82, 18).TrimEnd(),
                new NodaTime.LocalDate(year, 1, 1).PlusDays(int.Parse(line.Substring(103, 3), CultureInfo.InvariantCulture) - 1)));
        }

        return (long)(payments.Sum(payment => payment.Amount) * 100m);
    }
}
