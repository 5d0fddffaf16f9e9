using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using DocGen.Templates.Builtins;
using DocGen.Templates.Evaluation;
using DocGen.Text;

namespace DocGen.Templates.Tests.Fuzzing;

public sealed class FuzzTests
{
    // Data of its own: templates may change what the host lets them change.
    private static readonly TemplateContext Context = TemplateRunner.Context with
    {
        Globals = TemplateJson.ReadVariables(new SourceText("data.json", TemplateRunner.Data)).Value,
        Limits = new TemplateLimits(2_000, 30, 200_000, 20_000, TimeSpan.FromMilliseconds(200)),
    };

    private static readonly ImmutableArray<string> Seeds =
    [
        "{{ for x in items | array.sort 'name' limit: 2 }}{{ x.name }}{{ if !for.last }}, {{ end }}{{ end }}",
        "  {{~ x = {a: [1, 2.5, \"t\"], 'b': null} ~}}\n{{ x.a[-1] + x?.b?.c ?? `v` | string.upcase }}",
        "{{ func f(x, y = 2, z...); ret x * y + z.size; end }}{{ f 1 }}{{ f(3, y: 4) }}{{ 5 | f 6 7 8 }}",
        "{{ case count; when 1, 2; 'a'; when 3 || 4; 'b'; else; 'c'; end }}{%{ raw }%}{{- ## c ## -}}",
        "{{ capture c }}<b>{{ user.name }}</b>{{ end }}{{ c }}{{ wrap g 2; $$; end }}{{ $\"{1 + 1}{c}\" }}",
        "{{ tablerow i in 1..5 cols:2; i; end }}{{ i = 0; while i < 3; i++; if i == 2; continue; end; i; end }}",
        "{{ date.parse '2020-02-30' | date.to_string '%A %d %B' 'de' }}{{ 'aXb' | regex.split '[A-Z]' | array.join '-' }}",
        "{{ with page; title = 'x'; end; import user; name; readonly name; name = 1 }}{{ ret 5 | math.plus 1 }}",
        "{{ 1 << 70 }}{{ 7 // -2 }}{{ '9' * 3 }}{{ [1] + [2] - [1] }}{{ 1..<4 | array.each do; ret $0 * 2; end }}",
        "{{ object.eval '1 + ' + '2' }}{{ object.to_json {a: \"\\ud800\", b: 1.5m} }}{{ \"[1\" | object.from_json }}",
    ];

    private static readonly ImmutableArray<string> Pieces =
    [
        "{{", "}}", "-}}", "{{~", "{%{", "}%}", "(", ")", "[", "]", "{", "}", "|", "|>", "||", "&&", ".", "?.", "..", "..<", "...", "=", "==", "+=", "+", "-", "*", "/", "//", "%",
        "<<", ">>", "??", "?!", "?", ":", ",", ";", "\n", "!", "@", "^", "$", "$$", "$0", "$x", "++", "--", "\"", "'", "`", "$\"", "#", "##", "1", "2.5", "0x", "1e9", "9m", "'t'", "\\",
        "if ", "else ", "end ", "for x in ", "while ", "case ", "when ", "func f ", "func g(x) ", "do ", "ret ", "break ", "capture ", "with ", "wrap ", "import ", "readonly ",
        "tablerow ", "include ", "items", "page", "user.name", "count", "null ", "true ", "this", "empty", "for.index", "array.", "string.", "math.", "object.", "date.", "regex.",
        "sort ", "map ", "each ", "upcase ", "size ", "eval ", "parse ", "format ", "join ", "split ", "replace ", "é", "😀", "\0", "\r\n", "limit:", "reversed ",
    ];

    [Fact]
    public void Random_sequences_of_words_never_throw_or_hang()
    {
        Chance chance = new(17);
        for (int i = 0; i < 4_000; i++)
        {
            StringBuilder text = new(chance.Next(3) == 0 ? "" : "{{ ");
            int count = 1 + chance.Next(25);
            for (int j = 0; j < count; j++)
            {
                text.Append(Pieces[chance.Next(Pieces.Length)]).Append(chance.Next(3) == 0 ? " " : "");
            }

            Check(text.Append(" }}").ToString());
        }
    }

    [Fact]
    public void Mutated_templates_never_throw_or_hang()
    {
        Chance chance = new(99);
        for (int i = 0; i < 4_000; i++)
        {
            StringBuilder text = new(Seeds[chance.Next(Seeds.Length)]);
            int changes = 1 + chance.Next(4);
            for (int j = 0; j < changes; j++)
            {
                int at = chance.Next(text.Length);
                switch (chance.Next(4))
                {
                    case 0:
                        text.Remove(at, Math.Min(1 + chance.Next(4), text.Length - at));
                        break;
                    case 1:
                        text.Insert(at, Pieces[chance.Next(Pieces.Length)]);
                        break;
                    case 2:
                        text[at] = (char)(32 + chance.Next(95));
                        break;
                    default:
                        text.Insert(at, text.ToString(0, Math.Min(text.Length, chance.Next(20))));
                        break;
                }

                if (text.Length == 0)
                {
                    text.Append('x');
                }
            }

            Check(text.ToString());
        }
    }

    [Fact]
    public void Well_formed_programs_of_the_grammar_parse_without_a_message()
    {
        Chance chance = new(5);
        for (int i = 0; i < 1_500; i++)
        {
            string text = "{{ " + Grammar.Statements(chance, 4) + " }}";
            Diagnosed<Template> template = Template.Parse(new SourceText("f.html", text));
            Assert.True(template.Diagnostics.IsEmpty, text + "\n" + string.Join('\n', template.Diagnostics.Select(TemplateRunner.Describe)));
            template.Value.Render(Context, new ArrayBufferWriter<byte>());
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{a:")]
    [InlineData("!")]
    [InlineData("-")]
    [InlineData("x.")]
    [InlineData("x[")]
    [InlineData("1+")]
    [InlineData("f(")]
    [InlineData("1|")]
    [InlineData("if x;")]
    [InlineData("x ? ")]
    [InlineData("do;")]
    [InlineData("$\"{")]
    [InlineData("else if x;")]
    public void Deep_nesting_is_a_message_and_no_overflow(string piece)
    {
        Check("{{ " + string.Concat(Enumerable.Repeat(piece, 20_000)) + " }}");
        Check("{{ if x; " + string.Concat(Enumerable.Repeat(piece, 20_000)));
    }

    [Fact]
    public void Lists_that_hold_themselves_print_and_compare()
    {
        Check("{{ a = []; a[0] = a; a[1] = a; b = []; b[0] = b; b[1] = b; a == b; a | object.to_json }}");
        Check("{{ a = []; a[0] = a; a[1] = a; a }}");
        Check("{{ o = {}; o.o = o; o; [o, o] | array.uniq; [[o], [o]] | array.sort }}");
    }

    [Theory]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ x = 'a'; while true; x = x + x; end }}")]
    [InlineData("{{ x = [1]; while true; x = x + x; end }}")]
    [InlineData("{{ x = 3; while true; x = x * x; end }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ func f; [1] | array.each @f; end; f }}")]
    [InlineData("{{ x = '{{ object.eval_template x }' + '}'; object.eval_template x }}")]
    [InlineData("{{ x = 'object.eval x'; object.eval x }}")]
    [InlineData("{{ 'a' * 2000000000 }}")]
    [InlineData("{{ [1] * 2000000000 }}")]
    [InlineData("{{ for i in 1..2000000000; i; end }}")]
    [InlineData("{{ 1 << 2000000000 }}")]
    [InlineData("{{ x = []; x[1999999999] = 1 }}")]
    [InlineData("{{ $1999999999 = 1 }}")]
    [InlineData("{{ 1..2000000000 | array.sort }}")]
    [InlineData("{{ '' | string.pad_left 2000000000 }}")]
    [InlineData("{{ 1 | object.format 'D999999999' }}")]
    [InlineData("{{ x = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'; x | regex.match '^(a+)+$' }}")]
    [InlineData("{{ x = 'a' * 100000; x | string.replace 'a' x }}")]
    public void What_would_not_end_stops_with_a_message(string text)
    {
        Diagnosed<string> result = TemplateRunner.Run(text, Context);
        Assert.NotEmpty(result.Diagnostics);
    }

    private static void Check(string text)
    {
        Diagnosed<Template> template = Template.Parse(new SourceText("f.html", text));
        foreach (Diagnostic diagnostic in template.Diagnostics)
        {
            Assert.InRange(diagnostic.Location!.Span.Start, 0, text.Length);
            Assert.NotEmpty(diagnostic.Message);
        }

        if (!template.HasErrors)
        {
            template.Value.Render(Context, new ArrayBufferWriter<byte>());
        }
    }
}
