using System.Text;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;

namespace DocGen.Templates.Builtins;

/// <summary>The group <c>array</c>. They take what a loop takes. No function changes its list: each gives a new one.</summary>
internal static class ArrayFunctions
{
    public static TemplateValue Create() => new LibraryBuilder("array")
        .Add("add", "list value", static c => With(c, Copy(c, 0), static (c, list) => list.Add(c[1])))
        .Add("add_range", "list1 list2", Concat)
        .Add("compact", "list", static c => c.IsNull(0) ? default : Select(c, static (_, item) => !item.IsNull))
        .Add("concat", "list1 list2", Concat)
        .Add("cycle", "list group?", Cycle)
        .Add("any", "list function args...", Any)
        .Add("each", "list function", Each)
        .Add("filter", "list function", Filter)
        .Add("first", "list", static c => Items(c, 0) is { Count: > 0 } list ? list[0] : default)
        .Add("insert_at", "list index value", InsertAt)
        .Add("join", "list delimiter function?", Join)
        .Add("last", "list", static c => Items(c, 0) is { Count: > 0 } list ? list[^1] : default)
        .Add("limit", "list count", static c => Slice(c, 0, Math.Max(0, c.Integer(1))))
        .Add("map", "list member", Map)
        .Add("offset", "list index", static c => Slice(c, Math.Max(0, c.Integer(1)), long.MaxValue))
        .Add("remove_at", "list index", RemoveAt)
        .Add("reverse", "list", static c => With(c, Copy(c, 0), static (_, list) => list.Reverse()))
        .Add("size", "list", static c => Items(c, 0)?.Count ?? 0)
        .Add("sort", "list member?", Sort)
        .Add("uniq", "list", Unique)
        .Add("contains", "list item", static c => Items(c, 0) is { } list && ListOperators.Contains(list, c[1]))
        .Build();

    /// <summary>What a loop would go through; null where the argument is null.</summary>
    private static ITemplateList? Items(TemplateCall call, int index) =>
        call.IsNull(index) ? null : Renderer.ItemsOf(call[index]) ?? call.List(index);

    private static TemplateArray Copy(TemplateCall call, int index)
    {
        TemplateArray copy = new();
        if (Items(call, index) is { } list)
        {
            call.Renderer.CheckListLength(list.Count);
            copy.AddRange(list);
        }

        return copy;
    }

    private static TemplateValue With(TemplateCall call, TemplateArray list, Action<TemplateCall, TemplateArray> change)
    {
        change(call, list);
        return TemplateValue.FromList(list);
    }

    private static TemplateValue Concat(TemplateCall call)
    {
        TemplateArray result = Copy(call, 0);
        if (Items(call, 1) is { } second)
        {
            call.Renderer.CheckListLength((long)result.Count + second.Count);
            result.AddRange(second);
        }

        return TemplateValue.FromList(result);
    }

    private static TemplateValue Select(TemplateCall call, Func<TemplateCall, TemplateValue, bool> condition)
    {
        TemplateArray result = new();
        ITemplateList? list = Items(call, 0);
        call.Renderer.CheckListLength(list?.Count ?? 0);
        for (int i = 0; i < list?.Count; i++)
        {
            TemplateValue item = list[i];
            if (condition(call, item))
            {
                result.Add(item);
            }
        }

        return TemplateValue.FromList(result);
    }

    private static TemplateValue Slice(TemplateCall call, long start, long count)
    {
        if (Items(call, 0) is not { } list)
        {
            return default;
        }

        TemplateArray result = new();
        long end = count > list.Count - start ? list.Count : start + count;
        call.Renderer.CheckListLength(Math.Max(0, end - start));
        for (long i = start; i < end; i++)
        {
            result.Add(list[(int)i]);
        }

        return TemplateValue.FromList(result);
    }

    /// <summary>Calls with equal lists, or with the same group, go on where the last one stopped.</summary>
    private static TemplateValue Cycle(TemplateCall call)
    {
        if (Items(call, 0) is not { Count: > 0 } list)
        {
            return default;
        }

        string key = call.IsNull(1) ? "list " + call.Text(0) : "group " + call.Text(1);
        return list[call.Renderer.NextInCycle(key) % list.Count];
    }

    private static TemplateFunction RequireFunction(TemplateCall call, int index) =>
        call.Function(index) ?? throw call.FailAt(index, "the function is null; write '@' before its name");

    private static TemplateValue Any(TemplateCall call)
    {
        TemplateFunction function = RequireFunction(call, 1);
        TemplateValue[] arguments = new TemplateValue[call.Count - 1];
        for (int i = 1; i < arguments.Length; i++)
        {
            arguments[i] = call[i + 1];
        }

        ITemplateList? list = Items(call, 0);
        for (int i = 0; i < list?.Count; i++)
        {
            arguments[0] = list[i];
            if (ValueFacts.IsTrue(call.Invoke(function, arguments)))
            {
                return true;
            }
        }

        return false;
    }

    private static TemplateValue Each(TemplateCall call)
    {
        if (Items(call, 0) is not { } list)
        {
            return default;
        }

        TemplateFunction function = RequireFunction(call, 1);
        call.Renderer.CheckListLength(list.Count);
        TemplateArray result = new(list.Count);
        for (int i = 0; i < list.Count; i++)
        {
            result.Add(call.Invoke(function, list[i]));
        }

        return TemplateValue.FromList(result);
    }

    private static TemplateValue Filter(TemplateCall call)
    {
        if (call.IsNull(0))
        {
            return default;
        }

        TemplateFunction function = RequireFunction(call, 1);
        return Select(call, (c, item) => ValueFacts.IsTrue(c.Invoke(function, item)));
    }

    private static TemplateValue InsertAt(TemplateCall call)
    {
        TemplateArray result = Copy(call, 0);
        long index = Math.Max(0, call.Integer(1));
        call.Renderer.CheckListLength(index);
        if (index > result.Count)
        {
            result.Set((int)index, call[2]);
        }
        else
        {
            result.Insert((int)index, call[2]);
        }

        return TemplateValue.FromList(result);
    }

    private static TemplateValue Join(TemplateCall call)
    {
        if (Items(call, 0) is not { } list)
        {
            return TemplateValue.EmptyText;
        }

        string delimiter = call.Text(1);
        TemplateFunction? function = call.Function(2);
        bool isMarkup = call.Renderer.IsEscaping && AnyMarkup(list);
        StringBuilder builder = new();
        for (int i = 0; i < list.Count; i++)
        {
            if (i > 0)
            {
                builder.Append(isMarkup && !call[1].IsMarkup ? HtmlText.Escape(delimiter) : delimiter);
            }

            TemplateValue item = list[i];
            item = function is null ? item : call.Invoke(function, item.IsText ? item : TemplateValue.FromText(call.Renderer.ToText(item)));
            string text = call.Renderer.ToText(item);
            builder.Append(isMarkup && !item.IsMarkup ? HtmlText.Escape(text) : text);
            call.Renderer.CheckTextLength(builder.Length);
        }

        return isMarkup ? TemplateValue.FromMarkup(builder.ToString()) : TemplateValue.FromText(builder.ToString());
    }

    private static bool AnyMarkup(ITemplateList list)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i].IsMarkup)
            {
                return true;
            }
        }

        return false;
    }

    private static TemplateValue Map(TemplateCall call)
    {
        if (Items(call, 0) is not { } list || call.OptionalText(1) is not string member)
        {
            return default;
        }

        call.Renderer.CheckListLength(list.Count);
        TemplateArray result = new(list.Count);
        for (int i = 0; i < list.Count; i++)
        {
            result.Add(MemberOf(list[i], member));
        }

        return TemplateValue.FromList(result);
    }

    private static TemplateValue RemoveAt(TemplateCall call)
    {
        TemplateArray result = Copy(call, 0);
        long index = call.Integer(1);
        index += index < 0 ? result.Count : 0;
        if (index >= 0 && index < result.Count)
        {
            result.RemoveAt((int)index);
        }

        return TemplateValue.FromList(result);
    }

    /// <summary>Stable, so that equal items keep their order.</summary>
    private static TemplateValue Sort(TemplateCall call)
    {
        if (Items(call, 0) is not { } list)
        {
            return TemplateValue.FromList(new TemplateArray());
        }

        call.Renderer.CheckListLength(list.Count);
        string? member = call.OptionalText(1);
        List<TemplateValue> items = new(list.Count);
        for (int i = 0; i < list.Count; i++)
        {
            items.Add(list[i]);
        }

        Comparer<TemplateValue> comparer = Comparer<TemplateValue>.Create(Operators.Compare);
        return TemplateValue.FromList(new TemplateArray(items.OrderBy(item => string.IsNullOrEmpty(member) ? item : MemberOf(item, member), comparer)));
    }

    private static TemplateValue MemberOf(TemplateValue item, string member)
    {
        TemplateValue value;
        if (item.Kind == ValueKind.Object)
        {
            item.AsObject().TryGet(member, out value);
        }
        else
        {
            _ = (item.Reference is TemplateArray array && array.TryGet(member, out value)) || ValueFacts.TryGetMember(item, member, out value);
        }

        return value;
    }

    private static TemplateValue Unique(TemplateCall call)
    {
        if (call.IsNull(0))
        {
            return default;
        }

        HashSet<TemplateValue> seen = new(ValueEquality.Instance);
        return Select(call, (_, item) => seen.Add(item));
    }
}
