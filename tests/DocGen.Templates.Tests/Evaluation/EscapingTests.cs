using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;

namespace DocGen.Templates.Tests.Evaluation;

public sealed class EscapingTests
{
    private static readonly TemplateContext Html = TemplateRunner.WithTemplates(("part.html", "<i>{{ $1 }}</i>")) with { Escaping = TemplateEscaping.Html };

    [Theory]
    [InlineData("<p>{{ page.title }}</p>", "<p>Start &lt;here&gt;</p>")]
    [InlineData("{{ '&\"' }}{{ \"'\" }}", "&amp;&quot;&#39;")]
    [InlineData("{{ ['<'] }} {{ {a: '<'} }}", "[&quot;&lt;&quot;] {a: &quot;&lt;&quot;}")]
    [InlineData("{{ 'a' + '<' }} {{ $\"<{1}\" }}", "a&lt; &lt;1")]
    public void Text_is_escaped_when_it_is_printed(string text, string expected) => Assert.Equal(expected, TemplateRunner.Render(text, Html));

    [Theory]
    [InlineData("{{ capture c }}<b>{{ page.title }}</b>{{ end }}{{ c }}", "<b>Start &lt;here&gt;</b>")]
    [InlineData("{{ include 'part.html' '<' }} {{ x = include 'part.html' 1; x }}", "<i>&lt;</i> <i>1</i>")]
    [InlineData("{{ '<' | html.escape }} {{ '<' | html.escape | html.escape }}", "&lt; &lt;")]
    [InlineData("{{ \"<\\n\" | html.newline_to_br }}", "&lt;<br />\n")]
    [InlineData("{{ object.eval_template '<b>{{ 1 }' + '}' }}", "<b>1")]
    public void Markup_is_printed_as_it_is(string text, string expected) => Assert.Equal(expected, TemplateRunner.Render(text, Html));

    [Theory]
    [InlineData("{{ capture c }}<b>{{ end }}{{ c + '<' }} {{ '<' + c }} {{ c + c }}", "<b>&lt; &lt;<b> <b><b>")]
    [InlineData("{{ capture c }}<b>{{ end }}{{ [c, '<'] | array.join '&' }} {{ c | string.append '<' }}", "<b>&amp;&lt; <b>&lt;")]
    [InlineData("{{ capture c }}<b>{{ end }}{{ c | string.upcase }}", "&lt;B&gt;")]
    public void Markup_with_text_stays_safe(string text, string expected) => Assert.Equal(expected, TemplateRunner.Render(text, Html));

    [Fact]
    public void Hosts_mark_their_own_markup()
    {
        TemplateObject globals = new();
        globals.Set("content", TemplateValue.FromMarkup("<h1>x</h1>"));
        globals.Set("raw", TemplateValue.FromFunction(new NativeFunction("raw", "text", static c => TemplateValue.FromMarkup(c.Text(0)))));
        Assert.Equal("<h1>x</h1><hr>", TemplateRunner.Render("{{ content }}{{ '<hr>' | raw }}", Html with { Globals = globals }));
    }

    [Fact]
    public void Without_the_mode_nothing_is_escaped() =>
        Assert.Equal("Start <here>&lt;", TemplateRunner.Render("{{ page.title }}{{ '<' | html.escape }}"));
}
