using DocGen.Templates.Values;

namespace DocGen.Templates.Evaluation;

/// <summary>The variable <c>for</c>, <c>tablerow</c> or <c>while</c> inside its loop.</summary>
internal sealed class LoopState : ITemplateObject
{
    private static readonly string[] Names = ["index", "rindex", "first", "last", "even", "odd", "changed", "length", "col", "col_first", "col_last", "row"];

    /// <summary>0-based place in the list.</summary>
    public int Index { get; set; }

    /// <summary>-1 in a <c>while</c> loop, whose length nobody knows.</summary>
    public int Length { get; set; } = -1;

    public bool IsFirst { get; set; }

    public bool IsLast { get; set; }

    public bool IsChanged { get; set; }

    /// <summary>Columns of <c>tablerow</c>; 0 in other loops.</summary>
    public int Columns { get; set; }

    /// <summary>0-based turn of <c>tablerow</c>.</summary>
    public int Turn { get; set; }

    public IEnumerable<string> Members => Names;

    public bool TryGet(string member, out TemplateValue value)
    {
        value = member switch
        {
            "index" => Index,
            "first" => IsFirst,
            "even" => (Index & 1) == 0,
            "odd" => (Index & 1) != 0,
            "length" when Length >= 0 => Length,
            "rindex" when Length >= 0 => Length - Index - 1,
            "last" when Length >= 0 => IsLast,
            "changed" when Length >= 0 => IsChanged,
            "col" when Columns > 0 => (Turn % Columns) + 1,
            "col_first" when Columns > 0 => Turn % Columns == 0,
            "col_last" when Columns > 0 => Turn % Columns == Columns - 1,
            "row" when Columns > 0 => (Turn / Columns) + 1,
            _ => TemplateValue.Null,
        };
        return !value.IsNull;
    }
}

/// <summary>An item of a loop over an object.</summary>
internal sealed class MemberItem(string key, TemplateValue member) : ITemplateObject
{
    public IEnumerable<string> Members => ["key", "value"];

    public bool TryGet(string name, out TemplateValue value)
    {
        value = name == "key" ? TemplateValue.FromText(key) : name == "value" ? member : default;
        return name is "key" or "value";
    }
}
