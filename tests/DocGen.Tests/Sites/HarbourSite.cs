using System.Net;
using System.Text.RegularExpressions;
using DocGen.Tests.Files;

namespace DocGen.Tests.Sites;

/// <summary>The site <c>tests/sites/harbour</c>, built once: pages in three languages as people write them, drawn from one model.</summary>
public sealed partial class HarbourSite
{
    public HarbourSite()
    {
        MemoryFileSystem disk = ToolCall.Load("tests", "sites", "harbour");
        Run = new ToolCall(disk).Run("build", "--source", ".", "--log-format", "line");
        Files = disk.Snapshot(ToolCall.Folder + "/_site");
    }

    internal ToolRun Run { get; }

    /// <summary>Texts of the output by path.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <param name="address">Below the language: <c>work/harbour-terminal-overview</c>.</param>
    public string Page(string language, string address) => Files[$"{(language == "en" ? "" : language + "/")}{address}/index.html"];

    /// <summary>The inside of the page's <c>main</c>.</summary>
    public string Main(string language, string address) => Element(Page(language, address), "main");

    /// <summary>What the author wrote, without drawings: the article outside figures.</summary>
    public string Prose(string language, string address) => Diagram().Replace(Element(Page(language, address), "article"), "");

    /// <summary>The drawings of a page, each from <c>&lt;svg</c> to its end.</summary>
    public string[] Drawings(string language, string address) => [.. Svg().Matches(Page(language, address)).Select(static match => match.Value)];

    public static string Element(string html, string name)
    {
        int start = html.IndexOf($"<{name}", StringComparison.Ordinal);
        return html[start..html.LastIndexOf($"</{name}>", StringComparison.Ordinal)];
    }

    public static int Count(string html, string markup) => (html.Length - html.Replace(markup, "", StringComparison.Ordinal).Length) / markup.Length;

    /// <summary>The text of markup with single spaces.</summary>
    public static string Text(string html) => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(html, " ")), " ").Trim();

    [GeneratedRegex("<div class=\"diagram[ \"].*?</details>\n</div>\n", RegexOptions.Singleline)]
    private static partial Regex Diagram();

    [GeneratedRegex("<svg id=\"[^\"]*\" class=\"dg\".*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Svg();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+")]
    private static partial Regex Space();
}
