using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Site.Drafts;
using DocGen.Site.Syntax;
using DocGen.Text;
using Markdig.Syntax;

namespace DocGen.Site.Markdown;

/// <param name="AllowsUnsafeHtml">Whether active content stays and is not reported.</param>
/// <param name="FindInclude">The file of a project path; null if there is none. It must return the same object for the same path during a build.</param>
public sealed record MarkdownReading(bool AllowsUnsafeHtml, Func<string, SourceText?> FindInclude)
{
    public static MarkdownReading Default { get; } = new(false, static _ => null);
}

/// <summary>Reads a page: front matter, Markdown, and what the site needs to know of it before anything is rendered.</summary>
/// <remarks>Pure and O(n); pages can be read in parallel.</remarks>
public static class MarkdownReader
{
    /// <param name="source">Its path is relative to the project.</param>
    /// <param name="contentPath">Path below the content folder.</param>
    public static Diagnosed<MarkdownPage> Read(SourceText source, string contentPath, MarkdownReading reading)
    {
        DiagnosticBag diagnostics = new();
        FrontMatterBlock block = diagnostics.Take(FrontMatterReader.Read(source));
        MarkdownDocument document = diagnostics.Take(MarkdownSyntax.Parse(source, block.Body)) ?? [];

        IncludeExpander includes = new(reading.FindInclude, diagnostics);
        includes.Expand(document, source);
        FrontMatter frontMatter = block.FrontMatter;
        bool hasVisibleLines = frontMatter.Location is null && LineStructure.IsMeant(document, source);
        (string? title, Block? titleBlock) = TitleFinder.Find(document, frontMatter.Title?.Value);

        PageScanner scanner = new(source, titleBlock, reading.AllowsUnsafeHtml, diagnostics);
        scanner.Scan(document);
        if (frontMatter.Title is null && titleBlock is HeadingBlock heading)
        {
            // Attribute lists have left the heading's text only now.
            title = InlineText.OfHeading(heading);
        }

        bool isEmpty = document.Count == 0 && source.Content.AsSpan(block.Body.Start, block.Body.Length).IsWhiteSpace() &&
            frontMatter is { Title: null, Diagram: null };
        string? titleId = titleBlock switch
        {
            HeadingBlock first => AttributeList.Of(first)?.Id ?? Slugs.Of(InlineText.OfHeading(first)),
            HtmlBlock => Slugs.Of(frontMatter.Title?.Value ?? title!),
            _ => null,
        };
        ImmutableArray<PageHeading> headings = scanner.CollectHeadings(titleId);
        titleId = titleId is not null && !headings.Any(other => other.Id == titleId) && !scanner.Anchors.Contains(titleId) ? titleId : null;
        HeadingOutline outline = HeadingOutline.Of(headings.Select(static heading => heading.Level));
        DraftInput draft = new(source, titleBlock, titleId, outline, hasVisibleLines, reading.AllowsUnsafeHtml);
        MarkdownPage page = new(
            source,
            contentPath,
            frontMatter,
            block.Body,
            DraftWriter.Write(DraftBuffer.OfThread, document, draft),
            headings,
            title,
            titleBlock is not null,
            titleId,
            frontMatter.Description is null ? DescriptionFinder.Find(document, titleBlock) : "",
            scanner.References,
            scanner.FileNameAlts,
            scanner.Anchors,
            hasVisibleLines,
            [.. includes.Sources],
            isEmpty);
        if (isEmpty && !diagnostics.HasErrors)
        {
            diagnostics.Report(PageRules.EmptyPage, source.GetLocation(new TextSpan(0, 0)), $"page '{contentPath}' is empty", DiagnosticNote.Help("it is left out of the site"));
        }

        return diagnostics.Diagnose(page);
    }
}
