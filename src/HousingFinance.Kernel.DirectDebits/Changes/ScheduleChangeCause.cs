namespace HousingFinance.Kernel.DirectDebits;

/// <summary>Why a version of a payer's schedule was made.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum ScheduleChangeCause : byte
{
    /// <summary>It is the first version.</summary>
    Start = 0,

    /// <summary>The rent or a charge changed.</summary>
    Rent = 1,

    /// <summary>Housing Benefit changed.</summary>
    HousingBenefit = 2,

    /// <summary>The balance to be collected changed.</summary>
    Balance = 3,

    /// <summary>An arrears agreement was made, changed or ended.</summary>
    ArrearsAgreement = 4,

    /// <summary>The payer chose other days or another frequency.</summary>
    PaymentDays = 5,

    /// <summary>What is collected for other accounts changed.</summary>
    OtherAccounts = 6,

    /// <summary>What is expected from elsewhere changed.</summary>
    OtherReceipts = 7,
}
