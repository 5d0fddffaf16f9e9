using DocGen.Text;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocGen.Site.Syntax;

/// <summary>The Markdown that pages are written in: CommonMark 0.31.2 and the block and inline forms that are added to it.</summary>
/// <remarks>
/// Attribute lists, callouts and includes are not parsed here but recognized in the tree afterwards, so that braces, <c>::</c> and
/// unknown words in prose stay what they are.
/// </remarks>
internal static class MarkdownSyntax
{
    private static readonly AutoLinkOptions AutoLinks = new() { UseHttpsForWWWLinks = true };

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseTaskLists()
        .UseAutoLinks(AutoLinks)
        .UseFootnotes()
        .UseDefinitionLists()
        .Use<ContainerExtension>()
        .Use<FoldingExtension>()
        .Use<EmojiExtension>()
        .Use<HeadExtension>()
        .Use(new BoundedParsers(AutoLinks))
        .Build();

    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Use<FoldingExtension>().Use(new BoundedParsers(null)).Build();

    /// <summary>Parses a region of a file; spans in the tree are offsets into the file.</summary>
    /// <returns>Null if the text is nested more deeply than the parser allows, or would take too long.</returns>
    public static Diagnosed<MarkdownDocument?> Parse(SourceText source, TextSpan region, bool isPlain = false)
    {
        MarkdownParserContext? context = isPlain || region.End < source.Content.Length ? null : HeadParser.ContextFor(source.Content, region.Start);

        // White space before the region keeps all offsets; one blank line means nothing to Markdown.
        string text = region.Start == 0 || context is not null ? source.Content[..region.End] : string.Create(region.End, (source.Content, region.Start), static (span, state) =>
        {
            span[..(state.Start - 1)].Fill(' ');
            span[state.Start - 1] = '\n';
            state.Content.AsSpan(state.Start, span.Length - state.Start).CopyTo(span[state.Start..]);
        });
        if (region.Length > ReadingBudget.ShortText)
        {
            context = ReadingBudget.AddTo(context ?? new MarkdownParserContext());
        }

        try
        {
            return new Diagnosed<MarkdownDocument?>(Markdig.Markdown.Parse(text, isPlain ? Plain : Pipeline, context), []);
        }
        catch (ReadingBudget.ExhaustedException fault)
        {
            return new Diagnosed<MarkdownDocument?>(null, [UnreadableText.Exhausted(source, fault.Position, fault.Message)]);
        }
        catch (ArgumentException)
        {
            // The only failure that Markdig knows: more than 128 levels of nesting, or 10,000 of marks in a paragraph.
            return new Diagnosed<MarkdownDocument?>(null, [UnreadableText.Refused(source, region)]);
        }
    }

    /// <summary>Where <see cref="ParseLine"/> puts the line: a word before it keeps <c>1.</c> and <c>#</c> from being a list and a heading.</summary>
    public const int LineStart = 2;

    /// <summary>Parses one line as the text of a paragraph, whatever it begins with; spans are offsets into the line, plus <see cref="LineStart"/>.</summary>
    /// <returns>Null if it is nested more deeply than the parser allows.</returns>
    public static ContainerInline? ParseLine(string line)
    {
        try
        {
            if (Markdig.Markdown.Parse("a " + line, Pipeline) is not [ParagraphBlock { Inline: { FirstChild: LiteralInline first } inline }])
            {
                return null;
            }

            first.Content.Start += LineStart;
            return inline;
        }
        catch (ArgumentException)
        {
            return null;
        }
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
