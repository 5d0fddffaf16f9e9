using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using DocGen.Templates.Builtins;
using DocGen.Templates.Evaluation;
using DocGen.Text;

namespace DocGen.Templates.Tests.Fuzzing;

/// <summary>Makes templates by chance, and holds the engine to what must be true of each: diagnostics or output, never an exception.</summary>
internal static class TemplateFuzzer
{
    // Its own: templates may change what the host lets them change.
    private const string Data = """
        {
          "page": { "title": "Start <here>", "tags": ["a", "b"] },
          "user": { "name": "Ada" },
          "items": [ { "name": "pear", "price": 3 }, { "name": "Apple", "price": 1 }, { "name": "fig", "price": 2 } ],
          "count": 3, "ratio": 2.5, "big": 12345678901234567890, "yes": true, "nothing": null
        }
        """;

    /// <summary>Small limits, so that an input that would not end costs little.</summary>
    public static TemplateContext Context { get; } = new(StandardLibrary.Instance, TemplateJson.ReadVariables(new SourceText("data.json", Data)).Value)
    {
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

    /// <summary>A chain of words of the language, rarely well-formed.</summary>
    public static string Words(Chance chance)
    {
        StringBuilder text = new(chance.Next(3) == 0 ? "" : "{{ ");
        int count = 1 + chance.Next(25);
        for (int j = 0; j < count; j++)
        {
            text.Append(Pieces[chance.Next(Pieces.Length)]).Append(chance.Next(3) == 0 ? " " : "");
        }

        return text.Append(" }}").ToString();
    }

    /// <summary>A well-formed template with a few changes.</summary>
    public static string Mutated(Chance chance)
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

        return text.ToString();
    }

    /// <summary>A well-formed program of the grammar.</summary>
    public static string Program(Chance chance) => "{{ " + Grammar.Statements(chance, 4) + " }}";

    /// <summary>Parses and renders.</summary>
    /// <exception cref="InvalidOperationException">A diagnostic lies outside of the text or says nothing.</exception>
    public static void Check(string text)
    {
        Diagnosed<Template> template = Template.Parse(new SourceText("f.html", text));
        foreach (Diagnostic diagnostic in template.Diagnostics)
        {
            if (diagnostic.Location is not { } location || location.Span.Start < 0 || location.Span.Start > text.Length || diagnostic.Message.Length == 0)
            {
                throw new InvalidOperationException($"a diagnostic without a place: '{diagnostic.Message}'");
            }
        }

        if (!template.HasErrors)
        {
            template.Value.Render(Context, new ArrayBufferWriter<byte>());
        }
    }
}
