using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace HousingFinance.Kernel.Internals;

/// <summary>The one form that every reference has, whatever it refers to.</summary>
internal static class ReferenceText
{
    private const int MostCharacters = 30;

    internal static readonly SearchValues<char> AllocatorCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    internal static bool Fits(ReferenceAllocator allocator, [NotNullWhen(true)] string? value) =>
        allocator.Code.Length > 0
        && value is { Length: > 0 and <= MostCharacters }
        && value[0] != ' '
        && value[^1] != ' '
        && !value.AsSpan().ContainsAnyExceptInRange(' ', '~');

    internal static string Validated(ReferenceAllocator allocator, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        return Fits(allocator, value)
            ? value
            : throw new ArgumentException(
                "A reference has an allocator, and 1 to 30 printable ASCII characters with no blank at either end.", nameof(value));
    }

    internal static string Written(ReferenceAllocator allocator, string value) =>
        value.Length == 0 ? "" : $"{allocator.Code}:{value}";
}
