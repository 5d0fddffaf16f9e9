using DocGen.Site.Articles;
using DocGen.Site.Pages;
using DocGen.Text;

namespace DocGen.Site.Tests.Pages;

/// <summary>A site in three languages with the shapes that real documents have.</summary>
public sealed class WholeSiteTests
{
    private static SiteFixture Site() => new SiteFixture()
        .Drawing("cluster/overview", "assets/overview.png", "etcd", "Scheduler")
        .Drawing("cluster/card", "content/en/.gitbook/assets/image.png", "Api")
        .Page("en/shop/cluster.md", """
            ---
            title: "Shop: Cluster"
            lang: en
            locale: en
            nav_order: 52
            ref: cluster
            ---

            ![overview.png](../../../assets/overview.png)

            > **Tip:** Open the diagram in a new tab.

            The store **etcd** and **something else** run.

            ##### first-node

            Runs **scheduler**.

            ##### Interactions of nodes

            One line.  
            Another line with { braces } and {{ more }}.
            """)
        .Page("da/shop/cluster.md", """
            ---
            title: "Shop: Cluster"
            lang: da
            locale: da
            nav_order: 52
            ref: cluster
            ---

            ![overview.png](../../../assets/overview.png)

            > **Tip:** Åbn diagrammet i en ny fane.

            IP’er i **etcd**.

            ##### first-node

            Kører **scheduler**.

            ##### Interaktioner mellem noder

            Slut.
            """)
        .Page("it/shop/cluster.md", """
            ---
            title: "Shop: Cluster"
            lang: it
            ref: cluster
            nav_order: 52
            ---

            > **Suggerimento:** Apri il diagramma.

            È **etcd**.

            ##### first-node

            ##### Interazioni
            """)
        .Page("en/guide/architecture.md", """
            # Architecture

            First paragraph.

            <figure><img src="../.gitbook/assets/image.png" alt=""><figcaption><p>Simple overview</p></figcaption></figure>

            ## Control plane

            1. **Api**
               * One
               *   Two

                   _Tldr;_ text

            > More at [the site](https://example.org/)
            """)
        .Page("en/guide/parts.md", """
            ⌂ Home

            🚀 Parts of the Cluster

            What each part does - hover for details

            Control Plane
            API Server
            Central hub - all communication goes through here and nowhere else
            etcd
            Key-value store
            """);

    [Fact]
    public void It_builds_without_errors_and_warnings()
    {
        SiteFixture site = Site();
        _ = site.Reports();
        Assert.DoesNotContain(site.Diagnostics, static d => d.Severity != Severity.Information);
        Assert.Equal(["content/en/shop/cluster.md:9:17 DG2005 the alternative text is a file name [the diagram's own is used: 'What overview shows.']"], site.Reports("DG2005"));
    }

    [Fact]
    public void Every_language_has_every_page_and_a_page_for_every_folder()
    {
        Assert.Equal(
            [
                "", "guide/", "guide/architecture/", "guide/parts/", "shop/", "shop/cluster/",
                "da/", "da/guide/", "da/guide/architecture/", "da/guide/parts/", "da/shop/", "da/shop/cluster/",
                "it/", "it/guide/", "it/guide/architecture/", "it/guide/parts/", "it/shop/", "it/shop/cluster/",
            ],
            Site().Model.Pages.Select(static page => page.Address.Path));
    }

    [Fact]
    public void Translations_are_one_group_and_what_is_missing_falls_back_marked()
    {
        SiteFixture site = Site();
        Assert.Equal(["en", "da", "it"], site.Model.Groups["cluster"].Translations.Select(static page => page.Key.Language.Value));
        Page fallback = site.PageAt("da/guide/architecture/");
        Assert.Equal((PageKind.Fallback, "en", "da"), (fallback.Kind, fallback.ContentLanguage.Value, fallback.Key.Language.Value));
        Assert.Single(site.Model.Groups["guide/architecture"].Translations);
    }

    [Fact]
    public void Headings_have_the_same_ids_in_all_languages_and_no_gap()
    {
        SiteFixture site = Site();
        foreach (string prefix in (string[])["", "da/", "it/"])
        {
            Article article = site.Render(prefix + "shop/cluster/");
            Assert.Equal(["first-node", "interactions-of-nodes"], article.TableOfContents.Select(static entry => entry.Id));
            Assert.All(article.TableOfContents, static entry => Assert.Equal(0, entry.Depth));
        }

        Assert.Contains("<h2 id=\"interactions-of-nodes\" class=\"level-5\"><span class=\"anchor-alias\" id=\"interaktioner-mellem-noder\"></span>Interaktioner mellem noder", site.Html("da/shop/cluster/"), StringComparison.Ordinal);
    }

    [Fact]
    public void Callouts_keep_the_word_of_their_author()
    {
        SiteFixture site = Site();
        Assert.Contains("<aside class=\"callout callout-tip\" role=\"note\" aria-label=\"Tip\"><p class=\"callout-title\">Tip</p>\n<p>Åbn diagrammet", site.Html("da/shop/cluster/"), StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Suggerimento\"><p class=\"callout-title\">Suggerimento</p>\n<p>Apri il", site.Html("it/shop/cluster/"), StringComparison.Ordinal);
        Assert.Contains("<blockquote>\n<p>More at", site.Html("guide/architecture/"), StringComparison.Ordinal);
    }

    [Fact]
    public void Bold_names_of_components_lead_to_the_figure_and_other_bold_stays()
    {
        string html = Site().Html("shop/cluster/");
        Assert.Contains("<a class=\"dg-component-link\" href=\"#overview--etcd\"><strong>etcd</strong></a>", html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"dg-component-link\" href=\"#overview--scheduler\"><strong>scheduler</strong></a>", html, StringComparison.Ordinal);
        Assert.Contains("and <strong>something else</strong> run", html, StringComparison.Ordinal);
        Assert.Contains("One line.<br>\nAnother line with { braces } and {{ more }}.", html, StringComparison.Ordinal);
        Assert.Equal(1, html.Split("<br>").Length - 1);
    }

    [Fact]
    public void A_raw_figure_around_a_drawing_gives_one_figure_with_its_caption()
    {
        string html = Site().Html("guide/architecture/");
        Assert.Equal(1, html.Split("<figure").Length - 1);
        Assert.Contains("<span class=\"dg-caption\">Simple overview</span>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<h1", html, StringComparison.Ordinal);
        Assert.StartsWith("<span class=\"anchor-alias\" id=\"architecture\"></span>\n<p>First", html, StringComparison.Ordinal);
        Assert.Equal("Architecture", Site().PageAt("guide/architecture/").Title);
        Assert.Equal("First paragraph.", Site().PageAt("guide/architecture/").Description);
    }

    [Fact]
    public void Plain_text_has_a_title_without_emoji_and_visible_lines()
    {
        SiteFixture site = Site();
        Page page = site.PageAt("guide/parts/");
        Assert.Equal("Parts of the Cluster", page.Title);
        Assert.Equal("What each part does - hover for details", page.Description);
        string html = site.Html("guide/parts/");
        Assert.Contains("Control Plane<br>\nAPI Server<br>\n", html, StringComparison.Ordinal);
        Assert.DoesNotContain("🚀", html, StringComparison.Ordinal);
    }
}
