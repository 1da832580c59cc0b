namespace HousingFinance.Kernel.Conformance.Fixtures;

/// <summary>Does not say what it is when nobody made it.</summary>
public readonly record struct SilentStruct(int Number);

/// <summary>Does not offend. <c>default</c> is nothing.</summary>
public readonly record struct SpokenStruct(int Number);
