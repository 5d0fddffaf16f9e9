using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocGen.Site.Drafts;

/// <summary>Lists that are shown as more than lists.</summary>
internal sealed partial class DraftWriter
{
    /// <summary><c>:::steps</c> around a numbered list: a procedure.</summary>
    private void WriteSteps(ContainerBlock container)
    {
        bool outer = _isTight;
        _isTight = false;
        foreach (Block block in container)
        {
            if (block is ListBlock { IsOrdered: true } list)
            {
                WriteList(list, "procedure");
            }
            else
            {
                WriteBlock(block);
            }
        }

        _isTight = outer;
    }

    /// <summary><c>:::cards</c> around a list of links: each is a card, what stands behind the link is its text.</summary>
    private void WriteCards(ContainerBlock container)
    {
        bool outer = _isTight;
        _isTight = false;
        foreach (Block block in container)
        {
            if (block is not ListBlock list)
            {
                WriteBlock(block);
                continue;
            }

            _output.EnsureLine();
            _output.Write("<ul class=\"listing\">\n"u8);
            foreach (Block item in list)
            {
                _output.Write("<li>"u8);
                foreach (Block part in (ListItemBlock)item)
                {
                    if (part is ParagraphBlock { Inline: { } inlines } && inlines.OfType<LinkInline>().FirstOrDefault() is { IsImage: false } link)
                    {
                        WriteCardText(inlines, link);
                    }
                    else
                    {
                        WriteBlock(part);
                    }
                }

                _output.Write("</li>\n"u8);
            }

            _output.Write("</ul>\n"u8);
        }

        _isTight = outer;
    }

    /// <summary>The line up to the link, and the rest of the paragraph below it, without the dash or colon between them.</summary>
    private void WriteCardText(ContainerInline inlines, LinkInline link)
    {
        Inline? inline = inlines.FirstChild;
        while (inline is not null)
        {
            WriteInline(inline);
            bool isLink = inline == link;
            inline = inline.NextSibling;
            if (isLink)
            {
                break;
            }
        }

        while (inline is LineBreakInline or LiteralInline { Content.IsEmpty: true })
        {
            inline = inline.NextSibling;
        }

        if (inline is null)
        {
            return;
        }

        _output.Write("<p>"u8);
        if (inline is LiteralInline text)
        {
            _output.WriteText(text.Content.AsSpan().TrimStart(" :–—-"));
            inline = inline.NextSibling;
        }

        for (; inline is not null; inline = inline.NextSibling)
        {
            WriteInline(inline);
        }

        _output.Write("</p>"u8);
    }
}
