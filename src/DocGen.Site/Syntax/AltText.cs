namespace DocGen.Site.Syntax;

/// <summary>Alternative texts that say nothing.</summary>
public static class AltText
{
    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp", ".drawio", ".puml"];

    /// <summary>Whether the text is the name of a picture file, as editors put it when a picture is dropped into a page.</summary>
    public static bool IsFileName(string alt)
    {
        string text = alt.Trim();
        return !text.Contains(' ', StringComparison.Ordinal) && Extensions.Any(extension => text.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
    }
}
