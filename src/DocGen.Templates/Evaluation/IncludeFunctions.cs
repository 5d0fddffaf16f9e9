using System.Text;
using DocGen.Templates.Values;

namespace DocGen.Templates.Evaluation;

/// <summary><c>include</c> and <c>include_join</c>.</summary>
public static class IncludeFunctions
{
    private const string TemplatePrefix = "tpl:";

    internal static NativeCode IncludeCode { get; } = Include;

    /// <summary>Renders a template by name; <c>$0</c> in it is the name and <c>$1</c> the first argument.</summary>
    public static NativeFunction IncludeFunction { get; } = new("include", "name arguments...", IncludeCode) { TakesAnyName = true };

    /// <summary>Renders templates with a separator between and, unless all are empty, texts around them; <c>tpl:name</c> is a template itself.</summary>
    public static NativeFunction IncludeJoinFunction { get; } = new("include_join", "names separator? begin? end?", IncludeJoin);

    private static TemplateValue Include(TemplateCall call)
    {
        TemplateArray arguments = new(call.Count);
        for (int i = 0; i < call.Count; i++)
        {
            arguments.Add(call[i]);
        }

        foreach (Renderer.NamedArgument named in call.Named ?? [])
        {
            arguments.TrySet(named.Name, named.Value);
        }

        return call.Renderer.IncludeToText(call.Text(0), arguments, call.Caller);
    }

    private static TemplateValue IncludeJoin(TemplateCall call)
    {
        StringBuilder result = new();
        ITemplateList names = call.List(0) ?? throw call.Fail("the list of templates is null");
        string separator = Part(call, 1);
        for (int i = 0; i < names.Count; i++)
        {
            result.Append(i > 0 ? separator : "").Append(Render(call, call.Renderer.ToText(names[i])));
            call.Renderer.CheckTextLength(result.Length);
        }

        if (result.Length > 0)
        {
            result.Insert(0, Part(call, 2)).Append(Part(call, 3));
        }

        return TemplateValue.FromMarkup(result.ToString());
    }

    private static string Part(TemplateCall call, int index)
    {
        string text = call.Text(index);
        return text.StartsWith(TemplatePrefix, StringComparison.Ordinal) ? Render(call, text[TemplatePrefix.Length..]) : text;
    }

    private static string Render(TemplateCall call, string name) =>
        call.Renderer.IncludeToText(name, new TemplateArray([TemplateValue.FromText(name)]), call.Caller).AsText();
}
