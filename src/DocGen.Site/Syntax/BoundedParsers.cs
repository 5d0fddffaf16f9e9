using System.Buffers;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace DocGen.Site.Syntax;

/// <summary>Markdig's parsers whose work would grow with the square of the text, held within bounds. Short texts go the usual way.</summary>
/// <param name="autoLinks">Null: bare addresses stay text.</param>
internal sealed class BoundedParsers(AutoLinkOptions? autoLinks) : IMarkdownExtension
{
    /// <summary>Below this no search is long.</summary>
    private const int ShortText = 2_000;

    /// <summary>What may be an address without marks around it: more than browsers and servers agree on.</summary>
    private const int LongestAddress = 2_048;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Replace<ParagraphBlockParser>(new BoundedParagraphs());
        pipeline.BlockParsers.Replace<HeadingBlockParser>(new BoundedHeadings());
        pipeline.InlineParsers.Replace<LinkInlineParser>(new BoundedLinks());
        if (autoLinks is not null)
        {
            pipeline.InlineParsers.Replace<AutoLinkParser>(new BoundedAddresses(autoLinks));
        }
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class BoundedParagraphs : ParagraphBlockParser
    {
        public override bool Close(BlockProcessor processor, Block block)
        {
            ReadingBudget.Of(processor.Context)?.Spend((LeafBlock)block);
            return base.Close(processor, block);
        }
    }

    private sealed class BoundedHeadings : HeadingBlockParser
    {
        public override bool Close(BlockProcessor processor, Block block)
        {
            ReadingBudget.Of(processor.Context)?.Spend((LeafBlock)block);
            return base.Close(processor, block);
        }
    }

    private sealed class BoundedLinks : LinkInlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.Length < ShortText || slice.CurrentChar != ']' || slice.PeekChar() != '(' || LinkTail.IsComplete(slice.AsSpan()[2..]))
            {
                return base.Match(processor, ref slice);
            }

            // No address follows, but the brackets alone may be a reference.
            int end = slice.End;
            slice.End = slice.Start;
            bool isMatch = base.Match(processor, ref slice);
            slice.End = end;
            return isMatch;
        }
    }

    private sealed class BoundedAddresses(AutoLinkOptions options) : AutoLinkParser(options)
    {
        private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\n\r<");

        public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
            (slice.Length <= LongestAddress || slice.AsSpan()[..(LongestAddress + 1)].ContainsAny(Ends)) && base.Match(processor, ref slice);
    }
}
