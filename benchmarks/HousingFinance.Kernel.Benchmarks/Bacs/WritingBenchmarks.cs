using BenchmarkDotNet.Attributes;
using HousingFinance.Kernel.Bacs;

namespace HousingFinance.Kernel.Benchmarks.Bacs;

/// <summary>
/// Writing Standard 18 records of 106 characters on one thread, beside a plain copy of the finished bytes and the way a first attempt is
/// written: strings, padding, LINQ and a stream writer. All give the same bytes, checked before timing.
/// </summary>
/// <remarks>
/// From columns means everything, once: every row checked by the rule of one payment, sections and totals, references that a bank could not
/// tell apart, contras, the check of the whole submission, formatting, and amounts read back. From a ready roll means what is done each
/// time a roll is written: the check of the whole submission, formatting, and amounts read back.
/// </remarks>
public class WritingBenchmarks
{
    private BenchmarkPayments _payments = null!;
    private PaymentColumns _columns = null!;
    private Submission _submission = null!;
    private StringWriting _strings = null!;
    private byte[] _finished = [];
    private byte[] _destination = [];

    /// <summary>How many payments; a script may set fewer by HF_BENCHMARK_HOMES.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Payments { get; set; }

    public static IEnumerable<int> Sizes => Environment.GetEnvironmentVariable("HF_BENCHMARK_HOMES") is { Length: > 0 } homes
        ? [int.Parse(homes, System.Globalization.CultureInfo.InvariantCulture)]
        : [20_000, 1_000_000];

    [GlobalSetup]
    public void Setup()
    {
        _payments = new BenchmarkPayments(Payments);
        _submission = BenchmarkPayments.Submission(_payments.Columns().ToRoll());
        _finished = new byte[Standard18Writer.Length(_submission)];
        _destination = new byte[_finished.Length];
        _strings = new StringWriting(_payments.Strings());
        Require(Standard18Writer.Write(_submission, BenchmarkPayments.Terms, _finished).IsWritten);
        FillColumns();
        ColumnsIntoMemory();
        Require(_destination.AsSpan().SequenceEqual(_finished));
        using var written = new MemoryStream(_finished.Length);
        _strings.Write(written);
        Require(written.GetBuffer().AsSpan(0, (int)written.Length).SequenceEqual(_finished));
    }

    [Benchmark(Baseline = true)]
    public void CopyOfFinishedBytes() => _finished.CopyTo(_destination, 0);

    // Of every case, so that all are measured alike: one run a round, each with columns made anew.
    [IterationSetup]
    public void FillColumns() => _columns = _payments.Columns();

    [Benchmark]
    public SubmissionResult ColumnsIntoMemory() =>
        Standard18Writer.Write(BenchmarkPayments.Submission(_columns.ToRoll()), BenchmarkPayments.Terms, _destination);

    [Benchmark]
    public SubmissionResult ColumnsToStream() =>
        Standard18Writer.Write(BenchmarkPayments.Submission(_columns.ToRoll()), BenchmarkPayments.Terms, Stream.Null);

    [Benchmark]
    public SubmissionResult ReadyRollIntoMemory() => Standard18Writer.Write(_submission, BenchmarkPayments.Terms, _destination);

    [Benchmark]
    public SubmissionResult ReadyRollToStream() => Standard18Writer.Write(_submission, BenchmarkPayments.Terms, Stream.Null);

    [Benchmark]
    public long StringsIntoMemory()
    {
        using var stream = new MemoryStream(_destination);
        return _strings.Write(stream);
    }

    private static void Require(bool same)
    {
        if (!same)
        {
            throw new InvalidOperationException("The variants do not give the same bytes; their times cannot be compared.");
        }
    }
}
