namespace DocGen.Site.Search;

/// <summary>How much a term says about a page: BM25F with fields that each saturate, so that a word in the title outweighs any number of them in the text.</summary>
/// <remarks>Only the four basic operations, so that all machines compute the same. The rarity of the term is the browser's part.</remarks>
internal readonly struct TermWeights
{
    /// <summary>Weights are whole numbers from 0 to this one.</summary>
    public const int Maximum = 31;

    private const double Saturation = 1.2;
    private const double Half = 6;
    private const double TitleBoost = 8;
    private const double TitleShare = 0.6;
    private const double HeadingBoost = 2.2;
    private const double ComponentBoost = 2;

    private readonly double _bodyAverage;

    /// <param name="bodyAverage">Half words in the text of a page.</param>
    public TermWeights(double bodyAverage) => _bodyAverage = Math.Max(1, bodyAverage);

    public int Of(TermCounts counts, ReadOnlySpan<int> lengths)
    {
        double sum = Field(counts.Body, 0.25 + (0.75 * lengths[(int)SearchField.Body] / _bodyAverage));
        if (counts.Title > 0)
        {
            // A page that is called just so before one whose title says more.
            double share = Math.Min(1, (double)counts.Title / lengths[(int)SearchField.Title]);
            sum += TitleBoost * (1 - TitleShare + (TitleShare * share));
        }

        if (counts.Heading > 0)
        {
            sum += HeadingBoost * Field(counts.Heading, 1);
        }

        if (counts.Component > 0)
        {
            sum += ComponentBoost * Field(counts.Component, 1);
        }

        return Math.Min(Maximum, (int)(sum / (sum + Half) * (Maximum + 1)));
    }

    /// <param name="halves">Half words.</param>
    /// <param name="length">Length of the field relative to that of other pages.</param>
    private static double Field(int halves, double length)
    {
        double frequency = halves * 0.5 / length;
        return frequency * (Saturation + 1) / (frequency + Saturation);
    }
}
