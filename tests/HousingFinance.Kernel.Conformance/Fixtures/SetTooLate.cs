namespace HousingFinance.Kernel.Conformance.Fixtures;

/// <summary>Static fields that are read before they are set.</summary>
public static class SetTooLate
{
    private static readonly string[] All = [Name!];

    private static readonly string Name = All.Length.ToString("0", null);

    private static readonly string Early = Name;

    /// <summary>Uses them.</summary>
    public static int Count => All.Length + Early.Length;

    /// <summary>Does not offend.</summary>
    public static string Fine { get; } = "fine";
}
