using DocGen.Diagrams.Reading.Mermaid.Blocks;
using DocGen.Text;

namespace DocGen.Diagrams.Reading.Mermaid.ClassDiagrams;

/// <summary>Reads the statements of a class diagram. After a fault it goes on with the next line, so that one run finds all.</summary>
/// <remarks>Source: the syntax as Mermaid documents it, and what its version 11 accepts and refuses. O(n).</remarks>
public static class ClassDiagramParser
{
    public static Diagnosed<ClassDiagram> Parse(SourceText source, TextSpan body)
    {
        ArgumentNullException.ThrowIfNull(source);
        DiagnosticBag diagnostics = new();
        MermaidCursor cursor = new(source, body);
        ClassDiagramBuilder builder = new();
        ClassStatementReader statements = new(cursor, builder, diagnostics);
        statements.ReadAll();
        return diagnostics.Diagnose(builder.Build());
    }
}
