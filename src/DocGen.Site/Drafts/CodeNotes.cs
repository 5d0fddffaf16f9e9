namespace DocGen.Site.Drafts;

/// <summary>
/// Marks of lines that stand in the code itself, in a comment at the end of the line: <c>// [!code ++]</c>, <c>--</c>, <c>highlight</c>, <c>focus</c>,
/// with <c>:3</c> for the lines from there on. The comment is taken out, so it is never shown or copied.
/// </summary>
internal static class CodeNotes
{
    private const string Mark = "[!code ";

    private static readonly string[] Openings = ["<!--", "//", "/*", "--", "#", ";", "%", "'"];

    /// <param name="line">One line without its end.</param>
    /// <param name="number">Of the line, from 1.</param>
    /// <param name="options">Gets the marks.</param>
    /// <returns>What is left of the line; all of it where there is no mark.</returns>
    public static ReadOnlySpan<char> Take(ReadOnlySpan<char> line, int number, CodeOptions options)
    {
        int mark = line.LastIndexOf(Mark, StringComparison.Ordinal);
        if (mark < 0)
        {
            return line;
        }

        ReadOnlySpan<char> inside = line[(mark + Mark.Length)..];
        int close = inside.IndexOf(']');
        if (close < 0 || inside[(close + 1)..].Trim() is not ("" or "-->" or "*/"))
        {
            return line;
        }

        ReadOnlySpan<char> word = inside[..close].Trim();
        int colon = word.IndexOf(':');
        int count = 1;
        if (colon >= 0 && int.TryParse(word[(colon + 1)..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int written))
        {
            count = Math.Clamp(written, 1, 1000);
            word = word[..colon];
        }

        HashSet<int>? lines = word switch
        {
            "++" or "add" => options.Inserted,
            "--" or "remove" => options.Deleted,
            "highlight" or "hl" => options.Highlighted,
            "focus" => options.Focused,
            _ => null,
        };
        ReadOnlySpan<char> before = line[..mark].TrimEnd();
        foreach (string opening in Openings)
        {
            if (lines is not null && before.EndsWith(opening, StringComparison.Ordinal))
            {
                lines.UnionWith(Enumerable.Range(number, count));
                return before[..^opening.Length].TrimEnd();
            }
        }

        return line;
    }
}
