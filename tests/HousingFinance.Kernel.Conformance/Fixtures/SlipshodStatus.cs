using System.Collections.Immutable;

namespace HousingFinance.Kernel.Conformance.Fixtures;

/// <summary>Statuses of which each breaks a rule of its own.</summary>
public enum SlipshodStatus : byte
{
    /// <summary>In no table.</summary>
    Forgotten = 1,

    /// <summary>Twice in the table.</summary>
    Twice = 2,

    /// <summary>Refused with a warning.</summary>
    Mild = 3,
}

/// <summary>Their table.</summary>
public static class SlipshodStatuses
{
    /// <summary>Its rows.</summary>
    public static ImmutableArray<StatusMeaning<SlipshodStatus>> All { get; } =
    [
        new(SlipshodStatus.Twice, new("SLIP001"), Severity.Error, "once", "remove one"),
        new(SlipshodStatus.Twice, new("SLIP002"), Severity.Error, "once", "remove one"),
        new(SlipshodStatus.Mild, new("SLIP003"), Severity.Warning, "an error", "make it one"),
    ];
}
