using HousingFinance.Kernel.Banking;
using NodaTime;

namespace HousingFinance.Kernel.Bacs;

/// <summary>By what a messaging advice is known again when its report comes a second time.</summary>
/// <remarks>
/// Published: serial number, service user and report date. The record type is kept beside them, because nothing says that the serial
/// numbers
/// of ADDACS and of AUDDIS never meet, and an advice taken for another would never be acted on. Equal when every part is equal.
/// <c>default</c> is no key.
/// </remarks>
public readonly record struct AdviceKey
{
    /// <summary>A key by its parts.</summary>
    /// <param name="serviceUser">The service user; <c>default</c> where none is given.</param>
    /// <param name="reportedOn">The date of the report; null where none is given.</param>
    /// <param name="recordType">The record type as it stands.</param>
    /// <param name="serial">The serial number; zeros before it do not count.</param>
    public AdviceKey(ServiceUserNumber serviceUser, LocalDate? reportedOn, string recordType, string serial)
    {
        ArgumentNullException.ThrowIfNull(recordType);
        ArgumentNullException.ThrowIfNull(serial);
        (ServiceUser, ReportedOn, RecordType, Serial) = (serviceUser, reportedOn, recordType, serial.TrimStart('0'));
    }

    /// <summary>The service user; none where none is given.</summary>
    public ServiceUserNumber ServiceUser { get; }

    /// <summary>The date of the report; null where none is given.</summary>
    public LocalDate? ReportedOn { get; }

    /// <summary>The record type.</summary>
    public string RecordType { get => field ?? ""; }

    /// <summary>The serial number without the zeros before it; empty where none is given.</summary>
    public string Serial { get => field ?? ""; }

    /// <summary>Whether every part is given. An advice without a whole key cannot be known again.</summary>
    public bool IsWhole => !ServiceUser.IsNone && ReportedOn is not null && RecordType.Length > 0 && Serial.Length > 0;

    /// <summary>Service user, date, record type and serial number.</summary>
    public override string ToString() =>
        $"{ServiceUser} {(ReportedOn is { } date ? NodaTime.Text.LocalDatePattern.Iso.Format(date) : "no date")} {RecordType} {Serial}";
}
