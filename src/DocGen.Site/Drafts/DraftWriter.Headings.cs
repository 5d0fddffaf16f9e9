using DocGen.Site.Markup;
using DocGen.Site.Syntax;
using Markdig.Syntax;

namespace DocGen.Site.Drafts;

/// <summary>Headings, and the attributes that authors write behind elements.</summary>
internal sealed partial class DraftWriter
{
    private void WriteHeading(HeadingBlock heading)
    {
        _output.EnsureLine();
        if (!_hasAnchors)
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
        int level = Math.Min(6, 2 + _outline.Depths[index]);
        _output.Write("<h"u8);
        _output.WriteNumber(level);
        _output.Add(new DraftHole.Heading(_output.Position, index, HeadingPart.Id));
        WriteAttributes(AttributeList.Of(heading), null, $"level-{heading.Level}");
        _output.Write(">"u8);
        _output.Add(new DraftHole.Heading(_output.Position, index, HeadingPart.Alias));
        WriteInlines(heading.Inline);
        _output.Write(" <a class=\"heading-anchor\" href=\"#"u8);
        _output.Add(new DraftHole.Heading(_output.Position, index, HeadingPart.Address));
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
}
