using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>Everything that a submission must be before a byte of it is written. All findings are given, not the first.</summary>
internal static class SubmissionCheck
{
    internal static List<FormatFinding> Find(Submission submission, SubmissionTerms terms)
    {
        var findings = new List<FormatFinding>();
        if (submission.Serial.IsNone)
        {
            findings.Add(new FormatFinding(FormatStatus.SerialMissing, field: Standard18.Vol1["submission serial number"]));
        }

        if (submission.Submitter.IsNone)
        {
            findings.Add(new FormatFinding(FormatStatus.SubmitterMissing, field: Standard18.Vol1["owner"]));
        }

        if (submission.Files.IsEmpty)
        {
            findings.Add(new FormatFinding(FormatStatus.NothingToSend));
        }

        for (var index = 0; index < submission.Files.Length; index++)
        {
            FindInFile(submission, index, terms, findings);
        }

        findings.AddRange(FindByTerms(submission, terms));
        return findings;
    }

    /// <summary>
    /// What the terms ask, and what files and payments must keep between them: all that reading record by record does not show.
    /// </summary>
    internal static List<FormatFinding> FindByTerms(Submission submission, SubmissionTerms terms)
    {
        var findings = new List<FormatFinding>();
        FindServiceUsers(submission, findings);
        var earliest = DayRule.Earliest(terms, findings);
        for (var index = 0; index < submission.Files.Length; index++)
        {
            var file = submission.Files[index];
            if (earliest is { } first)
            {
                DayRule.FindOutsideWindow(file, index + 1, terms, first, findings);
                DayRule.FindInstructions(file, index + 1, terms, first, findings);
            }

            DayRule.FindExpired(file, index + 1, findings);
            LimitRule.Find(file, index + 1, terms, findings);
            FindReferences(file, index + 1, terms, findings);
        }

        FindTogether(submission, terms, findings);
        return findings;
    }

    // A bureau's files are for its clients. Of several files of a service user's own the published notes do not say whose they may be.
    private static void FindServiceUsers(Submission submission, List<FormatFinding> findings)
    {
        if (submission.Submitter.ServiceUser is not { IsNone: false } submitter)
        {
            return;
        }

        var status = submission.Files.Length == 1 ? FormatStatus.ServiceUserDiffers : FormatStatus.ServiceUserNotSubmitter;
        for (var index = 0; index < submission.Files.Length; index++)
        {
            if (submission.Files[index].ServiceUser is { IsNone: false } serviceUser && serviceUser != submitter)
            {
                findings.Add(new FormatFinding(
                    status,
                    index + 1,
                    field: Standard18.Hdr1["service user number"],
                    found: PackedText.Of(serviceUser.ToDigits()),
                    expected: PackedText.Of(submitter.ToDigits())));
            }
        }
    }

    private static void FindInFile(Submission submission, int index, SubmissionTerms terms, List<FormatFinding> findings)
    {
        var file = submission.Files[index];
        if (file.ServiceUser.IsNone)
        {
            findings.Add(new FormatFinding(FormatStatus.ServiceUserMissing, index + 1, field: Standard18.Hdr1["service user number"]));
        }

        if (file.Payments.Count == 0)
        {
            findings.Add(new FormatFinding(FormatStatus.NothingToSend, index + 1));
        }

        if (file.Payments.SetAside.Length > 0 && terms.SetAside != SetAsidePolicy.Exclude)
        {
            findings.Add(new FormatFinding(FormatStatus.PaymentsSetAside, index + 1, found: file.Payments.SetAside.Length));
            findings.AddRange(file.Payments.SetAside.Select(refusal => refusal.Finding.InFile(index + 1)));
        }

        DayRule.FindUnwritable(file, index + 1, submission.Profile, terms.Calendar, findings);
        BalanceRule.Find(file, index + 1, submission.Profile.Contras, findings);
    }

    private static void FindReferences(SubmissionFile file, int fileNumber, SubmissionTerms terms, List<FormatFinding> findings)
    {
        if (terms.References == BacsReferenceForm.AnyPermitted)
        {
            return;
        }

        var roll = file.Payments;
        for (var row = 0; row < roll.Count; row++)
        {
            BacsText.ReadField(roll.Columns.ReferenceAt(row), out var reference);
            if (TransactionCode.OfValue(roll.Columns.Code[row]) is { HasCoreReference: true }
                && PaymentRule.OfReference(reference, terms.References) is not FormatStatus.Accepted and var status)
            {
                findings.Add(new FormatFinding(status, fileNumber, roll.NumberOf(row), FindingPlace.Payment, PaymentFields.Reference));
            }
        }
    }

    private static void FindTogether(Submission submission, SubmissionTerms terms, List<FormatFinding> findings)
    {
        foreach (var group in submission.Files.Select((file, index) => (File: file, Number: index + 1)).GroupBy(at => at.File.ServiceUser))
        {
            var numbers = group.Select(at => at.Number).ToArray();
            var rolls = group.Select(at => at.File.Payments).ToArray();
            findings.AddRange(rolls.Length == 1
                ? rolls[0].Findings.Select(finding => finding.InFile(numbers[0]))
                : ReferenceRule.Find(rolls, numbers));
            FirstCollectionRule.Find(rolls, numbers, terms, findings);
            FindRepeatedNumbers([.. group.Select(at => at.File)], numbers, findings);
        }
    }

    private static void FindRepeatedNumbers(SubmissionFile[] files, int[] numbers, List<FormatFinding> findings)
    {
        var seen = new Dictionary<(int FileNumber, ProcessingDay Day), int>();
        for (var index = 0; index < files.Length; index++)
        {
            foreach (var day in files[index].Payments.Sections.Select(section => section.Day).Distinct())
            {
                if (!seen.TryAdd((files[index].FileNumber, day), numbers[index]))
                {
                    findings.Add(new FormatFinding(
                        FormatStatus.FileNumberRepeated,
                        numbers[index],
                        field: Standard18.Uhl1["file number"],
                        found: files[index].FileNumber,
                        expected: seen[(files[index].FileNumber, day)]));
                    break;
                }
            }
        }
    }
}
