using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Tests.Kernel;

/// <summary>Days as tests write them.</summary>
internal static class Days
{
    /// <summary>The day of an ISO date: <c>2026-04-06</c>.</summary>
    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).GetValueOrThrow();

    /// <summary>The day as an ISO date.</summary>
    public static string Iso(this LocalDate date) => LocalDatePattern.Iso.Format(date);
}
