using System.Text;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Kernel.Banking.Examples;

/// <summary>What Bacs carries in a field of 18 characters, and what is made fit for it only when asked.</summary>
public class BacsTextTests
{
    [Theory]
    [InlineData("", BacsTextStatus.Valid)]
    [InlineData("C & D TENANT", BacsTextStatus.Valid)]
    [InlineData("A.B/C-D&E F 012345", BacsTextStatus.Valid)]
    [InlineData("A.B/C-D&E F 0123456", BacsTextStatus.TooLong)]
    [InlineData("Tenant", BacsTextStatus.LowerCase)]
    [InlineData("O'BRIEN", BacsTextStatus.NotPermitted)]
    [InlineData("A,B", BacsTextStatus.NotPermitted)]
    [InlineData("JOSÉ", BacsTextStatus.NotPermitted)]
    [InlineData("A\tB", BacsTextStatus.NotPermitted)]
    [InlineData("A TENANT ", BacsTextStatus.TrailingSpace)]
    [InlineData(" A TENANT", BacsTextStatus.Valid)]
    public void A_text_is_refused_rather_than_changed(string text, BacsTextStatus expected)
    {
        Assert.Equal(expected, BacsText.Read(text, out var read));
        Assert.Equal(expected == BacsTextStatus.Valid ? text : "", read.ToString());
    }

    [Fact]
    public void Just_41_characters_are_permitted()
    {
        const string permitted = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .&/-";

        Assert.Equal(
            permitted.Order(), Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(BacsText.IsPermitted));
        Assert.All(permitted, c => Assert.Equal(c == ' ' ? BacsTextStatus.TrailingSpace : BacsTextStatus.Valid, BacsText.Read([c], out _)));
    }

    [Fact]
    public void A_text_fills_its_field_with_spaces_and_comes_back_from_it()
    {
        var field = new byte[18];
        BacsText.Create("ANYTOWN COUNCIL").CopyTo(field);

        Assert.Equal("ANYTOWN COUNCIL   ", Encoding.ASCII.GetString(field));
        Assert.Equal(BacsTextStatus.Valid, BacsText.ReadField(field, out var back));
        Assert.Equal(BacsText.Create("ANYTOWN COUNCIL"), back);
        Assert.Throws<ArgumentException>(() => back.CopyTo(new byte[17]));
    }

    [Theory]
    [InlineData("lower", BacsTextStatus.LowerCase)]
    [InlineData("A_B", BacsTextStatus.NotPermitted)]
    [InlineData("NINETEEN CHARACTERS", BacsTextStatus.TooLong)]
    public void A_field_is_read_by_the_same_rules(string field, BacsTextStatus expected) =>
        Assert.Equal(expected, BacsText.ReadField(Encoding.ASCII.GetBytes(field), out _));

    [Fact]
    public void The_default_is_the_empty_text_a_field_of_spaces()
    {
        Assert.True(default(BacsText).IsEmpty);
        Assert.Equal(BacsText.Create(""), default);
        Assert.Equal(BacsTextStatus.Valid, BacsText.ReadField("                  "u8, out var blank));
        Assert.Equal(BacsText.Empty, blank);
        Assert.Equal((0, ""), (blank.Length, blank.ToString()));
        Assert.Throws<ArgumentException>(() => BacsText.Create("O'BRIEN"));
    }

    [Fact]
    public void Texts_are_ordered_character_by_character()
    {
        BacsText[] ordered = [default, BacsText.Create("A"), BacsText.Create("A B"), BacsText.Create("A&B"), BacsText.Create("AB"), BacsText.Create("B")];

        Assert.Equal(ordered, ordered.Reverse().Order());
        Assert.True(ordered[1] < ordered[2] && ordered[2] > ordered[1] && ordered[1] <= ordered[2] && ordered[2] >= ordered[1]);
    }

    [Theory]
    [InlineData("A TENANT", "A TENANT", BacsTextChanges.None)]
    [InlineData("A Tenant", "A TENANT", BacsTextChanges.Capitals)]
    [InlineData("O'BRIEN", "O BRIEN", BacsTextChanges.Apostrophes)]
    [InlineData("O’BRIEN", "O BRIEN", BacsTextChanges.Apostrophes)]
    [InlineData("JOSÉ", "JOSE", BacsTextChanges.Accents)]
    [InlineData("José", "JOSE", BacsTextChanges.Capitals | BacsTextChanges.Accents)]
    [InlineData("JOSE\u0301", "JOSE", BacsTextChanges.Accents)]
    [InlineData("Strauß", "STRAUSS", BacsTextChanges.Capitals | BacsTextChanges.Accents)]
    [InlineData("ÆTHELRED", "AETHELRED", BacsTextChanges.Accents)]
    [InlineData("SØRENSEN", "SORENSEN", BacsTextChanges.Accents)]
    [InlineData("ŁÓDŹ", "LODZ", BacsTextChanges.Accents)]
    [InlineData("Ŵyn Ŷ", "WYN Y", BacsTextChanges.Capitals | BacsTextChanges.Accents)]
    [InlineData("NGUYỄN", "NGUYEN", BacsTextChanges.Accents)]
    [InlineData("ȘTEFAN", "STEFAN", BacsTextChanges.Accents)]
    [InlineData("ÞOR", "THOR", BacsTextChanges.Accents)]
    [InlineData("SMITH, J", "SMITH  J", BacsTextChanges.Spaces)]
    [InlineData("A\U0001F600B", "A B", BacsTextChanges.Spaces)]
    [InlineData("A\tB", "A B", BacsTextChanges.Spaces)]
    [InlineData("", "", BacsTextChanges.None)]
    [InlineData("A TENANT  ", "A TENANT", BacsTextChanges.None)]
    [InlineData("EIGHTEEN CHARACTER", "EIGHTEEN CHARACTER", BacsTextChanges.None)]
    [InlineData("EIGHTEEN CHARACTER    ", "EIGHTEEN CHARACTER", BacsTextChanges.None)]
    [InlineData("NINETEEN CHARACTERS", "NINETEEN CHARACTER", BacsTextChanges.Cut)]
    [InlineData("SEVENTEEN LETTERS  AND", "SEVENTEEN LETTERS", BacsTextChanges.Cut)]
    public void A_transliteration_says_what_it_changed(string text, string expected, BacsTextChanges changes)
    {
        var result = BacsTransliteration.ApostropheToSpace.Apply(text);

        Assert.Equal((expected, changes), (result.Text.ToString(), result.Changes));
    }

    // As people write them, letters whole and letters with their accents apart.
    [Theory]
    [InlineData("Łukasz Wójcik", "LUKASZ WOJCIK")]
    [InlineData("Małgorzata Święć", "MALGORZATA SWIEC")]
    [InlineData("Siân Llŷr", "SIAN LLYR")]
    [InlineData("Işık Çağrı", "ISIK CAGRI")]
    [InlineData("İbrahim Öztürk", "IBRAHIM OZTURK")]
    [InlineData("Nguyễn Thị Ước", "NGUYEN THI UOC")]
    [InlineData("Đặng Văn Quý", "DANG VAN QUY")]
    [InlineData("Ọlá Ṣẹ́gun", "OLA SEGUN")]
    [InlineData("Nuñez-Ibáñez", "NUNEZ-IBANEZ")]
    [InlineData("Æsa Œuvrard", "AESA OEUVRARD")]
    [InlineData("Griﬃths & ﬂynn", "GRIFFITHS & FLYNN")]
    [InlineData("ǅemal ǉubić", "DZEMAL LJUBIC")]
    [InlineData("ẖẗẘẙǰ", "HTWYJ")]
    public void Names_of_tenants_keep_their_letters(string name, string expected)
    {
        using var german = new GermanCulture();

        Assert.Equal(expected, BacsTransliteration.ApostropheToSpace.Apply(name).Text.ToString());
        Assert.Equal(expected, BacsTransliteration.ApostropheToSpace.Apply(name.Normalize(NormalizationForm.FormD)).Text.ToString());
    }

    [Fact]
    public void Every_Latin_letter_with_accents_is_the_letters_it_is_made_of()
    {
        int[] codes = [.. Enumerable.Range(0xC0, 0x190), .. Enumerable.Range(0x1E00, 0x100), .. Enumerable.Range(0xFB00, 7)];
        var told = 0;
        foreach (var letter in codes.Select(code => ((char)code).ToString()))
        {
            var made = string.Concat(letter.Normalize(NormalizationForm.FormKD).Where(part => part is < '\u0300' or > '\u036F'));
            if (made.Length > 0 && made.All(char.IsAsciiLetter))
            {
                told++;
                Assert.Equal(made.ToUpperInvariant(), BacsTransliteration.ApostropheToSpace.Apply(letter).Text.ToString());
            }
        }

        Assert.True(told > 500);
    }

    [Theory]
    [InlineData('\'')]
    [InlineData('\u2019')] // as word processors set it
    [InlineData('\u2018')]
    [InlineData('\u201B')]
    [InlineData('\u02BC')] // the letter
    [InlineData('\u02BB')]
    [InlineData('\u02B9')]
    [InlineData('\u2032')] // a prime
    [InlineData('\u00B4')] // an accent typed for it
    [InlineData('`')]
    [InlineData('\uFF07')]
    public void An_apostrophe_is_a_space_or_may_be_dropped_instead(char apostrophe)
    {
        var spaced = BacsTransliteration.ApostropheToSpace.Apply($"O{apostrophe}BRIEN");
        var dropped = BacsTransliteration.ApostropheDropped.Apply($"O{apostrophe}BRIEN");

        Assert.Equal(("O BRIEN", BacsTextChanges.Apostrophes), (spaced.Text.ToString(), spaced.Changes));
        Assert.Equal(("OBRIEN", BacsTextChanges.Apostrophes), (dropped.Text.ToString(), dropped.Changes));
    }

    [Fact]
    public void What_was_changed_prints_without_the_text()
    {
        Assert.Equal("Capitals, Apostrophes", BacsTransliteration.ApostropheToSpace.Apply("O'Brien").ToString());
        Assert.Equal("None", default(TransliteratedText).ToString());
    }

    [Theory]
    [InlineData("A\u0000\u001FB", "A  B")]
    [InlineData("A\u00A0B", "A B")] // a blank that does not break
    [InlineData("ИВАН", "")]
    [InlineData("A\u200DB", "A B")]
    [InlineData("A\U0001F600B", "A B")]
    public void Every_other_outsider_is_one_space(string text, string expected)
    {
        var result = BacsTransliteration.ApostropheDropped.Apply(text);

        Assert.Equal((expected, BacsTextChanges.Spaces), (result.Text.ToString(), result.Changes));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_one_space_too() =>
        Assert.Equal("A B", BacsTransliteration.ApostropheToSpace.Apply(['A', '\uD800', 'B']).Text.ToString());

    [Fact]
    public void Cutting_comes_last_so_that_spelled_out_letters_count()
    {
        var result = BacsTransliteration.ApostropheToSpace.Apply("SEVENTEEN LETTERÆ X");

        Assert.Equal("SEVENTEEN LETTERAE", result.Text.ToString());
        Assert.Equal(BacsTextChanges.Accents | BacsTextChanges.Cut, result.Changes);
    }
}
