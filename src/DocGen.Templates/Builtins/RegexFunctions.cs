using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;

namespace DocGen.Templates.Builtins;

/// <summary>The group <c>regex</c>: .NET regular expressions, each with a limit of time.</summary>
internal static class RegexFunctions
{
    private const int MaximumCached = 256;

    private static readonly ConcurrentDictionary<(string Pattern, RegexOptions Options, TimeSpan Time), Regex> Cache = new();

    public static TemplateValue Create() => new LibraryBuilder("regex")
        .Add("escape", "pattern", static c => c.IsNull(0) ? default : TemplateValue.FromText(Regex.Escape(c.Text(0))))
        .Add("match", "text pattern options?", static c => Run(c, 2, static (c, regex, text) =>
        {
            Match match = regex.Match(text);
            return TemplateValue.FromList(match.Success ? Groups(match) : new TemplateArray());
        }))
        .Add("matches", "text pattern options?", static c => Run(c, 2, Matches))
        .Add("replace", "text pattern replace options?", static c => Run(c, 3, static (c, regex, text) =>
        {
            string result = regex.Replace(text, c.Text(2));
            c.Renderer.CheckTextLength(result.Length);
            return result;
        }))
        .Add("split", "text pattern options?", static c => Run(c, 2, static (_, regex, text) =>
            TemplateValue.FromList(new TemplateArray(regex.Split(text).Select(TemplateValue.FromText)))))
        .Add("unescape", "pattern", Unescape)
        .Build();

    private static TemplateValue Matches(TemplateCall call, Regex regex, string text)
    {
        TemplateArray result = new();
        for (Match match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            result.Add(TemplateValue.FromList(Groups(match)));
            call.Renderer.CheckListLength(result.Count);
        }

        return TemplateValue.FromList(result);
    }

    private static TemplateArray Groups(Match match)
    {
        TemplateArray groups = new(match.Groups.Count);
        foreach (Group group in match.Groups)
        {
            groups.Add(group.Success ? TemplateValue.FromText(group.Value) : TemplateValue.EmptyText);
        }

        return groups;
    }

    private static TemplateValue Unescape(TemplateCall call)
    {
        try
        {
            return call.IsNull(0) ? default : TemplateValue.FromText(Regex.Unescape(call.Text(0)));
        }
        catch (ArgumentException)
        {
            throw call.FailAt(0, $"'{call.Text(0)}' has an escape sequence that does not exist");
        }
    }

    private static TemplateValue Run(TemplateCall call, int optionsIndex, Func<TemplateCall, Regex, string, TemplateValue> run)
    {
        if (call.OptionalText(0) is not string text)
        {
            return optionsIndex == 3 ? default : TemplateValue.FromList(new TemplateArray());
        }

        Regex regex = Find(call, call.Text(1), Options(call, optionsIndex));
        try
        {
            return run(call, regex, text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw call.Renderer.Exceed($"The regular expression '{call.Text(1)}' takes longer than {call.Context.Limits.RegexTime.TotalSeconds} s");
        }
    }

    private static RegexOptions Options(TemplateCall call, int index)
    {
        RegexOptions options = RegexOptions.CultureInvariant;
        foreach (char c in call.Text(index))
        {
            options |= c switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => throw call.FailAt(index, $"'{c}' is no option; the options are 'i', 'm', 's' and 'x'"),
            };
        }

        return options;
    }

    private static Regex Find(TemplateCall call, string pattern, RegexOptions options)
    {
        (string, RegexOptions, TimeSpan) key = (pattern, options, call.Context.Limits.RegexTime);
        if (Cache.TryGetValue(key, out Regex? regex))
        {
            return regex;
        }

        try
        {
            regex = new Regex(pattern, options, call.Context.Limits.RegexTime);
        }
        catch (RegexParseException exception)
        {
            throw call.FailAt(1, $"'{pattern}' is no regular expression: {exception.Error} at character {exception.Offset + 1}");
        }

        if (Cache.Count < MaximumCached)
        {
            Cache.TryAdd(key, regex);
        }

        return regex;
    }
}
