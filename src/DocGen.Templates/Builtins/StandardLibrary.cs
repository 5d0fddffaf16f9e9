using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;

namespace DocGen.Templates.Builtins;

/// <summary>The functions of the language. Shared by all renderings; each group is made when it is first used.</summary>
public sealed class StandardLibrary : ITemplateObject
{
    private static readonly string[] Names =
        ["array", "date", "empty", "html", "include", "include_join", "math", "object", "regex", "string", "timespan"];

    private readonly Lock _lock = new();
    private readonly TemplateValue[] _values = new TemplateValue[Names.Length];

    private StandardLibrary()
    {
    }

    public static StandardLibrary Instance { get; } = new();

    public IEnumerable<string> Members => Names;

    public bool TryGet(string member, out TemplateValue value)
    {
        int index = IndexOf(member);
        if (index < 0)
        {
            value = default;
            return false;
        }

        value = _values[index];
        if (value.IsNull)
        {
            // Two threads may both make a group; either is as good.
            lock (_lock)
            {
                value = _values[index];
                if (value.IsNull)
                {
                    value = Create(member);
                    _values[index] = value;
                }
            }
        }

        return true;
    }

    private static int IndexOf(string member) => member switch
    {
        "array" => 0,
        "date" => 1,
        "empty" => 2,
        "html" => 3,
        "include" => 4,
        "include_join" => 5,
        "math" => 6,
        "object" => 7,
        "regex" => 8,
        "string" => 9,
        "timespan" => 10,
        _ => -1,
    };

    private static TemplateValue Create(string member) => member switch
    {
        "array" => ArrayFunctions.Create(),
        "date" => DateFunctions.Create(),
        "empty" => TemplateValue.FromObject(EmptyObject.Instance),
        "html" => HtmlFunctions.Create(),
        "include" => TemplateValue.FromFunction(IncludeFunctions.IncludeFunction),
        "include_join" => TemplateValue.FromFunction(IncludeFunctions.IncludeJoinFunction),
        "math" => MathFunctions.Create(),
        "object" => ObjectFunctions.Create(),
        "regex" => RegexFunctions.Create(),
        "string" => StringFunctions.Create(),
        "timespan" => TimeSpanFunctions.Create(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
