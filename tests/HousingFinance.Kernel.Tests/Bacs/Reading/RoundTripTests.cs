using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Tests.Bacs.Reading;

/// <summary>What the writer writes, the reader reads back equal, in every dialect.</summary>
public class RoundTripTests
{
    public static TheoryData<RecordEnd, LabelWidth, HeaderMark, HeaderOwner> Dialects
    {
        get
        {
            var dialects = new TheoryData<RecordEnd, LabelWidth, HeaderMark, HeaderOwner>();
            foreach (var end in Enum.GetValues<RecordEnd>())
            {
                foreach (var labels in Enum.GetValues<LabelWidth>())
                {
                    foreach (var mark in Enum.GetValues<HeaderMark>())
                    {
                        foreach (var owner in Enum.GetValues<HeaderOwner>())
                        {
                            dialects.Add(end, labels, mark, owner);
                        }
                    }
                }
            }

            return dialects;
        }
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void A_file_of_two_days_is_read_back_as_it_was_meant(RecordEnd end, LabelWidth labels, HeaderMark mark, HeaderOwner owner)
    {
        var profile = SubmissionProfile.SeveralDays with { RecordEnd = end, Labels = labels, HeaderMark = mark, HeaderOwner = owner };
        var meant = BacsExample.Submission(BacsExample.File(BacsExample.Roll(BacsExample.Payments)), profile);

        ReadsBack(meant);
    }

    [Theory]
    [InlineData(RecordEnd.CarriageReturnLineFeed, LabelWidth.AsPayments)]
    [InlineData(RecordEnd.LineFeed, LabelWidth.Own)]
    [InlineData(RecordEnd.Nothing, LabelWidth.Own)]
    [InlineData(RecordEnd.Nothing, LabelWidth.AsPayments)]
    public void A_file_of_one_day_is_read_back_as_it_was_meant(RecordEnd end, LabelWidth labels)
    {
        var profile = SubmissionProfile.OneDay with { RecordEnd = end, Labels = labels };

        ReadsBack(BacsExample.Submission(BacsExample.File(BacsExample.Roll(BacsExample.Payments[..3])), profile));
    }

    [Theory]
    [InlineData(ContraStrategy.PerPayment)]
    [InlineData(ContraStrategy.PerAccountAndDay)]
    public void Contras_are_read_back_where_they_stood(ContraStrategy strategy)
    {
        var profile = SubmissionProfile.SeveralDays with { Contras = strategy };

        ReadsBack(BacsExample.Submission(BacsExample.File(BacsExample.Roll(BacsExample.Payments), strategy), profile));
    }

    [Fact]
    public void A_file_without_contras_is_read_back_with_a_warning()
    {
        var profile = SubmissionProfile.SeveralDays with { Contras = ContraStrategy.None };
        var meant = BacsExample.Submission(BacsExample.File(BacsExample.Roll(BacsExample.Payments), ContraStrategy.None), profile);
        var bytes = new byte[Standard18Writer.Length(meant)];
        Standard18Writer.Write(meant, BacsExample.Terms, bytes);

        var reading = Standard18Reader.Read(bytes, BacsExample.Calendar);

        Assert.Equal(FormatStatus.NoContras, Assert.Single(reading.Findings).Status);
        Assert.True(reading.IsInOrder);
        Assert.Equal(meant, reading.Submission);
    }

    [Fact]
    public void Payments_of_every_kind_fields_seldom_used_and_texts_of_the_service_user_are_read_back()
    {
        var payments = BacsExample.Payments.Concat(
        [
            BacsExample.Payment("99", "000300", "30000019", 12_345_678_90, "REFUND", "F TENANT", BacsExample.Friday) with { FreeFormat = FreeFormat.Create("/A1B") },
            BacsExample.Payment("0C", "000100", "10000042", 0, "RENT0044444", "G TENANT", BacsExample.Friday),
            BacsExample.Payment("0S", "000100", "10000059", 0, "RENT0055555", "H TENANT", BacsExample.Friday),
            BacsExample.Payment("19", "000100", "10000067", 1, "RENT0066666", "I TENANT", BacsExample.Monday) with { AccountType = 1 },
            BacsExample.Payment("17", "000100", "10000075", 2, "RENT0077777", "J TENANT", BacsExample.Monday) with { ServiceUserName = BacsText.Create("ANYTOWN HOMES") },
        ]);
        var file = BacsExample.File(BacsExample.Roll(payments));
        var meant = BacsExample.Submission(
            new SubmissionFile(file.ServiceUser, 7, file.CreatedOn, file.ExpiresOn, file.Payments, file.Contras)
            {
                AuditPrintIdentifier = "AUD0001",
                HeaderText = "WEEK 48",
                TrailerText = "END",
            },
            SubmissionProfile.SeveralDays with { Field7 = Field7.Zeros });
        var bytes = BacsExample.Write(meant);

        var reading = Standard18Reader.Read(bytes, BacsExample.Calendar);

        Assert.Equal(FormatStatus.AccountTypeUnknown, Assert.Single(reading.Findings).Status);
        Assert.Equal(meant, reading.Submission);
    }

    private static void ReadsBack(Submission meant)
    {
        var reading = Standard18Reader.Read(BacsExample.Write(meant), BacsExample.Calendar);

        Assert.Empty(reading.Findings);
        Assert.True(reading.IsInOrder);
        Assert.Equal(meant, reading.Submission);
        Assert.Equal(meant.Profile, reading.Submission!.Profile);
        Assert.Empty(Standard18Reader.Lint(BacsExample.Write(meant), BacsExample.Terms).Findings);
    }
}
