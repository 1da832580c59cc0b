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

    internal static void Find(
        SubmissionFile file,
        int fileNumber,
        SubmissionProfile profile,
        SubmissionTerms terms,
        LocalDate? earliest,
        List<FormatFinding> findings)
    {
        var sections = file.Payments.Sections;
        for (var index = 0; index < sections.Length; index++)
        {
            if (index == 0 || sections[index].Day != sections[index - 1].Day)
            {
                Judge(file.Payments, sections[index], fileNumber, terms, earliest, findings);
            }
        }

        var days = sections.Select(section => section.Day).Distinct().Count();
        if (profile.Days == ProcessingDays.One && days > 1)
        {
            findings.Add(new FormatFinding(FormatStatus.SeveralDays, fileNumber, found: days));
        }

        FindLabelDates(file, fileNumber, findings);
    }

    /// <summary>Every instruction that is for another day than the next processing day.</summary>
    internal static void FindInstructions(
        SubmissionFile file, int fileNumber, SubmissionTerms terms, LocalDate? earliest, List<FormatFinding> findings)
    {
        if (terms.Instructions == InstructionDay.AnyInWindow || earliest is not { } next)
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

    private static void Judge(
        PaymentRoll roll, PaymentSection section, int file, SubmissionTerms terms, LocalDate? earliest, List<FormatFinding> findings)
    {
        if (section.Day.IsNone)
        {
            Add(FormatStatus.DayMissing, default);
            return;
        }

        var date = section.Day.Date;
        var status = BacsDays.Assess(date, terms.Calendar);
        if (status != FormatStatus.Accepted)
        {
            Add(status, default);
        }
        else if (earliest is { } first && date < first)
        {
            Add(FormatStatus.DayTooSoon, first);
        }
        else if (earliest is not null && date > terms.InputDay.PlusDays(terms.MostDaysAhead))
        {
            Add(FormatStatus.DayTooFarAhead, terms.InputDay.PlusDays(terms.MostDaysAhead));
        }

        void Add(FormatStatus status, LocalDate expected) => findings.Add(new FormatFinding(
            status,
            file,
            roll.NumberOf(section.FirstRow),
            FindingPlace.Payment,
            PaymentFields.Day,
            found: section.Day.IsNone ? 0 : Packed(section.Day.Date),
            expected: Packed(expected)));
    }

    private static void FindLabelDates(SubmissionFile file, int fileNumber, List<FormatFinding> findings)
    {
        if (!YearAndDay.TryFrom(file.CreatedOn, out _))
        {
            findings.Add(new FormatFinding(FormatStatus.YearNotWritable, fileNumber, field: Standard18.Hdr1["creation date"]));
        }

        if (!YearAndDay.TryFrom(file.ExpiresOn, out var expires))
        {
            findings.Add(new FormatFinding(FormatStatus.YearNotWritable, fileNumber, field: Standard18.Hdr1["expiry date"]));
        }
        else if (file.Payments.Sections is [.., { Day.IsNone: false } last] && file.ExpiresOn <= last.Day.Date)
        {
            findings.Add(new FormatFinding(
                FormatStatus.ExpiryNotAfterProcessing,
                fileNumber,
                field: Standard18.Hdr1["expiry date"],
                found: expires,
                expected: Packed(last.Day.Date)));
        }
    }

    private static int Packed(LocalDate date) => YearAndDay.TryFrom(date, out var packed) ? packed : 0;
}
