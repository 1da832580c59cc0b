using System.Globalization;
using Xunit;

namespace HousingFinance.Kernel.TestSupport;

/// <summary>
/// Runs the rest of a test as on a German machine, where a decimal is written with a comma and thousands with a full stop.
/// </summary>
public sealed class GermanCulture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    /// <summary>Initializes a new instance of the <see cref="GermanCulture"/> class and makes it the culture of the thread.</summary>
    public GermanCulture()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal("1.234,5", 1234.5m.ToString("N1", CultureInfo.CurrentCulture));
    }

    /// <summary>Brings back the culture there was before.</summary>
    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
