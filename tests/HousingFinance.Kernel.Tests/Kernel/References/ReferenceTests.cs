namespace HousingFinance.Kernel.Tests.Kernel.References;

/// <summary>References mean something only with who gave them out, and are kept to the letter.</summary>
public class ReferenceTests
{
    private static readonly ReferenceAllocator Nec = new("NEC");
    private static readonly ReferenceAllocator Uprn = new("UPRN");

    public static TheoryData<string> Fitting => ["7100234", "0007100234", "A", "P 61/41-37", "!~", new string('9', 30)];

    public static TheoryData<string> Unfitting =>
        ["", " ", " 7100234", "7100234 ", new string('9', 31), "71\t00234", "7100234\n", "710023é", "７１００２３４", "7100\u007F"];

    [Theory]
    [MemberData(nameof(Fitting))]
    public void A_reference_keeps_its_text_to_the_letter(string text)
    {
        Assert.Equal((Nec, text), (RentAccountRef.Create(Nec, text).Allocator, RentAccountRef.Create(Nec, text).Value));
        Assert.Equal((Nec, text), (PropertyRef.Create(Nec, text).Allocator, PropertyRef.Create(Nec, text).Value));
        Assert.Equal((Nec, text), (TenancyRef.Create(Nec, text).Allocator, TenancyRef.Create(Nec, text).Value));
        Assert.True(RentAccountRef.TryCreate(Nec, text, out var account) && account == RentAccountRef.Create(Nec, text));
        Assert.True(PropertyRef.TryCreate(Nec, text, out var property) && property == PropertyRef.Create(Nec, text));
        Assert.True(TenancyRef.TryCreate(Nec, text, out var tenancy) && tenancy == TenancyRef.Create(Nec, text));
    }

    [Theory]
    [MemberData(nameof(Unfitting))]
    public void Text_that_is_empty_too_long_padded_or_not_plain_is_refused_and_never_repaired(string text)
    {
        Assert.False(RentAccountRef.TryCreate(Nec, text, out var account));
        Assert.False(PropertyRef.TryCreate(Nec, text, out var property));
        Assert.False(TenancyRef.TryCreate(Nec, text, out var tenancy));
        Assert.Equal((default, default, default), (account, property, tenancy));
        Assert.Equal("value", Assert.ThrowsAny<ArgumentException>(() => RentAccountRef.Create(Nec, text)).ParamName);
        Assert.Equal("value", Assert.ThrowsAny<ArgumentException>(() => PropertyRef.Create(Nec, text)).ParamName);
        Assert.Equal("value", Assert.ThrowsAny<ArgumentException>(() => TenancyRef.Create(Nec, text)).ParamName);
    }

    [Fact]
    public void A_reference_from_nobody_is_refused()
    {
        Assert.False(RentAccountRef.TryCreate(default, "7100234", out _));
        Assert.False(PropertyRef.TryCreate(default, "7100234", out _));
        Assert.False(TenancyRef.TryCreate(default, "7100234", out _));
        Assert.Throws<ArgumentException>(() => RentAccountRef.Create(default, "7100234"));
        Assert.Throws<ArgumentException>(() => PropertyRef.Create(default, "7100234"));
        Assert.Throws<ArgumentException>(() => TenancyRef.Create(default, "7100234"));
    }

    [Fact]
    public void No_text_is_refused_without_throwing_when_tried()
    {
        Assert.False(RentAccountRef.TryCreate(Nec, null!, out _));
        Assert.Throws<ArgumentNullException>(() => RentAccountRef.Create(Nec, null!));
    }

    [Fact]
    public void The_same_text_from_another_allocator_is_another_reference()
    {
        Assert.NotEqual(PropertyRef.Create(Nec, "100012345"), PropertyRef.Create(Uprn, "100012345"));
        Assert.NotEqual(RentAccountRef.Create(Nec, "100"), RentAccountRef.Create(Nec, "0100"));
        Assert.NotEqual(RentAccountRef.Create(Nec, "A1"), RentAccountRef.Create(Nec, "a1"));
        Assert.Equal(RentAccountRef.Create(Nec, "A1"), RentAccountRef.Create(new ReferenceAllocator("NEC"), "A1"));
    }

    [Fact]
    public void A_reference_is_written_with_its_allocator()
    {
        Assert.Equal("NEC:7100234", RentAccountRef.Create(Nec, "7100234").ToString());
        Assert.Equal("UPRN:100012345", PropertyRef.Create(Uprn, "100012345").ToString());
        Assert.Equal("NEC:T200118", TenancyRef.Create(Nec, "T200118").ToString());
    }

    [Fact]
    public void No_reference_at_all_is_empty()
    {
        Assert.Equal(("", ""), (default(RentAccountRef).Value, default(RentAccountRef).ToString()));
        Assert.Equal(("", ""), (default(PropertyRef).Value, default(PropertyRef).ToString()));
        Assert.Equal(("", ""), (default(TenancyRef).Value, default(TenancyRef).ToString()));
        Assert.Equal(("", ""), (default(ReferenceAllocator).Code, default(ReferenceAllocator).ToString()));
    }

    [Theory]
    [InlineData("N")]
    [InlineData("NEC")]
    [InlineData("CIVICA-2")]
    [InlineData("12345678901234567890")]
    public void An_allocator_is_a_short_code(string code) => Assert.Equal(code, new ReferenceAllocator(code).Code);

    [Theory]
    [InlineData("")]
    [InlineData("nec")]
    [InlineData("NEC ")]
    [InlineData("N_C")]
    [InlineData("N:C")]
    [InlineData("123456789012345678901")]
    [InlineData("É")]
    public void Any_other_allocator_is_refused(string code) =>
        Assert.Equal("code", Assert.ThrowsAny<ArgumentException>(() => new ReferenceAllocator(code)).ParamName);
}
