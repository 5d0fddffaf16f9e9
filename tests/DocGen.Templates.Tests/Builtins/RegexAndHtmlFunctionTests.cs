namespace DocGen.Templates.Tests.Builtins;

public sealed class RegexAndHtmlFunctionTests
{
    [Theory]
    [InlineData(
        "{{ 'this is a text123' | regex.match `(\\w+) a ([a-z]+\\d+)` }} {{ 'x' | regex.match 'y' }} {{ 'a1b2' | regex.matches `[a-z](\\d)` }} {{ 'a, b' | regex.split `\\s*,\\s*` }} {{ 'abbbc' | regex.replace 'b+' '-' }} {{ 'ab' | regex.replace '(a)(b)' '$2$1' }}",
        "[\"is a text123\", \"is\", \"text123\"] [] [[\"a1\", \"1\"], [\"b2\", \"2\"]] [\"a\", \"b\"] a-c ba")]
    [InlineData(
        "{{ 'A' | regex.match 'a' 'i' }} {{ \"a\\nb\" | regex.match '^b$' 'm' }} {{ \"a\\nb\" | regex.match 'a.b' 's' }} {{ 'ab' | regex.match 'a b' 'x' }}",
        "[\"A\"] [\"b\"] [\"a\\nb\"] [\"ab\"]")]
    [InlineData(
        "{{ '(a.*)' | regex.escape }} {{ `\\(a\\)` | regex.unescape }} [{{ null | regex.escape }}] {{ null | regex.match 'a' }}",
        "\\(a\\.\\*\\) (a) [] []")]
    public void Expressions_match_split_and_replace(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ '<a href=\"x\">&\\'' | html.escape }} {{ '<p>a <b>b</b></p><!-- c --><script>1</script>d' | html.strip }} {{ '1 < 2' | html.strip }}",
        "&lt;a href=&quot;x&quot;&gt;&amp;&#39; a bd 1 < 2")]
    [InlineData(
        "{{ \"a\\nb\\r\\nc\" | html.newline_to_br }} {{ 'a b@c/é' | html.url_encode }} {{ '<h> & é/?x=1' | html.url_escape }} [{{ null | html.escape }}]",
        "a<br />\nb<br />\r\nc a%20b%40c%2F%C3%A9 %3Ch%3E%20&%20%C3%A9/?x=1 []")]
    public void Html_is_escaped_and_stripped(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ 'a' | regex.match '(' }}", "1,22 DG5002: regex.match: '(' is no regular expression: InsufficientClosingParentheses at character 2")]
    [InlineData("{{ 'a' | regex.match 'a' 'q' }}", "1,26 DG5002: regex.match: 'q' is no option; the options are 'i', 'm', 's' and 'x'")]
    public void Wrong_arguments_are_faults(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Error(text));
}
