namespace DocGen.Templates.Tests.Evaluation;

public sealed class IndentationTests
{
    [Theory]
    [InlineData("  {{ 'a\nb\n\nc' }}", "  a\n  b\n  \n  c")]
    [InlineData("\t{{ 'a\nb' }}", "\ta\n\tb")]
    [InlineData("x\n  {{ 'a\n'; 'b' }}", "x\n  a\n  b")]
    [InlineData("x {{ 'a\nb' }}", "x a\nb")]
    [InlineData("  {{~ 'a\nb' }}", "a\nb")]
    [InlineData("x\n  {{- 'a\nb' }}", "xa\nb")]
    [InlineData("  {{ 1 }} {{ 'a\nb' }}", "  1 a\nb")]
    public void Lines_of_a_value_stand_below_its_block(string text, string expected) => Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("  {{ include 'two' }}", "  one\n  two")]
    [InlineData("  {{ 'x\n'; include 'two' }}", "  x\n  one\n  two")]
    [InlineData("  {{ include 'outer' }}", "  <\n    one\n    two\n  >")]
    [InlineData("x {{ include 'two' }}", "x one\ntwo")]
    public void Included_templates_are_indented(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text, TemplateRunner.WithTemplates(("two", "one\ntwo"), ("outer", "<\n  {{ include 'two' }}\n>"))));

    [Theory]
    [InlineData("{{ func f }}[\n{{ $0 }}\n]{{ end ~}}\n  {{ f 1 }}\n{{ f 2 }}", "  [\n  1\n  ]\n[\n2\n]")]
    [InlineData("{{ func f }}[\n  {{ $0 }}\n]{{ end ~}}\n  {{ f 'a\nb' }}", "  [\n    a\n    b\n  ]")]
    [InlineData("{{ func f }}[\n  {{~ $0 }}\n]{{ end ~}}\n  {{ f 'a\nb' }}", "  [\n  a\n  b\n  ]")]
    [InlineData("{{ func f }}({{ if $0 > 0 }}\n  {{ f ($0 - 1) }}{{ end }}\n){{ end ~}}\n {{ f 2 }}", " (\n   (\n     (\n     )\n   )\n )")]
    [InlineData("{{ func f }}a\nb\n{{ end ~}}\n  {{ f; 'c\nd' }}\ne", "  a\n  b\n  c\n  d\ne")]
    [InlineData("{{ func f }}a\nb{{ end ~}}\n  {{ capture x; f; end }}{{ x }}", "  a\nb")]
    public void Text_of_a_function_is_indented_where_it_is_called(string text, string expected) => Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ func f }}[\n{{ $$ }}\n]{{ end ~}}\n  {{ wrap f }}x\n  y{{ end }}", "  [\n  x\n  y\n  ]")]
    [InlineData("{{ func f; '['; $$; ']'; end ~}}\n  {{ wrap f; 'x\ny'; end }}", "  [x\n  y]")]
    public void The_block_of_wrap_keeps_its_own_lines(string text, string expected) => Assert.Equal(expected, TemplateRunner.Render(text));
}
