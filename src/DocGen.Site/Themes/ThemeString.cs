using System.Collections.Immutable;

namespace DocGen.Site.Themes;

/// <summary>A text of the theme in one language.</summary>
public abstract record ThemeString
{
    private ThemeString()
    {
    }

    public sealed record Plain(string Value) : ThemeString;

    /// <param name="Forms">Text by plural category; <c>other</c> always exists.</param>
    public sealed record Plural(ImmutableSortedDictionary<string, string> Forms) : ThemeString;

    /// <summary>Names in order, such as the months.</summary>
    public sealed record Names(ImmutableArray<string> Values) : ThemeString;
}
