using DocGen.Site.Links;
using DocGen.Site.Localization;
using DocGen.Site.Markdown;
using DocGen.Site.Markup;
using DocGen.Site.Pages;
using DocGen.Text;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace DocGen.Site.Articles;

/// <summary>Writes one syntax tree as HTML; this part writes blocks.</summary>
/// <remarks>
/// Without a page it prints what the CommonMark specification prints. The tree is only read, so several threads can write one page for
/// several languages.
/// </remarks>
internal sealed partial class ArticleWriter
{
    private readonly HtmlBuffer _output;
    private readonly Page? _page;
    private readonly MarkdownPage? _content;
    private readonly LinkResolver? _links;
    private readonly PageFigures? _figures;
    private readonly ArticleLabels _labels;
    private readonly HeadingOutline _outline;
    private readonly bool _allowsUnsafeHtml;
    private SourceText _source;
    private int _heading;
    private int _includes;
    private bool _isTight;

    public ArticleWriter(HtmlBuffer output, Page page, MarkdownPage content, LinkResolver links, PageFigures figures, ArticleLabels labels, HeadingOutline outline)
    {
        (_output, _page, _content, _links, _figures, _labels, _outline) = (output, page, content, links, figures, labels, outline);
        _source = content.Source;
        _allowsUnsafeHtml = links.Model.Options.AllowsUnsafeHtml;
    }

    public ArticleWriter(HtmlBuffer output, SourceText source)
    {
        (_output, _source, _labels) = (output, source, ArticleLabels.For(LanguageTag.English));
        _allowsUnsafeHtml = true;
    }

    public bool HasTabs { get; private set; }

    public bool HasCode { get; private set; }

    public void WriteDocument()
    {
        if (_content!.TitleId is { } title && !_page!.Anchors.Any(anchor => anchor.Id == title || anchor.Alias == title))
        {
            _output.Write("<span class=\"anchor-alias\""u8);
            _output.WriteAttribute("id"u8, title);
            _output.Write("></span>\n"u8);
        }

        bool isMainOpen = _figures!.Main is not null;
        foreach (Block block in _content.Document)
        {
            // The drawing of a diagram page stands behind its introduction.
            if (isMainOpen && block is HeadingBlock && block != _content.TitleBlock)
            {
                _figures.Write(_output, _figures.Main!, null, null);
                isMainOpen = false;
            }

            WriteBlock(block);
        }

        if (isMainOpen)
        {
            _figures.Write(_output, _figures.Main!, null, null);
        }
    }

    public void WriteBlocks(ContainerBlock container)
    {
        for (int i = 0; i < container.Count; i++)
        {
            WriteBlock(container[i]);
        }
    }

    private void WriteBlock(Block block)
    {
        if (block == _content?.TitleBlock && block is not null)
        {
            return;
        }

        switch (block)
        {
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph);
                break;
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case FencedCodeBlock fence:
                WriteFence(fence);
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case HtmlBlock html:
                WriteHtmlBlock(html);
                break;
            case QuoteBlock quote:
                WriteQuote(quote);
                break;
            case ThematicBreakBlock:
                _output.EnsureLine();
                _output.Write(_page is null ? "<hr />\n"u8 : "<hr>\n"u8);
                break;
            case Table table:
                WriteTable(table);
                break;
            case Markdig.Extensions.CustomContainers.CustomContainer container:
                WriteContainer(container);
                break;
            case FootnoteGroup group:
                WriteFootnotes(group);
                break;
            case DefinitionList list:
                WriteDefinitions(list);
                break;
            case IncludeBlock include:
                WriteInclude(include);
                break;
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                break;
            case ContainerBlock container:
                WriteBlocks(container);
                break;
        }
    }

    private void WriteInclude(IncludeBlock include)
    {
        SourceText outer = _source;
        _source = include.Source;
        _includes++;
        WriteBlocks(include);
        _source = outer;
    }

    private void WriteParagraph(ParagraphBlock paragraph)
    {
        if (paragraph.Inline is { } inline && _page is not null && TryWriteFigure(inline))
        {
            return;
        }

        // The text of a task is the name of its box.
        bool isTask = _page is not null && paragraph.Inline?.FirstChild is TaskList;
        if (!_isTight)
        {
            _output.EnsureLine();
            _output.Write("<p>"u8);
        }

        _output.Write(isTask ? "<label>"u8 : ""u8);
        WriteInlines(paragraph.Inline);
        _output.Write(isTask ? "</label>"u8 : ""u8);
        if (!_isTight)
        {
            _output.Write("</p>\n"u8);
        }
    }

    private void WriteHeading(HeadingBlock heading)
    {
        _output.EnsureLine();
        if (_page is null)
        {
            _output.Write("<h"u8);
            _output.WriteNumber(heading.Level);
            if (AttributeList.Of(heading) is { } plain)
            {
                WriteAttributes(plain, plain.Id, null);
            }

            _output.Write(">"u8);
            WriteInlines(heading.Inline);
            _output.Write("</h"u8);
            _output.WriteNumber(heading.Level);
            _output.Write(">\n"u8);
            return;
        }

        int index = _heading++;
        HeadingAnchor anchor = _page.Anchors[index];
        int level = Math.Min(6, 2 + _outline.Depths[index]);
        _output.Write("<h"u8);
        _output.WriteNumber(level);
        WriteAttributes(AttributeList.Of(heading), anchor.Id, $"level-{heading.Level}");
        _output.Write(">"u8);
        if (anchor.Alias is { } alias)
        {
            _output.Write("<span class=\"anchor-alias\""u8);
            _output.WriteAttribute("id"u8, alias);
            _output.Write("></span>"u8);
        }

        WriteInlines(heading.Inline);
        _output.Write(" <a class=\"heading-anchor\" href=\"#"u8);
        UrlText.Write(_output, anchor.Id);
        // Hidden from screen readers: it would be read as a part of the heading.
        _output.Write("\" aria-hidden=\"true\" tabindex=\"-1\">#</a></h"u8);
        _output.WriteNumber(level);
        _output.Write(">\n"u8);
    }

    private void WriteAttributes(AttributeList? list, string? id, string? className)
    {
        if (id is not null)
        {
            _output.WriteAttribute("id"u8, id);
        }

        string classes = string.Join(' ', list is null ? [] : list.Classes);
        if (className is not null)
        {
            classes = classes.Length == 0 ? className : $"{className} {classes}";
        }

        if (classes.Length > 0)
        {
            _output.WriteAttribute("class"u8, classes);
        }

        foreach ((string key, string value) in list?.Values ?? [])
        {
            if (key is not ("id" or "class" or "title" or "lazy" or "src" or "href") && HtmlPolicy.Attribute("", key, value) == HtmlVerdict.Keep)
            {
                _output.Write(" "u8);
                _output.WriteText(key);
                _output.Write("=\""u8);
                _output.WriteText(value);
                _output.Write("\""u8);
            }
        }
    }

    private void WriteList(ListBlock list)
    {
        bool outer = _isTight;
        _output.EnsureLine();
        if (list.IsOrdered)
        {
            _output.Write("<ol"u8);
            if (list.OrderedStart is { Length: > 0 } start && start != "1")
            {
                _output.WriteAttribute("start"u8, start);
            }

            _output.Write(">\n"u8);
        }
        else
        {
            _output.Write("<ul>\n"u8);
        }

        foreach (Block block in list)
        {
            ListItemBlock item = (ListItemBlock)block;
            bool isTask = item is [ParagraphBlock { Inline.FirstChild: TaskList }, ..];
            _output.Write(isTask && _page is not null ? "<li class=\"task-list-item\">"u8 : "<li>"u8);
            _isTight = !list.IsLoose;
            for (int i = 0; i < item.Count; i++)
            {
                if (i > 0 && _isTight)
                {
                    _output.EnsureLine();
                }

                if (i == 0 && item[i] is not ParagraphBlock)
                {
                    _output.EnsureLine();
                }

                WriteBlock(item[i]);
            }

            _output.Write("</li>\n"u8);
        }

        _output.Write(list.IsOrdered ? "</ol>\n"u8 : "</ul>\n"u8);
        _isTight = outer;
    }

    private void WriteLoose(ContainerBlock container)
    {
        bool outer = _isTight;
        _isTight = false;
        WriteBlocks(container);
        _isTight = outer;
    }

    private void WriteQuote(QuoteBlock quote)
    {
        _output.EnsureLine();
        if (Callout.Of(quote) is { } callout)
        {
            WriteCallout(callout.Kind, callout.Title, quote);
            return;
        }

        _output.Write("<blockquote>\n"u8);
        WriteLoose(quote);
        _output.Write("</blockquote>\n"u8);
    }

    private void WriteCallout(CalloutKind kind, string? title, ContainerBlock content)
    {
        string word = title ?? _labels.Callout(kind);
        _output.Write("<aside class=\"callout callout-"u8);
        _output.WriteRaw(CalloutWords.ClassName(kind));
        _output.Write("\" role=\"note\""u8);
        _output.WriteAttribute("aria-label"u8, word);
        _output.Write("><p class=\"callout-title\">"u8);
        _output.WriteText(word);
        _output.Write("</p>\n"u8);
        WriteLoose(content);
        _output.Write("</aside>\n"u8);
    }

    /// <summary><c>:::note</c>, <c>:::details</c>, <c>:::tabs</c>; any other name is a class of the theme's.</summary>
    private void WriteContainer(Markdig.Extensions.CustomContainers.CustomContainer container)
    {
        _output.EnsureLine();
        string name = container.Info ?? "";
        string? title = container.Arguments?.Trim() is { Length: > 0 } arguments ? arguments : null;
        if (CalloutWords.FindKeyword(name) is { } kind)
        {
            WriteCallout(kind, title, container);
            return;
        }

        switch (name)
        {
            case "details":
                _output.Write("<details><summary>"u8);
                _output.WriteText(title ?? _labels.Note);
                _output.Write("</summary>\n"u8);
                WriteLoose(container);
                _output.Write("</details>\n"u8);
                break;
            case "tabs":
                HasTabs = true;
                _output.Write("<div class=\"tabs\">\n"u8);
                WriteLoose(container);
                _output.Write("</div>\n"u8);
                break;
            case "tab":
                _output.Write("<section class=\"tab\""u8);
                _output.WriteAttribute("aria-label"u8, title ?? "");
                _output.Write("><p class=\"tab-title\">"u8);
                _output.WriteText(title ?? "");
                _output.Write("</p>\n"u8);
                WriteLoose(container);
                _output.Write("</section>\n"u8);
                break;
            default:
                _output.Write("<div"u8);
                if (name.Length > 0)
                {
                    _output.WriteAttribute("class"u8, Slugs.Of(name));
                }

                _output.Write(">\n"u8);
                WriteLoose(container);
                _output.Write("</div>\n"u8);
                break;
        }
    }
}
