using System.Text;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading.Mermaid.Blocks;
using DocGen.Text;

namespace DocGen.Diagrams.Reading.Mermaid.ClassDiagrams;

/// <summary>A name with its type parameters.</summary>
internal sealed record ClassName(string Name, string Generic, SourceLocation Location);

/// <summary>The words of class diagrams: names, strings, labels, arrows. Each takes what it stands for or takes nothing.</summary>
internal sealed class ClassTokens(MermaidCursor cursor)
{
    public MermaidSyntaxException Expected(string what, string? help = null)
    {
        int start = Math.Min(cursor.At, cursor.End);
        if (cursor.IsAtLineEnd)
        {
            return new MermaidSyntaxException(cursor.Locate(start, start), $"{what} is missing here", help);
        }

        int end = start + 1;
        while (end < cursor.End && IsNamePart(cursor.Source.Content[start]) && IsNamePart(cursor.Source.Content[end]))
        {
            end++;
        }

        return new MermaidSyntaxException(cursor.Locate(start, end), $"{what} is expected, not '{cursor.Text(start, end)}'", help);
    }

    /// <summary>A name: words, digits, <c>-</c> and <c>.</c>, or anything in backquotes; then <c>~T~</c> or not.</summary>
    public ClassName? TryName(bool allowsGeneric = true)
    {
        cursor.SkipSpace();
        int start = cursor.At;
        int end = start;
        StringBuilder name = new();
        while (true)
        {
            int before = cursor.At;
            cursor.SkipSpace();
            if (!TryNamePart(name))
            {
                cursor.At = before;
                break;
            }

            end = cursor.At;
        }

        if (name.Length == 0)
        {
            return null;
        }

        string generic = "";
        int afterName = cursor.At;
        cursor.SkipSpace();
        if (allowsGeneric && cursor.Current == '~')
        {
            int from = ++cursor.At;
            while (!cursor.IsAtEnd && cursor.Current != '~')
            {
                cursor.At++;
            }

            if (cursor.IsAtEnd)
            {
                throw new MermaidSyntaxException(cursor.Locate(from - 1, from), "'~' is never closed");
            }

            generic = cursor.Text(from, cursor.At++).Trim();
            end = cursor.At;
        }
        else
        {
            cursor.At = afterName;
        }

        return new ClassName(name.ToString(), generic, cursor.Locate(start, end));
    }

    public ClassName Name(string what) => TryName() ?? throw Expected(what);

    /// <summary>A text in double quotes, which may run over lines.</summary>
    /// <returns>The text between the quotes as it stands there; null where no quote is.</returns>
    public string? TryString()
    {
        cursor.SkipSpace();
        if (cursor.Current != '"')
        {
            return null;
        }

        int open = cursor.At++;
        int start = cursor.At;
        while (!cursor.IsAtEnd && cursor.Current != '"')
        {
            cursor.At++;
        }

        if (cursor.IsAtEnd)
        {
            cursor.At = open;
            cursor.SkipLine();
            throw new MermaidSyntaxException(cursor.Locate(open, open + 1), "a quote is never closed");
        }

        return cursor.Text(start, cursor.At++);
    }

    /// <summary>A label in brackets: <c>["text"]</c>.</summary>
    public string? TryBracketLabel()
    {
        cursor.SkipSpace();
        if (cursor.Current != '[')
        {
            return null;
        }

        cursor.At++;
        string text = TryString() ?? throw Expected("a text in double quotes");
        cursor.SkipSpace();
        return cursor.TryTake("]") ? MermaidText.Decode(text) : throw Expected("']'");
    }

    /// <summary>What stands behind a colon, to the end of the line: it may hold no further colon and no semicolon.</summary>
    /// <returns>The trimmed text and its place; null where no colon is.</returns>
    public (string Text, SourceLocation Location)? TryLabel()
    {
        cursor.SkipSpace();
        if (cursor.Current != ':' || cursor.Peek(1) == ':')
        {
            return null;
        }

        int start = ++cursor.At;
        while (!cursor.IsAtLineEnd && cursor.Current is not (':' or ';'))
        {
            // The semicolon of a character code such as '#quot;' belongs to it.
            cursor.At += cursor.Current == '#' ? CodeLength() : 1;
        }

        if (!cursor.IsAtLineEnd)
        {
            throw new MermaidSyntaxException(
                cursor.Locate(cursor.At, cursor.At + 1),
                $"a label cannot hold '{cursor.Current}'",
                cursor.Current == ':' ? "write '#colon;' for it, or put members between braces" : "write '#semi;' for it");
        }

        string raw = cursor.Text(start, cursor.At);
        string text = raw.Trim();
        int from = start + (raw.Length - raw.TrimStart().Length);
        return (text, cursor.Locate(from, from + text.Length));
    }

    /// <summary>Length of a character code; 1 where the sign begins none.</summary>
    private int CodeLength()
    {
        int length = 1;
        while (char.IsAsciiLetterOrDigit(cursor.Peek(length)))
        {
            length++;
        }

        return length > 1 && cursor.Peek(length) == ';' ? length + 1 : 1;
    }

    /// <summary><c>&lt;&lt;text&gt;&gt;</c>.</summary>
    public string? TryAnnotation()
    {
        cursor.SkipSpace();
        if (!cursor.StartsWith("<<"))
        {
            return null;
        }

        int open = cursor.At;
        cursor.At += 2;
        int start = cursor.At;
        while (!cursor.IsAtLineEnd && !cursor.StartsWith(">>"))
        {
            cursor.At++;
        }

        if (cursor.IsAtLineEnd)
        {
            throw new MermaidSyntaxException(cursor.Locate(open, open + 2), "'<<' is never closed");
        }

        string text = cursor.Text(start, cursor.At).Trim();
        cursor.At += 2;
        return text;
    }

    /// <summary>An arrow with its marks.</summary>
    /// <returns>Null, with nothing taken, where no line follows.</returns>
    public (EndMark Tail, EndMark Head, bool IsDashed)? TryArrow()
    {
        int start = cursor.At;
        EndMark tail = TakeMark();
        cursor.SkipSpace();
        bool isDashed = cursor.StartsWith("..");
        if (!isDashed && !cursor.StartsWith("--"))
        {
            if (tail != EndMark.None)
            {
                throw Expected("'--' or '..'");
            }

            cursor.At = start;
            return null;
        }

        cursor.At += 2;
        return (tail, TakeMark(), isDashed);
    }

    public static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private EndMark TakeMark()
    {
        int start = cursor.At;
        cursor.SkipSpace();
        if (cursor.TryTake("<|") || cursor.TryTake("|>"))
        {
            return EndMark.Triangle;
        }

        if (!cursor.StartsWith("<<") && (cursor.TryTake("<") || cursor.TryTake(">")))
        {
            return EndMark.Arrow;
        }

        if (cursor.TryTake("*"))
        {
            return EndMark.DiamondFilled;
        }

        // An 'o' that begins a name is no mark.
        if (cursor.TryTakeWord("o"))
        {
            return EndMark.DiamondHollow;
        }

        if (cursor.TryTake("()"))
        {
            return EndMark.Circle;
        }

        cursor.At = start;
        return EndMark.None;
    }

    private bool TryNamePart(StringBuilder name)
    {
        char c = cursor.Current;
        if (c == '`')
        {
            int start = cursor.At + 1;
            int end = start;
            while (end < cursor.End && cursor.Source.Content[end] is not ('`' or '\n' or '\r'))
            {
                end++;
            }

            if (end >= cursor.End || cursor.Source.Content[end] != '`')
            {
                throw new MermaidSyntaxException(cursor.Locate(start - 1, start), "'`' is never closed");
            }

            name.Append(cursor.Source.Content, start, end - start);
            cursor.At = end + 1;
            return true;
        }

        if (c == '-' && cursor.Peek(1) != '-')
        {
            name.Append(c);
            cursor.At++;
            return true;
        }

        // A dot joins two words; two dots are a line.
        if (c == '.' && name.Length > 0 && (IsNamePart(cursor.Peek(1)) || cursor.Peek(1) == '`'))
        {
            name.Append(c);
            cursor.At++;
            return true;
        }

        // An 'o' of its own, with a line behind it, is a mark.
        if (!IsNamePart(c) || (c == 'o' && name.Length > 0 && !IsNamePart(cursor.Peek(1))))
        {
            return false;
        }

        while (!cursor.IsAtEnd && IsNamePart(cursor.Current))
        {
            name.Append(cursor.Current);
            cursor.At++;
        }

        return true;
    }
}
