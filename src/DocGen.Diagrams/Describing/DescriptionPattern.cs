using System.Text;

namespace DocGen.Diagrams.Describing;

/// <summary>Fills the places of a pattern (<c>{name}</c>) in one pass, so that a value that looks like a place stays as it is.</summary>
internal static class DescriptionPattern
{
    public static string Fill(string pattern, params ReadOnlySpan<(string Place, string Value)> values)
    {
        StringBuilder filled = new(pattern.Length + 32);
        int at = 0;
        while (at < pattern.Length)
        {
            int open = pattern.IndexOf('{', at);
            int close = open < 0 ? -1 : pattern.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            filled.Append(pattern, at, open - at);
            string place = pattern[(open + 1)..close];
            string found = pattern[open..(close + 1)];
            foreach ((string name, string value) in values)
            {
                if (name == place)
                {
                    found = value;
                }
            }

            filled.Append(found);
            at = close + 1;
        }

        return filled.Append(pattern, at, pattern.Length - at).ToString();
    }
}
