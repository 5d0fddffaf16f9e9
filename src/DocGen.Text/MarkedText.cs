namespace DocGen.Text;

/// <summary>A text and the language it is in, which is not the reader's where nobody has translated it.</summary>
public readonly record struct MarkedText(string Text, LanguageTag Language)
{
    /// <summary>No text; its language means nothing.</summary>
    public static MarkedText Empty { get; } = new("", default);

    public bool IsEmpty => Text.Length == 0;

    /// <summary>Whether nobody has translated it for a reader. A text in another variety of the reader's language counts as translated.</summary>
    public bool IsFallbackFor(LanguageTag reader) => Language.Primary != reader.Primary;

    /// <summary>Another wording of the same text.</summary>
    public MarkedText Change(Func<string, string> change) => this with { Text = change(Text) };

    /// <summary>The text without its mark.</summary>
    public override string ToString() => Text;
}
