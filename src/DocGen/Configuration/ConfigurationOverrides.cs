namespace DocGen.Configuration;

/// <summary>What the command line says instead of <c>docgen.json</c>; null where it says nothing.</summary>
/// <param name="Output">Full path of the output folder.</param>
/// <param name="BaseUrl">As typed.</param>
public sealed record ConfigurationOverrides(string? Output, string? BaseUrl)
{
    public static ConfigurationOverrides None { get; } = new(null, null);
}
