using DocGen.Text;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;

namespace DocGen.Site.Syntax;

/// <summary>The Markdown that pages are written in: CommonMark 0.31.2 and the block and inline forms that are added to it.</summary>
/// <remarks>
/// Attribute lists, callouts and includes are not parsed here but recognized in the tree afterwards, so that braces, <c>::</c> and
/// unknown words in prose stay what they are.
/// </remarks>
internal static class MarkdownSyntax
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseTaskLists()
        .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true })
        .UseFootnotes()
        .UseDefinitionLists()
        .Use<ContainerExtension>()
        .Use<FoldingExtension>()
        .Use<EmojiExtension>()
        .Use<HeadExtension>()
        .Build();

    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Use<FoldingExtension>().Build();

    /// <summary>Parses a region of a file; spans in the tree are offsets into the file.</summary>
    /// <returns>Null if the text is nested more deeply than the parser allows.</returns>
    public static MarkdownDocument? Parse(SourceText source, TextSpan region, bool isPlain = false)
    {
        MarkdownParserContext? context = isPlain || region.End < source.Content.Length ? null : HeadParser.ContextFor(source.Content, region.Start);

        // White space before the region keeps all offsets; one blank line means nothing to Markdown.
        string text = region.Start == 0 || context is not null ? source.Content[..region.End] : string.Create(region.End, (source.Content, region.Start), static (span, state) =>
        {
            span[..(state.Start - 1)].Fill(' ');
            span[state.Start - 1] = '\n';
            state.Content.AsSpan(state.Start, span.Length - state.Start).CopyTo(span[state.Start..]);
        });
        try
        {
            return Markdig.Markdown.Parse(text, isPlain ? Plain : Pipeline, context);
        }
        catch (ArgumentException)
        {
            // The only failure that Markdig knows: more than 128 levels of nesting.
            return null;
        }
    }

    /// <summary>Where text that <see cref="Parse"/> refuses goes deepest, as far as its marks tell: the line with the most of them. O(n).</summary>
    public static SourceLocation FindDeepest(SourceText source, TextSpan region)
    {
        (int most, int place, int end) = (0, region.Start, region.Start);
        for (int line = source.GetPosition(region.Start).Line; line <= source.LineCount; line++)
        {
            TextSpan span = source.GetLineSpan(line);
            ReadOnlySpan<char> text = source.Content.AsSpan(span.Start, span.Length);

            // An item of a list takes two columns at least.
            int indent = text.Length - text.TrimStart(' ').Length;
            int marks = text.Count('>') + text.Count('[') + text.Count('*') + text.Count('_') + (indent / 2);
            if (marks > most)
            {
                (most, place, end) = (marks, span.Start, span.Start + span.Length);
            }
        }

        return source.GetLocation(TextSpan.FromBounds(place, end));
    }

    /// <summary>Containers as blocks only: Markdig's inline form would take <c>std::vector::iterator</c> for one.</summary>
    private sealed class ContainerExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new CustomContainerParser());

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }

    private sealed class HeadExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new HeadParser());

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }

    private sealed class EmojiExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new EmojiParser());

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }

    private sealed class FoldingExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new FoldedReferenceParser());

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }
}
