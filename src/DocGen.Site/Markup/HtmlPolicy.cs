namespace DocGen.Site.Markup;

public enum HtmlVerdict
{
    Keep,

    /// <summary>It runs code or loads a document.</summary>
    Active,

    /// <summary>It is style, which a strict content security policy forbids inline.</summary>
    Style,
}

/// <summary>What of an author's HTML may stay on a page.</summary>
public static class HtmlPolicy
{
    public static HtmlVerdict Element(string name) =>
        name == "style" ? HtmlVerdict.Style : HtmlElements.IsActive(name) ? HtmlVerdict.Active : HtmlVerdict.Keep;

    /// <param name="element">Name of the element in lower case.</param>
    /// <param name="name">Name of the attribute in lower case.</param>
    public static HtmlVerdict Attribute(string element, string name, string value)
    {
        if (name.StartsWith("on", StringComparison.Ordinal) || name is "srcdoc" or "ping")
        {
            return HtmlVerdict.Active;
        }

        if (name == "style")
        {
            return HtmlVerdict.Style;
        }

        bool isAddress = name is "href" or "src" or "xlink:href" or "action" or "formaction" or "data" or "poster" or "background" or "cite" or "srcset" or "values" or "to" or "from";
        if (!isAddress || !UrlText.IsActive(value))
        {
            return HtmlVerdict.Keep;
        }

        // A picture in an img element cannot run code, whatever its format.
        return element == "img" && name == "src" && value.TrimStart().StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) ? HtmlVerdict.Keep : HtmlVerdict.Active;
    }
}
