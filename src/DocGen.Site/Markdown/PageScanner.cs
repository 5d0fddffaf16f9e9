using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Site.Highlighting;
using DocGen.Site.Markup;
using DocGen.Site.Syntax;
using DocGen.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocGen.Site.Markdown;

/// <summary>One walk over a page's tree: attaches attribute lists, recognizes callouts, and collects headings, references, anchors and active content.</summary>
internal sealed class PageScanner(SourceText page, Block? titleBlock, bool allowsUnsafeHtml, DiagnosticBag diagnostics)
{
    private readonly List<(HeadingBlock Block, SourceText Source)> _headings = [];
    private readonly ImmutableArray<PageReference>.Builder _references = ImmutableArray.CreateBuilder<PageReference>();
    private readonly ImmutableArray<string>.Builder _anchors = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<PageReference>.Builder _fileNameAlts = ImmutableArray.CreateBuilder<PageReference>();
    private readonly HashSet<string> _unknownLanguages = new(StringComparer.OrdinalIgnoreCase);
    private SourceText _source = page;

    public ImmutableArray<PageReference> References => _references.ToImmutable();

    public ImmutableArray<PageReference> FileNameAlts => _fileNameAlts.ToImmutable();

    public ImmutableArray<string> Anchors => _anchors.ToImmutable();

    /// <summary>Headings with ids; call it after <see cref="Scan"/>. Explicit ids are taken first, so that a slug never moves a written id, then the title's.</summary>
    public ImmutableArray<PageHeading> CollectHeadings(string? titleId)
    {
        Slugs slugs = new();
        foreach (string anchor in _anchors)
        {
            slugs.Reserve(anchor);
        }

        foreach ((HeadingBlock block, _) in _headings)
        {
            if (AttributeList.Of(block)?.Id is { } id)
            {
                slugs.Reserve(id);
            }
        }

        if (titleId is not null)
        {
            slugs.Reserve(titleId);
        }

        ImmutableArray<PageHeading>.Builder headings = ImmutableArray.CreateBuilder<PageHeading>(_headings.Count);
        foreach ((HeadingBlock block, SourceText source) in _headings)
        {
            string text = InlineText.OfHeading(block);
            string? explicitId = AttributeList.Of(block)?.Id;
            headings.Add(new PageHeading(block.Level, explicitId ?? slugs.Unique(Slugs.Of(text)), explicitId is not null, text, Locate(block.Span, source)));
        }

        return headings.MoveToImmutable();
    }

    public void Scan(ContainerBlock container)
    {
        foreach (Block block in container)
        {
            ScanBlock(block);
        }
    }

    private static SourceLocation Locate(SourceSpan span, SourceText source)
    {
        int start = Math.Clamp(span.Start, 0, source.Content.Length);
        return source.GetLocation(TextSpan.FromBounds(start, Math.Clamp(span.End + 1, start, source.Content.Length)));
    }

    private void ScanBlock(Block block)
    {
        switch (block)
        {
            case IncludeBlock include:
                SourceText outer = _source;
                _source = include.Source;
                Scan(include);
                _source = outer;
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case QuoteBlock quote:
                Callout.Recognize(quote, _source.Content);
                ScanInlines(Callout.Of(quote)?.Title);
                Scan(quote);
                break;
            case CustomContainer custom:
                ScanInlines(ContainerTitle.Read(custom, _source.Content));
                Scan(custom);
                break;
            case ContainerBlock container:
                Scan(container);
                break;
            case HeadingBlock heading:
                TakeHeadingAttributes(heading);
                if (heading != titleBlock)
                {
                    _headings.Add((heading, _source));
                }

                ScanInlines(heading.Inline);
                break;
            case FencedCodeBlock fence when FenceContent.KindOf(fence) is { } kind:
                _references.Add(new PageReference(kind, fence.Lines.ToString(), FenceContent.Locate(fence, _source)));
                break;
            case FencedCodeBlock fence:
                CheckLanguage(fence);
                break;
            case HtmlBlock html:
                SourceLines lines = new(html);
                ScanHtml(lines.Text, lines.Map);
                break;
            case LeafBlock leaf:
                ScanInlines(leaf.Inline);
                break;
        }
    }

    private void CheckLanguage(FencedCodeBlock fence)
    {
        string name = FenceContent.LanguageOf(fence.Info ?? "");
        if (name.Length == 0 || CodeLanguages.Find(name) is not null || !_unknownLanguages.Add(name))
        {
            return;
        }

        int start = _source.Content.IndexOf(name, Math.Clamp(fence.Span.Start, 0, _source.Content.Length), StringComparison.Ordinal);
        SourceLocation place = start < 0 ? Locate(fence.Span, _source) : _source.GetLocation(new TextSpan(start, name.Length));
        diagnostics.Report(
            PageRules.UnknownCodeLanguage, place, $"code in unknown language '{name}' has no colours", CodeLanguages.Nearest(name) is { } nearest ? [DiagnosticNote.Help($"did you mean '{nearest}'?")] : []);
    }

    /// <summary><c>## Title {#id .class}</c>: the list at the end leaves the text.</summary>
    private static void TakeHeadingAttributes(HeadingBlock heading)
    {
        if (heading.Inline?.LastChild is not LiteralInline last || last.Content.IsEmpty || last.Content[last.Content.End] != '}')
        {
            return;
        }

        ReadOnlySpan<char> text = last.Content.AsSpan();
        int brace = text.LastIndexOf('{');
        if (brace < 0 || (brace > 0 && text[brace - 1] is not (' ' or '\t')) || AttributeList.TryRead(text[brace..], out int length) is not { } attributes || brace + length != text.Length)
        {
            return;
        }

        attributes.AttachTo(heading);
        last.Content.End = last.Content.Start + text[..brace].TrimEnd().Length - 1;
    }

    private void ScanInlines(ContainerInline? container)
    {
        for (Inline? inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LinkInline link:
                    TakeInlineAttributes(link);
                    AddLink(link);
                    ScanInlines(link);
                    break;
                case FootnoteLink:
                    break;
                case EmphasisInline emphasis:
                    TakeInlineAttributes(emphasis);
                    ScanInlines(emphasis);
                    break;
                case ContainerInline child:
                    ScanInlines(child);
                    break;
                case CodeInline code:
                    TakeInlineAttributes(code);
                    break;
                case HtmlInline html:
                    ScanInlineHtml(html);
                    break;
                case AutolinkInline { IsEmail: false } auto when UrlText.IsActive(auto.Url):
                    ReportActive($"link '{auto.Url}'", Locate(auto.Span, _source));
                    break;
            }
        }
    }

    // Apart, so that only HTML pays for the function that knows its place.
    private void ScanInlineHtml(HtmlInline html)
    {
        int start = html.Span.Start;
        ScanHtml(html.Tag, span => new TextSpan(start + span.Start, span.Length));
    }

    /// <summary><c>![](x.png){width=300}</c>: a list directly behind an image, link, emphasis or code span.</summary>
    private void TakeInlineAttributes(Inline inline)
    {
        if (inline.NextSibling is LiteralInline next && !next.Content.IsEmpty && next.Content.CurrentChar == '{' &&
            AttributeList.TryRead(next.Content.AsSpan(), out int length) is { } attributes)
        {
            attributes.AttachTo(inline);
            next.Content.Start += length;
            if (attributes.Id is not null)
            {
                _anchors.Add(attributes.Id);
            }
        }
    }

    private void AddLink(LinkInline link)
    {
        string target = link.Url ?? "";
        SourceSpan span = link.Reference?.UrlSpan ?? link.UrlSpan;
        if (!span.IsEmpty && span.Length > 2 && span.End < _source.Content.Length && _source.Content[span.Start] == '<' && _source.Content[span.End] == '>')
        {
            span = new SourceSpan(span.Start + 1, span.End - 1);
        }

        SourceLocation location = Locate(span.IsEmpty || link.IsAutoLink ? link.Span : span, _source);
        if (UrlText.IsActive(target) && !(link.IsImage && target.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)))
        {
            ReportActive($"link '{target}'", location);
        }
        else if (!link.IsAutoLink)
        {
            PageReference reference = new(link.IsImage ? ReferenceKind.Image : ReferenceKind.Link, target, location);
            _references.Add(reference);
            if (link.IsImage && AltText.IsFileName(InlineText.Of(link)))
            {
                _fileNameAlts.Add(reference);
            }
        }
    }

    private void ScanHtml(string html, Func<TextSpan, TextSpan> map)
    {
        foreach (HtmlToken token in HtmlTokenizer.Tokenize(html))
        {
            if (token.Kind != HtmlTokenKind.StartTag)
            {
                continue;
            }

            Report(HtmlPolicy.Element(token.Name), $"element '{token.Name}'", new TextSpan(token.Span.Start + 1, token.Name.Length), map);
            foreach (HtmlAttribute attribute in token.Attributes)
            {
                HtmlVerdict verdict = HtmlPolicy.Attribute(token.Name, attribute.Name, attribute.Value);
                Report(verdict, $"attribute '{attribute.Name}'", attribute.Span, map);
                if (verdict == HtmlVerdict.Keep)
                {
                    AddHtmlReference(token.Name, attribute, map);
                }
            }
        }
    }

    private void AddHtmlReference(string element, HtmlAttribute attribute, Func<TextSpan, TextSpan> map)
    {
        if (attribute.Name == "id" || (attribute.Name == "name" && element == "a"))
        {
            _anchors.Add(attribute.Value);
        }
        else if ((attribute.Name == "src" && element is "img" or "source" or "video" or "audio" or "track") || (attribute.Name == "poster" && element == "video"))
        {
            _references.Add(new PageReference(ReferenceKind.Image, attribute.Value, _source.GetLocation(map(attribute.ValueSpan))));
        }
        else if (attribute.Name == "srcset" && element is "img" or "source")
        {
            // Where entities stand in the value, places inside it are not known.
            bool isVerbatim = attribute.Value.Length == attribute.ValueSpan.Length;
            foreach (TextSpan span in SourceSet.Addresses(attribute.Value))
            {
                TextSpan place = isVerbatim ? new TextSpan(attribute.ValueSpan.Start + span.Start, span.Length) : attribute.ValueSpan;
                _references.Add(new PageReference(ReferenceKind.Image, attribute.Value.Substring(span.Start, span.Length), _source.GetLocation(map(place))));
            }
        }
        else if (attribute.Name == "href" && element is "a" or "area")
        {
            _references.Add(new PageReference(ReferenceKind.Link, attribute.Value, _source.GetLocation(map(attribute.ValueSpan))));
        }
    }

    private void Report(HtmlVerdict verdict, string what, TextSpan span, Func<TextSpan, TextSpan> map)
    {
        if (verdict == HtmlVerdict.Active)
        {
            ReportActive(what, _source.GetLocation(map(span)));
        }
        else if (verdict == HtmlVerdict.Style && !allowsUnsafeHtml)
        {
            diagnostics.Report(PageRules.InlineStyle, _source.GetLocation(map(span)), $"{what} is dropped");
        }
    }

    private void ReportActive(string what, SourceLocation location)
    {
        if (!allowsUnsafeHtml)
        {
            diagnostics.Report(PageRules.ActiveContent, location, $"active content is dropped: {what}", DiagnosticNote.Help("'markdown.unsafeHtml: true' keeps it"));
        }
    }
}
