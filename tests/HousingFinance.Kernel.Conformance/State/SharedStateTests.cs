using HousingFinance.Kernel.Conformance.Fixtures;

namespace HousingFinance.Kernel.Conformance.State;

/// <summary>Nothing that one caller does can be seen by another.</summary>
public class SharedStateTests
{
    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void No_static_field_can_change(string package) =>
        Rule.HoldsUnless(SharedState.StaticOffences(Package.Named(package).Types));

    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void No_public_member_hands_out_what_can_be_written_into(string package) =>
        Rule.HoldsUnless(SharedState.ExposedOffences(Package.Named(package).PublicTypes));

    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void A_type_is_whole_even_when_it_is_the_first_to_be_touched(string package) =>
        Rule.HoldsUnless(FirstTouch.TypesToTouch(Package.Named(package).Types).SelectMany(FirstTouch.Offences));

    [Fact]
    public void Static_fields_that_are_read_before_they_are_set_are_found()
    {
        Assert.Equal([typeof(SetTooLate)], FirstTouch.TypesToTouch([typeof(SetTooLate), typeof(RentService)]));
        Assert.Equal([$"{typeof(SetTooLate).FullName}.All holds nothing"], FirstTouch.Offences(typeof(SetTooLate)));
    }

    [Fact]
    public void Static_fields_that_can_change_are_found() => Assert.Equal(
        [
            "<Settable>k__BackingField can be assigned again",
            "Exposed can be written into",
            "Growing can be written into",
            "s_counter can be assigned again",
        ],
        Members(SharedState.StaticOffences([typeof(MutableState)])));

    [Fact]
    public void Members_that_hand_out_what_can_be_written_into_are_found() => Assert.Equal(
        ["Exposed hands out a Int32[], which can be written into", "get_Returned hands out a Int32[], which can be written into"],
        Members(SharedState.ExposedOffences([typeof(MutableState)])));

    private static IEnumerable<string> Members(IEnumerable<string> offences) => offences
        .Select(offence => offence[(typeof(MutableState).FullName!.Length + 1)..]).Order(StringComparer.Ordinal);
}
