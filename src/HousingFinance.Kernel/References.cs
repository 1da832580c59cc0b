namespace HousingFinance.Kernel;

/// <summary>Who gives out a reference: the housing system or register in whose books it means something.</summary>
/// <remarks>Equal by code, letter for letter. <c>default</c> has no code and allocates nothing; a reference refuses it.</remarks>
public readonly record struct ReferenceAllocator
{
    /// <summary>The most characters in a code.</summary>
    public const int MostCharacters = 20;

    private readonly string? _code;

    /// <summary>An allocator by its code, for example <c>NEC</c>.</summary>
    /// <param name="code">1 to 20 characters from A to Z, 0 to 9 and the hyphen.</param>
    /// <exception cref="ArgumentException">The code is empty, too long or has another character.</exception>
    public ReferenceAllocator(string code)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        if (code.Length > MostCharacters || code.AsSpan().ContainsAnyExcept(Internals.ReferenceText.AllocatorCharacters))
        {
            throw new ArgumentException("An allocator's code has 1 to 20 characters of A-Z, 0-9 and hyphen.", nameof(code));
        }

        _code = code;
    }

    /// <summary>The code; empty for <c>default</c>.</summary>
    public string Code => _code ?? "";

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}

/// <summary>A rent account's reference: what the rent system calls the account on which a tenant's charges and payments stand.</summary>
/// <remarks>
/// Equal when allocator and value are equal, letter for letter: a leading zero counts. <c>default</c> is no account, with an empty value.
/// </remarks>
public readonly record struct RentAccountRef
{
    private RentAccountRef(ReferenceAllocator allocator, string value) => (Allocator, Value) = (allocator, value);

    /// <summary>Who gave the reference out.</summary>
    public ReferenceAllocator Allocator { get; }

    /// <summary>The reference exactly as its allocator writes it; empty for <c>default</c>.</summary>
    public string Value { get => field ?? ""; }

    /// <summary>A reference with its allocator.</summary>
    /// <param name="allocator">Who gave it out.</param>
    /// <param name="value">1 to 30 printable ASCII characters, no blank at either end.</param>
    /// <exception cref="ArgumentException">The value is not of that form, or the allocator is <c>default</c>.</exception>
    public static RentAccountRef Create(ReferenceAllocator allocator, string value) =>
        new(allocator, Internals.ReferenceText.Validated(allocator, value));

    /// <summary>Makes a reference when its text is 1 to 30 printable ASCII characters with no blank at either end.</summary>
    /// <param name="allocator">Who gave it out.</param>
    /// <param name="value">The text.</param>
    /// <param name="reference">The reference, or <c>default</c> when the answer is no.</param>
    public static bool TryCreate(ReferenceAllocator allocator, string value, out RentAccountRef reference)
    {
        var fits = Internals.ReferenceText.Fits(allocator, value);
        reference = fits ? new RentAccountRef(allocator, value) : default;
        return fits;
    }

    /// <summary>Allocator and value: <c>NEC:7100234</c>.</summary>
    public override string ToString() => Internals.ReferenceText.Written(Allocator, Value);
}

/// <summary>A home's reference: what the property register calls it.</summary>
/// <remarks>
/// Equal when allocator and value are equal, letter for letter. <c>default</c> is no property, with an empty value.
/// </remarks>
public readonly record struct PropertyRef
{
    private PropertyRef(ReferenceAllocator allocator, string value) => (Allocator, Value) = (allocator, value);

    /// <summary>Who gave the reference out.</summary>
    public ReferenceAllocator Allocator { get; }

    /// <summary>The reference exactly as its allocator writes it; empty for <c>default</c>.</summary>
    public string Value { get => field ?? ""; }

    /// <summary>A reference with its allocator.</summary>
    /// <param name="allocator">Who gave it out.</param>
    /// <param name="value">1 to 30 printable ASCII characters, no blank at either end.</param>
    /// <exception cref="ArgumentException">The value is not of that form, or the allocator is <c>default</c>.</exception>
    public static PropertyRef Create(ReferenceAllocator allocator, string value) =>
        new(allocator, Internals.ReferenceText.Validated(allocator, value));

    /// <summary>Makes a reference when its text is 1 to 30 printable ASCII characters with no blank at either end.</summary>
    /// <param name="allocator">Who gave it out.</param>
    /// <param name="value">The text.</param>
    /// <param name="reference">The reference, or <c>default</c> when the answer is no.</param>
    public static bool TryCreate(ReferenceAllocator allocator, string value, out PropertyRef reference)
    {
        var fits = Internals.ReferenceText.Fits(allocator, value);
        reference = fits ? new PropertyRef(allocator, value) : default;
        return fits;
    }

    /// <summary>Allocator and value: <c>NEC:P614137</c>.</summary>
    public override string ToString() => Internals.ReferenceText.Written(Allocator, Value);
}

/// <summary>A tenancy's reference: one letting of one home to one household.</summary>
/// <remarks>
/// Equal when allocator and value are equal, letter for letter. <c>default</c> is no tenancy, with an empty value.
/// </remarks>
public readonly record struct TenancyRef
{
    private TenancyRef(ReferenceAllocator allocator, string value) => (Allocator, Value) = (allocator, value);

    /// <summary>Who gave the reference out.</summary>
    public ReferenceAllocator Allocator { get; }

    /// <summary>The reference exactly as its allocator writes it; empty for <c>default</c>.</summary>
    public string Value { get => field ?? ""; }

    /// <summary>A reference with its allocator.</summary>
    /// <param name="allocator">Who gave it out.</param>
    /// <param name="value">1 to 30 printable ASCII characters, no blank at either end.</param>
    /// <exception cref="ArgumentException">The value is not of that form, or the allocator is <c>default</c>.</exception>
    public static TenancyRef Create(ReferenceAllocator allocator, string value) =>
        new(allocator, Internals.ReferenceText.Validated(allocator, value));

    /// <summary>Makes a reference when its text is 1 to 30 printable ASCII characters with no blank at either end.</summary>
    /// <param name="allocator">Who gave it out.</param>
    /// <param name="value">The text.</param>
    /// <param name="reference">The reference, or <c>default</c> when the answer is no.</param>
    public static bool TryCreate(ReferenceAllocator allocator, string value, out TenancyRef reference)
    {
        var fits = Internals.ReferenceText.Fits(allocator, value);
        reference = fits ? new TenancyRef(allocator, value) : default;
        return fits;
    }

    /// <summary>Allocator and value: <c>NEC:T200118</c>.</summary>
    public override string ToString() => Internals.ReferenceText.Written(Allocator, Value);
}
