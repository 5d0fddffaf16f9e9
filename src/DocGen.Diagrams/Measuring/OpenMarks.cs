namespace DocGen.Diagrams.Measuring;

/// <summary>The mark that says that a click leads to another drawing.</summary>
internal static class OpenMarks
{
    public const double Size = 12;
    public const double Gap = 6;
}
