using DocGen.Site.Syntax;
using DocGen.Text;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace DocGen.Site.Drafts;

/// <summary>Writes one syntax tree as HTML with holes; this part writes blocks.</summary>
/// <remarks>Of a fragment it prints what the CommonMark specification prints, without holes. The tree is only read.</remarks>
internal sealed partial class DraftWriter
{
    private readonly DraftBuffer _output;
    private readonly bool _isFragment;
    private readonly bool _hasAnchors;
    private readonly SourceText _file;
    private readonly Block? _titleBlock;
    private readonly HeadingOutline _outline;
    private readonly bool _hasVisibleLines;
    private readonly bool _allowsUnsafeHtml;
    private SourceText _source;
    private int _heading;
    private int _includes;
    private bool _isTight;
    private bool _isInTable;

    public DraftWriter(DraftBuffer output, DraftInput input)
    {
        (_output, _file, _source) = (output, input.Source, input.Source);
        (_titleBlock, _outline, _hasVisibleLines, _allowsUnsafeHtml, _hasAnchors) =
            (input.TitleBlock, input.Outline, input.HasVisibleLines, input.AllowsUnsafeHtml, input.HasAnchors);
    }

    private DraftWriter(DraftBuffer output, SourceText source)
    {
        (_output, _file, _source, _isFragment, _allowsUnsafeHtml) = (output, source, source, true, true);
    }

    private bool HasTabs { get; set; }

    private bool HasCode { get; set; }

    public static ArticleDraft Write(DraftBuffer output, MarkdownDocument document, DraftInput input)
    {
        output.Clear();
        DraftWriter writer = new(output, input);
        writer.WriteDocument(document, input.TitleId);
        return output.ToDraft(input.Outline.Depths, writer.HasTabs, writer.HasCode);
    }

    /// <summary>Markdown alone, with no site around it: raw HTML and headings as written.</summary>
    public static string WriteFragment(MarkdownDocument document, SourceText source)
    {
        DraftBuffer output = new();
        new DraftWriter(output, source).WriteBlocks(document);
        return output.Html.ToString();
    }

    private void WriteDocument(MarkdownDocument document, string? titleId)
    {
        if (titleId is not null)
        {
            _output.Add(new DraftHole.TitleAnchor(_output.Position, titleId));
        }

        bool isMainOpen = _hasAnchors;
        foreach (Block block in document)
        {
            // The drawing of a diagram page stands behind its introduction.
            if (isMainOpen && block is HeadingBlock && block != _titleBlock)
            {
                _output.Add(new DraftHole.MainFigure(_output.Position));
                isMainOpen = false;
            }

            WriteBlock(block);
        }

        if (isMainOpen)
        {
            _output.Add(new DraftHole.MainFigure(_output.Position));
        }
    }

    private void WriteBlocks(ContainerBlock container)
    {
        for (int i = 0; i < container.Count; i++)
        {
            WriteBlock(container[i]);
        }
    }

    private void WriteBlock(Block block)
    {
        if (block == _titleBlock && block is not HtmlBlock)
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
                _output.Write(_isFragment ? "<hr />\n"u8 : "<hr>\n"u8);
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
        if (!_isFragment && TryWriteFigure(paragraph))
        {
            return;
        }

        WriteProse(paragraph);
    }

    private void WriteProse(ParagraphBlock paragraph)
    {
        // The text of a task is the name of its box.
        bool isTask = !_isFragment && paragraph.Inline?.FirstChild is TaskList;
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

    private void WriteList(ListBlock list, string? className = null)
    {
        bool outer = _isTight;
        _output.EnsureLine();
        if (list.IsOrdered)
        {
            _output.Write("<ol"u8);
            if (className is not null)
            {
                _output.WriteAttribute("class"u8, className);
            }

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
            _output.Write(isTask && !_isFragment ? "<li class=\"task-list-item\">"u8 : "<li>"u8);
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
}
