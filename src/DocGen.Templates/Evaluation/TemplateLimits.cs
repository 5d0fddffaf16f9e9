namespace DocGen.Templates.Evaluation;

/// <summary>What one rendering may use up at most before it stops with a message.</summary>
/// <param name="LoopTurns">Turns of all loops together.</param>
/// <param name="Depth">Functions and includes inside each other.</param>
/// <param name="OutputBytes">UTF-8 bytes of the output; also of any text made in between.</param>
/// <param name="Steps">Statements executed.</param>
/// <param name="RegexTime">Time of one regular expression.</param>
public sealed record TemplateLimits(int LoopTurns, int Depth, int OutputBytes, long Steps, TimeSpan RegexTime)
{
    public static TemplateLimits Default { get; } = new(1_000_000, 100, 16 * 1024 * 1024, 50_000_000, TimeSpan.FromSeconds(5));
}
