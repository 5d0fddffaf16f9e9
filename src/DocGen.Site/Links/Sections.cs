using DocGen.Site.Pages;

namespace DocGen.Site.Links;

/// <summary>The places of a page that a link may name behind '#'.</summary>
internal static class Sections
{
    /// <summary>Emoji are left out of ids; this sign, which asks for their coloured form, code hosts leave in.</summary>
    private const char EmojiVariation = '\uFE0F';

    /// <summary>Whether a fragment names a heading, an id of the author's, or a component of a drawing. O(headings).</summary>
    public static bool Has(Page page, string fragment) =>
        fragment == "top" || fragment.Contains("--", StringComparison.Ordinal) ||
        page.Anchors.Any(anchor => anchor.Id == fragment || anchor.Alias == fragment) ||
        (page.Content is { } content && (content.TitleId == fragment || content.Anchors.Contains(fragment, StringComparer.Ordinal)));

    /// <summary>
    /// The section that code hosts lead to, whose ids keep the hyphen beside a dropped emoji and whose scripts ignore case: <c>#-Install</c> for
    /// the heading '🚀 Install'; null if there is none. O(headings).
    /// </summary>
    public static string? FindAlike(Page page, string fragment)
    {
        string plain = Plain(fragment);
        bool IsAlike(string? id) => id is not null && Plain(id).Equals(plain, StringComparison.OrdinalIgnoreCase);
        return plain.Length == 0 ? null
            : page.Anchors.Where(anchor => IsAlike(anchor.Id) || IsAlike(anchor.Alias)).Select(static anchor => anchor.Id).FirstOrDefault()
            ?? (page.Content is not { } content ? null : IsAlike(content.TitleId) ? content.TitleId : content.Anchors.FirstOrDefault(IsAlike));
    }

    private static string Plain(string id) => id.Trim('-', EmojiVariation);
}
