using System.Text.RegularExpressions;
using DocGen.Diagrams.Describing;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Diagrams.Tests.Reading;
using DocGen.Diagrams.Views;
using DocGen.Tests.Shared;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Describing;

public sealed class ViewDescriptionTests
{
    private static string Write(string view, string language)
    {
        LanguageTag tag = LanguageTag.Parse(language);
        return ViewDescription.Write(AcceptanceModel.Graph(view), tag, DescriptionLanguages.For(tag));
    }

    [Theory]
    [InlineData("control-plane", "en")]
    [InlineData("data-plane", "da")]
    [InlineData("generic-interactive", "en")]
    public void A_view_is_described(string view, string language) => Snapshot.Match(Write(view, language), "txt", $"{view}.{language}");

    [Fact]
    public void Every_line_is_one_sentence_and_every_box_is_named_in_every_language()
    {
        ViewGraph graph = AcceptanceModel.Graph("overview");
        foreach (LanguageTag language in DescriptionLanguages.All)
        {
            string text = ViewDescription.Write(graph, language, DescriptionLanguages.For(language));
            Assert.Equal(graph.Nodes.Length + graph.Edges.Length, text.Split('\n').Count(l => l.TrimStart().StartsWith("- ", StringComparison.Ordinal)));
            Assert.DoesNotContain('{', text);
            Assert.All(graph.Nodes, node => Assert.Contains(node.Component.Name.For(language, LanguageTag.English).Text, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void There_are_sixteen_languages_with_the_same_places_in_every_pattern()
    {
        string[] Places(string pattern) => [.. Regex.Matches(pattern, @"\{\w+\}", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value).Order(StringComparer.Ordinal)];
        Assert.Equal(16, DescriptionLanguages.All.Count());
        DescriptionWords english = DescriptionLanguages.For(LanguageTag.English);
        foreach (LanguageTag language in DescriptionLanguages.All)
        {
            DescriptionWords words = DescriptionLanguages.For(language);
            Assert.Equal(Places(english.Detailed), Places(words.Detailed));
            Assert.Equal(Places(english.Remark), Places(words.Remark));
            Assert.Equal(["{from}", "{label}", "{to}"], Places(words.Forward));
            Assert.Equal(["{from}", "{to}"], Places(words.ForwardUnlabelled));
            Assert.Equal(["{from}", "{label}", "{to}"], Places(words.Both));
            Assert.Equal(["{from}", "{to}"], Places(words.BothUnlabelled));
            Assert.Equal(["{from}", "{label}", "{to}"], Places(words.Undirected));
            Assert.Equal(["{from}", "{to}"], Places(words.UndirectedUnlabelled));
            Assert.Equal(["{from}", "{label}"], Places(words.Self));
            Assert.Equal(["{from}"], Places(words.SelfUnlabelled));
        }
    }

    [Theory]
    [InlineData("pt-BR", "Componentes")]
    [InlineData("zh", "组件")]
    [InlineData("no", "Komponenter")]
    [InlineData("tlh", "Components")]
    public void A_language_without_words_gets_those_of_the_nearest(string language, string heading) =>
        Assert.Equal(heading, DescriptionLanguages.For(LanguageTag.Parse(language)).Components);

    [Fact]
    public void Names_are_isolated_in_text_from_right_to_left() => Assert.Contains("\u2068etcd\u2069", Write("overview", "ar"), StringComparison.Ordinal);

    [Theory]
    [InlineData("da", "[da:Fra ][en:Web shop][da: til ][en:Orders][da:: ][en:places][da:.]")]
    [InlineData("ja", "[en:Web shop][ja:から][en:Orders][ja:へ：][en:places][ja:。]")]
    [InlineData("zh-Hans", "[zh-Hans:从][en:Web shop][zh-Hans:到][en:Orders][zh-Hans:：][en:places][zh-Hans:。]")]
    [InlineData("en-GB", "[en-GB:From Web shop to Orders: places.]")]
    [InlineData("tlh", "[en:From Web shop to Orders: places.]")]
    public void A_sentence_knows_which_of_its_words_are_in_another_language(string language, string expected)
    {
        const string Yaml = "components: { web: { name: Web shop }, orders: { name: Orders } }\nrelations: [{ from: web, to: orders, label: places }]\n";
        LanguageTag reader = LanguageTag.Parse(language);
        DiagramModel model = ModelReader.ReadInline(new SourceText("p.md", Yaml), new TextSpan(0, Yaml.Length), "p", LanguageTag.English).Value!;
        MixedText sentence = ViewDescription.WriteSentences(ViewSelection.Select(model, model.Views[0]).Value, reader, DescriptionLanguages.For(reader)).Single();

        Assert.Equal(expected, string.Concat(sentence.Parts.Select(static part => $"[{part.Language}:{part.Text}]")));
    }

    [Fact]
    public void Relations_are_a_list_in_markdown()
    {
        const string Yaml = """
            relationKinds: { two: { arrow: both }, none: { arrow: none } }
            components: { a_b: { name: "A*B" }, c: { name: C } }
            relations:
              - { from: a_b, to: c, label: "uses [x].", technology: TCP }
              - { from: c, to: a_b, kind: two, label: talks }
              - { from: a_b, to: c, kind: none, fromMult: "1", toMult: "*" }
              - { from: c, to: c }
              - { from: c, to: a_b }
            """;
        SourceText source = new("p.md", Yaml);
        DiagramModel model = ModelReader.ReadInline(source, new TextSpan(0, Yaml.Length), "p", LanguageTag.English).Value!;
        ViewGraph graph = ViewSelection.Select(model, model.Views[0]).Value;
        string[] lines = ViewDescription.WriteMarkdown(graph, LanguageTag.English, DescriptionLanguages.For(LanguageTag.English)).Split('\n');
        Assert.Equal(
            [
                "- From **A\\*B** to **C**: uses \\[x\\] (TCP).",
                "- Between **C** and **A\\*B**, both ways: talks.",
                "- Between **A\\*B** (1) and **C** (\\*): none.",
                "- There is a relation from **C** to **A\\*B**.",
                "- **C** has a relation to itself.",
                "",
            ],
            [lines[0], lines[1], lines[2], lines[4], lines[3], lines[5]]);
    }
}
