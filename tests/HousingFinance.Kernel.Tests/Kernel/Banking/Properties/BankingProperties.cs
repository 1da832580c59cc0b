using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Kernel.Banking.Properties;

/// <summary>A text of permitted characters that fits a field.</summary>
public readonly record struct FieldText(string Value);

/// <summary>Letters of any script, accents, punctuation and blanks, often more than a field holds.</summary>
public readonly record struct WildText(string Value);

public static class BankingArbitraries
{
    private const string Permitted = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .&/-";

    public static Arbitrary<FieldText> Fields() => Text(Gen.Elements(Permitted.ToCharArray()), 18)
        .Convert(text => new FieldText(text.TrimEnd(' ')), text => text.Value);

    public static Arbitrary<WildText> Wild() => Text(
            Gen.Frequency(
                (4, Gen.Elements(Permitted.ToCharArray())),
                (2, Gen.Choose('a', 'z').Select(code => (char)code)),
                (3, Gen.Choose(0xC0, 0x24F).Select(code => (char)code)),
                (2, Gen.Choose(0x1E00, 0x1EFF).Select(code => (char)code)),
                (2, Gen.Choose(0, 0xFFFF).Select(code => (char)code))),
            40)
        .Convert(text => new WildText(text), text => text.Value);

    private static Arbitrary<string> Text(Gen<char> character, int most) => Arb.From(
        from length in Gen.Choose(0, most)
        from characters in character.ArrayOf(length)
        select new string(characters),
        text => Enumerable.Range(0, text.Length).Select(index => text.Remove(index, 1)));
}

public class BankingProperties
{
    [Property]
    public void Digits_written_are_digits_read(long any)
    {
        var number = (int)(Math.Abs(any % 100_000_000));
        var account = AccountNumber.FromNumber(number);
        var sortCode = SortCode.FromNumber(number % 1_000_000);

        Assert.Equal(number.ToString("D8", CultureInfo.InvariantCulture), account.ToDigits());
        Assert.Equal(account, AccountNumber.Create(account.ToDigits()));
        Assert.Equal(sortCode, SortCode.Create(sortCode.ToDigits()));
    }

    [Property]
    public void A_masked_account_never_holds_its_digits(long any)
    {
        var account = new BankAccount(SortCode.FromNumber((int)Math.Abs(any % 1_000_000)), AccountNumber.FromNumber((int)Math.Abs(any % 100_000_000)));

        Assert.Equal($"**-**-{account.SortCode.ToDigits()[4..]} ****{account.Number.ToDigits()[4..]}", account.ToString());
    }

    [Property(Arbitrary = [typeof(BankingArbitraries)])]
    public void A_text_comes_back_from_its_field(FieldText text)
    {
        var bacsText = BacsText.Create(text.Value);
        var field = new byte[18];
        bacsText.CopyTo(field);

        Assert.Equal(text.Value.PadRight(18), Encoding.ASCII.GetString(field));
        Assert.Equal(BacsTextStatus.Valid, BacsText.ReadField(field, out var back));
        Assert.Equal((bacsText, text.Value.Length, text.Value), (back, back.Length, back.ToString()));
    }

    [Property(Arbitrary = [typeof(BankingArbitraries)])]
    public void Texts_compare_as_their_padded_fields(FieldText left, FieldText right)
    {
        var expected = string.CompareOrdinal(left.Value.PadRight(18), right.Value.PadRight(18));
        var (one, other) = (BacsText.Create(left.Value), BacsText.Create(right.Value));

        Assert.Equal(Math.Sign(expected), Math.Sign(one.CompareTo(other)));
        Assert.Equal(expected == 0, one == other);
        Assert.Equal(left.Value.StartsWith(right.Value, StringComparison.Ordinal), one.StartsWith(other));
    }

    [Property(Arbitrary = [typeof(BankingArbitraries)])]
    public void A_transliteration_of_anything_is_fit_and_done_once_is_done(WildText text)
    {
        foreach (var transliteration in new[] { BacsTransliteration.ApostropheToSpace, BacsTransliteration.ApostropheDropped })
        {
            var once = transliteration.Apply(text.Value);
            var twice = transliteration.Apply(once.Text.ToString());

            Assert.Equal(new TransliteratedText(once.Text, BacsTextChanges.None), twice);
            Assert.Equal(once.Changes == BacsTextChanges.None, once.Text.ToString() == text.Value.TrimEnd(' '));
        }
    }

    [Property(Arbitrary = [typeof(BankingArbitraries)])]
    public void A_fit_text_is_not_changed(FieldText text) => Assert.Equal(
        new TransliteratedText(BacsText.Create(text.Value), BacsTextChanges.None),
        BacsTransliteration.ApostropheToSpace.Apply(text.Value));

    [Property]
    public void Clashes_are_those_that_comparing_every_pair_finds(byte[] seeds)
    {
        var references = seeds.Select(seed => BacsReference.Create("RENT00" + Convert.ToString(seed % 32, 2))).ToArray();
        var payers = seeds.Select(seed => BankAccount.Create("001001", seed % 3 == 0 ? "00000001" : "00000002")).ToArray();
        var expected = Enumerable.Range(0, seeds.Length).Where(second => Enumerable.Range(0, seeds.Length).Any(first =>
            first != second && payers[first] == payers[second]
            && (references[first].Text != references[second].Text
                ? references[second].Text.StartsWith(references[first].Text)
                : first < second)));

        var clashes = ReferenceClashes.Find(payers, references);

        Assert.Equal(expected.Order(), clashes.Select(clash => clash.Second).Order());
        Assert.All(clashes, clash => Assert.True(
            payers[clash.First] == payers[clash.Second] && references[clash.Second].Text.StartsWith(references[clash.First].Text)));
    }
}
