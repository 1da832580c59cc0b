namespace HousingFinance.Kernel.TestSupport.Running;

/// <summary>A property that did not hold, or for which too few cases could be made.</summary>
/// <param name="message">The smallest case found, and how to run it again.</param>
/// <param name="cause">What the property threw on that case.</param>
public sealed class PropertyFailedException(string message, Exception? cause) : Exception(message, cause);
