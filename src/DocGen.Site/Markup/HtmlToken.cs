using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Site.Markup;

public enum HtmlTokenKind
{
    Text,
    StartTag,
    EndTag,

    /// <summary>A comment, declaration, processing instruction or CDATA section.</summary>
    Other,
}

/// <summary>A piece of HTML; all pieces together are the whole input.</summary>
/// <param name="Span">In the tokenized text.</param>
/// <param name="Name">Element name in lower case; empty for text and others.</param>
/// <param name="IsSelfClosing">Whether the tag ends in <c>/&gt;</c>.</param>
public readonly record struct HtmlToken(HtmlTokenKind Kind, TextSpan Span, string Name, ImmutableArray<HtmlAttribute> Attributes, bool IsSelfClosing)
{
    /// <summary>The attribute's value with entities resolved; null if it is missing, empty if it has no value.</summary>
    public string? Attribute(string name)
    {
        foreach (HtmlAttribute attribute in Attributes)
        {
            if (attribute.Name == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }
}

/// <param name="Name">In lower case.</param>
/// <param name="Value">Entities resolved.</param>
/// <param name="Span">From the name to the closing quote.</param>
/// <param name="ValueSpan">The value as written, without quotes.</param>
public readonly record struct HtmlAttribute(string Name, string Value, TextSpan Span, TextSpan ValueSpan);
