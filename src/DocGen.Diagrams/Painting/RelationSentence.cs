using System.Text;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Painting;

/// <summary>Says a line in words: who, what, whom.</summary>
public static class RelationSentence
{
    /// <summary><c>kubelet communicates both ways kube-apiserver</c>; without a label, an arrow and the name of the kind.</summary>
    /// <remarks>In languages from right to left every part is isolated, so that Latin names keep their order.</remarks>
    public static string Of(ViewGraph graph, ViewEdge edge, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(edge);
        string from = Choose(graph.Nodes[edge.Source].Component.Name);
        string to = Choose(graph.Nodes[edge.Target].Component.Name);
        string[] labels = [.. edge.Relations.Select(relation => Choose(relation.Label)).Where(static label => label.Length > 0).Distinct(StringComparer.Ordinal)];
        string[] technologies = [.. edge.Relations.Select(static relation => relation.Technology).Where(static text => text.Length > 0).Distinct(StringComparer.Ordinal)];
        var sentence = new StringBuilder();
        Append(from);
        if (labels.Length > 0)
        {
            sentence.Append(' ');
            Append(string.Join(", ", labels));
            sentence.Append(' ');
        }
        else
        {
            sentence.Append((edge.Kind?.Arrow ?? ArrowStyle.Forward) switch
            {
                ArrowStyle.Both => " ↔ ",
                ArrowStyle.None => " – ",
                _ => language.IsRightToLeft ? " ← " : " → ",
            });
        }

        Append(to);
        if (technologies.Length > 0)
        {
            sentence.Append(" [");
            Append(string.Join(", ", technologies));
            sentence.Append(']');
        }

        if (labels.Length == 0 && edge.Kind is not null && Choose(edge.Kind.Name) is { Length: > 0 } kind)
        {
            sentence.Append(" (");
            Append(kind);
            sentence.Append(')');
        }

        return sentence.ToString();

        string Choose(LocalizedText text) => text.For(language, graph.Model.SourceLanguage).Text;

        void Append(string part)
        {
            if (language.IsRightToLeft)
            {
                sentence.Append('\u2068').Append(part).Append('\u2069');
            }
            else
            {
                sentence.Append(part);
            }
        }
    }
}
