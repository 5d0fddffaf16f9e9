using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Site.Figures;
using DocGen.Site.Links;
using DocGen.Site.Markdown;
using DocGen.Site.Markup;
using DocGen.Site.Pages;
using DocGen.Site.Syntax;
using DocGen.Site.Themes;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>
/// A page as plain Markdown, for readers that are programs: the author's text with included files in their places, links that hold outside of
/// the project, and in place of every drawing the sentences that say what it shows. O(length).
/// </summary>
internal sealed class MarkdownCopy(SiteContext site, Page page, HtmlBuffer text)
{
    private readonly ThemeStrings _words = site.Theme.Strings[page.Key.Language];
    private readonly HashSet<string> _described = new(StringComparer.Ordinal);

    /// <summary>Below the output folder, beside the page; null for what has no copy.</summary>
    public static string? PathOf(SiteOptions options, Page page) =>
        options.MachineCopies != MachineCopies.None && page.Kind == PageKind.Own ? page.Address.OutputPath[..^".html".Length] + ".md" : null;

    /// <param name="page">With content.</param>
    /// <param name="output">Empty.</param>
    public static void Write(SiteContext site, Page page, HtmlBuffer output) => new MarkdownCopy(site, page, output).Write();

    private void Write()
    {
        MarkdownPage content = page.Content!;
        if (!content.HasTitleInText || content.FrontMatter.Title is not null)
        {
            Put($"# {page.Title}\n\n");
        }

        if (content.FrontMatter.Description?.Value is { Length: > 0 } description)
        {
            Put($"> {description.ReplaceLineEndings(" ")}\n\n");
        }

        foreach (Located<string>? key in (ReadOnlySpan<Located<string>?>)[content.FrontMatter.Diagram, content.FrontMatter.Hero?.Image])
        {
            string? name = key?.Value;
            if (name is not null && site.Links.Figures.FindByKey(name.StartsWith("diagram:", StringComparison.Ordinal) ? name["diagram:".Length..] : name, page.Key.Language) is { } figure)
            {
                Describe(figure, "");
                Put("\n");
            }
        }

        foreach (Feature feature in content.FrontMatter.Features)
        {
            Put($"- **{feature.Title}** {feature.Text?.ReplaceLineEndings(" ")}\n");
        }

        if (!content.FrontMatter.Features.IsEmpty)
        {
            Put("\n");
        }

        Copy(content.Source, content.Body, [content.Source]);
        text.Truncate(text.WrittenSpan.TrimEnd("\n\r "u8).Length);
        Put("\n");
    }

    private void Put(ReadOnlySpan<char> markdown) => text.WriteRaw(markdown);

    /// <summary>Copies a part of a file with everything replaced that means something only in the project.</summary>
    private void Copy(SourceText source, TextSpan body, List<SourceText> stack)
    {
        int done = body.Start;
        while (done < body.End && source.Content[done] is '\n' or '\r')
        {
            done++;
        }

        foreach (Edit edit in Edits(source, body, stack))
        {
            if (edit.Span.Start < done)
            {
                continue;
            }

            Put(source.Content.AsSpan(done, edit.Span.Start - done));
            edit.Write();
            done = edit.Span.End;

            // What was put in may end its line itself.
            if (text.WrittenSpan is [.., (byte)'\n'])
            {
                done += source.Content.AsSpan(done).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : source.Content.AsSpan(done).StartsWith('\n') ? 1 : 0;
            }
        }

        if (done < body.End)
        {
            Put(source.Content.AsSpan(done, body.End - done));
        }
    }

    private IEnumerable<Edit> Edits(SourceText source, TextSpan body, List<SourceText> stack)
    {
        List<Edit> edits = [.. Includes(source, body, stack)];
        foreach (PageReference reference in page.Content!.References)
        {
            if (ReferenceEquals(reference.Location.Source, source) && EditOf(source, reference) is { } edit)
            {
                edits.Add(edit);
            }
        }

        return edits.OrderBy(static edit => edit.Span.Start).ThenByDescending(static edit => edit.Span.Length);
    }

    private Edit? EditOf(SourceText source, PageReference reference)
    {
        switch (reference.Kind)
        {
            case ReferenceKind.DiagramFence or ReferenceKind.MermaidFence:
                return site.Links.Figures.FindByFence(reference.Location, page.Key.Language) is { } drawn && MarkdownSpans.OfFence(source, reference.Location.Span) is { } fence
                    ? new Edit(fence.Span, () => Describe(drawn, fence.Indent))
                    : null;
            case ReferenceKind.Image:
                LinkTarget image = site.Links.ResolveImage(page, source, reference.Target);
                return image is LinkTarget.ToFigure { Figure: var figure } && MarkdownSpans.OfImage(source, reference.Location.Span) is { } whole
                    ? new Edit(whole, () => Describe(figure, MarkdownSpans.IndentAt(source, whole.Start)))
                    : Replace(reference, image);
            case ReferenceKind.Link:
                return Replace(reference, site.Links.ResolveLink(page, source, reference.Target));
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The address of what a link leads to: of a page its copy, so that a program finds its way through the copies.</summary>
    private Edit? Replace(PageReference reference, LinkTarget target)
    {
        (string? path, string? fragment) = target switch
        {
            LinkTarget.ToPage { Page: var other, Fragment: var anchor } when other != page => (PathOf(site.Options, other) ?? other.Address.Path, anchor),
            LinkTarget.ToAsset { Asset: var asset, Fragment: var anchor } => (asset.OutputPath, anchor),
            LinkTarget.ToFigure { Figure: var figure } => (figure.StandalonePath, null),
            _ => (null, null),
        };
        return path is null ? null : new Edit(reference.Location.Span, () =>
        {
            Put(UrlOf(site, page, path));
            Put(fragment is null ? "" : "#" + PageUrls.Encode(fragment));
        });
    }

    /// <summary>Whole where the site knows its address, else as the page would write it.</summary>
    public static string UrlOf(SiteContext site, Page from, string path) =>
        PageUrls.Absolute(site.Options, path) ?? PageUrls.For(site.Options, from.Address.OutputPath).ToPath(path);

    private IEnumerable<Edit> Includes(SourceText source, TextSpan body, List<SourceText> stack)
    {
        foreach (SourceText included in page.Content!.Includes)
        {
            foreach (TextSpan directive in stack.Contains(included) ? [] : MarkdownSpans.OfIncludes(source, body, included.Path))
            {
                yield return new Edit(directive, () => Copy(included, FrontMatterReader.Read(included).Value.Body, [.. stack, included]));
            }
        }
    }

    /// <summary>What a drawing says, in words: its text alternative, what its parts are, and a list of its relations.</summary>
    /// <param name="indent">What every line begins with.</param>
    private void Describe(Figure figure, string indent)
    {
        Line($"**{Escape(figure.Title.Text)}**");
        if (!_described.Add(figure.Key))
        {
            return;
        }

        if (!figure.Alt.IsEmpty)
        {
            Line("");
            Line(Escape(figure.Alt.Text));
        }

        ImmutableArray<FigureComponent> told = [.. figure.Components.Where(static component => !component.Summary.IsEmpty)];
        List(_words["components"], told.Select(static component => $"**{Escape(component.Name.Text)}**: {Escape(component.Summary.Text)}"));
        List(_words["relations"], figure.Relations.Select(static relation => Escape(relation.ToString())));
        List(_words["walkthrough"], figure.Steps.Select(static step => Escape(step.Text.Text)));

        void List(string title, IEnumerable<string> items)
        {
            string[] all = [.. items];
            if (all.Length > 0)
            {
                Line("");
                Line(title + ":");
                Line("");
                Array.ForEach(all, item => Line("- " + item));
            }
        }

        // The first line stands where the drawing stood, behind what its line begins with.
        void Line(string line)
        {
            bool isAtLineStart = text.WrittenSpan is [] or [.., (byte)'\n'];
            Put(!isAtLineStart ? "" : line.Length == 0 ? indent.TrimEnd() : indent);
            Put(line);
            Put("\n");
        }
    }

    private static string Escape(string text) => MarkdownText.Escape(text.ReplaceLineEndings(" "));

    private sealed record Edit(TextSpan Span, Action Write);
}
