using DocGen.Text;
using Markdig.Syntax;

namespace DocGen.Site.Syntax;

/// <summary>The blocks of an included file in the place of the comment that included them.</summary>
public sealed class IncludeBlock(SourceText source, SourceLocation directive) : ContainerBlock(null)
{
    /// <summary>The file that the blocks inside were read from: their spans and relative links belong to it.</summary>
    public SourceText Source => source;

    /// <summary>The path in the comment.</summary>
    public SourceLocation Directive => directive;
}
