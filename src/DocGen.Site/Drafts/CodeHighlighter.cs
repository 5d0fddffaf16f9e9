using DocGen.Site.Markup;

namespace DocGen.Site.Drafts;

/// <summary>
/// Colours code at build time, line by line: comments, strings, numbers, keywords and keys, by the classes <c>hl-c</c>, <c>hl-s</c>,
/// <c>hl-n</c>, <c>hl-k</c> and <c>hl-a</c>. It scans words and knows no grammar; what it does not recognize is plain. O(n).
/// </summary>
internal sealed class CodeHighlighter(string languageName)
{
    private readonly CodeLanguage? _language = CodeLanguage.Find(languageName);
    private bool _isInBlockComment;

    public void WriteLine(HtmlBuffer output, ReadOnlySpan<char> line)
    {
        if (_language is null)
        {
            output.WriteText(line);
            return;
        }

        int position = 0;
        int plain = 0;
        while (position < line.Length)
        {
            ClassRun run = Next(_language, line, position);
            if (run.ClassName.IsEmpty)
            {
                position = run.End;
                continue;
            }

            output.WriteText(line[plain..position]);
            output.Write("<span class=\"hl-"u8);
            output.Write(run.ClassName);
            output.Write("\">"u8);
            output.WriteText(line[position..run.End]);
            output.Write("</span>"u8);
            position = plain = run.End;
        }

        output.WriteText(line[plain..]);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' or '-';

    private static int EndOfString(ReadOnlySpan<char> line, int start)
    {
        for (int i = start + 1; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
            }
            else if (line[i] == line[start])
            {
                return i + 1;
            }
        }

        return line.Length;
    }

    private ClassRun Next(CodeLanguage language, ReadOnlySpan<char> line, int position)
    {
        ReadOnlySpan<char> rest = line[position..];
        if (language.BlockComment is { } block && (_isInBlockComment || rest.StartsWith(block.Start, StringComparison.Ordinal)))
        {
            int from = _isInBlockComment ? 0 : block.Start.Length;
            int end = rest[from..].IndexOf(block.End, StringComparison.Ordinal);
            _isInBlockComment = end < 0;
            return new ClassRun("c"u8, end < 0 ? line.Length : position + from + end + block.End.Length);
        }

        foreach (string comment in language.LineComments)
        {
            // A # inside a word is no comment: a URL's fragment, a colour.
            if (rest.StartsWith(comment, StringComparison.Ordinal) && (comment != "#" || position == 0 || char.IsWhiteSpace(line[position - 1])))
            {
                return new ClassRun("c"u8, line.Length);
            }
        }

        char c = rest[0];
        if (language.Quotes.Contains(c, StringComparison.Ordinal))
        {
            int end = EndOfString(line, position);
            return new ClassRun(language.HasKeys && IsKey(line, end) ? "a"u8 : "s"u8, end);
        }

        if (!IsWord(c) || c == '-')
        {
            return new ClassRun([], position + 1);
        }

        int length = 1;
        while (length < rest.Length && IsWord(rest[length]) && (rest[length] != '-' || language.HasKeys))
        {
            length++;
        }

        if (char.IsAsciiDigit(c))
        {
            return new ClassRun("n"u8, position + length);
        }

        ReadOnlySpan<char> word = rest[..length];
        return new ClassRun(
            language.HasKeys && IsKey(line, position + length) ? "a"u8
            : language.Keywords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? "k"u8
            : [],
            position + length);
    }

    private static bool IsKey(ReadOnlySpan<char> line, int end)
    {
        ReadOnlySpan<char> behind = line[end..].TrimStart();
        return behind.Length > 0 && behind[0] is ':' or '=' && (behind.Length == 1 || behind[1] is ' ' or '"' or '[' or '{' or '\'' || behind[0] == '=');
    }

    private readonly ref struct ClassRun(ReadOnlySpan<byte> className, int end)
    {
        public ReadOnlySpan<byte> ClassName { get; } = className;

        public int End { get; } = end;
    }
}
