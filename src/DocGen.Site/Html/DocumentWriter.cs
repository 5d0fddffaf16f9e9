using System.Collections.Immutable;
using System.Text;
using DocGen.Site.Markup;
using DocGen.Templates.Builtins;
using DocGen.Templates.Evaluation;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>Renders documents and puts the sidebar in. One per thread: its buffers are used again for each document.</summary>
internal sealed class DocumentWriter
{
    private static readonly byte[] NavigationMark = Encoding.UTF8.GetBytes(DocumentObject.NavigationMark);
    private static readonly byte[] ContentMark = Encoding.UTF8.GetBytes(PageObject.ContentMark);

    private readonly HtmlBuffer _rendered = new(64 * 1024);
    private readonly HtmlBuffer _finished = new(64 * 1024);

    /// <summary>Where the article is rendered; free while no article is.</summary>
    public HtmlBuffer ArticleBuffer { get; } = new(64 * 1024);

    /// <param name="template">Below <c>templates/</c>: <c>base</c> for everything but redirects and the choice of languages.</param>
    /// <param name="node">The page's node in its language's navigation; -1 for none.</param>
    /// <param name="article">What stands where the template prints the article.</param>
    /// <returns>UTF-8, good until the next call; of no use where the diagnostics hold an error.</returns>
    public Diagnosed<ReadOnlyMemory<byte>> Write(DocumentObject document, string template, int node = -1, ReadOnlyMemory<byte> article = default)
    {
        TemplateContext context = new(StandardLibrary.Instance, new PageGlobals(document, document.Language.Strings))
        {
            Store = document.Site.Theme.Templates,
            Escaping = TemplateEscaping.Html,
            Strictness = TemplateStrictness.VariablesAndMembers,
        };
        _rendered.Clear();
        ImmutableArray<Diagnostic> diagnostics = document.Site.Theme.Get(template).Render(context, _rendered);
        if (!diagnostics.IsEmpty)
        {
            return new Diagnosed<ReadOnlyMemory<byte>>(default, diagnostics);
        }

        ReadOnlySpan<byte> rest = _rendered.WrittenSpan;
        _finished.Clear();
        while (rest.IndexOf((byte)1) is int mark && mark >= 0)
        {
            _finished.Write(rest[..mark]);
            rest = rest[mark..];
            if (rest.StartsWith(NavigationMark))
            {
                Diagnosed<Sidebar> sidebar = document.Language.Sidebars.Get(node, document.Urls);
                if (!sidebar.Diagnostics.IsEmpty)
                {
                    return new Diagnosed<ReadOnlyMemory<byte>>(default, sidebar.Diagnostics);
                }

                sidebar.Value.Write(_finished, document.Language.Navigation, node);
            }
            else if (rest.StartsWith(ContentMark))
            {
                _finished.Write(article.Span);
            }

            // A control character of an author's has no place in HTML and is left out.
            rest = rest[(rest.StartsWith(NavigationMark) || rest.StartsWith(ContentMark) ? NavigationMark.Length : 1)..];
        }

        _finished.Write(rest);
        return new Diagnosed<ReadOnlyMemory<byte>>(_finished.WrittenMemory, []);
    }
}
