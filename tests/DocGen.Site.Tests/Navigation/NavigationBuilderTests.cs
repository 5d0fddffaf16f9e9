using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Site.Navigation;
using DocGen.Text;

namespace DocGen.Site.Tests.Navigation;

public sealed class NavigationBuilderTests
{
    [Fact]
    public void Folders_give_a_tree_ordered_by_number_then_title()
    {
        SiteFixture site = new SiteFixture()
            .Page("en/index.md", "# Home").Page("en/guide/index.md", "---\ntitle: Guide\nnav_order: 10\n---\nx").Page("en/guide/b.md", "---\ntitle: B\nnav_order: 9\n---\nx")
            .Page("en/guide/a.md", "---\ntitle: A\nnav_order: 10\n---\nx").Page("en/zoo.md", "---\ntitle: zoo\n---\nx").Page("en/ant.md", "---\ntitle: Ant\nnav_title: The ant\n---\nx").Page("en/first.md", "---\nnav_order: 2\ntitle: First\n---\nx");
        Assert.Equal("Home; First; Guide(B; A); The ant; zoo", Text(site.Navigation("en").Roots));
        Assert.Equal("Home; First; Guide(B; A); The ant; zoo", Text(site.Navigation("da").Roots));
        NavigationPlace place = site.Navigation("en").PlaceOf(site.PageAt("guide/b/"));
        Assert.Equal(("Guide", "Guide", "A", 2), (Assert.Single(place.Ancestors).Title.Text, place.Previous!.Title, place.Next!.Title, place.Root));
    }

    [Fact]
    public void A_parent_is_a_ref_or_a_title_and_a_wrong_one_is_reported()
    {
        SiteFixture site = new SiteFixture().Page("en/a.md", "---\ntitle: Top\nref: top\n---\nx").Page("da/a.md", "---\ntitle: Øverst\nref: top\n---\nx")
            .Page("en/b.md", "---\ntitle: B\nparent: Top\n---\nx").Page("da/b.md", "---\ntitle: B\nparent: top\nlocal: [title]\n---\nx").Page("en/c.md", "---\ntitle: C\nparent: Tpo\n---\nx");
        Assert.Equal("The site; C; Top(B)", Text(site.Navigation("en").Roots));
        Assert.Equal("The site; C; Øverst(B)", Text(site.Navigation("da").Roots));
        Assert.Equal("content/en/c.md:3:9 DG2010 parent 'Tpo' does not exist [did you mean 'Top'?]", string.Join("\n", site.Reports("DG2010").Take(1)));
    }

    [Fact]
    public void Parents_with_a_cycle_are_an_error_and_the_pages_stay_reachable()
    {
        SiteFixture site = new SiteFixture().Page("en/a.md", "---\ntitle: A\nparent: b\n---\nx").Page("en/b.md", "---\ntitle: B\nparent: a\n---\nx");
        Assert.Equal("The site; A(B)", Text(site.Navigation("en").Roots));
        Assert.StartsWith("content/en/a.md:3:9 DG2011 parents go round in a circle: a → b → a", site.Reports("DG2011")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_gives_its_order_titles_and_groups()
    {
        SiteFixture site = new SiteFixture().Page("en/SUMMARY.md", """
            # Table of contents

            * [Welcome](README.md)
            * [Guide](guide/README.md)
              * [Beta first](guide/b.md)
              * [Gone](guide/gone.md)
              * [Planned]()

            ## Reference

            * [Site](https://example.org)
            * [A](guide/a.md)
            """)
            .Page("en/README.md", "# Home").Page("en/guide/README.md", "# The guide").Page("en/guide/a.md", "# A page").Page("en/guide/b.md", "# B page").Page("da/guide/b.md", "# B side");
        Assert.Equal("Welcome; Guide(Beta first); Reference(Site=https://example.org; A)", Text(site.Navigation("en").Roots));
        Assert.Equal("Home; The guide(B side); Reference(Site=https://example.org; A page)", Text(site.Navigation("da").Roots));
        Assert.StartsWith("content/en/SUMMARY.md:6:12 DG2013 'guide/gone.md' is no page", Assert.Single(site.Reports("DG2013").Distinct()), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Model.Pages, static page => page.Address.Path.Contains("SUMMARY", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Configuration_comes_first()
    {
        SiteFixture site = new SiteFixture().Page("en/a.md", "---\ntitle: A\n---\nx").Page("en/b.md", "---\ntitle: B\nref: bee\n---\nx").Page("da/b.md", "---\ntitle: Bi\nref: bee\n---\nx");
        site.Options = site.Options with
        {
            Navigation = [Option(null, "Group", Option("ref:bee", null), Option("en/a.md", "The A")), Option("https://example.org", "Out"), Option("be", null)],
        };
        Assert.Equal("Group(B; The A); Out=https://example.org", Text(site.Navigation("en").Roots));
        Assert.Equal("Group(Bi; The A); Out=https://example.org", Text(site.Navigation("da").Roots));
        Assert.Equal("docgen.json:1:1 DG2012 navigation entry 'be' names no page [did you mean 'bee'?]", string.Join("\n", site.Reports("DG2012").Distinct()));
    }

    [Fact]
    public void A_title_has_the_language_of_whoever_wrote_it()
    {
        SiteFixture site = new SiteFixture().Page("en/a.md", "---\ntitle: A\n---\nx").Page("en/b.md", "---\ntitle: B\nref: bee\n---\nx").Page("da/b.md", "---\ntitle: Bi\nref: bee\n---\nx");
        NavigationOption named = Option("en/a.md", null) with { Titles = ImmutableSortedDictionary<string, string>.Empty.Add("da", "Det A") };
        NavigationOption same = Option("https://example.org", null) with { Titles = ImmutableSortedDictionary<string, string>.Empty.Add("", "GitHub") };
        site.Options = site.Options with { Navigation = [Option(null, "Group", Option("ref:bee", null), Option("en/a.md", null)), named, same] };

        Assert.Equal("en Group(da Bi; en A); da Det A; da GitHub", Marked(site.Navigation("da").Roots));

        SiteFixture summary = new SiteFixture().Page("en/SUMMARY.md", "## Part\n\n* [One](a.md)\n* [Two](b.md)\n").Page("en/a.md", "# A").Page("en/b.md", "# B").Page("da/b.md", "# Be");
        Assert.Equal("en Part(en A; da Be)", Marked(summary.Navigation("da").Roots));
        Assert.Equal("en Part(en One; en Two)", Marked(summary.Navigation("en").Roots));

        static string Marked(ImmutableArray<NavigationNode> nodes) => string.Join("; ", nodes.Select(static node =>
            $"{node.Title.Language} {node.Title.Text}" + (node.Children.IsEmpty ? "" : $"({Marked(node.Children)})")));
    }

    private static NavigationOption Option(string? target, string? title, params NavigationOption[] children) => new(
        target,
        title is null ? ImmutableSortedDictionary<string, string>.Empty : ImmutableSortedDictionary<string, string>.Empty.Add("en", title),
        [.. children],
        new SourceText("docgen.json", target ?? title ?? "").GetLocation(new TextSpan(0, 1)));

    private static string Text(ImmutableArray<NavigationNode> nodes) => string.Join("; ", nodes.Select(static node =>
        node.Title.Text + (node.Url is null ? "" : "=" + node.Url) + (node.Children.IsEmpty ? "" : $"({Text(node.Children)})")));
}
