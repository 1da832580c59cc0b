using System.Diagnostics;

namespace CouncilYear;

/// <summary>How long each stage took, in the order in which they ran.</summary>
internal sealed class StageClock
{
    private readonly List<(string Stage, TimeSpan Time)> _times = [];

    public IReadOnlyList<(string Stage, TimeSpan Time)> Times => _times;

    public TimeSpan Total => new(_times.Sum(time => time.Time.Ticks));

    /// <summary>Runs a stage and keeps its time, whatever comes of it.</summary>
    public T Time<T>(string stage, Func<T> run)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            return run();
        }
        finally
        {
            _times.Add((stage, Stopwatch.GetElapsedTime(began)));
        }
    }
}
