using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.TestSupport;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Bacs;

/// <summary>A submission that nothing stops, and the terms it keeps.</summary>
public sealed record LawfulSubmission(Submission Submission, SubmissionTerms Terms, ImmutableArray<ImmutableArray<PaymentInstruction>> Given)
{
    public override string ToString() => string.Join(
        Environment.NewLine, Given.SelectMany(file => file).Select(payment => payment.ToString()).Prepend(Submission.Profile.ToString()));
}

/// <summary>
/// Generators of submissions that may be sent: every profile, one file or several, by a service user for itself or a bureau for two, up to
/// five processing days and three originating accounts, all codes a service user has, amounts up to eleven digits, references and names of
/// every permitted character. About half of the payments are those of a few payers who have several, under one reference or more. They
/// shrink to fewer payments, plainer amounts and the plain profile.
/// </summary>
public static class LawfulSubmissions
{
    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const string Permitted = LettersAndDigits + " .&/-";

    /// <summary>The terms of every submission here: instructions for any day, and amounts up to what the field holds.</summary>
    public static SubmissionTerms Terms { get; } = BacsExample.Terms with
    {
        Instructions = InstructionDay.AnyInWindow,
        MostPayment = Money.FromPence(PaymentInstruction.MostPence),
    };

    private static readonly ImmutableArray<ProcessingDay> Days =
    [
        BacsExample.Friday, BacsExample.Monday, BacsExample.Day(2026, 3, 3), BacsExample.Day(2026, 3, 13), BacsExample.Day(2026, 3, 27),
    ];

    private static readonly ImmutableArray<OriginatingAccount> Accounts =
    [
        new(BacsExample.RentAccount, BacsText.Create("ANYTOWN COUNCIL"), BacsText.Create("RENT"), NarrativeDay.Processing),
        new(BankAccount.Create("112233", "00000001"), BacsText.Empty, BacsText.Create("GARAGES"), NarrativeDay.Collection),
        new(BankAccount.Create("000000", "00000000"), BacsText.Create("A"), BacsText.Empty, NarrativeDay.None),
    ];

    private static readonly ImmutableArray<ServiceUserNumber> Clients = [BacsExample.Anytown, ServiceUserNumber.Create("999002")];

    private static readonly TransactionCode[] Codes = [.. TransactionCode.All.Where(code => code.IsForServiceUsers)];

    // Of every kind, of money alone, of instructions alone, of credits alone, of a change of instruction and what follows it.
    private static readonly Gen<TransactionCode[]> CodesOfFile = Gen.Frequency(
        (4, Gen.Constant(Codes)),
        (1, Gen.Constant(Codes.Where(code => code.CarriesAmount).ToArray())),
        (1, Gen.Constant(Codes.Where(code => code.Side == TransactionSide.Instruction).ToArray())),
        (1, Gen.Constant(Codes.Where(code => code.Side == TransactionSide.Credit).ToArray())),
        (1, Gen.Constant(
            new[] { TransactionCode.CancelInstruction, TransactionCode.NewInstruction, TransactionCode.FirstCollection, TransactionCode.RegularCollection })));

    private static readonly Gen<SubmissionProfile> SeveralDayProfiles =
        from recordEnd in Gen.Elements(Enum.GetValues<RecordEnd>())
        from labels in Gen.Elements(Enum.GetValues<LabelWidth>())
        from mark in Gen.Elements(Enum.GetValues<HeaderMark>())
        from owner in Gen.Elements(Enum.GetValues<HeaderOwner>())
        from none in Gen.Elements(Enum.GetValues<NoInstructions>())
        from field7 in Gen.Elements(Enum.GetValues<Field7>())
        from contras in Gen.Elements(Enum.GetValues<ContraStrategy>())
        from block in Gen.Elements(2_000, 0, 512, 99_999)
        select SubmissionProfile.SeveralDays with
        {
            RecordEnd = recordEnd,
            Labels = labels,
            HeaderMark = mark,
            HeaderOwner = owner,
            NoInstructions = none,
            Field7 = field7,
            Contras = contras,
            BlockLength = block,
        };

    private static readonly Gen<SubmissionProfile> Profiles = Gen.Frequency(
        (3, SeveralDayProfiles), (2, SeveralDayProfiles.Select(profile => profile with { Days = ProcessingDays.One })));

    private static readonly Gen<long> Amounts = Gen.Frequency(
        (6, Int64Range.Between(1, 250_000)),
        (2, Int64Range.Between(99_999_900, 100_000_100)), // either side of eight digits
        (1, Int64Range.Between(1, PaymentInstruction.MostPence)),
        (1, Gen.Elements(1L, PaymentInstruction.MostPence)));

    /// <summary>Submissions that nothing stops.</summary>
    public static Arbitrary<LawfulSubmission> Submissions() => Arb.From(
        from profile in Profiles
        from serial in Gen.Choose(1, 999_999)
        from bureau in Gen.Elements(false, false, true)
        from payers in Gen.Choose(1, 5).SelectMany(count => Payers.ArrayOf(count))
        from files in Gen.Choose(0, 4).SelectMany(count => FileGen(profile, payers).Zip(Gen.Elements(Clients.ToArray())).ArrayOf(Math.Max(1, count - 1)))
        select Assemble(profile, serial, bureau, Lawful([.. files.Select(file => new LawfulFile(bureau ? file.Item2 : BacsExample.Anytown, [.. file.Item1]))])),
        Plainer);

    /// <summary>Payments each of which may stand in a submission, of any day and account; not looked at together.</summary>
    public static Arbitrary<PaymentInstruction[]> Payments() => Arb.From(
        Gen.Choose(0, 60).SelectMany(count => PaymentGen([.. Days], Codes, []).ArrayOf(count)), Fewer);

    /// <summary>Payments of which about one in six lacks something, is too much or too little.</summary>
    public static Arbitrary<PaymentInstruction[]> BrokenPayments() => Arb.From(
        Gen.Choose(0, 40).SelectMany(count => PaymentGen([.. Days], Codes, []).SelectMany(Broken).ArrayOf(count)), Fewer);

    /// <summary>Payments of which about half are of one or two payers, and may not stand together; at least two.</summary>
    public static Arbitrary<PaymentInstruction[]> PaymentsOfFewPayers() => Arb.From(
        from payers in Gen.Choose(1, 2).SelectMany(count => Payers.ArrayOf(count))
        from codes in CodesOfFile
        from count in Gen.Choose(2, 16)
        from payments in PaymentGen([.. Days], codes, payers).ArrayOf(count)
        select payments,
        payments => Fewer(payments).Where(fewer => fewer.Length > 1));

    /// <summary>A name or reference of any permitted characters.</summary>
    public static Gen<BacsText> Texts(int least = 0) =>
        from length in Gen.Choose(least, BacsText.MostCharacters)
        from characters in Gen.Elements(Permitted.ToCharArray()).ArrayOf(length)
        select BacsText.Create(length == 0 ? "" : new string(characters)[..^1] + (characters[^1] == ' ' ? 'X' : characters[^1]));

    internal static LawfulSubmission Assemble(
        SubmissionProfile profile, int serial, bool bureau, ImmutableArray<LawfulFile> files)
    {
        var submitter = bureau ? Submitter.Of(BureauNumber.Create("B12345")) : Submitter.Of(BacsExample.Anytown);
        var made = files.Select((file, index) =>
        {
            var roll = BacsExample.Roll(file.Payments);
            return new SubmissionFile(
                file.ServiceUser, index + 1, BacsExample.InputDay, new LocalDate(2026, 4, 30), roll,
                Contras.Balance(roll, profile.Contras, Accounts, BacsExample.Calendar))
            {
                HeaderText = index == 0 ? "" : "ANYTOWN 2026/27",
                TrailerText = index == 0 ? "" : "END",
                AuditPrintIdentifier = index == 0 ? "" : "AUD0001",
            };
        });
        return new LawfulSubmission(
            new Submission(SubmissionSerial.FromNumber(serial), submitter, profile, [.. made]), Terms, [.. files.Select(file => file.Payments)]);
    }

    private static Gen<PaymentInstruction[]> FileGen(SubmissionProfile profile, Payer[] payers) =>
        from days in profile.Days == ProcessingDays.One
            ? Gen.Elements(Days.ToArray()).Select(day => new[] { day })
            : Gen.SubListOf(Days.ToArray()).Select(days => days.Count == 0 ? [BacsExample.Friday] : days.ToArray())
        from count in Gen.Frequency((2, Gen.Choose(1, 4)), (4, Gen.Choose(5, 40)))
        from codes in CodesOfFile
        from payments in PaymentGen(days, codes, payers).ArrayOf(count)
        select payments;

    private static Gen<PaymentInstruction> PaymentGen(ProcessingDay[] days, TransactionCode[] codes, Payer[] payers) =>
        from code in Gen.Elements(codes)
        from day in Gen.Elements(days)
        from originator in Gen.Elements(Accounts.ToArray())
        from alone in Payers
        from payer in payers.Length == 0 ? Gen.Constant(alone) : Gen.Frequency((1, Gen.Constant(alone)), (1, Gen.Elements(payers)))
        from pence in Amounts
        from reference in code.HasCoreReference ? Gen.Elements(payer.References.ToArray()) : Texts()
        from name in Texts(1)
        from user in Gen.Frequency((6, Gen.Constant(BacsText.Create("ANYTOWN COUNCIL"))), (1, Texts(1)))
        from rare in Gen.Frequency((8, Gen.Constant(((byte)0, ""))), (1, Gen.Elements(((byte)9, ""), ((byte)0, "/A1Z"), ((byte)3, "0001"))))
        from source in Gen.Elements(0, 0, 7, 1_000_000)
        select new PaymentInstruction
        {
            Code = code,
            Day = day,
            Originator = originator.Account,
            Destination = payer.Account,
            Amount = code.CarriesAmount ? Money.FromPence(pence) : Money.Zero,
            Reference = reference,
            DestinationName = name,
            ServiceUserName = user.IsEmpty ? BacsText.Create("X") : user,
            AccountType = rare.Item1,
            FreeFormat = rare.Item2.Length == 0 ? default : FreeFormat.Create(rare.Item2),
            SourceRow = source,
        };

    // Six letters and digits that differ, and any permitted characters after them.
    private static readonly Gen<BacsText> References =
        from core in Gen.Elements(LettersAndDigits.ToCharArray()).ArrayOf(5)
        from rest in Texts()
        let text = "R" + new string(core) + rest.ToString()
        let cut = text.Length > BacsText.MostCharacters ? text[..BacsText.MostCharacters].TrimEnd(' ') : text
        select BacsText.Create(core.All(c => c == 'R') ? "RENT01" : cut);

    private static Gen<PaymentInstruction> Broken(PaymentInstruction payment) => Gen.Frequency(
        (6, Gen.Constant(payment)),
        (1, Gen.Elements(
            payment with { Destination = default },
            payment with { Originator = default },
            payment with { Day = default },
            payment with { Code = null },
            payment with { Code = TransactionCode.UnpaidFirstCollection },
            payment with { Amount = payment.Amount.IsZero ? Money.FromPence(1) : Money.Zero },
            payment with { Amount = Money.FromPence(-payment.Amount.Pence) },
            payment with { Amount = Money.FromPence(PaymentInstruction.MostPence + 1) },
            payment with { Amount = Money.FromPence(long.MaxValue) },
            payment with { ServiceUserName = default },
            payment with { DestinationName = default },
            payment with { Reference = default },
            payment with { Reference = BacsText.Create("-RENT0001") },
            payment with { Reference = BacsText.Create("RENT-1") },
            payment with { Reference = BacsText.Create("AAAAAAAAAA") },
            payment with { Reference = BacsText.Create("DDIC000001") },
            payment with { Reference = BacsText.Create("CONTRA"), Destination = payment.Originator })));

    // An account with references, of which the last two begin alike.
    private static readonly Gen<Payer> Payers =
        from account in Gen.Frequency(
            (12, Gen.Choose(0, 999_999).Zip(Gen.Choose(0, 99_999_999))
                .Select(numbers => new BankAccount(SortCode.FromNumber(numbers.Item1), AccountNumber.FromNumber(numbers.Item2)))),
            (1, Gen.Elements(Accounts.Select(account => account.Account).ToArray())))
        from references in References.ArrayOf(2)
        let longer = references[1].Length < BacsText.MostCharacters ? BacsText.Create(references[1] + "7") : references[1]
        select new Payer(account, [references[0], references[1], longer]);

    // Keeps of the payments, as they come, those that may stand beside all that were kept before them.
    private static ImmutableArray<LawfulFile> Lawful(LawfulFile[] files)
    {
        var kept = new List<Placed>();
        for (var file = 0; file < files.Length; file++)
        {
            foreach (var payment in files[file].Payments)
            {
                var placed = new Placed(files[file].ServiceUser, file, payment);
                if (kept.TrueForAll(other => Agree(other, placed) && Agree(placed, other)))
                {
                    kept.Add(placed);
                }
            }
        }

        return kept.Count == 0
            ? [new LawfulFile(BacsExample.Anytown, [BacsExample.Payments[1]])]
            : [.. kept.GroupBy(placed => placed.File).Select(file => new LawfulFile(file.First().ServiceUser, [.. file.Select(placed => placed.Payment)]))];
    }

    // What the published notes ask of two payments on one account, told again from the left one's side.
    private static bool Agree(Placed left, Placed right)
    {
        var (one, other) = (left.Payment, right.Payment);
        if (left.ServiceUser != right.ServiceUser || one.Destination != other.Destination)
        {
            return true;
        }

        var (cancels, lodges) = (one.Code == TransactionCode.CancelInstruction, one.Code == TransactionCode.NewInstruction);
        var bothCount = one.Code!.HasCoreReference && other.Code!.HasCoreReference && !cancels && other.Code != TransactionCode.CancelInstruction;
        var clash = bothCount && one.Reference != other.Reference
            && other.Reference.ToString().StartsWith(one.Reference.ToString(), StringComparison.Ordinal);
        var repeated = one.Code.Side == TransactionSide.Instruction && one.Code == other.Code && one.Reference == other.Reference && one.Day == other.Day;
        var outOfOrder = lodges && other.Code == TransactionCode.CancelInstruction && one.Day == other.Day
            && (left.File, one.Originator).CompareTo((right.File, other.Originator)) < 0;
        var tooSoon = lodges && other.Code!.Side == TransactionSide.Debit && one.Reference == other.Reference
            && BacsExample.Calendar.WorkingDaysBetween(one.Day.Date, other.Day.Date) is var days
            && days < 2 && (days >= 0 || other.Code == TransactionCode.FirstCollection);
        return !clash && !repeated && !outOfOrder && !tooSoon;
    }

    private static IEnumerable<LawfulSubmission> Plainer(LawfulSubmission lawful)
    {
        var submission = lawful.Submission;
        var bureau = !submission.Submitter.Bureau.IsNone;
        ImmutableArray<LawfulFile> files =
            [.. submission.Files.Zip(lawful.Given, (file, payments) => new LawfulFile(file.ServiceUser, payments))];
        LawfulSubmission With(SubmissionProfile profile, ImmutableArray<LawfulFile> fewer) => Assemble(profile, 42, bureau, fewer);

        if (files.Length > 1)
        {
            foreach (var file in files)
            {
                yield return With(submission.Profile, [file]);
            }
        }

        for (var index = 0; index < files.Length; index++)
        {
            foreach (var fewer in Fewer([.. files[index].Payments]).Where(fewer => fewer.Length > 0))
            {
                yield return With(submission.Profile, files.SetItem(index, files[index] with { Payments = [.. fewer] }));
            }
        }

        var plain = submission.Profile.Days == ProcessingDays.One ? SubmissionProfile.OneDay : SubmissionProfile.SeveralDays;
        if (submission.Profile != plain)
        {
            yield return With(plain, files);
        }
    }

    private static IEnumerable<PaymentInstruction[]> Fewer(PaymentInstruction[] payments)
    {
        for (var length = payments.Length / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= payments.Length; start += length)
            {
                yield return [.. payments[..start], .. payments[(start + length)..]];
            }
        }

        for (var index = 0; index < Math.Min(payments.Length, 3); index++)
        {
            if (payments[index].Amount.Pence > 1)
            {
                yield return [.. payments[..index], payments[index] with { Amount = Money.FromPence(1) }, .. payments[(index + 1)..]];
            }
        }
    }

    /// <summary>A payer's account and the references under which the council may collect from it.</summary>
    private sealed record Payer(BankAccount Account, ImmutableArray<BacsText> References);

    /// <summary>A payment and the file it stands in.</summary>
    private sealed record Placed(ServiceUserNumber ServiceUser, int File, PaymentInstruction Payment);
}

/// <summary>Whom a file is for, and its payments as they were given.</summary>
public sealed record LawfulFile(ServiceUserNumber ServiceUser, ImmutableArray<PaymentInstruction> Payments);
