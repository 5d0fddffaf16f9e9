using System.Text;

namespace DocGen.Diagrams.Fonts;

/// <summary>Direction marks that reach over several lines: each line is set by itself, so what is open at its start is opened in it again.</summary>
internal static class DirectionMarks
{
    private const char FirstEmbedding = '\u202A';
    private const char PopEmbedding = '\u202C';
    private const char LastEmbedding = '\u202E';
    private const char FirstIsolate = '\u2066';
    private const char PopIsolate = '\u2069';

    /// <summary>The line with the marks that are open before it in front, and with an end for each that is open behind it.</summary>
    /// <param name="line">Without white space at its ends.</param>
    public static string Carry(string line, ReadOnlySpan<char> before)
    {
        List<char> open = [];
        Follow(open, before);
        if (open.Count == 0 && !line.AsSpan().ContainsAnyInRange(FirstEmbedding, LastEmbedding) && !line.AsSpan().ContainsAnyInRange(FirstIsolate, PopIsolate))
        {
            return line;
        }

        var carried = new StringBuilder().Append([.. open]).Append(line);
        Follow(open, line);
        for (int i = open.Count - 1; i >= 0; i--)
        {
            carried.Append(IsIsolate(open[i]) ? PopIsolate : PopEmbedding);
        }

        return carried.ToString();
    }

    private static void Follow(List<char> open, ReadOnlySpan<char> text)
    {
        foreach (char unit in text)
        {
            switch (unit)
            {
                case PopIsolate when open.FindLastIndex(IsIsolate) is var isolate and >= 0:
                    // What was embedded inside ends with it.
                    open.RemoveRange(isolate, open.Count - isolate);
                    break;
                case PopEmbedding when open.Count > 0 && !IsIsolate(open[^1]):
                    open.RemoveAt(open.Count - 1);
                    break;
                case (>= FirstEmbedding and <= LastEmbedding and not PopEmbedding) or (>= FirstIsolate and < PopIsolate):
                    open.Add(unit);
                    break;
            }
        }
    }

    private static bool IsIsolate(char mark) => mark >= FirstIsolate;
}
