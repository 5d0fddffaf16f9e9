using DocGen.Site.Pages;

namespace DocGen.Site.Links;

/// <summary>Where a link or image of a page leads.</summary>
public abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    /// <summary>Another site, an e-mail address …: left as it is.</summary>
    public sealed record External(string Url) : LinkTarget;

    /// <param name="Fragment">Decoded, without <c>#</c>; null if there is none.</param>
    public sealed record ToPage(Page Page, string? Fragment) : LinkTarget;

    public sealed record ToAsset(Asset Asset, string? Fragment) : LinkTarget;

    /// <summary>A view of a model, by its key or by the path of its picture.</summary>
    public sealed record ToFigure(Figures.Figure Figure) : LinkTarget;

    /// <param name="Reason">Why there is no target, as the message says it.</param>
    /// <param name="ProjectPath">What was looked for; null where that is no path.</param>
    public sealed record Missing(MissingReason Reason, string? ProjectPath) : LinkTarget;
}

public enum MissingReason
{
    NoFile,
    NoRef,
    NoFigure,
    OutsideProject,
    Draft,
    EmptyPage,
}
