using System.Collections.Immutable;
using DocGen.Site.Pages;
using DocGen.Templates.Builtins;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;

namespace DocGen.Site.Html;

/// <summary>Theme functions over lists of pages.</summary>
internal static class ThemePages
{
    private static readonly TemplateFunction ArraySort = FindSort();

    public static TemplateValue All(TemplateCall call)
    {
        DocumentObject document = ThemeFunctions.Globals(call).Document;
        ImmutableArray<Page> pages = document.Language.Pages;
        return TemplateValue.FromList(new TemplateLazyList(pages.Length, index => TemplateValue.FromObject(new PageSummary(document, pages[index]))));
    }

    public static TemplateValue Find(TemplateCall call)
    {
        DocumentObject document = ThemeFunctions.Globals(call).Document;
        return document.Site.Site.ByKey.TryGetValue(new PageKey(call.Text(0), document.Language.Language.Tag), out Page? page)
            ? TemplateValue.FromObject(new PageSummary(document, page))
            : default;
    }

    public static TemplateValue Where(TemplateCall call)
    {
        TemplateArray result = new();
        string key = call.Text(1);
        bool hasValue = !call.IsNull(2);
        string? wanted = call.OptionalText(2);
        foreach (TemplateValue item in Items(call))
        {
            TemplateValue member = Member(item, key);
            if (hasValue ? Values(member).Any(value => Text(value) == wanted) : member.Kind == ValueKind.Boolean ? member.AsBoolean() : Values(member).Any())
            {
                result.Add(item);
            }
        }

        return TemplateValue.FromList(result);
    }

    public static TemplateValue GroupBy(TemplateCall call)
    {
        string key = call.Text(1);
        List<(string Key, TemplateArray Items)> groups = [];
        Dictionary<string, TemplateArray> byKey = new(StringComparer.Ordinal);
        foreach (TemplateValue item in Items(call))
        {
            foreach (string name in Values(Member(item, key)).Select(Text).Distinct(StringComparer.Ordinal))
            {
                if (!byKey.TryGetValue(name, out TemplateArray? items))
                {
                    byKey[name] = items = new TemplateArray();
                    groups.Add((name, items));
                }

                items.Add(item);
            }
        }

        return Html.Values.List(
            [.. groups],
            static group => FixedObject.Create(("key", group.Key), ("items", TemplateValue.FromList(group.Items))));
    }

    /// <summary>The order of the language's own <c>array.sort</c>.</summary>
    public static TemplateValue Sort(TemplateCall call) => call.Invoke(ArraySort, call[0], call[1]);

    private static IEnumerable<TemplateValue> Items(TemplateCall call)
    {
        ITemplateList? list = call.List(0);
        for (int i = 0; i < (list?.Count ?? 0); i++)
        {
            yield return list![i];
        }
    }

    /// <summary>A member by its path; null where there is none.</summary>
    private static TemplateValue Member(TemplateValue item, string path)
    {
        foreach (string name in path.Split('.'))
        {
            if (item.Kind != ValueKind.Object || !item.AsObject().TryGet(name, out item))
            {
                return default;
            }
        }

        return item;
    }

    /// <summary>The items of a list; any other value alone, null none.</summary>
    private static IEnumerable<TemplateValue> Values(TemplateValue value)
    {
        if (value.Kind != ValueKind.List)
        {
            return value.IsNull ? [] : [value];
        }

        ITemplateList list = value.AsList();
        return Enumerable.Range(0, list.Count).Select(index => list[index]);
    }

    private static string Text(TemplateValue value) => value.IsText ? value.AsText() : value.ToString() ?? "";

    private static TemplateFunction FindSort() =>
        StandardLibrary.Instance.TryGet("array", out TemplateValue array) && array.AsObject().TryGet("sort", out TemplateValue sort)
            ? sort.AsFunction()
            : throw new InvalidOperationException("the library has no array.sort");
}
