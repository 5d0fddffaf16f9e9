using DocGen.Site.Content;
using DocGen.Site.Markup;
using DocGen.Site.Syntax;
using DocGen.Text;
using Markdig.Syntax;

namespace DocGen.Site.Markdown;

/// <summary>Puts included files in the place of their directives: a comment alone in a block, <c>&lt;!-- include: path --&gt;</c>.</summary>
/// <remarks>A comment, because every other reader of the page leaves it out, and because it cannot be mistaken for a template's braces.</remarks>
internal sealed class IncludeExpander(Func<string, SourceText?> find, DiagnosticBag diagnostics)
{
    private readonly List<SourceText> _sources = [];

    /// <summary>Included files, each once, in order of first use.</summary>
    public IReadOnlyList<SourceText> Sources => _sources;

    public void Expand(ContainerBlock container, SourceText source) => Expand(container, source, [source]);

    private void Expand(ContainerBlock container, SourceText source, List<SourceText> stack)
    {
        for (int i = 0; i < container.Count; i++)
        {
            if (container[i] is HtmlBlock { Type: HtmlBlockType.Comment } comment && FindPath(comment, source) is { } path)
            {
                container.RemoveAt(i);
                if (Include(path, source, stack) is { } include)
                {
                    container.Insert(i, include);
                }
                else
                {
                    i--;
                }
            }
            else if (container[i] is ContainerBlock child)
            {
                Expand(child, source, stack);
            }
        }
    }

    private IncludeBlock? Include(SourceLocation directive, SourceText source, List<SourceText> stack)
    {
        string written = source.Content.Substring(directive.Span.Start, directive.Span.Length);
        string? path = ProjectPath.Combine(written.StartsWith('/') ? "" : ProjectPath.FolderOf(source.Path), written);
        SourceText? included = path is null ? null : stack.Find(file => file.Path == path) ?? find(path);
        if (included is null)
        {
            string help = path is null ? "the path leads out of the project" : $"there is no file '{path}'";
            diagnostics.Report(PageRules.IncludeNotFound, directive, $"included file '{written}' is not found", DiagnosticNote.Help(help));
            return null;
        }

        if (stack.Contains(included))
        {
            string circle = string.Join(" → ", stack.Skip(stack.IndexOf(included)).Append(included).Select(static file => file.Path));
            diagnostics.Report(PageRules.IncludeCycle, directive, $"'{written}' includes itself: {circle}");
            return null;
        }

        if (!_sources.Contains(included))
        {
            _sources.Add(included);
        }

        TextSpan body = FrontMatterReader.Read(included).Value.Body;
        IncludeBlock block = new(included, directive);
        if (MarkdownSyntax.Parse(included, body) is not { } document)
        {
            diagnostics.Report(PageRules.NestedTooDeeply, MarkdownSyntax.FindDeepest(included, body), "text is nested more than 128 levels deep");
            return null;
        }

        stack.Add(included);
        Expand(document, included, stack);
        stack.RemoveAt(stack.Count - 1);
        while (document.Count > 0)
        {
            Block child = document[0];
            document.RemoveAt(0);
            block.Add(child);
        }

        return block;
    }

    /// <summary>The path in the comment, or null if the comment is no include or does not stand alone.</summary>
    private static SourceLocation? FindPath(HtmlBlock block, SourceText source)
    {
        if (block.Lines.Count != 1)
        {
            return null;
        }

        int start = block.Lines.Lines[0].Slice.Start;
        ReadOnlySpan<char> text = block.Lines.Lines[0].Slice.AsSpan();
        int offset = start;
        if (!Skip(ref text, ref offset, "<!--") || !Skip(ref text, ref offset, "include:"))
        {
            return null;
        }

        text = text.TrimEnd();
        if (!text.EndsWith("-->", StringComparison.Ordinal))
        {
            return null;
        }

        int leading = text.Length - text.TrimStart().Length;
        ReadOnlySpan<char> path = text[..^3].Trim();
        return path.IsEmpty ? null : source.GetLocation(new TextSpan(offset + leading, path.Length));
    }

    private static bool Skip(ref ReadOnlySpan<char> text, ref int offset, string word)
    {
        int leading = text.Length - text.TrimStart().Length;
        if (!text[leading..].StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }

        text = text[(leading + word.Length)..];
        offset += leading + word.Length;
        return true;
    }
}
