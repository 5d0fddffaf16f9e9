using System.Collections.Concurrent;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Rendering;
using DocGen.Text;
using PageLinkTarget = DocGen.Diagrams.Painting.LinkTarget;

namespace DocGen.Building;

/// <summary>A view with its layout, and what drawing it asked of the rest of the project: where links lead and what icon files hold.</summary>
internal sealed class KeptView
{
    private readonly ConcurrentDictionary<(PageLinkTarget Target, LanguageTag Language), string?> _links = new();
    private readonly ConcurrentDictionary<string, SourceText?> _icons = new(StringComparer.Ordinal);
    private readonly Lazy<Diagnosed<RenderedView>> _view;
    private RenderRequest _request;

    public KeptView(DiagramModel model, View view, RenderRequest request)
    {
        _request = request;
        RenderRequest observed = request with
        {
            // Drawings are made when they are asked for, perhaps by a later build: the question goes to that build's project.
            Links = (target, language) => _links.GetOrAdd((target, language), key => _request.Links!(key.Target, key.Language)),
            IconFiles = name => _icons.GetOrAdd(name, key => _request.IconFiles!(key)),
        };

        // Not to be cancelled: the failure would be kept too.
        _view = new Lazy<Diagnosed<RenderedView>>(() => DiagramRenderer.Render(model, view, observed, CancellationToken.None));
    }

    public Diagnosed<RenderedView> View => _view.Value;

    /// <summary>Whether another project would have given the same answers; then further questions go to that one.</summary>
    public bool TryMove(RenderRequest request)
    {
        if (!ReferenceEquals(_request.Fonts, request.Fonts) || !IsSame(_request.Palette, request.Palette) || !ReferenceEquals(_request.Kept, request.Kept) || _request.Stability != request.Stability ||
            _links.Any(pair => request.Links!(pair.Key.Target, pair.Key.Language) != pair.Value) ||
            _icons.Any(pair => !ReferenceEquals(request.IconFiles!(pair.Key), pair.Value)))
        {
            return false;
        }

        _request = request;
        return true;
    }

    private static bool IsSame(Palette? left, Palette? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.Light.AsSpan().SequenceEqual(right.Light.AsSpan()) && left.Dark.AsSpan().SequenceEqual(right.Dark.AsSpan()));
}
