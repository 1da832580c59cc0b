namespace HousingFinance.Kernel.Bacs;

/// <summary>A number of records and what they come to, as a report states them.</summary>
/// <param name="Count">How many.</param>
/// <param name="Value">What they come to.</param>
/// <remarks>Equal when both parts are. <c>default</c> is no records and £0.00.</remarks>
public readonly record struct ReportedSum(int Count, Money Value)
{
    /// <summary>A sum whose two parts are stated; null where one is not.</summary>
    internal static ReportedSum? Of((int? Count, Money? Value) stated) =>
        stated is ({ } count, { } value) ? new ReportedSum(count, value) : null;

    /// <summary>Number and value: <c>3 for £1,032.09</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Count} for {Value}");
}
