namespace DocGen.Site.Highlighting;

/// <summary>Where the text of another language ends. O(n).</summary>
internal static class IslandEnds
{
    /// <param name="delimiter">What the rule captured.</param>
    public static int Find(Island island, ReadOnlySpan<char> text, int start, ReadOnlySpan<char> delimiter)
    {
        switch (island.End)
        {
            case IslandEnd.Text:
                int found = text[start..].IndexOf(island.Text, StringComparison.OrdinalIgnoreCase);
                return found < 0 ? text.Length : start + found;
            case IslandEnd.End:
                return text.Length;
            case IslandEnd.Continued:
                return FindLine(text, start, default, isContinued: true);
            case IslandEnd.Line:
                return FindLine(text, start, island.Text, isContinued: false);
            case IslandEnd.Fence:
                return FindLine(text, start, delimiter, isContinued: false);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The start of the line that is made of the marks, or the end of the line that no backslash carries on.</summary>
    private static int FindLine(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> marks, bool isContinued)
    {
        for (int line = start; line < text.Length;)
        {
            int length = text[line..].IndexOf('\n');
            int end = length < 0 ? text.Length : line + length;
            ReadOnlySpan<char> content = text[line..end].Trim(" \t\r");
            if (isContinued ? content is not [.., '\\'] && !(line > start && content is ['#', ..]) : content.StartsWith(marks, StringComparison.Ordinal) && content.Trim(marks[0]).IsEmpty)
            {
                return isContinued ? end : line;
            }

            line = end + 1;
        }

        return text.Length;
    }
}
