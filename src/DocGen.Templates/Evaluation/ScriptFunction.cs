using DocGen.Templates.Syntax;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Templates.Evaluation;

/// <summary>A function that is written in the template language. It sees the variables of its caller.</summary>
internal sealed class ScriptFunction(FunctionDeclaration declaration, SourceText source) : TemplateFunction
{
    public override string Name => Declaration.Name;

    public FunctionDeclaration Declaration { get; } = declaration;

    /// <summary>Where messages about its body point to.</summary>
    public SourceText Source { get; } = source;
}
