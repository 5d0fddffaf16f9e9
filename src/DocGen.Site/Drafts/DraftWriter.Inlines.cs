using DocGen.Site.Markup;
using DocGen.Site.Syntax;
using DocGen.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace DocGen.Site.Drafts;

/// <summary>Text, emphasis and links.</summary>
internal sealed partial class DraftWriter
{
    // What is longer has to break on a phone.
    private const int LongestKeptOption = 24;

    private int _linkDepth;

    private void WriteInlines(ContainerInline? container)
    {
        for (Inline? inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (_dropped is not null && inline is not HtmlInline)
            {
                continue;
            }

            WriteInline(inline);
        }
    }

    private void WriteInline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                _output.WriteText(literal.Content.AsSpan());
                break;
            case EmphasisInline emphasis:
                WriteEmphasis(emphasis);
                break;
            case CodeInline code:
                WriteCode(code);
                break;
            case LinkInline { IsImage: true } image:
                WriteImage(image);
                break;
            case LinkInline link:
                WriteLink(link);
                break;
            case LineBreakInline lineBreak:
                WriteLineBreak(lineBreak);
                break;
            case AutolinkInline auto:
                WriteAutolink(auto);
                break;
            case HtmlEntityInline entity:
                _output.WriteText(entity.Transcoded.AsSpan());
                break;
            case HtmlInline html:
                WriteHtmlInline(html);
                break;
            case FootnoteLink footnote:
                WriteFootnoteLink(footnote);
                break;
            case TaskList task:
                _output.Write(task.Checked ? "<input type=\"checkbox\" disabled=\"\" checked=\"\""u8 : "<input type=\"checkbox\" disabled=\"\""u8);
                _output.Write(_isFragment ? " />"u8 : ">"u8);
                break;
            case DelimiterInline delimiter:
                // A bracket that opened nothing.
                _output.WriteText(delimiter.ToLiteral());
                WriteInlines(delimiter);
                break;
            case ContainerInline container:
                WriteInlines(container);
                break;
        }
    }

    private void WriteLineBreak(LineBreakInline lineBreak)
    {
        if (lineBreak.IsHard || _hasVisibleLines)
        {
            _output.Write(_isFragment ? "<br />"u8 : "<br>"u8);
        }

        _output.Write("\n"u8);
    }

    private void WriteAttributesOf(Inline inline)
    {
        if (AttributeList.Of(inline) is { } attributes)
        {
            WriteAttributes(attributes, attributes.Id, null);
        }
    }

    private void WriteEmphasis(EmphasisInline emphasis)
    {
        ReadOnlySpan<byte> name = emphasis.DelimiterChar == '~' ? "del"u8 : emphasis.DelimiterCount == 2 ? "strong"u8 : "em"u8;
        bool mayBeName = emphasis.DelimiterCount == 2 && emphasis.DelimiterChar != '~' && emphasis.FirstChild is LiteralInline or CodeInline &&
            StartName(emphasis, InlineText.Of(emphasis));
        _output.Write("<"u8);
        _output.Write(name);
        WriteAttributesOf(emphasis);
        _output.Write(">"u8);
        WriteInlines(emphasis);
        _output.Write("</"u8);
        _output.Write(name);
        _output.Write(">"u8);
        EndName(mayBeName);
    }

    private void WriteCode(CodeInline code)
    {
        bool mayBeName = StartName(code, code.Content);
        _output.Write("<code"u8);
        WriteAttributesOf(code);
        _output.Write(">"u8);

        // A bar in a cell is written with a backslash, even inside code: the one escape that code has.
        WriteCodeText(_isInTable ? code.Content.Replace("\\|", "|", StringComparison.Ordinal) : code.Content);
        _output.Write("</code>"u8);
        EndName(mayBeName);
    }

    // Browsers end a line behind any hyphen. An option of a command is marked, so that themes can keep '--help' in one piece.
    private void WriteCodeText(ReadOnlySpan<char> text)
    {
        while (text.StartsWith('-') || text.Contains(" -", StringComparison.Ordinal))
        {
            int start = text.StartsWith('-') ? 0 : text.IndexOf(" -", StringComparison.Ordinal) + 1;
            int length = text[start..].IndexOf(' ');
            ReadOnlySpan<char> option = length < 0 ? text[start..] : text.Slice(start, length);
            bool isShort = option.Length is > 1 and <= LongestKeptOption;
            _output.WriteText(text[..start]);
            _output.Write(isShort ? "<span class=\"option\">"u8 : ""u8);
            _output.WriteText(option);
            _output.Write(isShort ? "</span>"u8 : ""u8);
            text = text[(start + option.Length)..];
        }

        _output.WriteText(text);
    }

    /// <summary>Begins what is a link if a drawing of the page has a component of that name.</summary>
    private bool StartName(Inline inline, string name)
    {
        bool mayBeName = _linkDepth == 0 && !_isFragment;
        if (mayBeName)
        {
            _output.Add(new DraftHole.ComponentLinkStart(_output.Position, name, _source, new TextSpan(inline.Span.Start, inline.Span.Length)));
            _linkDepth++;
        }

        return mayBeName;
    }

    private void EndName(bool isOpen)
    {
        if (isOpen)
        {
            _linkDepth--;
            _output.Add(new DraftHole.ComponentLinkEnd(_output.Position));
        }
    }

    private void WriteLink(LinkInline link)
    {
        string url = link.Url ?? "";
        if (!_allowsUnsafeHtml && UrlText.IsActive(url))
        {
            WriteInlines(link);
            return;
        }

        _output.Write("<a href=\""u8);
        if (_isFragment || link.IsAutoLink)
        {
            UrlText.Write(_output.Html, url);
        }
        else
        {
            _output.Add(new DraftHole.LinkAddress(_output.Position, url, _source));
        }

        _output.Write("\""u8);
        if (!string.IsNullOrEmpty(link.Title))
        {
            _output.WriteAttribute("title"u8, link.Title);
        }

        WriteAttributesOf(link);
        _output.Write(">"u8);
        _linkDepth++;
        WriteInlines(link);
        _linkDepth--;
        _output.Write("</a>"u8);
    }

    private void WriteAutolink(AutolinkInline link)
    {
        if (!_allowsUnsafeHtml && UrlText.IsActive(link.Url))
        {
            _output.WriteText(link.Url);
            return;
        }

        _output.Write(link.IsEmail ? "<a href=\"mailto:"u8 : "<a href=\""u8);
        UrlText.Write(_output.Html, link.Url);
        _output.Write("\">"u8);
        _output.WriteText(link.Url);
        _output.Write("</a>"u8);
    }
}
