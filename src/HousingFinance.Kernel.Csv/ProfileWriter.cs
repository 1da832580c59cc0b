using System.Collections.Immutable;
using CsvHelper;
using HousingFinance.Kernel.Csv.Internals;

namespace HousingFinance.Kernel.Csv;

/// <summary>Writes files by their profiles.</summary>
public static class ProfileWriter
{
    /// <summary>Writes a file: the headings and then every row that fits.</summary>
    /// <typeparam name="T">The row.</typeparam>
    /// <param name="file">Takes the file in UTF-8, without a byte order mark; it stays open.</param>
    /// <param name="profile">Its layout.</param>
    /// <param name="rows">The rows.</param>
    /// <returns>How many were written, and what was wrong with those that were not.</returns>
    public static FileReport Write<T>(Stream file, FileProfile<T> profile, IEnumerable<T> rows)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var writer = new ProfileWriter<T>(file, profile);
        return writer.WriteAll(rows);
    }

    /// <inheritdoc cref="Write{T}(Stream, FileProfile{T}, IEnumerable{T})"/>
    public static FileReport Write<T>(TextWriter file, FileProfile<T> profile, IEnumerable<T> rows)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var writer = new ProfileWriter<T>(file, profile);
        return writer.WriteAll(rows);
    }
}

/// <summary>
/// Writes a file row by row by its profile, so that <see cref="ProfileReader"/> reads the same rows from it.
/// </summary>
/// <typeparam name="T">The row.</typeparam>
/// <remarks>
/// <para>A row is written whole or set aside with all that is wrong with it: a required value that is missing, an
/// amount outside the limits of its column, a text that is too long. Nothing is cut.</para>
/// <para>Text and references that a spreadsheet would run as a formula, those that begin with = + - or @, are
/// written behind an apostrophe; reading takes it off. Amounts, numbers, percentages, dates and codes are written
/// as they are: -0.05 stays a number.</para>
/// <para>Not for several threads at once. Nothing is allocated for a row that is written. Call <see
/// cref="Complete"/> when all rows are in.</para>
/// </remarks>
public sealed class ProfileWriter<T> : IDisposable
    where T : struct
{
    private readonly CsvWriter _csv;
    private readonly FileProfile<T> _profile;
    private readonly byte[] _cells;
    private readonly int[] _lengths;
    private readonly ImmutableArray<Diagnostic>.Builder _findings = ImmutableArray.CreateBuilder<Diagnostic>();
    private RowTotals _totals;

    /// <summary>Begins a file with its headings.</summary>
    /// <param name="file">Takes the file in UTF-8, without a byte order mark; it stays open.</param>
    /// <param name="profile">Its layout.</param>
    public ProfileWriter(Stream file, FileProfile<T> profile)
        : this(options => CsvWriter.Create(NotNull(file), options, leaveOpen: true), profile)
    {
    }

    /// <summary>Begins a file with its headings.</summary>
    /// <param name="file">Takes the file; it stays open.</param>
    /// <param name="profile">Its layout.</param>
    public ProfileWriter(TextWriter file, FileProfile<T> profile)
        : this(options => CsvWriter.Create(NotNull(file), options, leaveOpen: true), profile)
    {
    }

    private ProfileWriter(Func<CsvWriterOptions, CsvWriter> open, FileProfile<T> profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        _profile = profile;
        _cells = new byte[profile.ColumnsOfRow.Sum(column => column.Kind.MostBytes)];
        _lengths = new int[profile.ColumnsOfRow.Length];
        _csv = open(new CsvWriterOptions { NewLine = profile.LineEnd == LineEnd.Lf ? "\n" : "\r\n" });
        _csv.WriteHeader([.. profile.ColumnsOfRow.Select(column => column.Heading)]);
    }

    /// <summary>Writes a row, or sets it aside.</summary>
    /// <param name="row">The row.</param>
    public void Write(in T row)
    {
        var columns = _profile.ColumnsOfRow.AsSpan();
        var (at, sound) = (0, true);
        for (var index = 0; index < columns.Length; index++)
        {
            var kind = columns[index].Kind;
            var status = columns[index].Write(row, _cells.AsSpan(at, kind.MostBytes), out _lengths[index]);
            if (status != CellStatus.Accepted)
            {
                var place = _profile.At(_totals.Rows + 1, 0, row) with { Column = columns[index].Heading };
                _findings.Add(status.Explain(place, Found.InValue(status, kind)));
                sound = false;
            }

            at += kind.MostBytes;
        }

        if (sound)
        {
            WriteCells(columns);
            _totals.Accept(_profile.ValueOf(row));
        }
        else
        {
            _totals.SetAside(_profile.ValueOf(row));
        }
    }

    /// <summary>Hands everything written to the file and says what was written.</summary>
    /// <exception cref="OverflowException">The values of the rows add to more than 64 bits of pence.</exception>
    public FileReport Complete()
    {
        _csv.Flush();
        return _totals.TryReport($"{_profile.Name} written", out var report)
            ? new FileReport(report, _findings.ToImmutable())
            : throw new OverflowException("The values of the rows add to more than 64 bits of pence.");
    }

    /// <summary>Hands what was written to the file, which stays open.</summary>
    public void Dispose() => _csv.Dispose();

    internal FileReport WriteAll(IEnumerable<T> rows)
    {
        foreach (var row in rows)
        {
            Write(row);
        }

        return Complete();
    }

    private void WriteCells(ReadOnlySpan<Column<T>> columns)
    {
        var at = 0;
        for (var index = 0; index < columns.Length; index++)
        {
            _csv.WriteField(_cells.AsSpan(at, _lengths[index]));
            at += columns[index].Kind.MostBytes;
        }

        _csv.EndRecord();
    }

    private static TFile NotNull<TFile>(TFile file)
        where TFile : class
    {
        ArgumentNullException.ThrowIfNull(file);
        return file;
    }
}
