using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>By how much the rent of a new letting may stand above formula rent, with a clear local reason for it.</summary>
internal static class Flexibility
{
    internal static DatedFigures<Percentage> GeneralNeeds { get; } = Yearly("general needs flexibility", Percentage.Of(5m));

    internal static DatedFigures<Percentage> Supported { get; } = Yearly("supported flexibility", Percentage.Of(10m));

    private static DatedFigures<Percentage> Yearly(string name, Percentage flexibility) => new(name, Entry.LastDay(2035),
        Entry.Derived(2015, flexibility, Sources.Devonshires("removed in 2016, so in force before")),
        Entry.Verified(2016, Percentage.Zero, Sources.Devonshires("removed during the reductions of 2016 to 2020")),
        Entry.Verified(2020, flexibility, Sources.RentStandard2020Briefing("flexibility on new lettings")),
        Entry.Unverified(2026, flexibility, Sources.PolicyStatement2026("flexibility on new lettings")));
}
