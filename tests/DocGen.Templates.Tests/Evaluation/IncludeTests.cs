using DocGen.Templates.Evaluation;
using DocGen.Text;

namespace DocGen.Templates.Tests.Evaluation;

public sealed class IncludeTests
{
    private static readonly TemplateContext Context = TemplateRunner.WithTemplates(
        ("plain", "text"),
        ("arguments", "{{ $0 }}:{{ $1 }}:{{ $.named }}:{{ $named }}"),
        ("lines", "1\n2\n3"),
        ("folder/item.html", "<{{ x }}>"),
        ("counts", "{{ n = n + 1; n }}"),
        ("broken", "ab {{ 1 + }}"),
        ("fails", "\n{{ none.x }}"),
        ("outer", "{{ include 'fails' }}"),
        ("itself", "{{ include 'itself' }}"),
        ("early", "a{{ ret }}b"));

    [Theory]
    [InlineData("[{{ include 'plain' }}]", "[text]")]
    [InlineData("{{ include 'arguments' 5 named: 6 }}", "arguments:5:6:6")]
    [InlineData("  {{ include 'lines' }}|", "  1\n  2\n  3|")]
    [InlineData("{{ for x in 1..2; include 'folder/item.html'; end }}", "<1><2>")]
    [InlineData("{{ n = 0; include 'counts'; include 'counts'; n }}", "122")]
    [InlineData("{{ x = include 'plain'; x + '!' }} {{ 'plain' | include }}", "text! text")]
    [InlineData("{{ include 'early' }}c", "ac")]
    [InlineData("{{ ['plain'] | array.each @include }}", "[\"text\"]")]
    public void Templates_are_rendered_in_place(string text, string expected) => Assert.Equal(expected, TemplateRunner.Render(text, Context));

    [Theory]
    [InlineData("{{ include_join ['plain', 'early'] ', ' '<' '>' }}", "<text, a>")]
    [InlineData("{{ include_join ['plain', 'plain'] 'tpl:early' 'tpl:plain' }}", "texttextatext")]
    [InlineData("[{{ include_join [] ', ' '<' '>' }}]", "[]")]
    public void Templates_are_joined(string text, string expected) => Assert.Equal(expected, TemplateRunner.Render(text, Context));

    [Theory]
    [InlineData("{{ include 'none' }}", "1,4 DG5004: The template 'none' cannot be included: there is no such template")]
    [InlineData("{{ include '../plain' }}", "1,4 DG5004: The template '../plain' cannot be included: the name must be a path below the template folder")]
    [InlineData("{{ include '/etc/passwd' }}", "1,4 DG5004: The template '/etc/passwd' cannot be included: the name must be a path below the template folder")]
    [InlineData("{{ include null }}", "1,4 DG5002: The name of the template to include is empty")]
    [InlineData("{{ include 'broken' }}", "1,4 DG5004: The template 'broken' has errors")]
    [InlineData("{{ include 'itself' }}", "1,4 DG5005: Functions and includes are nested more than 100 levels deep")]
    public void What_cannot_be_included_is_reported(string text, string expected) => Assert.Equal(expected, TemplateRunner.Error(text, Context));

    [Fact]
    public void Faults_in_an_included_template_lie_in_its_file_and_tell_the_way_there()
    {
        Diagnostic diagnostic = Assert.Single(TemplateRunner.Run("{{ 1 }}\n{{ include 'outer' }}", Context).Diagnostics);
        Assert.Equal("fails:2:9", diagnostic.Location!.ToString());
        Assert.Equal(["outer:1:4", "page.html:2:4"], diagnostic.Notes.Where(static n => n.Text == "included here").Select(static n => n.Location!.ToString()));
    }

    [Fact]
    public void Syntax_errors_of_an_included_template_are_reported_with_it()
    {
        Diagnosed<string> result = TemplateRunner.Run("{{ include 'broken' }}", Context);
        Assert.Equal("broken:1:11", result.Diagnostics[1].Location!.ToString());
    }

    [Fact]
    public void A_misspelt_name_gets_a_suggestion() =>
        Assert.Contains(TemplateRunner.Run("{{ include 'plian' }}", Context).Diagnostics[0].Notes, static n => n.Text == "did you mean 'plain'?");

    [Theory]
    [InlineData("a", true)]
    [InlineData("a/b.html", true)]
    [InlineData("a..b", true)]
    [InlineData("", false)]
    [InlineData("/a", false)]
    [InlineData("a//b", false)]
    [InlineData("a/../b", false)]
    [InlineData("./a", false)]
    [InlineData("a\\b", false)]
    [InlineData("C:a", false)]
    [InlineData("a\0", false)]
    public void Names_stay_below_the_folder(string name, bool isSafe) => Assert.Equal(isSafe, TemplateStore.IsSafe(name));

    [Fact]
    public void Each_template_is_loaded_once()
    {
        CountingLoader loader = new();
        TemplateContext context = TemplateRunner.Context with { Store = new TemplateStore(loader) };
        Assert.Equal("xxx", TemplateRunner.Render("{{ include 'a'; include 'a'; include 'a' }}", context));
        Assert.Equal(1, loader.Count);
    }

    private sealed class CountingLoader : ITemplateLoader
    {
        public int Count { get; private set; }

        public SourceText? Load(string name)
        {
            Count++;
            return new SourceText(name, "x");
        }
    }
}
