using System.Collections.Immutable;
using System.Globalization;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>A council's payers, each rent account once, found by account and by every reference they have had.</summary>
/// <remarks>Immutable: a payer put in gives a new register.</remarks>
public sealed class PayerRegister
{
    private readonly ImmutableList<RentAccountRef> _order;
    private readonly ImmutableDictionary<RentAccountRef, DirectDebitPayer> _payers;
    private readonly ImmutableDictionary<string, ImmutableArray<RentAccountRef>> _byReference;

    private PayerRegister(
        ImmutableList<RentAccountRef> order,
        ImmutableDictionary<RentAccountRef, DirectDebitPayer> payers,
        ImmutableDictionary<string, ImmutableArray<RentAccountRef>> byReference) =>
        (_order, _payers, _byReference) = (order, payers, byReference);

    /// <summary>No payers.</summary>
    public static PayerRegister Empty { get; } = new(
        [],
        ImmutableDictionary<RentAccountRef, DirectDebitPayer>.Empty,
        ImmutableDictionary.Create<string, ImmutableArray<RentAccountRef>>(StringComparer.Ordinal));

    /// <summary>How many payers.</summary>
    public int Count => _order.Count;

    /// <summary>Every payer, in the order in which accounts were put in first.</summary>
    public IEnumerable<DirectDebitPayer> All => _order.Select(account => _payers[account]);

    /// <summary>The payer of an account.</summary>
    /// <param name="account">The account.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public DirectDebitPayer this[RentAccountRef account] => _payers[account];

    /// <summary>A register of payers.</summary>
    /// <param name="payers">The payers.</param>
    /// <exception cref="ArgumentException">An account is there twice.</exception>
    public static PayerRegister Of(IEnumerable<DirectDebitPayer> payers)
    {
        ArgumentNullException.ThrowIfNull(payers);
        var register = Empty.With(payers, out var added);
        return added == register.Count ? register : throw new ArgumentException("A rent account has one payer.", nameof(payers));
    }

    /// <summary>Finds the payer of an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="payer">The payer; null when the answer is no.</param>
    public bool TryFind(RentAccountRef account, out DirectDebitPayer? payer) => _payers.TryGetValue(account, out payer);

    /// <summary>The payers whose instruction has, or has had, a reference; mostly one or none.</summary>
    /// <param name="reference">The reference as a report has it, without the spaces after it.</param>
    public ImmutableArray<DirectDebitPayer> WithReference(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return _byReference.TryGetValue(reference, out var accounts) ? [.. accounts.Select(account => _payers[account])] : [];
    }

    /// <summary>The register with a payer, in the place of the one of the same account if there is one.</summary>
    /// <param name="payer">The payer.</param>
    public PayerRegister With(DirectDebitPayer payer)
    {
        ArgumentNullException.ThrowIfNull(payer);
        return With([payer], out _);
    }

    /// <summary>The register with several payers, each in the place of the one of the same account if there is one.</summary>
    /// <param name="payers">The payers.</param>
    public PayerRegister With(IEnumerable<DirectDebitPayer> payers)
    {
        ArgumentNullException.ThrowIfNull(payers);
        return With(payers, out _);
    }

    /// <summary>How many: <c>412 payers</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} payers");

    private PayerRegister With(IEnumerable<DirectDebitPayer> payers, out int put)
    {
        put = 0;
        var (order, all, references) = (_order.ToBuilder(), _payers.ToBuilder(), _byReference.ToBuilder());
        foreach (var payer in payers)
        {
            if (!all.ContainsKey(payer.Account))
            {
                order.Add(payer.Account);
            }

            all[payer.Account] = payer;
            var reference = payer.Instruction.Reference.ToString();
            var accounts = references.GetValueOrDefault(reference, []);
            references[reference] = accounts.Contains(payer.Account) ? accounts : accounts.Add(payer.Account);
            put++;
        }

        return new PayerRegister(order.ToImmutable(), all.ToImmutable(), references.ToImmutable());
    }
}
