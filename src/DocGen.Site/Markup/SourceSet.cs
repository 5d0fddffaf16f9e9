using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Site.Markup;

/// <summary>The <c>srcset</c> of a picture: addresses with a width or a density each, <c>small.png 480w, large.png 2x</c>.</summary>
/// <remarks>Source: the HTML standard, "Parsing a srcset attribute"; data addresses keep their commas.</remarks>
internal static class SourceSet
{
    /// <summary>Where the addresses stand in the value, in order. O(n).</summary>
    public static ImmutableArray<TextSpan> Addresses(string value)
    {
        ImmutableArray<TextSpan>.Builder addresses = ImmutableArray.CreateBuilder<TextSpan>();
        int position = 0;
        while (true)
        {
            while (position < value.Length && (IsSpace(value[position]) || value[position] == ','))
            {
                position++;
            }

            int start = position;
            while (position < value.Length && !IsSpace(value[position]))
            {
                position++;
            }

            if (position == start)
            {
                return addresses.ToImmutable();
            }

            int length = value.AsSpan(start, position - start).TrimEnd(',').Length;
            addresses.Add(new TextSpan(start, length));

            // A comma right behind the address ends the candidate; else the next one outside parentheses does.
            if (length == position - start)
            {
                position = EndOfDescriptors(value, position);
            }
        }
    }

    private static int EndOfDescriptors(string value, int position)
    {
        int depth = 0;
        for (; position < value.Length; position++)
        {
            depth += value[position] == '(' ? 1 : value[position] == ')' ? -1 : 0;
            if (value[position] == ',' && depth <= 0)
            {
                break;
            }
        }

        return position;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
