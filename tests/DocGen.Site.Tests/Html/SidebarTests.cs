using System.Globalization;
using DocGen.Site.Content;

namespace DocGen.Site.Tests.Html;

public sealed class SidebarTests
{
    [Fact]
    public void A_large_site_shows_the_top_level_and_the_page_s_own_area()
    {
        SampleSite site = new() { Languages = ["en"] };
        for (int section = 0; section < 20; section++)
        {
            for (int page = 0; page < 20; page++)
            {
                site.Add(Invariant($"en/s{section:00}/p{page:00}.md"), "Text.\n");
            }
        }

        string html = site.Render()["s07/p03/index.html"];
        Assert.Equal(20 + 20, LinksOf(html));
        Assert.Contains("<a href=\"/handbook/s07/p03/\" aria-current=\"page\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/handbook/s19/\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/handbook/s19/p00/\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_tree_is_shown_where_the_configuration_says_so()
    {
        SampleSite site = new() { Languages = ["en"], Sidebar = SidebarMode.Full };
        for (int page = 0; page < 400; page++)
        {
            site.Add(Invariant($"en/s{page / 20:00}/p{page % 20:00}.md"), "Text.\n");
        }

        Assert.Equal(420, LinksOf(site.Render()["s07/p03/index.html"]));
    }

    [Fact]
    public void A_folder_of_a_thousand_pages_is_shown_in_blocks()
    {
        SampleSite site = new() { Languages = ["en"] };
        for (int page = 0; page < 1000; page++)
        {
            site.Add(Invariant($"en/p{page:0000}.md"), "Text.\n");
        }

        SiteOutput output = site.Render();
        string html = output["p0512/index.html"];
        Assert.Equal(102, LinksOf(html));
        Assert.Contains("<a href=\"/handbook/p0512/\" aria-current=\"page\">", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/handbook/p0499/\">…</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/handbook/p0600/\">…</a>", html, StringComparison.Ordinal);
        Assert.True(output.Files.Where(static file => file.Path.StartsWith('p')).Max(static file => file.Content.Length) < 20_000);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static int LinksOf(string html)
    {
        int start = html.IndexOf("<nav class=\"sidebar\"", StringComparison.Ordinal);
        int end = html.IndexOf("</nav>", start, StringComparison.Ordinal);
        return html[start..end].Split("<a href=").Length - 1;
    }
}
