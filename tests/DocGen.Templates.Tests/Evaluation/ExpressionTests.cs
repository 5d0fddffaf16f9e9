namespace DocGen.Templates.Tests.Evaluation;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("{{ 1 + 2 * 3 }} {{ (1 + 2) * 3 }} {{ 10 - 4 - 3 }} {{ 1 + 10 // 3 % 2 }}", "7 9 3 2")]
    [InlineData("{{ 1 < 2 && 2 < 3 || false }} {{ !true || true }} {{ 1 + 1 == 2 }}", "true true true")]
    [InlineData("{{ null ?? 1 + 1 }} {{ 1 ?! 2 }}", "2 2")]
    [InlineData("{{ -1 + 2 }} {{ - (-3) }} {{ +4 }}", "1 3 4")]
    public void Operators_bind_by_precedence(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ 9223372036854775807 + 1 }} {{ 2147483647 + 1 }} {{ -9223372036854775807 - 9 }}", "9223372036854775808 2147483648 -9223372036854775816")]
    [InlineData("{{ 4611686018427387904 * 4 }} {{ 1 << 70 }} {{ (1 << 70) >> 68 }}", "18446744073709551616 1180591620717411303424 4")]
    [InlineData("{{ 3 // 2 }} {{ -3 // 2 }} {{ -7 % 3 }} {{ 3 / 2 }} {{ 4 / 2 }}", "1 -1 -1 1.5 2")]
    public void Integers_grow_as_they_need_to(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ 1 + 2.5 }} {{ 1 + 1.5m }} {{ 0.1 + 0.2m }} {{ 1.5f * 2 }} {{ 7.5 // 2 }} {{ 3.5 % 2 }}", "3.5 2.5 0.3 3 4 1.5")]
    [InlineData("{{ 1 == 1.0 }} {{ 1 < 1.5m }} {{ 2.0 == 2m }}", "true true true")]
    public void The_wider_kind_of_number_wins(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ 'ab' + 'c' }} {{ 'a' * 3 }} {{ 2 * 'b' }} {{ 'x' + 1 + null + true }}", "abc aaa bb x1true")]
    [InlineData("{{ 'a' < 'b' }} {{ 'a' == 'a' }} {{ '1' == 1 }} {{ 'a' == null }} {{ 'a' != null }}", "true true true false true")]
    public void Text_joins_repeats_and_compares(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ 'a' < 'B' }} {{ 'a' < 'A' }} {{ 'A' < 'b' }} {{ 'a' == 'A' }} {{ 'b' > 'A' }}", "true true true false true")]
    [InlineData("{{ '10' < '9' }} {{ '10' < 9 }} {{ 'é' > 'z' }}", "true true true")]
    public void Text_has_one_order_in_comparisons_and_sorted_lists(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("[{{ null + 1 }}] [{{ 1 * null }}] {{ null == null }} {{ null < 1 }} {{ null != 1 }}", "[] [] true false true")]
    [InlineData("{{ null < 'a' }} {{ 'a' > null }} {{ null >= '' }} {{ null == '' }} [{{ 'a' * null }}] [{{ null - 'a' }}] {{ 'a' + null }}", "false false false false [] [] a")]
    public void Null_in_arithmetic_gives_null(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ [1] + [2] }} {{ [1, 2, 1] - [1] }} {{ [1] * 2 }} {{ [1, 2] & [2] }}", "[1, 2] [2] [1, 1] [2]")]
    [InlineData("{{ [1] << 2 << 3 }} {{ 0 >> [1] }} {{ [1, 2] == [1, 2] }} {{ [1] < [1, 2] }}", "[1, 2, 3] [0, 1] true true")]
    public void Lists_have_operators_of_their_own(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ 1..4 }} {{ 1..<4 }} {{ 3..1 }} {{ 3..<1 }} {{ 2..<2 }} {{ (1..3).size }}", "[1, 2, 3, 4] [1, 2, 3] [3, 2, 1] [3, 2] [] 3")]
    public void Ranges_go_up_and_down(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ true ? 'l' : 'r' }} {{ null ? 1 : 2 }} {{ false ? 1 : true ? 2 : 3 }}", "l 2 2")]
    [InlineData("{{ count > 2 ? count + 1 : 0 }}", "4")]
    public void The_condition_chooses_a_branch(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ !0 }} {{ !'' }} {{ !null }} {{ !false }} {{ ![] }} {{ !empty }}", "false false true true false true")]
    public void Only_null_and_false_are_false(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ true and false }} {{ false or true }} {{ not false }} {{ if not (1 == 2) and true; 'ok'; end }}", "false true true ok")]
    public void And_or_not_are_words_too(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ x = 0; func f; x = 1; ret true; end; false && f; true || f; 1 ?? f; x }}", "falsetrue10")]
    public void Right_sides_are_evaluated_only_when_needed(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ x = 5; a = x++; a + ' ' + x }} {{ a = ++x; a }} {{ a = x--; a }} {{ a = --x; a }}", "5 6 7 7 5")]
    public void Increments_give_the_value_before_or_after(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ x = 1; x += 2; x *= 5; x -= 1; x /= 2; x }} {{ x //= 2; x %= 2; x }} {{ y ??= 4; y }}", "7 0 4")]
    public void Compound_assignments_compute_and_store(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ page.title }} {{ page['title'] }} {{ items[0].name }} {{ items[-1].name }} [{{ items[9] }}]", "Start <here> Start <here> pear fig []")]
    [InlineData("{{ x = {a: [1, {b: 2}]}; x.a[1].b }} {{ x['a'][0] }} {{ 'abc'[1] }} {{ [7][0] }} {{ page.tags.size }} {{ 'abc'.size }}", "2 1 b 7 2 3")]
    [InlineData("[{{ page.none }}] [{{ none?.x?.y }}] {{ none?.x ?? 'd' }}", "[] [] d")]
    public void Paths_reach_members_and_items(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ x = {}; x.a = 1; x['b'] = 2; x }} {{ y = []; y[2] = 1; y }} {{ y[-1] = 5; y }} {{ y.name = 'n'; y.name }}",
        "{a: 1, b: 2} [null, null, 1] [null, null, 5] n")]
    public void Assignments_reach_members_and_items(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ {}.empty? }} {{ [1].empty? }} {{ '' == empty }} {{ [] == empty }} {{ {a: 1} != empty }} [{{ null.empty? }}]",
        "true false true true true []")]
    public void Everything_can_be_empty(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ a = 5; this.a = 6; a; this['a'] = 7; a }} {{ x = {y: 1}; with x; this.y; end }}", "67 1")]
    public void This_is_the_object_in_scope(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ [1, 'a\"b', null, true, [2], {c: 'd'}] }}", "[1, \"a\\\"b\", null, true, [2], {c: \"d\"}]")]
    [InlineData("{{ {a: 'x', b: null, 'c d': 1.5} }}", "{a: \"x\", b: null, c d: 1.5}")]
    public void Values_print_as_they_are_written(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));
}
