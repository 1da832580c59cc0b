using System.Collections.Immutable;
using NodaTime;

namespace HousingFinance.Kernel.Bacs;

/// <summary>ADDACS, AUDDIS or AWACS: messaging advices, of which each says by its record type what it is.</summary>
public sealed class MessagingReport : BacsReport
{
    /// <inheritdoc/>
    public override ReportKind Kind => ReportKind.Messaging;

    /// <summary>The advice type as it stands, such as <c>ADDACS</c> or <c>AUDREJ</c>; nothing is decided by it.</summary>
    public string AdviceType { get; init; } = "";

    /// <summary>The report type as it stands, such as <c>7001</c>; nothing is decided by it.</summary>
    public string ReportType { get; init; } = "";

    /// <summary>The day the report was made; null where it is missing or unreadable.</summary>
    public LocalDate? ReportedOn { get; init; }

    /// <summary>The first serial number as the header states it; empty where none is given.</summary>
    public string FirstSerial { get; init; } = "";

    /// <summary>The last serial number as the header states it; empty where none is given.</summary>
    public string LastSerial { get; init; } = "";

    /// <summary>
    /// The reprint mark as it stands; empty where there is none. What its values mean was not published, so nothing is decided by it: a
    /// reprint is known by <see cref="SeenBefore"/>.
    /// </summary>
    public string ReprintIndicator { get; init; } = "";

    /// <summary>The lines of the message that Bacs adds, such as why a file was refused; mostly none.</summary>
    public ImmutableArray<string> Messages { get => field.IsDefault ? [] : field; init; }

    /// <summary>The advices, those set aside included, in the order in which they stand.</summary>
    public ImmutableArray<MessagingAdvice> Advices { get => field.IsDefault ? [] : field; init; }

    /// <summary>The advices of one type, in order: <c>AdvicesOf&lt;AmendmentAdvice&gt;()</c>.</summary>
    /// <typeparam name="TAdvice">The type of advice.</typeparam>
    public ImmutableArray<TAdvice> AdvicesOf<TAdvice>()
        where TAdvice : MessagingAdvice =>
        [.. Advices.OfType<TAdvice>()];

    /// <summary>The advices that were seen before: reprints, which are not acted on again.</summary>
    /// <param name="known">The keys of every advice that was acted on.</param>
    /// <returns>In order; an advice without a whole key is never among them.</returns>
    public ImmutableArray<MessagingAdvice> SeenBefore(IReadOnlySet<AdviceKey> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return [.. Advices.Where(advice => advice.Key.IsWhole && known.Contains(advice.Key))];
    }
}
