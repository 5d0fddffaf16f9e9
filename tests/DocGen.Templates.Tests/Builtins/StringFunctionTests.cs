namespace DocGen.Templates.Tests.Builtins;

public sealed class StringFunctionTests
{
    [Theory]
    [InlineData(
        "{{ 'tEst é' | string.upcase }} {{ 'TeSt É' | string.downcase }} {{ 'test it' | string.capitalize }} {{ 'this is it' | string.capitalizewords }}",
        "TEST É test é Test it This Is It")]
    public void Case_changes(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ 'a' | string.append 'b' }} {{ 'a' | string.prepend 'b' }} {{ 'hello' | string.slice 1 3 }} {{ 'hello' | string.slice (-3) }} {{ 'hello' | string.slice1 1 }} {{ 'hello' | string.slice1 1 length: 2 }} [{{ 'a' | string.slice 9 }}]",
        "ab ba ell llo e el []")]
    [InlineData(
        "{{ 'The cat came back' | string.truncate 10 }} {{ 'short' | string.truncate 10 }} {{ 'abcdef' | string.truncate 4 '.' }} {{ 'one two three' | string.truncatewords 2 }} {{ 'one' | string.truncatewords 2 }}",
        "The cat... short abc. one two... one")]
    [InlineData("{{ 'a b  c' | string.split ' ' }} {{ 'abc' | string.split '' }} {{ null | string.split ',' }}", "[\"a\", \"b\", \"c\"] [\"abc\"] []")]
    public void Text_is_joined_and_cut(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "[{{ '  a ' | string.strip }}] [{{ '  a ' | string.lstrip }}] [{{ '  a ' | string.rstrip }}] {{ \"a\\r\\nb\\nc\\rd\" | string.strip_newlines }} {{ ' ' | string.whitespace }} {{ '' | string.empty }} {{ null | string.empty }}",
        "[a] [a ] [  a] abcd true true true")]
    [InlineData("[{{ 'a' | string.pad_left 3 }}] [{{ 'a' | string.pad_right 3 }}] [{{ 'abcd' | string.pad_left 3 }}]", "[  a] [a  ] [abcd]")]
    public void White_space_is_removed(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ 'a-a-a' | string.replace 'a' 'b' }} {{ 'a-a' | string.replace_first 'a' 'b' }} {{ 'a-a' | string.replace_first 'a' 'b' fromEnd: true }} {{ 'a-a' | string.remove 'a' }} {{ 'a-a' | string.remove_first 'a' }} {{ 'a-a' | string.remove_last 'a' }} {{ 'a' | string.replace '' 'x' }}",
        "b-b-b b-a a-b - -a a- a")]
    public void Text_is_replaced(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ 'easy' | string.contains 'as' }} {{ 'easy' | string.starts_with 'ea' }} {{ 'easy' | string.ends_with 'x' }} {{ null | string.contains 'x' }} {{ 'A' | string.equals_ignore_case 'a' }} {{ 'hello' | string.index_of 'l' }} {{ 'hello' | string.index_of 'l' 3 }} {{ 'hello' | string.index_of 'L' stringComparison: 'OrdinalIgnoreCase' }} {{ 'a' | string.index_of 'z' }} {{ 'abc' | string.size }} {{ null | string.size }}",
        "true true false false true 2 3 2 -1 3 0")]
    public void Text_is_searched(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ '12' | string.to_int + 1 }} {{ '12' | string.to_long | object.kind }} {{ '1.5' | string.to_float + 1 }} {{ '1.5' | string.to_double + 1 }} [{{ 'x' | string.to_int }}] [{{ null | string.to_double }}]",
        "13 long 2.5 2.5 [] []")]
    public void Text_becomes_numbers(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ '100% M & Ms!!!' | string.handleize }} {{ 1 | string.pluralize 'page' 'pages' }} {{ 2 | string.pluralize 'page' 'pages' }} {{ 'a\\n\"b\"' | string.literal }} {{ 'a\\t\\\\' | string.escape }}",
        "100-m-ms page pages \"a\\n\\\"b\\\"\" a\\t\\\\")]
    public void Names_and_words_are_made(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ 'test' | string.md5 }} {{ 'test' | string.sha1 }}", "098f6bcd4621d373cade4e832627b4f6 a94a8fe5ccb19ba61c4c0873d391e987982fbbd3")]
    [InlineData(
        "{{ 'test' | string.sha256 }} {{ 'test' | string.hmac_sha256 'secret' }}",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 0329a06b62cd16b33eb6792be8c60b158d89a2ee3a876fce9a881ebb488c0914")]
    [InlineData("{{ 'hé' | string.base64_encode }} {{ 'aMOp' | string.base64_decode }}", "aMOp hé")]
    [InlineData(
        "{{ 'test' | string.sha512 | string.slice 0 8 }} {{ 'test' | string.hmac_sha1 'secret' | string.slice 0 8 }} {{ 'test' | string.hmac_sha512 'secret' | string.slice 0 8 }}",
        "ee26b0dd 1aa34958 f8a4f0a2")]
    public void Hashes_and_encodings(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("[{{ null | string.upcase }}] {{ 12 | string.size }} {{ 1.5 | string.append 'x' }} [{{ null | string.append null }}]", "[] 2 1.5x []")]
    public void Null_stays_null_and_numbers_become_text(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ 'x' | string.slice 'a' }}", "1,23 DG5002: 'a' (string) is no whole number")]
    [InlineData("{{ '*' | string.base64_decode }}", "1,17 DG5002: string.base64_decode: '*' is no Base64")]
    [InlineData("{{ 'a' | string.index_of 'a' 9 }}", "1,30 DG5002: string.index_of: the start '9' lies outside of the text")]
    [InlineData("{{ 'a' | string.index_of 'a' stringComparison: 'Odd' }}", "1,17 DG5002: string.index_of: 'Odd' is no kind of comparison")]
    [InlineData("{{ 'a' | string.upcas }}", "1,17 DG5003: The function 'string.upcas' does not exist")]
    [InlineData("{{ 'a' | string.slice strt: 1 }}", "1,23 DG5002: The function 'string.slice' has no parameter 'strt'")]
    public void Wrong_arguments_are_faults(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Error(text));
}
