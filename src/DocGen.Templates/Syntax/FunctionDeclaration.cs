using System.Collections.Immutable;

namespace DocGen.Templates.Syntax;

/// <summary>What <c>func</c>, <c>do</c> and <c>f(x) = …</c> declare.</summary>
/// <param name="name">The name in messages; <c>do</c> for an anonymous function.</param>
/// <param name="parameters">Default for a simple function, which takes any arguments in <c>$</c>.</param>
/// <param name="body">The statements; null where <paramref name="expression"/> is the body.</param>
/// <param name="expression">The body of an inline function.</param>
internal sealed class FunctionDeclaration(string name, ImmutableArray<FunctionParameter> parameters, BlockStatement? body, Expression? expression)
{
    public string Name { get; } = name;

    public ImmutableArray<FunctionParameter> Parameters { get; } = parameters;

    public BlockStatement? Body { get; } = body;

    public Expression? Expression { get; } = expression;

    public bool IsParametric => !Parameters.IsDefault;
}

/// <param name="Name">The variable that holds the argument.</param>
/// <param name="Default">The value of an optional parameter that is not given; null where it must be given.</param>
/// <param name="IsVariable">Whether it takes all arguments from its place on, as a list.</param>
internal sealed record FunctionParameter(string Name, Expression? Default, bool IsVariable)
{
    public bool IsRequired => Default is null && !IsVariable;
}
