using HousingFinance.Kernel.Figures;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Conformance.Figures;

/// <summary>A figure says since when, until when, who says so, who looked and how sure we are.</summary>
internal static class FigureRules
{
    /// <summary>Nothing was checked before there was anything to check.</summary>
    private static readonly LocalDate FirstCheck = new(2026, 1, 1);

    public static IEnumerable<string> Offences(CitedThing thing)
    {
        if (thing.Source is not { } source)
        {
            yield return $"{thing.Name} has no citation";
            yield break;
        }

        if (string.IsNullOrWhiteSpace(source.Title) || string.IsNullOrWhiteSpace(source.Locator))
        {
            yield return $"{thing.Name} cites nothing";
        }

        if (source.CheckedOn < FirstCheck)
        {
            yield return $"{thing.Name} was checked on {LocalDatePattern.Iso.Format(source.CheckedOn)}";
        }

        if (thing.Status is { } status && (!Enum.IsDefined(status) || status == FigureStatus.Supplied))
        {
            yield return $"{thing.Name} has status {status}, which is not for us to give";
        }
    }

    public static IEnumerable<string> Offences(DatedThing thing)
    {
        if (thing.From.IsEmpty)
        {
            yield return $"{thing.Name} has no entry";
            yield break;
        }

        for (var index = 1; index < thing.From.Length; index++)
        {
            if (thing.From[index] <= thing.From[index - 1])
            {
                yield return $"{thing.Name}: entry {index + 1} is not later than the one before it";
            }
        }

        if (thing.KnownThrough < thing.From[^1])
        {
            yield return $"{thing.Name} is known for less time than it has entries";
        }

        foreach (var offence in thing.Entries.SelectMany(Offences))
        {
            yield return offence;
        }
    }
}
