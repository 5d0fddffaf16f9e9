using System.Globalization;
using System.Text;
using DocGen.Diagrams.Reading.Mermaid.Blocks;
using DocGen.Diagrams.Reading.Mermaid.ClassDiagrams;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Reading.Mermaid;

/// <summary>Writes what was read of a class diagram as short lines.</summary>
public static class MermaidDump
{
    public static Diagnosed<ClassDiagram> Parse(string text)
    {
        SourceText source = new("page.md", text);
        return ClassDiagramParser.Parse(source, MermaidDetector.Detect(source, new TextSpan(0, text.Length)).Body);
    }

    public static string Dump(string text)
    {
        Diagnosed<ClassDiagram> parsed = Parse(text);
        StringBuilder dump = new();
        foreach (ClassDiagramElement element in parsed.Value.Elements)
        {
            dump.Append(CultureInfo.InvariantCulture, $"{element.GetType().Name} {element.Name} in '{element.Namespace}' as '{element.Label}'");
            if (element is ClassDiagramElement.Class item)
            {
                dump.Append(CultureInfo.InvariantCulture, $" <{item.Generic}> [{string.Join(',', item.Annotations)}]");
                foreach (ClassMember member in item.Attributes.Concat(item.Methods))
                {
                    dump.Append(CultureInfo.InvariantCulture, $" | {member.Text} {member.Style}");
                }
            }

            dump.Append('\n');
        }

        foreach (ClassRelation relation in parsed.Value.Relations)
        {
            dump.Append(CultureInfo.InvariantCulture, $"{relation.From} {relation.Tail} {(relation.IsDashed ? ".." : "--")} {relation.Head} {relation.To} '{relation.FromMultiplicity}' '{relation.ToMultiplicity}' '{relation.Label}'\n");
        }

        foreach (ClassNote note in parsed.Value.Notes)
        {
            dump.Append(CultureInfo.InvariantCulture, $"note for '{note.About}': {note.Text}\n");
        }

        foreach (Diagnostic diagnostic in parsed.Diagnostics)
        {
            dump.Append(CultureInfo.InvariantCulture, $"{diagnostic.Severity} {diagnostic.Location!.Start.Line},{diagnostic.Location.Start.Column} {diagnostic.Message}\n");
        }

        return dump.ToString();
    }
}
