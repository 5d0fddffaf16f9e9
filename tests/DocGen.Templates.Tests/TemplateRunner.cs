using System.Collections.Immutable;
using System.Globalization;
using DocGen.Templates.Builtins;
using DocGen.Templates.Evaluation;
using DocGen.Text;

namespace DocGen.Templates.Tests;

/// <summary>Renders small templates the way a test reads: text in, text or messages out.</summary>
internal static class TemplateRunner
{
    /// <summary>Data that many tests share.</summary>
    public const string Data = """
        {
          "page": { "title": "Start <here>", "tags": ["a", "b"] },
          "user": { "name": "Ada" },
          "items": [ { "name": "pear", "price": 3 }, { "name": "Apple", "price": 1 }, { "name": "fig", "price": 2 } ],
          "count": 3, "ratio": 2.5, "big": 12345678901234567890, "yes": true, "nothing": null
        }
        """;

    public static TemplateContext Context { get; } = new(StandardLibrary.Instance, TemplateJson.ReadVariables(new SourceText("data.json", Data)).Value)
    {
        Clock = new FixedClock(),
    };

    /// <summary>The output; fails where there is any message.</summary>
    public static string Render(string text, TemplateContext? context = null)
    {
        Diagnosed<string> result = Run(text, context);
        Assert.True(result.Diagnostics.IsEmpty, string.Join('\n', result.Diagnostics.Select(Describe)));
        return result.Value;
    }

    /// <summary>The first message as <c>line,column rule: text</c>.</summary>
    public static string Error(string text, TemplateContext? context = null)
    {
        Diagnosed<string> result = Run(text, context);
        Assert.NotEmpty(result.Diagnostics);
        return Describe(result.Diagnostics[0]);
    }

    public static Diagnosed<string> Run(string text, TemplateContext? context = null)
    {
        Diagnosed<Template> template = Template.Parse(new SourceText("page.html", text));
        return template.HasErrors
            ? new Diagnosed<string>("", template.Diagnostics)
            : template.Value.RenderToString(context ?? Context);
    }

    public static TemplateContext WithTemplates(params (string Name, string Text)[] templates) =>
        Context with { Store = new TemplateStore(new MemoryLoader(templates.ToImmutableDictionary(static t => t.Name, static t => t.Text, StringComparer.Ordinal))) };

    public static string Describe(Diagnostic diagnostic)
    {
        TextPosition start = diagnostic.Location!.Start;
        return string.Create(CultureInfo.InvariantCulture, $"{start.Line},{start.Column} {diagnostic.Rule.Id}: {diagnostic.Message}");
    }

    private sealed class MemoryLoader(ImmutableDictionary<string, string> templates) : ITemplateLoader
    {
        public IEnumerable<string> Names => templates.Keys;

        public SourceText? Load(string name) => templates.TryGetValue(name, out string? text) ? new SourceText(name, text) : null;
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 2, 29, 13, 5, 9, TimeSpan.Zero);
    }
}
