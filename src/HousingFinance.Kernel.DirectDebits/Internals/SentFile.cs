using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>A file that was sent, by what an AUDDIS file result names it by beside its processing day.</summary>
internal sealed record SentFile(ServiceUserNumber ServiceUser, SubmissionSerial Serial, int FileNumber);
