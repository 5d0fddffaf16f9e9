using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DocGen.Site.Localization;
using DocGen.Site.Markdown;
using DocGen.Text;

namespace DocGen.Site.Pages;

/// <summary>The parts of a page that are translated one by one: its title and description, paragraphs, lists, tables, code.</summary>
/// <remarks>What stands between blank lines is one part, a fenced block always. O(characters).</remarks>
public static class SourceBlocks
{
    private const int HashLength = 16;
    private const int ShortestFence = 3;

    public static ImmutableArray<SourceBlock> Of(MarkdownPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        ImmutableArray<SourceBlock>.Builder blocks = ImmutableArray.CreateBuilder<SourceBlock>();
        AddFrontMatter(page, blocks);
        string text = page.Source.Content;
        string section = "top";
        int number = 0;
        int heading = 0;

        // Those of an included file stand at places of that file.
        PageHeading[] headings = [.. page.Headings.Where(other => other.Location.Path == page.Source.Path)];
        foreach (TextSpan span in Split(text, page.Body))
        {
            string words = Normalize(text.AsSpan(span.Start, span.Length));
            if (words.Length == 0)
            {
                continue;
            }

            for (; heading < headings.Length && headings[heading].Location.Span.Start < span.End; heading++)
            {
                section = headings[heading].Id;
                number = 0;
            }

            number++;
            blocks.Add(new SourceBlock($"{section}/{number}", Hash(words), page.Source.GetLocation(span)));
        }

        return blocks.ToImmutable();
    }

    private static void AddFrontMatter(MarkdownPage page, ImmutableArray<SourceBlock>.Builder blocks)
    {
        if (page.FrontMatter.Title is { } title)
        {
            blocks.Add(new SourceBlock("title", Hash(title.Value), title.Location));
        }

        if (page.FrontMatter.Description is { } description)
        {
            blocks.Add(new SourceBlock("description", Hash(description.Value), description.Location));
        }

        if ((page.FrontMatter.Hero is not null || !page.FrontMatter.Features.IsEmpty) && page.FrontMatter.Location is { } all)
        {
            blocks.Add(new SourceBlock("front-matter", Hash(Normalize(page.Source.Content.AsSpan(all.Span.Start, all.Span.Length))), all));
        }
    }

    /// <summary>Runs of lines without a blank line outside of fences.</summary>
    private static IEnumerable<TextSpan> Split(string text, TextSpan body)
    {
        int start = -1;
        char fence = '\0';
        int fenceLength = 0;
        int end = body.Start + body.Length;
        for (int line = body.Start; line < end;)
        {
            int next = text.IndexOf('\n', line, end - line);
            next = next < 0 ? end : next + 1;
            string content = text[line..next].Trim();
            int run = content.Length > 0 && content[0] is '`' or '~' ? content.Length - content.TrimStart(content[0]).Length : 0;
            if (fence != '\0')
            {
                fence = run >= fenceLength && run == content.Length && content[0] == fence ? '\0' : fence;
            }
            else if (run >= ShortestFence && (content[0] == '~' || content.IndexOf('`', run) < 0))
            {
                // Backticks with others on their line are code in a text.
                (fence, fenceLength) = (content[0], run);
            }

            if (content.Length > 0 || fence != '\0')
            {
                start = start < 0 ? line : start;
            }
            else if (start >= 0)
            {
                yield return TextSpan.FromBounds(start, line);
                start = -1;
            }

            line = next;
        }

        if (start >= 0)
        {
            yield return TextSpan.FromBounds(start, end);
        }
    }

    /// <summary>The words alone: where a line is broken says nothing. Marks of regions are not part of the text.</summary>
    private static string Normalize(ReadOnlySpan<char> block)
    {
        StringBuilder words = new(block.Length);
        foreach (ReadOnlySpan<char> line in block.EnumerateLines())
        {
            if (line.TrimStart().StartsWith("<!-- #", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (Range word in line.SplitAny(' ', '\t'))
            {
                if (!line[word].IsEmpty)
                {
                    words.Append(words.Length > 0 ? " " : "").Append(line[word]);
                }
            }
        }

        return UnicodeForm.Compose(words.ToString());
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
}

/// <param name="Id">Section and number of the part in it, for people: a part that moves gets another one.</param>
/// <param name="Hash">First 16 digits of the SHA-256 of its words.</param>
public sealed record SourceBlock(string Id, string Hash, SourceLocation Location);
