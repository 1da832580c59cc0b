using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;

namespace CouncilYear;

/// <summary>Who the invented council is to Bacs.</summary>
internal static class BacsIdentity
{
    /// <summary>The council's name in payers' statements; as invented as the council.</summary>
    public static BacsText Name { get; } = BacsText.Create("INVENTED COUNCIL");

    /// <summary>An invented service user number.</summary>
    public static ServiceUserNumber ServiceUser { get; } = ServiceUserNumber.Create("999001");

    /// <summary>The council's own account, with what the contras of collections say on its statement.</summary>
    public static OriginatingAccount ForCollections { get; } = Originator("RENT DD");

    /// <summary>The same account, with what the contras of refunds say.</summary>
    public static OriginatingAccount ForRefunds { get; } = Originator("RENT REFUND");

    private static OriginatingAccount Originator(string narrative) => new(
        BankAccount.Create("009999", "00000001"), BacsText.Create("RENT ACCOUNT"), BacsText.Create(narrative), NarrativeDay.Collection);
}
