using System.Buffers;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocGen.Site.Syntax;

/// <summary>What stands behind the name of a container or an alert: one line of Markdown, whose places are those in the file.</summary>
/// <remarks>Links in it name their address; definitions elsewhere on the page are not looked up.</remarks>
internal static class ContainerTitle
{
    /// <summary>No title is longer; what is remains as it is written.</summary>
    private const int Longest = 1_000;

    private static readonly object Key = new();
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`~[!<&\\:.@");

    /// <summary>The title that <see cref="Read(CustomContainer, string)"/> found; null where the author wrote none.</summary>
    public static ContainerInline? Of(CustomContainer container) => container.GetData(Key) as ContainerInline;

    /// <summary>Finds the title of a container and keeps it there.</summary>
    public static ContainerInline? Read(CustomContainer container, string source)
    {
        if (container.Arguments?.Trim() is not { Length: > 0 } arguments)
        {
            return null;
        }

        // What Markdig hands out has lost its backslashes already.
        int name = source.IndexOf(container.Info ?? "", Math.Clamp(container.Span.Start, 0, source.Length), StringComparison.Ordinal);
        int start = name < 0 ? source.Length : name + (container.Info?.Length ?? 0);
        int end = source.AsSpan(start).IndexOfAny('\r', '\n');
        ContainerInline title = name < 0 ? Plain(arguments) : Read(source, start, end < 0 ? source.Length : start + end);
        container.SetData(Key, title);
        return title;
    }

    /// <summary>Reads what stands between two places of a line, which is not only white space.</summary>
    public static ContainerInline Read(string source, int start, int end)
    {
        ReadOnlySpan<char> line = source.AsSpan(start, end - start);
        start += line.Length - line.TrimStart().Length;
        string text = line.Trim().ToString();
        return text.Length <= Longest && text.AsSpan().ContainsAny(Marks) && MarkdownSyntax.ParseLine(text) is { } title ? Moved(title, start - MarkdownSyntax.LineStart) : Plain(text);
    }

    private static ContainerInline Plain(string text)
    {
        ContainerInline title = new();
        title.AppendChild(new LiteralInline(text));
        return title;
    }

    private static ContainerInline Moved(ContainerInline container, int offset)
    {
        foreach (Inline inline in container)
        {
            inline.Span = Moved(inline.Span, offset);
            if (inline is LinkInline link)
            {
                link.UrlSpan = Moved(link.UrlSpan, offset);
                link.LabelSpan = Moved(link.LabelSpan, offset);
                link.TitleSpan = Moved(link.TitleSpan, offset);
            }

            if (inline is ContainerInline child)
            {
                Moved(child, offset);
            }
        }

        return container;
    }

    private static SourceSpan Moved(SourceSpan span, int offset) => span.IsEmpty ? span : new SourceSpan(span.Start + offset, span.End + offset);
}
