using HousingFinance.Kernel.Calendars;
using NodaTime;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>Every processing day is a working day that Bacs takes from the input day.</summary>
internal static class DayRule
{
    /// <summary>The earliest processing day for the input day; null, with a finding, when the calendar does not know it.</summary>
    internal static LocalDate? Earliest(SubmissionTerms terms, List<FormatFinding> findings)
    {
        if (terms.TryEarliest(out var earliest))
        {
            return earliest;
        }

        findings.Add(new FormatFinding(FormatStatus.DayNotKnown, found: Packed(terms.InputDay)));
        return null;
    }

    /// <summary>Days that no record can hold or that are no working days.</summary>
    internal static void FindUnwritable(
        SubmissionFile file, int fileNumber, SubmissionProfile profile, WorkingDayCalendar calendar, List<FormatFinding> findings)
    {
        foreach (var section in FirstOfDays(file.Payments))
        {
            var status = section.Day.IsNone ? FormatStatus.DayMissing : BacsDays.Assess(section.Day.Date, calendar);
            if (status != FormatStatus.Accepted)
            {
                findings.Add(Finding(status, file.Payments, section, fileNumber, default));
            }
        }

        var days = FirstOfDays(file.Payments).Count();
        if (profile.Days == ProcessingDays.One && days > 1)
        {
            findings.Add(new FormatFinding(FormatStatus.SeveralDays, fileNumber, found: days));
        }

        if (!YearAndDay.TryFrom(file.CreatedOn, out _))
        {
            findings.Add(new FormatFinding(FormatStatus.YearNotWritable, fileNumber, field: Standard18.Hdr1["creation date"]));
        }

        if (!YearAndDay.TryFrom(file.ExpiresOn, out _))
        {
            findings.Add(new FormatFinding(FormatStatus.YearNotWritable, fileNumber, field: Standard18.Hdr1["expiry date"]));
        }
    }

    /// <summary>Working days that Bacs does not take from the input day.</summary>
    internal static void FindOutsideWindow(
        SubmissionFile file, int fileNumber, SubmissionTerms terms, LocalDate earliest, List<FormatFinding> findings)
    {
        var latest = terms.InputDay.PlusDays(terms.MostDaysAhead);
        foreach (var section in FirstOfDays(file.Payments))
        {
            if (section.Day.IsNone || BacsDays.Assess(section.Day.Date, terms.Calendar) != FormatStatus.Accepted)
            {
                continue;
            }

            if (section.Day.Date < earliest)
            {
                findings.Add(Finding(FormatStatus.DayTooSoon, file.Payments, section, fileNumber, earliest));
            }
            else if (section.Day.Date > latest)
            {
                findings.Add(Finding(FormatStatus.DayTooFarAhead, file.Payments, section, fileNumber, latest));
            }
        }
    }

    /// <summary>Whether the file expires before its last processing day is over.</summary>
    internal static void FindExpired(SubmissionFile file, int fileNumber, List<FormatFinding> findings)
    {
        if (YearAndDay.TryFrom(file.ExpiresOn, out var expires)
            && file.Payments.Sections is [.., { Day.IsNone: false } last]
            && file.ExpiresOn <= last.Day.Date)
        {
            findings.Add(new FormatFinding(
                FormatStatus.ExpiryNotAfterProcessing,
                fileNumber,
                field: Standard18.Hdr1["expiry date"],
                found: expires,
                expected: Packed(last.Day.Date)));
        }
    }

    /// <summary>Every instruction that is for another day than the next processing day.</summary>
    internal static void FindInstructions(
        SubmissionFile file, int fileNumber, SubmissionTerms terms, LocalDate next, List<FormatFinding> findings)
    {
        if (terms.Instructions == InstructionDay.AnyInWindow)
        {
            return;
        }

        foreach (var section in file.Payments.Sections)
        {
            if (section.Totals.InstructionCount == 0 || section.Day.IsNone || section.Day.Date == next)
            {
                continue;
            }

            for (var row = section.FirstRow; row < section.FirstRow + section.Count; row++)
            {
                if (TransactionCode.OfValue(file.Payments.Columns.Code[row])?.Side == TransactionSide.Instruction)
                {
                    findings.Add(new FormatFinding(
                        FormatStatus.InstructionDayNotNext,
                        fileNumber,
                        file.Payments.NumberOf(row),
                        FindingPlace.Payment,
                        PaymentFields.Day,
                        found: Packed(section.Day.Date),
                        expected: Packed(next)));
                }
            }
        }
    }

    private static IEnumerable<PaymentSection> FirstOfDays(PaymentRoll roll)
    {
        for (var index = 0; index < roll.Sections.Length; index++)
        {
            if (index == 0 || roll.Sections[index].Day != roll.Sections[index - 1].Day)
            {
                yield return roll.Sections[index];
            }
        }
    }

    private static FormatFinding Finding(
        FormatStatus status, PaymentRoll roll, PaymentSection section, int file, LocalDate expected) => new(
        status,
        file,
        roll.NumberOf(section.FirstRow),
        FindingPlace.Payment,
        PaymentFields.Day,
        found: section.Day.IsNone ? 0 : Packed(section.Day.Date),
        expected: Packed(expected));

    private static int Packed(LocalDate date) => YearAndDay.TryFrom(date, out var packed) ? packed : 0;
}
