using System.Collections.Immutable;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Locks;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Rendering;
using DocGen.Files;
using DocGen.Site.Content;
using DocGen.Site.Figures;
using DocGen.Site.Html;
using DocGen.Site.Markdown;
using DocGen.Site.Pages;
using DocGen.Site.Themes;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>
/// What a build leaves for the next build of nearly the same project. Every build runs the same stages; a stage takes a result over where all that
/// it was made from is the same, so that a build with a memory and one without give the same bytes.
/// </summary>
/// <remarks>
/// Works with a file system that gives the same array for a file that has not changed (<see cref="ObservedFileSystem"/>): texts are then the same
/// objects, and what was made of them is found by them. One build at a time. A build that was cancelled leaves it usable.
/// </remarks>
public sealed class BuildMemory
{
    internal SourceMemory Texts { get; } = new();

    internal Carried<string, LoadedPage> Pages { get; } = new();

    internal Carried<string, Kept<Diagnosed<DiagramModel?>>> Models { get; } = new();

    internal Carried<string, Kept<Diagnosed<LayoutLock?>>> Locks { get; } = new();

    internal Carried<string, Kept<Diagnosed<FontSet?>>> Fonts { get; } = new();

    internal Carried<string, Kept<Diagnosed<PageDays>>> Days { get; } = new();

    internal Carried<string, Kept<Diagnosed<TranslationState>>> Translations { get; } = new();

    internal Carried<string, Kept<SiteOptions>> Options { get; } = new();

    internal Carried<string, Kept<Diagnosed<Theme>>> Themes { get; } = new();

    internal Carried<(PageReference Fence, int Number, LanguageTag Language), Diagnosed<InlineDiagram?>> Fences { get; } = new();

    internal Carried<(DiagramModel Model, View View, string Languages), KeptView> Views { get; } = new();

    internal Carried<(RenderedView View, string Key, string ViewId, LanguageTag Language, string? PngPath), Figure> Figures { get; } = new();

    internal Carried<(RenderedView View, string Key, LanguageTag Language, bool HasPng), Kept<ImmutableArray<OutputFile>>> Drawings { get; } = new();

    internal Carried<string, Kept<Diagnosed<LoadedAsset>>> Assets { get; } = new();

    internal GroupMemory Groups { get; } = new();

    internal RenderMemory Rendering { get; } = new();

    /// <summary>Forgets what the build that has ended did not use.</summary>
    internal void Complete()
    {
        Pages.Complete();
        Days.Complete();
        Models.Complete();
        Locks.Complete();
        Fonts.Complete();
        Translations.Complete();
        Options.Complete();
        Themes.Complete();
        Fences.Complete();
        Views.Complete();
        Figures.Complete();
        Drawings.Complete();
        Assets.Complete();
    }
}

/// <summary>A value and the objects that it was made from, which are compared by identity.</summary>
internal sealed record Kept<T>(T Value, ImmutableArray<object?> From)
{
    /// <summary>The value that the memory holds if it was made from the same objects, else a new one.</summary>
    public static T Get<TKey>(Carried<TKey, Kept<T>>? memory, TKey key, ImmutableArray<object?> from, Func<T> make)
        where TKey : notnull
    {
        if (memory is null)
        {
            return make();
        }

        bool isSame = memory.TryGet(key, out Kept<T>? known) && IsSame(known.From, from);
        return memory.Keep(key, isSame ? known! : new Kept<T>(make(), from)).Value;
    }

    private static bool IsSame(ImmutableArray<object?> left, ImmutableArray<object?> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (!ReferenceEquals(left[i], right[i]) && !(left[i] is string or bool or LanguageTag && Equals(left[i], right[i])))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A page as it was read.</summary>
/// <param name="Includes">What its includes were looked up by and what was found; null where there was no such file.</param>
internal sealed record LoadedPage(SourceText Source, string ContentPath, bool AllowsUnsafeHtml, PageDays Days, Diagnosed<MarkdownPage> Page, ImmutableArray<(string Path, SourceText? Text)> Includes);
