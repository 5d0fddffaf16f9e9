using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Templates.Evaluation;

/// <summary>Stops a rendering. Never leaves this assembly's public surface: it becomes a diagnostic.</summary>
/// <remarks>Functions of the host may throw it through <see cref="TemplateCall.Fail"/>.</remarks>
internal sealed class RuntimeFault(Rule rule, SourceLocation location, string message, ImmutableArray<DiagnosticNote> notes) : Exception(message)
{
    public Rule Rule => rule;

    public SourceLocation Location => location;

    public ImmutableArray<DiagnosticNote> Notes => notes;

    /// <summary>Further diagnostics that belong to the same fault: those of an included template that cannot be parsed.</summary>
    public ImmutableArray<Diagnostic> Others { get; init; } = [];
}
