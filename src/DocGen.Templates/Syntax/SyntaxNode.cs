using DocGen.Text;

namespace DocGen.Templates.Syntax;

/// <summary>A node of a parsed template. Immutable after parsing; shared by all renderings.</summary>
/// <param name="span">What a message about the node points at: of a member path its last name, of an operation its operator.</param>
/// <param name="start">Offset at which the node's whole text begins.</param>
internal abstract class SyntaxNode(TextSpan span, int start)
{
    public TextSpan Span { get; } = span;

    public int Start { get; } = start;

    /// <summary>The whole text of the node.</summary>
    public TextSpan Extent => TextSpan.FromBounds(Start, Math.Max(End, Start));

    /// <summary>Offset at which the node's whole text ends.</summary>
    public virtual int End => Span.End;
}

/// <summary>A node that has a value.</summary>
internal abstract class Expression(ExpressionKind kind, TextSpan span, int start) : SyntaxNode(span, start)
{
    public ExpressionKind Kind { get; } = kind;

    /// <summary>Whether the expression is a path to something that can be assigned, and whose function is called when it is read.</summary>
    public bool IsPath => Kind is ExpressionKind.Variable or ExpressionKind.Argument or ExpressionKind.Arguments or ExpressionKind.Member
        or ExpressionKind.Indexer or ExpressionKind.Nested or ExpressionKind.This;
}

/// <summary>A node that does something.</summary>
internal abstract class Statement(StatementKind kind, TextSpan span) : SyntaxNode(span, span.Start)
{
    public StatementKind Kind { get; } = kind;
}
