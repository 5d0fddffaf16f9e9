using System.Collections.Immutable;

namespace DocGen.Text;

/// <summary>A text in several languages: a sentence around names that nobody has translated.</summary>
/// <param name="Parts">In their order; none is empty, and neighbours are in different languages.</param>
public sealed record MixedText(ImmutableArray<MarkedText> Parts)
{
    public static MixedText Empty { get; } = new([]);

    public bool IsEmpty => Parts.IsEmpty;

    /// <summary>The language, where all of the text is in one; null for a mixture, and where there is no text.</summary>
    public LanguageTag? Language => Parts is [var only] ? only.Language : null;

    public static MixedText Of(MarkedText text) => text.IsEmpty ? Empty : new MixedText([text]);

    /// <summary>Texts with something of the reader's own between them.</summary>
    public static MixedText Join(MarkedText separator, IEnumerable<MarkedText> texts)
    {
        MixedTextBuilder joined = new();
        bool isFirst = true;
        foreach (MarkedText text in texts)
        {
            if (!isFirst)
            {
                joined.Append(separator);
            }

            joined.Append(text);
            isFirst = false;
        }

        return joined.Build();
    }

    /// <summary>Another wording of every part.</summary>
    public MixedText Change(Func<string, string> change) => new([.. Parts.Select(part => part.Change(change))]);

    /// <summary>The text without its marks.</summary>
    public override string ToString() => Parts is [var only] ? only.Text : string.Concat(Parts.Select(static part => part.Text));
}
