using DocGen.Site.Content;
using DocGen.Text;

namespace DocGen.Site.Tests.Content;

public sealed class FrontMatterReaderTests
{
    private const string Full = """
        ---
        title: "A: title"
        description: What it is
        lang: no
        locale: nb_NO
        ref: 007
        slug: start
        permalink: /start/
        nav_title: Start
        nav_order: 52
        parent: guide
        layout: diagram
        diagram: shop/overview
        categories: [a, b]
        tags: one
        draft: true
        toc: false
        redirect_from: [/old/, /older/]
        image: card.png
        search: false
        edit_url: https://example.org/edit
        date: 2026-05-31
        updated: 2026-06-01 10:00
        local: [title]
        audience: [ops]
        ---
        Text
        """;

    [Fact]
    public void Every_key_is_read_as_written()
    {
        FrontMatter page = Read(Full, out _, out string[] reports);
        Assert.Empty(reports);
        Assert.Equal(
            ("A: title", "What it is", "no", "nb_NO", "007", "start", "/start/", "Start"),
            (page.Title!.Value, page.Description!.Value, page.Language!.Value, page.Locale!.Value, page.Ref!.Value, page.Slug!.Value, page.Permalink!.Value, page.NavigationTitle!.Value));
        Assert.Equal((52, "guide", "diagram", "shop/overview"), (page.NavigationOrder!.Value, page.Parent!.Value, page.Layout!.Value, page.Diagram!.Value));
        Assert.Equal("a b", string.Join(' ', page.Categories));
        Assert.Equal("one", string.Join(' ', page.Tags));
        Assert.Equal((true, false, false), (page.IsDraft, page.HasTableOfContents, page.IsSearchable));
        Assert.Equal(["/old/", "/older/"], page.RedirectFrom.Select(static from => from.Value));
        Assert.Equal(("card.png", "https://example.org/edit", "2026-05-31", "2026-06-01 10:00"), (page.Image!.Value, page.EditUrl!.Value, page.Date, page.Updated));
        Assert.Equal("title", string.Join(' ', page.Local));
        Assert.Equal("audience", Assert.Single(page.Extra!.Entries).Key);
    }

    [Fact]
    public void Every_text_knows_its_place()
    {
        foreach (string text in (string[])[Full, Full.ReplaceLineEndings("\r\n")])
        {
            FrontMatter page = Read(text, out SourceText source, out _);
            (SourceLocation? Location, int Line, int Column, string Text)[] places =
            [
                (page.Title?.Location, 2, 8, "\"A: title\""), (page.Description?.Location, 3, 14, "What it is"), (page.Language?.Location, 4, 7, "no"),
                (page.Locale?.Location, 5, 9, "nb_NO"), (page.Ref?.Location, 6, 6, "007"), (page.Slug?.Location, 7, 7, "start"),
                (page.Permalink?.Location, 8, 12, "/start/"), (page.NavigationTitle?.Location, 9, 12, "Start"), (page.NavigationOrder?.Location, 10, 12, "52"),
                (page.Parent?.Location, 11, 9, "guide"), (page.Layout?.Location, 12, 9, "diagram"), (page.Diagram?.Location, 13, 10, "shop/overview"),
                (page.RedirectFrom[1].Location, 18, 24, "/older/"), (page.Image?.Location, 19, 8, "card.png"), (page.EditUrl?.Location, 21, 11, "https://example.org/edit"),
            ];
            Assert.All(places, place =>
            {
                Assert.Equal(new TextPosition(place.Line, place.Column), place.Location!.Start);
                Assert.Equal(place.Text, source.Content.Substring(place.Location.Span.Start, place.Location.Span.Length));
            });
        }
    }

    [Theory]
    [InlineData("---\ntitle: a\ntitle: b\n---\n", "p.md:3:1 DG1002 duplicate key 'title' [first written here p.md:2:1]")]
    [InlineData("---\nnav_order: first\n---\n", "p.md:2:12 DG1004 'nav_order' takes a whole number, not 'first'")]
    [InlineData("---\ndraft: maybe\n---\n", "p.md:2:8 DG1004 'draft' takes true or false, not 'maybe'")]
    [InlineData("---\ntitle: [a]\n---\n", "p.md:2:8 DG1004 'title' takes text, not a list")]
    [InlineData("---\ndate: tomorrow\n---\n", "p.md:2:7 DG1004 'date' takes a date such as 2026-05-31, not 'tomorrow'")]
    [InlineData("---\n- a\n---\n", "p.md:2:1 DG1004 front matter takes keys and values, not a list")]
    [InlineData("---\ntitle: a\n\nText", "p.md:1:1 DG1005 front matter never ends [add a line with '---' behind the last key]")]
    [InlineData("---\nnav_oder: 3\n---\n", "p.md:2:1 DG1003 unknown key 'nav_oder' [did you mean 'nav_order'?]")]
    public void Faults_are_reported_where_they_are(string text, string expected)
    {
        _ = Read(text, out _, out string[] reports);
        Assert.Equal([expected], reports);
    }

    [Fact]
    public void Broken_yaml_is_one_error_in_the_file_and_the_body_is_still_found()
    {
        SourceText source = new("p.md", "---\ntitle: a: b\n---\nText");
        Diagnosed<FrontMatterBlock> result = FrontMatterReader.Read(source);
        Assert.Equal(("DG1001", 2), (Assert.Single(result.Diagnostics).Rule.Id, result.Diagnostics[0].Location!.Start.Line));
        Assert.Equal("Text", source.Content[result.Value.Body.Start..]);
    }

    [Theory]
    [InlineData("Text")]
    [InlineData("---\n\nA thematic break begins this page.")]
    [InlineData("----\ntitle: a\n----")]
    [InlineData("")]
    public void A_page_without_front_matter_is_all_body(string text)
    {
        Diagnosed<FrontMatterBlock> result = FrontMatterReader.Read(new SourceText("p.md", text));
        Assert.Empty(result.Diagnostics);
        Assert.Null(result.Value.FrontMatter.Location);
        Assert.Equal(new TextSpan(0, text.Length), result.Value.Body);
    }

    [Fact]
    public void Known_keys_are_sorted_as_the_search_needs_them() => Assert.Equal(FrontMatterKeys.All.Order(StringComparer.Ordinal), FrontMatterKeys.All);

    private static FrontMatter Read(string text, out SourceText source, out string[] reports)
    {
        source = new SourceText("p.md", text);
        Diagnosed<FrontMatterBlock> result = FrontMatterReader.Read(source);
        reports = [.. result.Diagnostics.Select(SiteFixture.Describe)];
        return result.Value.FrontMatter;
    }
}
