using System.Collections.Immutable;
using DocGen.Site.Markup;
using DocGen.Templates.Builtins;
using DocGen.Templates.Evaluation;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>Renders documents and puts the sidebar in. One per thread: its buffers are used again for each document.</summary>
internal sealed class DocumentWriter
{
    private readonly HtmlBuffer _rendered = new(64 * 1024);
    private readonly HtmlBuffer _finished = new(64 * 1024);

    /// <param name="template">Below <c>templates/</c>: <c>base</c> for everything but redirects and the choice of languages.</param>
    /// <param name="node">The page's node in its language's navigation; -1 for none.</param>
    /// <returns>UTF-8; of no use where the diagnostics hold an error.</returns>
    public Diagnosed<ReadOnlyMemory<byte>> Write(DocumentObject document, string template, int node)
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
        while (rest.IndexOf("\u0001N\u0002"u8) is int mark && mark >= 0)
        {
            Diagnosed<Sidebar> sidebar = document.Language.Sidebars.Get(node, document.Urls);
            if (!sidebar.Diagnostics.IsEmpty)
            {
                return new Diagnosed<ReadOnlyMemory<byte>>(default, sidebar.Diagnostics);
            }

            _finished.Write(rest[..mark]);
            sidebar.Value.Write(_finished, document.Language.Navigation, node);
            rest = rest[(mark + 3)..];
        }

        _finished.Write(rest);
        return new Diagnosed<ReadOnlyMemory<byte>>(_finished.ToArray(), []);
    }
}
