using DocGen.Text;

namespace DocGen.Diagrams.Reading.Mermaid.Blocks;

/// <summary>A place in the region of a page that holds a Mermaid block.</summary>
internal sealed class MermaidCursor(SourceText source, TextSpan region)
{
    public SourceText Source => source;

    /// <summary>Offset in the page.</summary>
    public int At { get; set; } = region.Start;

    public int End => region.End;

    public bool IsAtEnd => At >= region.End;

    /// <summary>The character here; a line feed at the end, so that no caller reads past it.</summary>
    public char Current => Peek(0);

    public bool IsAtLineEnd => IsAtEnd || Current is '\n' or '\r';

    public char Peek(int distance) => At + distance < region.End ? source.Content[At + distance] : '\n';

    public string Text(int start, int end) => source.Content[start..end];

    public SourceLocation Locate(int start, int end) => source.GetLocation(TextSpan.FromBounds(start, Math.Max(start, end)));

    public bool StartsWith(string text) => At + text.Length <= region.End && source.Content.AsSpan(At, text.Length).SequenceEqual(text);

    public bool TryTake(string text)
    {
        if (!StartsWith(text))
        {
            return false;
        }

        At += text.Length;
        return true;
    }

    /// <summary>Takes a word that does not go on.</summary>
    public bool TryTakeWord(string word)
    {
        if (!StartsWith(word) || char.IsLetterOrDigit(Peek(word.Length)) || Peek(word.Length) == '_')
        {
            return false;
        }

        At += word.Length;
        return true;
    }

    /// <summary>Takes a line that holds nothing but this text.</summary>
    public bool TryTakeLine(string text)
    {
        int start = At;
        SkipSpace();
        if (TryTake(text))
        {
            SkipSpace();
            if (IsAtLineEnd)
            {
                SkipLine();
                return true;
            }
        }

        At = start;
        return false;
    }

    public void SkipSpace()
    {
        while (!IsAtLineEnd && char.IsWhiteSpace(Current))
        {
            At++;
        }
    }

    public void SkipSpaceAndLines()
    {
        while (!IsAtEnd && char.IsWhiteSpace(Current))
        {
            At++;
        }
    }

    /// <summary>To the start of the next line.</summary>
    public void SkipLine()
    {
        while (!IsAtLineEnd)
        {
            At++;
        }

        if (!IsAtEnd)
        {
            At += Current == '\r' && Peek(1) == '\n' ? 2 : 1;
        }
    }

    /// <summary>White space, line ends, comments (<c>%%</c> first on a line) and directives (<c>%%{ }%%</c>).</summary>
    public void SkipBlank()
    {
        while (true)
        {
            SkipSpaceAndLines();
            if (!StartsWith("%%") || !IsFirstOnLine())
            {
                return;
            }

            if (StartsWith("%%{"))
            {
                int end = source.Content.AsSpan(At, region.End - At).IndexOf("}%%");
                At = end < 0 ? region.End : At + end + 3;
            }
            else
            {
                SkipLine();
            }
        }
    }

    public bool IsFirstOnLine()
    {
        int before = At - 1;
        while (before >= region.Start && source.Content[before] is ' ' or '\t')
        {
            before--;
        }

        return before < region.Start || source.Content[before] is '\n' or '\r' || source.Content.AsSpan(0, before + 1).EndsWith("}%%");
    }
}
