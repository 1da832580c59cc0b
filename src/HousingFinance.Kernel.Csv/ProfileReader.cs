using System.Collections.Immutable;
using CsvHelper;
using HousingFinance.Kernel.Csv.Internals;

namespace HousingFinance.Kernel.Csv;

/// <summary>Takes a row that was read.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="row">The row, every cell of it accepted.</param>
public delegate void RowSink<T>(in T row)
    where T : struct;

/// <summary>
/// Reads files by their profiles: every row is accepted, or set aside with all that is wrong with it.
/// </summary>
/// <remarks>
/// <para>The file is UTF-8, with or without a byte order mark, or whatever other Unicode its mark says. Lines end
/// with CR LF, LF or CR. A line with nothing at all on it is no row and is passed over; a line of commas is a row
/// of blanks. A cell is quoted as RFC 4180 has it and does not span lines, so that a lost quote costs its own row
/// and no other.</para>
/// <para>The file is refused, and what the sink has had of it is to be thrown away, when its headings are not
/// those of the profile, when it has a line of more than <see cref="MostLineBytes"/>, or when its values add to
/// more than 64 bits of pence. No data makes a method here throw. Nothing is allocated for a row but what its
/// values need and, when it is set aside, its findings.</para>
/// <para>Streams and readers are the caller's and stay open. A finding shows a cell only where it looks like a
/// figure, a date or a short code and could be no name, sort code or account number.</para>
/// </remarks>
public static class ProfileReader
{
    /// <summary>The most bytes of UTF-8 in a row; a longer one is set aside.</summary>
    public const int MostRowBytes = 16_384;

    /// <summary>The most bytes of UTF-8 in a line; a file with a longer one is refused.</summary>
    public const int MostLineBytes = 1_048_576;

    /// <summary>Reads a file and keeps the findings.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="file">The file, from where it stands.</param>
    /// <param name="profile">Its layout.</param>
    /// <param name="accepted">Takes each accepted row, in the order of the file.</param>
    /// <returns>The report; or no value and every fault that the file is refused for.</returns>
    public static Outcome<FileReport> Read<T>(Stream file, FileProfile<T> profile, RowSink<T> accepted)
        where T : struct => Keeping(findings => Read(file, profile, accepted, findings));

    /// <inheritdoc cref="Read{T}(Stream, FileProfile{T}, RowSink{T})"/>
    public static Outcome<FileReport> Read<T>(TextReader file, FileProfile<T> profile, RowSink<T> accepted)
        where T : struct => Keeping(findings => Read(file, profile, accepted, findings));

    /// <summary>
    /// Reads a file and hands on each finding as it is made, for files whose findings may not fit in memory.
    /// </summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="file">The file, from where it stands.</param>
    /// <param name="profile">Its layout.</param>
    /// <param name="accepted">Takes each accepted row, in the order of the file.</param>
    /// <param name="setAside">Takes each finding of each row set aside.</param>
    /// <returns>The report; or no value and every fault that the file is refused for.</returns>
    public static Outcome<RunReport> Read<T>(
        Stream file, FileProfile<T> profile, RowSink<T> accepted, Action<Diagnostic> setAside)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(file);
        return Read(options => CsvReader.Create(file, options, leaveOpen: true), profile, accepted, setAside);
    }

    /// <inheritdoc cref="Read{T}(Stream, FileProfile{T}, RowSink{T}, Action{Diagnostic})"/>
    public static Outcome<RunReport> Read<T>(
        TextReader file, FileProfile<T> profile, RowSink<T> accepted, Action<Diagnostic> setAside)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(file);
        return Read(options => CsvReader.Create(file, options, leaveOpen: true), profile, accepted, setAside);
    }

    /// <summary>Reads a file and keeps its rows and findings.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="file">The file, from where it stands.</param>
    /// <param name="profile">Its layout.</param>
    /// <returns>The accepted rows with the report; or no value and every fault that the file is refused for.</returns>
    public static Outcome<FileRows<T>> ReadAll<T>(Stream file, FileProfile<T> profile)
        where T : struct => Keeping<T>(accepted => Read(file, profile, accepted));

    /// <inheritdoc cref="ReadAll{T}(Stream, FileProfile{T})"/>
    public static Outcome<FileRows<T>> ReadAll<T>(TextReader file, FileProfile<T> profile)
        where T : struct => Keeping<T>(accepted => Read(file, profile, accepted));

    private static Outcome<RunReport> Read<T>(
        Func<CsvReaderOptions, CsvReader> open,
        FileProfile<T> profile,
        RowSink<T> accepted,
        Action<Diagnostic> setAside)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(setAside);
        using var rows = new RowReader<T>(open, profile, accepted, setAside);
        return rows.ReadAll();
    }

    private static Outcome<FileReport> Keeping(Func<Action<Diagnostic>, Outcome<RunReport>> read)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var run = read(findings.Add);
        return run.HasValue
            ? Outcome.Of(new FileReport(run.Value, findings.ToImmutable()))
            : Outcome.Refused<FileReport>(run.Diagnostics);
    }

    private static Outcome<FileRows<T>> Keeping<T>(Func<RowSink<T>, Outcome<FileReport>> read)
        where T : struct
    {
        var rows = ImmutableArray.CreateBuilder<T>();
        var report = read((in row) => rows.Add(row));
        return report.HasValue
            ? Outcome.Of(new FileRows<T>(rows.ToImmutable(), report.Value))
            : Outcome.Refused<FileRows<T>>(report.Diagnostics);
    }
}
