using DocGen.Site.Content;
using DocGen.Site.Drafts;
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
            else if (container[i] is FencedCodeBlock fence && FenceContent.KindOf(fence) is null)
            {
                FillFence(fence, source);
            }
            else if (container[i] is ContainerBlock child)
            {
                Expand(child, source, stack);
            }
        }
    }

    /// <summary><c>```csharp include="../src/Ship.cs" region="setup"</c>: the fence gets the file's lines, without the indentation that all of them have.</summary>
    private void FillFence(FencedCodeBlock fence, SourceText source)
    {
        (string? path, string? lines, string? region) = (null, null, null);
        ReadOnlySpan<char> rest = fence.Arguments;
        while (!(rest = rest.TrimStart(" \t,{}")).IsEmpty)
        {
            int before = rest.Length;
            (string key, string value) = CodeOptions.ReadEntry(ref rest);
            (path, lines, region) = key switch
            {
                "include" => (value, lines, region),
                "lines" => (path, value, region),
                "region" => (path, lines, value),
                _ => (path, lines, region),
            };
            rest = rest.Length == before ? rest[1..] : rest;
        }

        if (path is null)
        {
            return;
        }

        int start = source.Content.IndexOf(path, Math.Clamp(fence.Span.Start, 0, source.Content.Length), StringComparison.Ordinal);
        SourceLocation directive = source.GetLocation(new TextSpan(Math.Max(0, start), start < 0 ? 0 : path.Length));
        if (FindFile(path, directive, source, []) is { } file && ExcerptOf(file, directive, lines, region) is { } excerpt)
        {
            fence.Lines = IncludedCode.Read(file, excerpt);
        }
    }

    /// <summary>Null with a diagnostic where the file has no such part.</summary>
    private SourceExcerpt? ExcerptOf(SourceText file, SourceLocation directive, string? lines, string? region)
    {
        if (region is not null)
        {
            if (SourceExcerpt.OfRegion(file, region) is { } found)
            {
                return found;
            }

            diagnostics.Report(PageRules.IncludeExcerpt, directive, $"'{file.Path}' has no region '{region}'", Suggestion.Notes(region, SourceExcerpt.Regions(file)));
            return null;
        }

        if (lines is null)
        {
            return SourceExcerpt.OfLines(file, "1-");
        }

        if (SourceExcerpt.OfLines(file, lines) is not { } range)
        {
            diagnostics.Report(PageRules.IncludeExcerpt, directive, $"'{file.Path}' has no lines '{lines}'", DiagnosticNote.Help(SourceExcerpt.CountOf(file) is var count and not 1 ? $"the file has {count} lines" : "the file has 1 line"));
            return null;
        }

        return range;
    }

    private SourceText? FindFile(string written, SourceLocation directive, SourceText source, List<SourceText> stack)
    {
        string? path = ProjectPath.Combine(written.StartsWith('/') ? "" : ProjectPath.FolderOf(source.Path), written);
        SourceText? included = path is null ? null : stack.Find(file => file.Path == path) ?? find(path);
        if (included is null)
        {
            string help = path is null ? "the path leads out of the project" : $"there is no file '{path}'";
            diagnostics.Report(PageRules.IncludeNotFound, directive, $"included file '{written}' is not found", DiagnosticNote.Help(help));
            return null;
        }

        if (!stack.Contains(included) && !_sources.Contains(included))
        {
            _sources.Add(included);
        }

        return included;
    }

    private IncludeBlock? Include((SourceLocation Path, string? Lines, string? Region) wish, SourceText source, List<SourceText> stack)
    {
        SourceLocation directive = wish.Path;
        string written = source.Content.Substring(directive.Span.Start, directive.Span.Length);
        if (FindFile(written, directive, source, stack) is not { } included)
        {
            return null;
        }

        if (stack.Contains(included))
        {
            string circle = string.Join(" → ", stack.Skip(stack.IndexOf(included)).Append(included).Select(static file => file.Path));
            diagnostics.Report(PageRules.IncludeCycle, directive, $"'{written}' includes itself: {circle}");
            return null;
        }

        TextSpan body = FrontMatterReader.Read(included).Value.Body;
        if (wish.Lines is not null || wish.Region is not null)
        {
            if (ExcerptOf(included, directive, wish.Lines, wish.Region) is not { } excerpt)
            {
                return null;
            }

            int first = included.GetLineSpan(excerpt.First).Start;
            body = TextSpan.FromBounds(first, Math.Max(first, included.GetLineSpan(Math.Max(1, excerpt.Last)).End));
        }

        IncludeBlock block = new(included, directive);
        if (diagnostics.Take(MarkdownSyntax.Parse(included, body)) is not { } document)
        {
            return null;
        }

        stack.Add(included);
        Expand(document, included, stack);
        stack.RemoveAt(stack.Count - 1);
        Block[] children = [.. document];
        document.Clear();
        foreach (Block child in children)
        {
            block.Add(child);
        }

        return block;
    }

    /// <summary>The path in the comment, or null if the comment is no include or does not stand alone.</summary>
    private static (SourceLocation Path, string? Lines, string? Region)? FindPath(HtmlBlock block, SourceText source)
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
        string? region = TakeOption(ref path, " region=");
        string? lines = TakeOption(ref path, " lines=");
        return path.IsEmpty ? null : (source.GetLocation(new TextSpan(offset + leading, path.Length)), lines, region);
    }

    /// <summary>An option at the end, which leaves the text.</summary>
    private static string? TakeOption(ref ReadOnlySpan<char> text, string name)
    {
        int start = text.LastIndexOf(name, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        string value = text[(start + name.Length)..].Trim(" \"'").ToString();
        text = text[..start].TrimEnd();
        return value;
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
