using System.Collections.Immutable;
using System.Text;
using DocGen.Site.Content;
using DocGen.Site.Markup;
using DocGen.Site.Pages;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>Copies of the pages for programs, and <c>llms.txt</c> of every language, which says what there is.</summary>
/// <remarks>Source: the llms.txt proposal: a title, a summary in a quote, then sections with lists of links.</remarks>
internal static class MachineIndex
{
    public static IEnumerable<OutputFile> Write(SiteContext site, int jobs, CancellationToken cancellationToken)
    {
        if (site.Options.MachineCopies == MachineCopies.None)
        {
            return [];
        }

        ImmutableArray<Page> pages = [.. site.Site.Pages.Where(static page => page.Kind == PageKind.Own).DistinctBy(static page => page.Address.OutputPath, StringComparer.OrdinalIgnoreCase)];
        var copies = new OutputFile[pages.Length];
        bool isFull = site.Options.MachineCopies == MachineCopies.Full;
        byte[][] texts = new byte[isFull ? pages.Length : 0][];
        ParallelOptions options = new() { MaxDegreeOfParallelism = Math.Max(1, jobs), CancellationToken = cancellationToken };
        Parallel.For(0, pages.Length, options, static () => new HtmlBuffer(), (index, _, buffer) =>
        {
            buffer.Clear();
            MarkdownCopy.Write(site, pages[index], buffer);
            copies[index] = site.Finish(MarkdownCopy.PathOf(site.Options, pages[index])!, buffer.WrittenSpan);
            if (isFull)
            {
                texts[index] = buffer.ToArray();
            }

            return buffer;
        }, static _ => { });
        List<OutputFile> files = [.. copies];
        foreach (LanguageContext language in site.Languages)
        {
            files.Add(Text(language.Language.Prefix + "llms.txt", WriteIndex(site, language)));
            if (isFull)
            {
                files.Add(new OutputFile(language.Language.Prefix + "llms-full.txt", Join(texts.Where((_, index) => pages[index].Key.Language == language.Language.Tag))));
            }
        }

        return files;
    }

    private static byte[] Join(IEnumerable<byte[]> texts)
    {
        HtmlBuffer all = new();
        foreach (byte[] text in texts)
        {
            all.Write(all.Length == 0 ? [] : "\n---\n\n"u8);
            all.Write(text);
        }

        return all.ToArray();
    }

    private static string WriteIndex(SiteContext site, LanguageContext language)
    {
        StringBuilder text = new();
        text.Append("# ").Append(language.Title.Length > 0 ? language.Title : "Documentation").Append('\n');
        if (language.Home is { Description.Length: > 0 } home)
        {
            text.Append("\n> ").Append(home.Description.ReplaceLineEndings(" ")).Append('\n');
        }

        LanguageContext[] others = [.. site.Languages.Where(other => other != language)];
        if (others.Length > 0)
        {
            text.Append('\n').AppendJoin(", ", others.Select(other => $"[{other.Language.Name}]({Url(site, language, other.Language.Prefix + "llms.txt")})")).Append('\n');
        }

        NavigationIndex navigation = language.Navigation;
        int[] roots = [.. navigation.Children(-1)];
        HashSet<PageKey> listed = [];
        List("", roots.Where(root => navigation.End(root) == root + 1));
        foreach (int root in roots.Where(root => navigation.End(root) > root + 1))
        {
            List(navigation[root].Title.Text, Enumerable.Range(root, navigation.End(root) - root));
        }

        ImmutableArray<Page> rest = [.. language.Pages.Where(page => page.Kind == PageKind.Own && !listed.Contains(page.Key))];
        if (!rest.IsEmpty)
        {
            text.Append("\n## Optional\n\n");
            foreach (Page page in rest)
            {
                Entry(page.Title, page);
            }
        }

        return text.ToString();

        void List(string title, IEnumerable<int> nodes)
        {
            bool isFirst = true;
            foreach (int node in nodes)
            {
                if (navigation[node].Page is { Kind: PageKind.Own } page && listed.Add(page.Key))
                {
                    text.Append(!isFirst ? "" : title.Length == 0 ? "\n" : $"\n## {title}\n\n");
                    isFirst = false;
                    Entry(navigation[node].Title.Text, page);
                }
            }
        }

        void Entry(string title, Page page)
        {
            text.Append("- [").Append(MarkdownText.Escape(title)).Append("](").Append(Url(site, language, MarkdownCopy.PathOf(site.Options, page)!)).Append(')');
            text.Append(page.Description.Length == 0 ? "" : ": " + page.Description.ReplaceLineEndings(" ")).Append('\n');
        }
    }

    /// <summary>Whole where the site knows its address, else from where the file itself stands.</summary>
    private static string Url(SiteContext site, LanguageContext language, string path) =>
        PageUrls.Absolute(site.Options, path) ?? PageUrls.For(site.Options, language.Language.Prefix + "llms.txt").ToPath(path);

    private static OutputFile Text(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));
}
