using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading.Mermaid.Blocks;
using DocGen.Text;

namespace DocGen.Diagrams.Reading.Mermaid.ClassDiagrams;

/// <summary>Reads the statements that draw nothing: links, callbacks, styles and accessible texts.</summary>
internal sealed class ClassInteractionReader(MermaidCursor cursor, ClassTokens tokens, ClassDiagramBuilder builder, DiagnosticBag diagnostics)
{
    /// <returns>Whether the statement is one of these; else nothing is taken.</returns>
    public bool TryRead()
    {
        int start = cursor.At;
        if (cursor.TryTakeWord("link"))
        {
            ReadLink(tokens.Name("the name of a class"));
        }
        else if (cursor.TryTakeWord("callback"))
        {
            _ = tokens.Name("the name of a class");
            _ = tokens.TryString() ?? throw tokens.Expected("the name of a function in double quotes");
            _ = tokens.TryString();
            EndCallback(start);
        }
        else if (cursor.TryTakeWord("click"))
        {
            ReadClick(start);
        }
        else if (cursor.TryTakeWord("style"))
        {
            int keywordEnd = cursor.At;
            _ = tokens.TryName(allowsGeneric: false) ?? throw tokens.Expected("the name of a class");
            SkipStyles(start, keywordEnd);
        }
        else if (cursor.TryTakeWord("classDef"))
        {
            int keywordEnd = cursor.At;
            SkipStyleNames();
            SkipStyles(start, keywordEnd);
        }
        else if (cursor.TryTakeWord("cssClass"))
        {
            int keywordEnd = cursor.At;
            _ = tokens.TryString() ?? throw tokens.Expected("names of classes in double quotes");
            _ = tokens.TryName(allowsGeneric: false) ?? throw tokens.Expected("the name of a style class");
            ExpectEnd();
            ReportStyle(start, keywordEnd);
        }
        else
        {
            return TryReadAccessibleText();
        }

        return true;
    }

    private void ReadClick(int start)
    {
        ClassName name = tokens.Name("the name of a class");
        string text = name.Name;

        // Words of a name may stand apart, so that the keyword behind the name has been taken with it.
        foreach (string keyword in (ReadOnlySpan<string>)["href", "call"])
        {
            int end = name.Location.Span.End;
            int keywordStart = end - keyword.Length;
            if (!text.EndsWith(keyword, StringComparison.Ordinal) || text.Length == keyword.Length || keywordStart <= name.Location.Span.Start ||
                !char.IsWhiteSpace(cursor.Source.Content[keywordStart - 1]))
            {
                continue;
            }

            cursor.At = end;
            if (keyword == "href")
            {
                ReadLink(name with { Name = text[..^keyword.Length] });
                return;
            }
        }

        int call = cursor.Source.Content.AsSpan(start, name.Location.Span.End - start).IndexOf(" call ");
        cursor.SkipSpace();
        if (call < 0 || cursor.Current != '(')
        {
            cursor.At = name.Location.Span.End;
            cursor.SkipSpace();
            throw tokens.Expected("'href' and an address, or 'call' and a function");
        }

        while (!cursor.IsAtLineEnd && cursor.Current != ')')
        {
            cursor.At++;
        }

        if (!cursor.TryTake(")"))
        {
            throw tokens.Expected("')'");
        }

        _ = tokens.TryString();
        EndCallback(start);
    }

    private void EndCallback(int start)
    {
        ExpectEnd();
        diagnostics.Report(
            ModelRules.MermaidIgnored,
            cursor.Locate(start, cursor.At),
            $"'{cursor.Text(start, cursor.At).TrimEnd()}' has no effect",
            DiagnosticNote.Help("functions are never called; use 'link' to make a class lead somewhere"));
    }

    /// <summary>Behind the name: an address, a tooltip or none, a target or none.</summary>
    private void ReadLink(ClassName name)
    {
        cursor.SkipSpace();
        int start = cursor.At;
        string address = tokens.TryString() ?? throw tokens.Expected("an address in double quotes");
        int end = cursor.At;
        string? tooltip = tokens.TryString();
        cursor.SkipSpace();
        if (cursor.Current == '_')
        {
            _ = tokens.TryName(allowsGeneric: false);
        }

        ExpectEnd();
        if (!IsSafe(address.Trim()))
        {
            diagnostics.Report(
                ModelRules.MermaidUnsafe,
                cursor.Locate(start, end),
                $"the link '{address}' is refused",
                DiagnosticNote.Help("links lead to 'http:', 'https:', 'mailto:' or relative addresses"));
            return;
        }

        if (builder.FindClass(name.Name) is { } target)
        {
            target.Link = address.Trim();
            target.Tooltip = tooltip is null ? target.Tooltip : MermaidText.Decode(tooltip);
        }
    }

    /// <summary>Relative addresses have no scheme; of the schemes three cannot run code.</summary>
    internal static bool IsSafe(string address)
    {
        foreach (char c in address)
        {
            if (char.IsControl(c))
            {
                return false;
            }
        }

        int colon = address.IndexOf(':');
        int path = address.AsSpan().IndexOfAny('/', '?', '#');
        if (colon < 0 || (path >= 0 && path < colon))
        {
            return address.Length > 0;
        }

        string scheme = address[..colon];
        return string.Equals(scheme, "http", StringComparison.OrdinalIgnoreCase) ||
            string.Equals(scheme, "https", StringComparison.OrdinalIgnoreCase) ||
            string.Equals(scheme, "mailto", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Names joined by commas, without spaces.</summary>
    private void SkipStyleNames()
    {
        do
        {
            cursor.SkipSpace();
            int start = cursor.At;
            while (ClassTokens.IsNamePart(cursor.Current) || cursor.Current == '-')
            {
                cursor.At++;
            }

            if (cursor.At == start)
            {
                throw tokens.Expected("the name of a style class");
            }
        }
        while (cursor.TryTake(","));
    }

    private void SkipStyles(int start, int keywordEnd)
    {
        // The words of a name and a property such as 'fill' are joined; what tells them apart is the colon behind the property.
        int from = cursor.At;
        while (!cursor.IsAtLineEnd)
        {
            cursor.At++;
        }

        string styles = cursor.Text(from, cursor.At).Trim();
        if (!styles.Contains(':') || styles.StartsWith(','))
        {
            cursor.At = from;
            throw tokens.Expected("a style such as 'fill:#fff'");
        }

        ReportStyle(start, keywordEnd);
    }

    private void ReportStyle(int start, int keywordEnd) =>
        diagnostics.Report(
            ModelRules.MermaidIgnored,
            cursor.Locate(start, keywordEnd),
            $"'{cursor.Text(start, keywordEnd)}' has no effect",
            DiagnosticNote.Help("colours come from the theme, so that the drawing fits in light and dark"));

    private bool TryReadAccessibleText()
    {
        int start = cursor.At;
        bool isTitle = cursor.TryTakeWord("accTitle");
        if (!isTitle && !cursor.TryTakeWord("accDescr"))
        {
            return false;
        }

        cursor.SkipSpace();
        if (cursor.TryTake(":"))
        {
            int from = cursor.At;
            while (!cursor.IsAtLineEnd)
            {
                cursor.At++;
            }

            Set(isTitle, cursor.Text(from, cursor.At));
            return true;
        }

        if (!isTitle && cursor.TryTake("{"))
        {
            int from = cursor.At;
            while (!cursor.IsAtEnd && cursor.Current != '}')
            {
                cursor.At++;
            }

            Set(isTitle, cursor.Text(from, cursor.At));
            return cursor.TryTake("}") ? true : throw new MermaidSyntaxException(cursor.Locate(from - 1, from), "'{' is never closed");
        }

        cursor.At = start;
        return false;
    }

    private void Set(bool isTitle, string text)
    {
        string joined = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (isTitle)
        {
            builder.AccessibleTitle = joined;
        }
        else
        {
            builder.AccessibleDescription = joined;
        }
    }

    private void ExpectEnd()
    {
        cursor.SkipSpace();
        if (!cursor.IsAtLineEnd)
        {
            throw tokens.Expected("the end of the line");
        }
    }
}
