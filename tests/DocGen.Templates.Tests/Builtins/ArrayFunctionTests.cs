namespace DocGen.Templates.Tests.Builtins;

public sealed class ArrayFunctionTests
{
    [Theory]
    [InlineData("{{ x = [1, 2]; x | array.add 3; x }}", "[1, 2, 3][1, 2]")]
    [InlineData("{{ [1] | array.add_range [2, 3] }} {{ [1] | array.concat null }} {{ null | array.add 1 }}", "[1, 2, 3] [1] [1]")]
    [InlineData("{{ [1, null, 2] | array.compact }} {{ [1, 2, 3] | array.reverse }} {{ [1, 1, 2, '1', 1.0] | array.uniq }}", "[1, 2] [3, 2, 1] [1, 2, \"1\"]")]
    [InlineData(
        "{{ ['a', 'c'] | array.insert_at 1 'b' }} {{ [1] | array.insert_at 3 4 }} {{ [1, 2, 3] | array.remove_at 1 }} {{ [1, 2, 3] | array.remove_at (-1) }} {{ [1] | array.remove_at 9 }}",
        "[\"a\", \"b\", \"c\"] [1, null, null, 4] [1, 3] [1, 2] [1]")]
    public void Lists_are_copied_and_changed(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ [4, 5] | array.first }} {{ [4, 5] | array.last }} [{{ [] | array.first }}] [{{ null | array.last }}]", "4 5 [] []")]
    [InlineData(
        "{{ [1, 2, 3] | array.limit 2 }} {{ [1, 2, 3] | array.offset 2 }} {{ [1] | array.offset 9 }} {{ 1..9 | array.limit 3 }} {{ [1, 2] | array.size }} {{ null | array.size }}",
        "[1, 2] [3] [] [1, 2, 3] 2 0")]
    public void Parts_of_lists_are_taken(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ [10, 2, 6.5] | array.sort }} {{ ['b', 'A', 'a', 'B'] | array.sort }} {{ [3, 'x', null, true] | array.sort }}",
        "[2, 6.5, 10] [\"a\", \"A\", \"b\", \"B\"] [null, true, 3, \"x\"]")]
    [InlineData(
        "{{ items | array.sort 'price' | array.map 'name' }} {{ items | array.sort 'name' | array.map 'name' }}",
        "[\"Apple\", \"fig\", \"pear\"] [\"Apple\", \"fig\", \"pear\"]")]
    public void Lists_are_sorted_by_value_or_member(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ [' a', 'b '] | array.each @string.strip }} {{ ['', 'x'] | array.filter @string.empty }} {{ ['ab', 'c'] | array.any @string.contains 'b' }} {{ ['ab'] | array.any @string.contains 'z' }}",
        "[\"a\", \"b\"] [\"\"] true false")]
    public void Functions_are_applied_to_items(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ [1, 2, 3] | array.join '|' }} {{ [1, 2] | array.join ', ' @(do; ret '<' + $0 + '>'; end) }} {{ [1, 2] | array.contains 2 }} {{ ['1'] | array.contains 1 }} {{ null | array.join ',' }}",
        "1|2|3 <1>, <2> true false ")]
    public void Lists_are_joined_and_searched(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ for i in 1..4; array.cycle ['a', 'b', 'c']; end }} {{ array.cycle ['a', 'b'] 'g' }}{{ array.cycle ['a', 'b'] 'h' }}{{ array.cycle ['a', 'b'] 'g' }}",
        "abca aab")]
    public void Cycles_go_round_for_each_group(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ 'abc' | array.size }} {{ 'abc' | array.last }} {{ 'abc' | array.join '-' }} {{ 'abc' | array.reverse }}", "3 c a-b-c [\"c\", \"b\", \"a\"]")]
    [InlineData("{{ {a: 1, b: 2} | array.map 'key' }} {{ ({a: 1, b: 2} | array.first).value }}", "[\"a\", \"b\"] 1")]
    public void What_a_loop_goes_through_is_a_list(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ 5 | array.size }}", "1,14 DG5002: array.size: '5' (int) is no list")]
    [InlineData("{{ [1] | array.each 5 }}", "1,21 DG5002: array.each: '5' (int) is no function")]
    [InlineData("{{ [1] | array.limit 'x' }}", "1,22 DG5002: 'x' (string) is no whole number")]
    [InlineData("{{ array.add }}", "1,10 DG5002: The function 'array.add' takes 2 arguments and gets 0")]
    [InlineData("{{ [1] | array.first 2 }}", "1,16 DG5002: The function 'array.first' takes 1 argument and gets 2")]
    public void Wrong_arguments_are_faults(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Error(text));
}
