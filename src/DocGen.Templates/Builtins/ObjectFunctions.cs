using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Templates.Builtins;

/// <summary>The group <c>object</c>.</summary>
internal static class ObjectFunctions
{
    public static TemplateValue Create() => new LibraryBuilder("object")
        .Add("default", "value default", static c => c.IsNull(0) || (c[0].IsText && c[0].AsText().Length == 0) ? c[1] : c[0])
        .Add("eval", "value", static c => Evaluate(c, isTemplate: false))
        .Add("eval_template", "value", static c => Evaluate(c, isTemplate: true))
        .Add("format", "value format culture?", static c => c.IsNull(0) ? TemplateValue.EmptyText : ValueFormats.Format(c, c[0], c.OptionalText(1), 2))
        .Add("has_key", "value key", static c => TryGetMember(c, out _))
        .Add("has_value", "value key", static c => TryGetMember(c, out TemplateValue value) && !value.IsNull)
        .Add("keys", "value", Keys)
        .Add("size", "value", Size)
        .Add("typeof", "value", static c => TypeOf(c[0]))
        .Add("kind", "value", static c => c[0].Kind is ValueKind.Date or ValueKind.TimeSpan ? "object" : ValueFacts.KindName(c[0]))
        .Add("values", "value", Values)
        .Add("from_json", "json", static c => c.IsNull(0) ? default : TemplateJson.Parse(c))
        .Add("to_json", "value", static c => TemplateValue.FromText(TemplateJson.Write(c)))
        .Build();

    private static TemplateValue Evaluate(TemplateCall call, bool isTemplate)
    {
        TemplateValue value = call[0];
        if (value.Kind == ValueKind.Function)
        {
            return call.Invoke(value.AsFunction());
        }

        if (!value.IsText)
        {
            return value;
        }

        SourceText source = new(isTemplate ? "(evaluated template)" : "(evaluated expression)", value.AsText());
        Diagnosed<Template> template = isTemplate ? Template.Parse(source) : Template.ParseCode(source);
        if (template.HasErrors)
        {
            throw call.FailAt(0, $"the text has errors: {template.Diagnostics[0].Message}");
        }

        return isTemplate ? call.Renderer.RenderToText(template.Value, call.Caller) : call.Renderer.RunCode(template.Value, call.Caller);
    }

    private static bool TryGetMember(TemplateCall call, out TemplateValue value)
    {
        value = default;
        return !call.IsNull(1) && (call[0].Kind == ValueKind.Object
            ? call[0].AsObject().TryGet(call.Text(1), out value)
            : call[0].Reference is TemplateArray array && array.TryGet(call.Text(1), out value));
    }

    private static ITemplateObject? Members(TemplateCall call) =>
        call[0].Reference is TemplateArray array ? array : call.Object(0);

    private static TemplateValue Keys(TemplateCall call)
    {
        TemplateArray keys = new();
        foreach (string member in Members(call)?.Members ?? [])
        {
            keys.Add(TemplateValue.FromText(member));
        }

        return TemplateValue.FromList(keys);
    }

    private static TemplateValue Values(TemplateCall call)
    {
        TemplateArray values = new();
        ITemplateObject? owner = Members(call);
        foreach (string member in owner?.Members ?? [])
        {
            owner!.TryGet(member, out TemplateValue value);
            values.Add(value);
        }

        return TemplateValue.FromList(values);
    }

    private static TemplateValue Size(TemplateCall call) => call[0].Kind switch
    {
        ValueKind.Text => call[0].AsText().Length,
        ValueKind.List => call[0].AsList().Count,
        ValueKind.Object => call[0].AsObject().Members.Count(),
        _ => 0,
    };

    private static TemplateValue TypeOf(TemplateValue value) => value.Kind switch
    {
        ValueKind.Null => default,
        ValueKind.Boolean => "boolean",
        ValueKind.Text => "string",
        ValueKind.List => value.Reference is TemplateRange ? "iterator" : "array",
        _ => value.IsNumber ? "number" : "object",
    };
}
