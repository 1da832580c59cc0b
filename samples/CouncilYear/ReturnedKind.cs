using HousingFinance.Kernel.DirectDebits;

namespace CouncilYear;

/// <summary>What comes back of a payer after the collection, by simulation.</summary>
internal enum ReturnedKind : byte
{
    /// <summary>Nothing: the money stays.</summary>
    Nothing = 0,

    /// <summary>The collection, unpaid: ARUDD 0, refer to payer.</summary>
    ReferToPayer = 1,

    /// <summary>The collection, unpaid: ARUDD 1, instruction cancelled.</summary>
    InstructionCancelled = 2,

    /// <summary>An advice that the payer moved to another bank: ADDACS 3.</summary>
    MovedBank = 3,

    /// <summary>The collection, claimed under the Direct Debit Guarantee: DDICA 2, no notice received.</summary>
    Claimed = 4,
}

/// <summary>Decides by the number of a home what comes back, so that the same council has the same returns.</summary>
internal static class ReturnedKinds
{
    private const int UnpaidEvery = 40;
    private const int CancelledEvery = 5;
    private const int ClaimedEvery = 500;
    private const int MovedEvery = 300;

    /// <summary>One thing at most: unpaid before claimed, and either before a move.</summary>
    /// <param name="home">The number of the home, from 1.</param>
    /// <param name="payer">The payer after the run.</param>
    /// <param name="collection">What was collected with the run; null where nothing was.</param>
    public static ReturnedKind Of(int home, DirectDebitPayer payer, CollectionRecord? collection)
    {
        if (collection is not null && home % UnpaidEvery == 0)
        {
            return home / UnpaidEvery % CancelledEvery == 0 ? ReturnedKind.InstructionCancelled : ReturnedKind.ReferToPayer;
        }

        return collection is not null && home % ClaimedEvery == 0 ? ReturnedKind.Claimed
            : home % MovedEvery == 0 && payer.Instruction.State == InstructionState.Active ? ReturnedKind.MovedBank
            : ReturnedKind.Nothing;
    }
}
