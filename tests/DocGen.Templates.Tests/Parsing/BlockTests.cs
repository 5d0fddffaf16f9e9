namespace DocGen.Templates.Tests.Parsing;

public sealed class BlockTests
{
    [Theory]
    [InlineData("{{ x = 5 }}\n{{ x }}\n{{ x + 1 }}", "\n5\n6")]
    [InlineData("{{\n  x = 5\n  x\n  x + 1\n}}", "56")]
    [InlineData("{{if !name; name = \"default\"; end; name }}", "default")]
    [InlineData("a{{}}b", "ab")]
    [InlineData("{{{a: 1}.a}}", "1")]
    [InlineData("{ {{ 1 }} }", "{ 1 }")]
    [InlineData("{{ 1 }}", "1")]
    public void Code_and_text_blocks_alternate(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{%{Hello {{ name }}}%}", "Hello {{ name }}")]
    [InlineData("{%%{a }%} b}%%}", "a }%} b")]
    [InlineData("a \n{%{- x -}%} \n b", "a x b")]
    [InlineData("{%{}%}|", "|")]
    public void Escape_blocks_keep_their_text(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("a <  \n {{- 1 -}} \n \n> b", "a <1> b")]
    [InlineData("{{- 1 -}}", "1")]
    [InlineData("a {{- }} b", "a b")]
    public void Greedy_stripping_takes_all_white_space(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("<ul>\n  {{~ for i in 1..2 ~}}\n  <li>{{ i }}</li>\n  {{~ end ~}}\n</ul>", "<ul>\n  <li>1</li>\n  <li>2</li>\n</ul>")]
    [InlineData("a  {{~ 1 ~}}  b", "a1b")]
    [InlineData("a\n  {{~ 1 ~}}\n\n  b", "a\n1\n  b")]
    public void Gentle_stripping_takes_one_line(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("   {{ \"a\\nb\\n\" }}c", "   a\n   b\nc")]
    [InlineData("x {{ \"a\\nb\" }}", "x a\nb")]
    [InlineData("  {{~ \"a\\nb\" }}", "a\nb")]
    [InlineData("\t{{ 1 }}{{ \"a\\nb\" }}", "\t1a\nb")]
    [InlineData("  {{ \"a\\n\\nb\" }}|", "  a\n  \n  b|")]
    public void Lines_of_a_value_repeat_the_margin_of_its_block(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ 1 # one }}2", "12")]
    [InlineData("{{ 1 ## a\nb ## + 2 }}", "3")]
    [InlineData("{{ # only }}", "")]
    [InlineData("{{\n# a\n1 # b\n}}", "1")]
    [InlineData("{{ ## never closed }}x", "x")]
    [InlineData("{{ # strips -}}  x", "x")]
    public void Comments_print_nothing(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));
}
