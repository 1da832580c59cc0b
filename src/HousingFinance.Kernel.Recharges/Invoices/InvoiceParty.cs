using System.Collections.Immutable;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Who is invoiced: a name and an address.</summary>
/// <remarks>Either may be missing, for a simplified invoice. Never shown in a finding.</remarks>
public sealed class InvoiceParty
{
    /// <summary>A customer.</summary>
    /// <param name="name">The name as it shall stand on the invoice; may be empty.</param>
    /// <param name="address">The lines of the address; may be none, and none is blank.</param>
    /// <exception cref="ArgumentException">A line of the address is blank.</exception>
    public InvoiceParty(string name, params ImmutableArray<string> address)
    {
        ArgumentNullException.ThrowIfNull(name);
        (Name, Address) = (name, Checked(address));
    }

    /// <summary>Nobody named.</summary>
    public static InvoiceParty Unnamed { get; } = new("");

    /// <summary>The name; empty when it is not given.</summary>
    public string Name { get; }

    /// <summary>The lines of the address; none when it is not given.</summary>
    public ImmutableArray<string> Address { get; }

    internal static ImmutableArray<string> Checked(ImmutableArray<string> address) =>
        address.IsDefault || address.Any(string.IsNullOrWhiteSpace)
            ? throw new ArgumentException("No line of an address is blank.", nameof(address))
            : address;
}

/// <summary>Who invoices: the landlord with its name, address and VAT number.</summary>
public sealed class Supplier
{
    /// <summary>A landlord.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="vatNumber">Its VAT number; <c>default</c> when it is not registered, and then it invoices nothing taxable.</param>
    /// <param name="address">The lines of its address, at least one.</param>
    /// <exception cref="ArgumentException">The name or a line of the address is blank, or there is no line.</exception>
    public Supplier(string name, VatNumber vatNumber, params ImmutableArray<string> address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (InvoiceParty.Checked(address).IsEmpty)
        {
            throw new ArgumentException("A supplier has an address.", nameof(address));
        }

        (Name, VatNumber, Address) = (name, vatNumber, address);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its VAT number.</summary>
    public VatNumber VatNumber { get; }

    /// <summary>The lines of its address.</summary>
    public ImmutableArray<string> Address { get; }
}
