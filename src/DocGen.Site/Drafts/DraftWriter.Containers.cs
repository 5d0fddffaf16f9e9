using DocGen.Site.Localization;
using DocGen.Site.Syntax;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocGen.Site.Drafts;

/// <summary>Quotes, callouts and <c>:::</c> containers.</summary>
internal sealed partial class DraftWriter
{
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

    private void WriteCallout(CalloutKind kind, ContainerInline? title, ContainerBlock content)
    {
        Func<ArticleLabels, string> word = labels => labels.Callout(kind);
        _output.Write("<aside class=\"callout callout-"u8);
        _output.WriteRaw(CalloutWords.ClassName(kind));
        _output.Write("\" role=\"note\" aria-label=\""u8);
        WriteName(title is null ? null : InlineText.Of(title), word);
        _output.Write("\"><p class=\"callout-title\">"u8);
        WriteWord(title, word);
        _output.Write("</p>\n"u8);
        WriteLoose(content);
        _output.Write("</aside>\n"u8);
    }

    /// <summary><c>:::note</c>, <c>:::details</c>, <c>:::tabs</c>, <c>:::steps</c>, <c>:::cards</c>; any other name is a class of the theme's.</summary>
    private void WriteContainer(CustomContainer container)
    {
        _output.EnsureLine();
        string name = container.Info ?? "";
        ContainerInline? title = ContainerTitle.Of(container);
        if (CalloutWords.FindKeyword(name) is { } kind)
        {
            WriteCallout(kind, title, container);
            return;
        }

        switch (name)
        {
            case "details":
                _output.Write("<details><summary>"u8);
                WriteWord(title, static labels => labels.Note);
                _output.Write("</summary>\n"u8);
                WriteLoose(container);
                _output.Write("</details>\n"u8);
                break;
            case "steps":
                WriteSteps(container);
                break;
            case "cards":
                WriteCards(container);
                break;
            case "tabs":
                HasTabs = true;
                _output.Write("<div class=\"tabs\">\n"u8);
                WriteLoose(container);
                _output.Write("</div>\n"u8);
                break;
            case "tab":
                _output.Write("<section class=\"tab\""u8);
                _output.WriteAttribute("aria-label"u8, title is null ? "" : InlineText.Of(title));
                _output.Write("><p class=\"tab-title\">"u8);
                WriteInlines(title);
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

    /// <param name="written">The author's own words; null: one of the reader's language.</param>
    private void WriteWord(ContainerInline? written, Func<ArticleLabels, string> choose)
    {
        if (written is not null)
        {
            WriteInlines(written);
        }
        else
        {
            _output.AddWord(choose);
        }
    }

    /// <summary>The same without marks, as the value of an attribute.</summary>
    private void WriteName(string? written, Func<ArticleLabels, string> choose)
    {
        if (written is not null)
        {
            _output.WriteText(written);
        }
        else
        {
            _output.AddWord(choose);
        }
    }
}
