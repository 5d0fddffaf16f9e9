using System.Collections.Immutable;

namespace DocGen.Text;

/// <summary>The text of one file with its line index. Lines end with <c>\n</c>, <c>\r\n</c> or a lone <c>\r</c>.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _lineStarts;

    /// <summary>Indexes the lines; O(n).</summary>
    /// <param name="path">Path as the user knows it: relative to the project, with <c>/</c>.</param>
    /// <param name="content">The decoded text, without byte-order mark. Line ends are kept as they are.</param>
    public SourceText(string path, string content)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(content);
        Path = path;
        Content = content;
        _lineStarts = FindLineStarts(content);
    }

    public string Path { get; }

    public string Content { get; }

    public int LineCount => _lineStarts.Length;

    /// <summary>The place of an offset, O(log lines). An offset behind the end is taken as the end.</summary>
    public TextPosition GetPosition(int offset)
    {
        offset = Math.Clamp(offset, 0, Content.Length);
        int index = _lineStarts.BinarySearch(offset);
        if (index < 0)
        {
            index = ~index - 1;
        }

        return new TextPosition(index + 1, offset - _lineStarts[index] + 1);
    }

    /// <summary>The offset of a 1-based line and column; values out of range are moved to the nearest place that exists.</summary>
    public int GetOffset(int line, int column)
    {
        TextSpan span = GetLineSpan(line);
        return span.Start + Math.Clamp(column - 1, 0, span.Length);
    }

    /// <summary>The span of a 1-based line without its line end.</summary>
    public TextSpan GetLineSpan(int line)
    {
        line = Math.Clamp(line, 1, _lineStarts.Length);
        int start = _lineStarts[line - 1];
        int end = line < _lineStarts.Length ? _lineStarts[line] : Content.Length;
        while (end > start && Content[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    public SourceLocation GetLocation(TextSpan span) => new(this, span);

    public override string ToString() => Path;

    private static ImmutableArray<int> FindLineStarts(string content)
    {
        ImmutableArray<int>.Builder starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        ReadOnlySpan<char> rest = content;
        int offset = 0;
        while (rest.IndexOfAny('\n', '\r') is int found && found >= 0)
        {
            int length = rest[found] == '\r' && found + 1 < rest.Length && rest[found + 1] == '\n' ? 2 : 1;
            offset += found + length;
            starts.Add(offset);
            rest = rest[(found + length)..];
        }

        return starts.ToImmutable();
    }
}
