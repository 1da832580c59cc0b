using BenchmarkDotNet.Attributes;
using HousingFinance.Kernel.Bacs;

namespace HousingFinance.Kernel.Benchmarks.Bacs;

/// <summary>What each part of writing costs, beside the copy of the finished bytes.</summary>
public class WritingPartsBenchmarks
{
    private BenchmarkPayments _payments = null!;
    private PaymentColumns _columns = null!;
    private PaymentColumns _kept = null!;
    private Submission _submission = null!;
    private byte[] _finished = [];
    private byte[] _destination = [];

    [ParamsSource(nameof(Sizes))]
    public int Payments { get; set; }

    public static IEnumerable<int> Sizes => WritingBenchmarks.Sizes;

    [GlobalSetup]
    public void Setup()
    {
        _payments = new BenchmarkPayments(Payments);
        _kept = _payments.Columns();
        _submission = BenchmarkPayments.Submission(_payments.Columns().ToRoll());
        _finished = new byte[Standard18Writer.Length(_submission)];
        _destination = new byte[_finished.Length];
        if (!Standard18Writer.Write(_submission, BenchmarkPayments.Terms, _finished).IsWritten)
        {
            throw new InvalidOperationException("Something stops the submission; there is nothing to measure.");
        }
    }

    [Benchmark(Baseline = true)]
    public void CopyOfFinishedBytes() => _finished.CopyTo(_destination, 0);

    /// <summary>Every row looked at by itself.</summary>
    [Benchmark]
    public FormatStatus LookAtRows() => _kept.FirstFault(out _);

    // Of every case, so that all are measured alike: one run a round, each with columns made anew.
    [IterationSetup]
    public void FillColumns() => _columns = _payments.Columns();

    /// <summary>Every row looked at by itself, sections and totals, and references told apart; once for a roll.</summary>
    [Benchmark]
    public PaymentRoll MakeRoll() => _columns.ToRoll();

    /// <summary>Everything that must hold before a byte is written, of a ready roll.</summary>
    [Benchmark]
    public bool CheckSubmission() => Standard18Writer.Check(_submission, BenchmarkPayments.Terms).IsEmpty;

    /// <summary>The check, the records, and their amounts read back.</summary>
    [Benchmark]
    public SubmissionResult CheckAndWrite() => Standard18Writer.Write(_submission, BenchmarkPayments.Terms, _destination);

    /// <summary>The identity by which the same payments are known again; not part of writing.</summary>
    [Benchmark]
    public SubmissionIdentity Identity() => SubmissionIdentity.Of(_submission);
}
