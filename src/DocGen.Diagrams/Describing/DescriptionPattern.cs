using DocGen.Text;

namespace DocGen.Diagrams.Describing;

/// <summary>Fills the places of a pattern (<c>{name}</c>) in one pass, so that a value that looks like a place stays as it is.</summary>
internal static class DescriptionPattern
{
    /// <summary>The same for text that bears no marks.</summary>
    public static string Fill(string pattern, params ReadOnlySpan<(string Place, string Value)> values)
    {
        var marked = new (string, MixedText)[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            marked[i] = (values[i].Place, MixedText.Of(new MarkedText(values[i].Value, default)));
        }

        return Fill(new MarkedText(pattern, default), marked).ToString();
    }

    /// <param name="pattern">Words of the reader's, around texts that may be in other languages.</param>
    public static MixedText Fill(MarkedText pattern, params ReadOnlySpan<(string Place, MixedText Value)> values)
    {
        MixedTextBuilder filled = new();
        string text = pattern.Text;
        int at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf('{', at);
            int close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            Own(text[at..open]);
            string place = text[(open + 1)..close];
            MixedText? found = null;
            foreach ((string name, MixedText value) in values)
            {
                found = name == place ? value : found;
            }

            if (found is null)
            {
                Own(text[open..(close + 1)]);
            }
            else
            {
                filled.Append(found);
            }

            at = close + 1;
        }

        Own(text[at..]);
        return filled.Build();

        void Own(string words) => filled.Append(pattern with { Text = words });
    }
}
