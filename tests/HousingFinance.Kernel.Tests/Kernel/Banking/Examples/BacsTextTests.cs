using System.Text;
using HousingFinance.Kernel.Banking;

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

    [Fact]
    public void An_apostrophe_may_be_dropped_instead()
    {
        var result = BacsTransliteration.ApostropheDropped.Apply("O'BRIEN");

        Assert.Equal(("OBRIEN", BacsTextChanges.Apostrophes), (result.Text.ToString(), result.Changes));
    }

    [Fact]
    public void Cutting_comes_last_so_that_spelled_out_letters_count()
    {
        var result = BacsTransliteration.ApostropheToSpace.Apply("SEVENTEEN LETTERÆ X");

        Assert.Equal("SEVENTEEN LETTERAE", result.Text.ToString());
        Assert.Equal(BacsTextChanges.Accents | BacsTextChanges.Cut, result.Changes);
    }
}
