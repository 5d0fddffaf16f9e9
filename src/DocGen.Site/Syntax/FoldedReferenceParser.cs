using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocGen.Site.Syntax;

/// <summary>
/// Reference links whose label holds a sharp s: CommonMark compares labels by full case folding, in which <c>ẞ</c> equals <c>SS</c>;
/// Markdig compares character by character.
/// </summary>
internal sealed class FoldedReferenceParser : InlineParser
{
    public FoldedReferenceParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ReadOnlySpan<char> rest = slice.AsSpan()[1..];
        int close = rest.IndexOfAny('[', ']');
        if (close <= 0 || rest[close] != ']' || rest[..close].IndexOfAny('ß', 'ẞ') < 0 || (close + 1 < rest.Length && rest[close + 1] is '(' or '['))
        {
            return false;
        }

        string label = rest[..close].ToString();
        if (!processor.Document.TryGetLinkReferenceDefinition(Fold(label), out LinkReferenceDefinition? definition))
        {
            return false;
        }

        int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
        processor.Inline = new LinkInline(definition.Url ?? "", definition.Title ?? "")
        {
            Reference = definition,
            Label = label,
            IsClosed = true,
            IsShortcut = true,
            Span = new SourceSpan(start, start + close + 1),
            Line = line,
            Column = column,
        };
        ((LinkInline)processor.Inline).AppendChild(new LiteralInline(new StringSlice(slice.Text, slice.Start + 1, slice.Start + close)));
        slice.Start += close + 2;
        return true;
    }

    private static string Fold(string label) => label.Replace("ß", "ss", StringComparison.Ordinal).Replace("ẞ", "ss", StringComparison.Ordinal);
}
