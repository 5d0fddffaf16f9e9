using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DocGen.Site.Syntax;

/// <summary>Steps over front matter, so that a page can be parsed as it is: a copy of the text without it would be a tenth of what a build allocates.</summary>
internal sealed class HeadParser : BlockParser
{
    private const char Mark = '-';
    private static readonly object StartKey = new();

    public HeadParser() => OpeningCharacters = [Mark];

    /// <param name="start">Where the text begins.</param>
    /// <returns>Null for a head that begins otherwise or does not end with its line; then it has to be taken out of the text.</returns>
    public static MarkdownParserContext? ContextFor(string content, int start)
    {
        if (start == 0 || content[0] != Mark || content[start - 1] is not ('\n' or '\r'))
        {
            return null;
        }

        MarkdownParserContext context = new();
        context.Properties.Add(StartKey, start);
        return context;
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.CurrentLineStartPosition > 0 || processor.Context is null || !processor.Context.Properties.TryGetValue(StartKey, out object? start))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new HeadBlock(this, (int)start));
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        processor.CurrentLineStartPosition < ((HeadBlock)block).Next ? BlockState.ContinueDiscard : BlockState.None;

    /// <returns>False: the block is no part of the document.</returns>
    public override bool Close(BlockProcessor processor, Block block) => false;

    /// <param name="next">Where the text begins.</param>
    private sealed class HeadBlock(BlockParser parser, int next) : Block(parser)
    {
        public int Next => next;
    }
}
