using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading.Mermaid.Blocks;
using DocGen.Text;

namespace DocGen.Diagrams.Reading.Mermaid.ClassDiagrams;

/// <summary>Reads one line of a class body.</summary>
internal static class ClassMemberReader
{
    /// <param name="text">Trimmed and not empty.</param>
    public static void Read(string text, SourceLocation location, ClassBuilder target)
    {
        if (text.StartsWith("<<", StringComparison.Ordinal) && text.EndsWith(">>", StringComparison.Ordinal))
        {
            target.Annotations.Add(text[2..^2].Trim());
            return;
        }

        // A closing parenthesis makes a method, wherever it stands.
        bool isMethod = text.IndexOf(')') > 0;
        (string plain, MemberStyle style) = isMethod ? TakeMethodStyle(text) : TakeLastStyle(text);
        ClassMember member = new(MermaidText.ExpandGenerics(MermaidText.Decode(plain)), style, location);
        (isMethod ? target.Methods : target.Attributes).Add(member);
    }

    /// <summary>The mark stands behind the parentheses or at the end of the line.</summary>
    private static (string Text, MemberStyle Style) TakeMethodStyle(string text)
    {
        int close = text.LastIndexOf(')');
        return close + 1 < text.Length && StyleOf(text[close + 1]) is var style and not MemberStyle.Plain
            ? (text.Remove(close + 1, 1).TrimEnd(), style)
            : TakeLastStyle(text);
    }

    private static (string Text, MemberStyle Style) TakeLastStyle(string text) =>
        text.Length > 1 && StyleOf(text[^1]) is var style and not MemberStyle.Plain ? (text[..^1].TrimEnd(), style) : (text, MemberStyle.Plain);

    private static MemberStyle StyleOf(char mark) => mark switch
    {
        '*' => MemberStyle.Abstract,
        '$' => MemberStyle.Static,
        _ => MemberStyle.Plain,
    };
}
