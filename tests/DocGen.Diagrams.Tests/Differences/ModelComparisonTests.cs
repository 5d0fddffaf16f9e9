using System.Collections.Immutable;
using DocGen.Diagrams.Differences;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Diagrams.Rendering;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Differences;

public sealed class ModelComparisonTests
{
    private const string Old = """
        docgen: model/1
        id: shop
        title: Shop
        components:
          web: { name: Web, summary: What visitors see }
          back:
            name: Back office
            children:
              api: { name: API }
              store: { name: Store }
          mail: { name: Mail }
        relations:
          - { from: web, to: api, label: orders }
          - { id: keep, from: api, to: store }
          - { from: api, to: mail }
        views:
          all: { title: All, alt: Everything }
          old: { title: Old, alt: Gone soon, include: [web] }
        """;

    private const string New = """
        docgen: model/1
        id: shop
        title: The shop
        components:
          web: { name: Website, summary: What visitors see }
          data:
            name: Data
            children:
              store: { name: Store }
          back:
            name: Back office
            children:
              api: { name: API }
          cache: { name: Cache }
        relations:
          - { from: web, to: api, label: orders and asks }
          - { id: keep, from: api, to: store }
          - { from: api, to: cache }
        views:
          all: { title: All, alt: Everything }
        """;

    [Fact]
    public void Components_are_added_removed_renamed_and_moved()
    {
        ModelChanges changes = Compare(Old, New);

        Assert.Equal(
            ["Changed web", "Added data", "Changed data.store", "Added cache", "Removed mail"],
            changes.Components.Select(static change => $"{change.Kind} {change.Id}"));
        Assert.Equal([new FieldChange("name", "Web", "Website")], changes.Components[0].Fields.AsEnumerable());
        Assert.Equal([new FieldChange("id", "back.store", "data.store")], changes.Components[2].Fields.AsEnumerable());
    }

    [Fact]
    public void Relations_follow_their_ends_when_these_move()
    {
        ModelChanges changes = Compare(Old, New);

        Assert.Equal(
            ["Changed web-api Website → API", "Added api-cache API → Cache", "Removed api-mail API → Mail"],
            changes.Relations.Select(static change => $"{change.Kind} {change.Id} {change.Name}"));
        Assert.Equal([new FieldChange("label", "orders", "orders and asks")], changes.Relations[0].Fields.AsEnumerable());
    }

    [Fact]
    public void Views_and_texts_are_compared()
    {
        ModelChanges changes = Compare(Old, New);

        Assert.Equal(["Changed all", "Removed old"], changes.Views.Select(static change => $"{change.Kind} {change.Id}"));
        Assert.Equal("back, back.api, data.store, mail, web", Assert.Single(changes.Views[0].Fields).Before);
        Assert.Equal([new TextChange(ChangeKind.Changed, LanguageTag.English, "title", "Shop", "The shop")], changes.Texts.AsEnumerable());
    }

    [Fact]
    public void Translations_are_compared_where_both_revisions_have_the_language()
    {
        const string before = "docgen: strings/1\nmodel: shop\nlang: da\ncomponents: { web: { name: Net }, back: { name: Kontor }, mail: { name: Post } }\n";
        const string after = "docgen: strings/1\nmodel: shop\nlang: da\ncomponents: { web: { name: Websted }, back.api: { name: Snitflade } }\n";

        Assert.Equal(
            ["Changed components.web.name", "Added components.back.api.name", "Removed components.back.name"],
            Compare(Old, New, before, after).Texts.Where(static text => text.Language.Value == "da").Select(static text => $"{text.Kind} {text.Path}"));
        Assert.Equal(
            [new TextChange(ChangeKind.Added, LanguageTag.Parse("da"), "", "", "")],
            Compare(Old, New, null, after).Texts.Where(static text => text.Language.Value == "da"));
    }

    [Fact]
    public void A_model_does_not_differ_from_itself_in_another_order()
    {
        string[] lines = Old.Split('\n');
        string reordered = Old.Replace(lines[4] + "\n", "", StringComparison.Ordinal).Replace("relations:\n", lines[4] + "\nrelations:\n", StringComparison.Ordinal);

        ModelChanges changes = Compare(Old, reordered);

        Assert.True(changes.IsEmpty, DifferenceMarkdown.Write(changes, Read(reordered), LanguageTag.English, ImmutableSortedDictionary<string, string>.Empty));
        Assert.Equal("# Changes in Shop\n\nNothing changed.\n", DifferenceMarkdown.Write(changes, Read(Old), LanguageTag.English, ImmutableSortedDictionary<string, string>.Empty));
    }

    [Fact]
    public void The_list_is_Markdown_that_no_value_can_break()
    {
        string list = DifferenceMarkdown.Write(
            Compare(Old, Old.Replace("name: Mail", "name: \"*Mail* `now` | <b>\"", StringComparison.Ordinal)),
            Read(Old),
            LanguageTag.English,
            ImmutableSortedDictionary<string, string>.Empty.Add("all", "all views.svg"));

        Assert.Equal(
            """
            # Changes in Shop

            ![All](all%20views.svg)

            ## Components

            - Changed: **\*Mail\* \`now\` \| \<b\>** (`mail`)
              - `name`: `Mail` → `` *Mail* `now` | <b> ``

            """.ReplaceLineEndings("\n"),
            list);
    }

    [Fact]
    public void A_view_is_drawn_with_what_it_lost_and_everything_is_marked_by_a_sign()
    {
        DifferenceView drawn = Draw("all");
        string svg = drawn.WriteSvg();

        Assert.True(drawn.IsChanged);
        foreach (string expected in (string[])["id=\"mail\"", ">+<", ">−<", ">~ orders and asks<", "Added", "Removed", "Changed", "dg-added", "dg-removed", "dg-changed"])
        {
            Assert.Contains(expected, svg, StringComparison.Ordinal);
        }

        Assert.Equal(svg, Draw("all").WriteSvg());
        Assert.NotEqual(drawn.WritePng(), drawn.WritePng(isDark: true));
    }

    [Fact]
    public void A_view_that_did_not_change_has_no_marks_and_no_legend()
    {
        DiagramModel model = Read(Old);
        DifferenceView drawn = DifferenceView.Draw(model, model, model.Views[0], ModelComparison.Compare(model, model), new RenderRequest([LanguageTag.English]), LanguageTag.English, CancellationToken.None);

        Assert.False(drawn.IsChanged);
        Assert.Equal(DiagramRenderer.Render(model, model.Views[0], new RenderRequest([LanguageTag.English]), CancellationToken.None).Value.WriteSvgAlone(LanguageTag.English, hasLinks: false), drawn.WriteSvg());
    }

    private static DifferenceView Draw(string view)
    {
        DiagramModel older = Read(Old);
        DiagramModel newer = Read(New);
        return DifferenceView.Draw(
            older, newer, newer.Views.First(other => other.Id == view), ModelComparison.Compare(older, newer), new RenderRequest([LanguageTag.English]), LanguageTag.English, CancellationToken.None);
    }

    private static ModelChanges Compare(string older, string newer, string? oldOverlay = null, string? newOverlay = null) =>
        ModelComparison.Compare(Read(older, oldOverlay), Read(newer, newOverlay));

    private static DiagramModel Read(string text, string? overlay = null) =>
        ModelReader.Read(new SourceText("shop.yaml", text), overlay is null ? [] : [new SourceText("shop.da.yaml", overlay)]).Value!;
}
