using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocGen.Site.Syntax;

/// <summary><c>:rocket:</c> as the character that it names. Unknown names, and colons inside of words and times, stay what they are.</summary>
internal sealed class EmojiParser : InlineParser
{
    private const int LongestName = 48;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_+-");

    public EmojiParser() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ReadOnlySpan<char> rest = slice.AsSpan()[1..];
        int length = rest[..Math.Min(rest.Length, LongestName)].IndexOfAnyExcept(NameCharacters);
        if (length <= 0 || rest[length] != ':' || IsWord(slice.PeekCharExtra(-1)) || (length + 1 < rest.Length && IsWord(rest[length + 1])) || Emoji.Find(rest[..length]) is not { } emoji)
        {
            return false;
        }

        int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
        processor.Inline = new LiteralInline(emoji) { Span = new SourceSpan(start, start + length + 1), Line = line, Column = column, IsClosed = true };
        slice.Start += length + 2;
        return true;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is ':' or '_';
}
