namespace DocGen.Templates.Tests.Evaluation;

public sealed class StatementTests
{
    [Theory]
    [InlineData("{{ if count > 5 }}a{{ else if count > 2 }}b{{ else }}c{{ end }}", "b")]
    [InlineData("{{ if nothing; 1; else; 2; end }}", "2")]
    [InlineData("{{ if yes\n'y'\nend }}", "y")]
    public void If_takes_the_first_true_branch(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ case count; when 1, 2; 'a'; when 3 || 4; 'b'; else; 'c'; end }}", "b")]
    [InlineData("{{ case 'x' }} ignored {{ when 'y' }}1{{ else }}2{{ end }}", "2")]
    [InlineData("{{ case 1; when 2; 3; end }}|", "|")]
    public void Case_compares_with_each_when(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ for x in [1, 2]; x; end }} {{ for x in 1..3; x; end }} {{ for x in user; x.key + '=' + x.value; end }} {{ for c in 'ab'; c + '.'; end }}",
        "12 123 name=Ada a.b.")]
    [InlineData("{{ for x in nothing; 1; else; 'none'; end }} {{ for x in []; 1; else; 'none'; end }}", "none none")]
    public void For_goes_through_lists_ranges_objects_and_text(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ for x in (1..9) offset: 2 limit: 3; x; end }} {{ for x in 1..4 reversed; x; end }} {{ for x in 1..9 limit: 2 offset: 1 reversed; x; end }}",
        "345 4321 32")]
    [InlineData("{{ for x in items | array.map 'name' limit: 2; x; end }} {{ for x in 1..3 limit: 0; x; else; 'none'; end }}", "pearApple none")]
    public void For_has_parameters(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ for x in ['a', 'a', 'b']; for.index; for.rindex; for.first; for.last; for.even; for.odd; for.changed; for.length; '\\n'; end }}",
        "02truefalsetruefalsetrue3\n11falsefalsefalsetruefalse3\n20falsetruetruefalsetrue3\n")]
    [InlineData("{{ for x in 1..2; for y in 1..2; for.index; end; for.index; end }}", "010011")]
    public void For_knows_its_turn(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ x = 1; for x in [7]; x; end; x }} [{{ for q in [1]; end; q }}] {{ $y = 1; for $y in [2]; $y; end; $y }}", "71 [] 21")]
    public void The_variable_of_a_loop_ends_with_it(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ i = 0; while i < 3; i = i + 1; while.index; while.first; while.even; while.odd; ' '; end }}",
        "0truetruefalse 1falsefalsetrue 2falsetruefalse ")]
    public void While_goes_on_as_long_as_its_condition_holds(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ for i in 1..9; if i == 2; continue; end; if i > 4; break; end; i; end }}", "134")]
    [InlineData("{{ i = 0; while true; i = i + 1; if i % 2 == 0; continue; end; if i > 7; break; end; i; end }}", "1357")]
    public void Break_and_continue_change_the_course_of_a_loop(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData(
        "{{ tablerow x in 1..3 cols: 2; x; end }}",
        "<tr class=\"row1\"><td class=\"col1\">1</td><td class=\"col2\">2</td></tr>\n<tr class=\"row2\"><td class=\"col1\">3</td></tr>\n")]
    [InlineData(
        "{{ tablerow x in 1..2; tablerow.col; tablerow.row; end }}",
        "<tr class=\"row1\"><td class=\"col1\">11</td></tr>\n<tr class=\"row2\"><td class=\"col1\">12</td></tr>\n")]
    [InlineData(
        "{{ tablerow x in 1..4 cols: 3; if x == 2; break; end; x; end }}",
        "<tr class=\"row1\"><td class=\"col1\">1</td><td class=\"col2\"></td></tr>\n")]
    public void Tablerow_writes_rows_and_cells(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ capture c }}<{{ user.name }}>{{ end }}{{ c }}{{ c }}", "<Ada><Ada>")]
    [InlineData("{{ o = {}; capture o.x; 1 + 1; end; o.x }}", "2")]
    public void Capture_keeps_output_in_a_variable(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ import user; name }} {{ name = 'B'; readonly name; import {name: 'C'}; name }}", "Ada B")]
    public void Import_brings_members_into_scope(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ x = {}; with x; a = 1; b = a + 1; end; x; a }}", "{a: 1, b: 2}")]
    public void With_opens_an_object(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("{{ func box; '['; $$; ']'; end; wrap box; 'in'; end }}", "[in]")]
    [InlineData("{{ func twice; for $i in 1..$0; $$; end; end; wrap twice 2; $i + ','; end }}", "1,2,")]
    [InlineData("{{ func loop; for $i in 1..3; $$; end; end; wrap loop; $i; end }}", "123")]
    public void Wrap_hands_a_block_to_a_function(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));

    [Theory]
    [InlineData("a{{ ret }}b", "a")]
    [InlineData("{{ func f; ret 1; 2; end; f }}", "1")]
    [InlineData("{{ for x in 1..3; if x == 2; ret; end; x; end }}no", "1")]
    [InlineData("{{ ret 5 }}no", "5")]
    public void Ret_ends_a_page_or_a_function(string text, string expected) =>
        Assert.Equal(expected, TemplateRunner.Render(text));
}
