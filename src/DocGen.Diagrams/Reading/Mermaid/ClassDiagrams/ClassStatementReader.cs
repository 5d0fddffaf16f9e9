using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading.Mermaid.Blocks;
using DocGen.Text;

namespace DocGen.Diagrams.Reading.Mermaid.ClassDiagrams;

/// <summary>Reads statement by statement into the builder.</summary>
internal sealed class ClassStatementReader(MermaidCursor cursor, ClassDiagramBuilder builder, DiagnosticBag diagnostics)
{
    private readonly ClassTokens _tokens = new(cursor);

    public void ReadAll()
    {
        int start = cursor.At;
        cursor.SkipSpace();
        Guard(() => ExpectLineEnd());
        int count = 0;
        for (cursor.SkipBlank(); !cursor.IsAtEnd; cursor.SkipBlank())
        {
            count++;
            Guard(ReadStatement);
        }

        if (count == 0)
        {
            diagnostics.Report(ModelRules.MermaidSyntax, cursor.Locate(start, start), "the diagram is empty", DiagnosticNote.Help("it needs at least one statement, such as 'class A'"));
        }
    }

    /// <summary>Runs a reader; a fault is reported and the rest of its line skipped.</summary>
    private void Guard(Action read)
    {
        int before = cursor.At;
        try
        {
            read();
        }
        catch (MermaidSyntaxException fault)
        {
            diagnostics.Report(ModelRules.MermaidSyntax, fault.Location, fault.Message, fault.Help is null ? [] : [DiagnosticNote.Help(fault.Help)]);
            cursor.SkipLine();
            if (cursor.At == before)
            {
                cursor.At++;
            }
        }
    }

    private void ExpectLineEnd()
    {
        cursor.SkipSpace();
        if (!cursor.IsAtLineEnd && cursor.StartsWith("%%"))
        {
            throw _tokens.Expected("the end of the line", "a comment needs a line of its own");
        }

        if (!cursor.IsAtLineEnd)
        {
            throw _tokens.Expected("the end of the line");
        }
    }

    private void ReadStatement()
    {
        int start = cursor.At;
        if (cursor.TryTakeWord("class"))
        {
            ReadClass(null);
            ExpectLineEnd();
        }
        else if (cursor.TryTakeWord("namespace"))
        {
            ReadNamespace(null, 0);
            ExpectLineEnd();
        }
        else if (cursor.TryTakeWord("note"))
        {
            ReadNote(start);
            ExpectLineEnd();
        }
        else if (cursor.StartsWith("<<"))
        {
            string annotation = _tokens.TryAnnotation()!;
            ClassName name = _tokens.Name("the name of a class");
            builder.Class(name.Name, name.Generic, name.Location).Annotations.Add(annotation);
            ExpectLineEnd();
        }
        else if (!TryReadDirection() && !new ClassInteractionReader(cursor, _tokens, builder, diagnostics).TryRead())
        {
            ReadRelationOrMember(start);
        }
    }

    private bool TryReadDirection()
    {
        int start = cursor.At;
        if (cursor.TryTakeWord("direction"))
        {
            cursor.SkipSpace();
            FlowDirection? direction =
                cursor.TryTakeWord("TB") || cursor.TryTakeWord("TD") ? FlowDirection.Down
                : cursor.TryTakeWord("BT") ? FlowDirection.Up
                : cursor.TryTakeWord("LR") ? FlowDirection.Right
                : cursor.TryTakeWord("RL") ? FlowDirection.Left
                : null;
            if (direction is { } known)
            {
                builder.Direction = known;
                cursor.SkipLine();
                return true;
            }
        }

        cursor.At = start;
        return false;
    }

    /// <summary>Behind the word <c>class</c>: name, label, style class, annotation, body, of which only the name is needed.</summary>
    private void ReadClass(string? parent)
    {
        ClassName name = _tokens.Name("the name of a class");
        ClassBuilder target = builder.Class(name.Name, name.Generic, name.Location);
        if (parent is not null)
        {
            target.Namespace = parent;
        }

        if (_tokens.TryBracketLabel() is { } label)
        {
            target.Label = label;
        }

        SkipStyleClass();
        while (_tokens.TryAnnotation() is { } annotation)
        {
            target.Annotations.Add(annotation);
        }

        cursor.SkipSpace();
        if (cursor.TryTake("{"))
        {
            ReadClassBody(target, cursor.At - 1);
        }
    }

    private void SkipStyleClass()
    {
        cursor.SkipSpace();
        int start = cursor.At;
        if (cursor.TryTake(":::"))
        {
            _ = _tokens.TryName(allowsGeneric: false) ?? throw _tokens.Expected("the name of a style class");
            ReportIgnored(start, "style class");
        }
    }

    private void ReportIgnored(int start, string what) =>
        diagnostics.Report(ModelRules.MermaidIgnored, cursor.Locate(start, cursor.At), $"'{cursor.Text(start, cursor.At)}' has no effect", DiagnosticNote.Help($"a {what} is not applied: colours come from the theme"));

    /// <summary>Lines up to the closing brace.</summary>
    private void ReadClassBody(ClassBuilder target, int open)
    {
        while (true)
        {
            cursor.SkipBlank();
            if (cursor.IsAtEnd)
            {
                throw new MermaidSyntaxException(cursor.Locate(open, open + 1), $"the body of class '{target.Name}' is never closed", "a '}' is missing");
            }

            if (cursor.TryTake("}"))
            {
                return;
            }

            int start = cursor.At;
            while (!cursor.IsAtLineEnd && cursor.Current is not ('{' or '}'))
            {
                cursor.At++;
            }

            if (cursor.Current == '{')
            {
                // The body goes on: leaving it here would make faults of all its other lines.
                diagnostics.Report(ModelRules.MermaidSyntax, cursor.Locate(cursor.At, cursor.At + 1), "a member cannot hold '{'", DiagnosticNote.Help("write '#lbrace;' for it"));
                cursor.SkipLine();
                continue;
            }

            string text = cursor.Text(start, cursor.At).TrimEnd();
            if (text.Length > 0)
            {
                ClassMemberReader.Read(text, cursor.Locate(start, start + text.Length), target);
            }
        }
    }

    /// <summary>Behind the word <c>namespace</c>.</summary>
    private void ReadNamespace(string? parent, int depth)
    {
        const int MaximumDepth = 50;
        ClassName name = _tokens.TryName(allowsGeneric: false) ?? throw _tokens.Expected("the name of a namespace");
        string path = builder.Namespace(parent, name.Name, _tokens.TryBracketLabel(), name.Location);
        cursor.SkipSpace();
        int open = cursor.At;
        if (!cursor.TryTake("{"))
        {
            throw _tokens.Expected("'{'", "it stands on the line of the name");
        }

        if (depth > MaximumDepth)
        {
            throw new MermaidSyntaxException(name.Location, "namespaces are nested too deeply");
        }

        int count = 0;
        for (cursor.SkipBlank(); !cursor.TryTake("}"); cursor.SkipBlank())
        {
            if (cursor.IsAtEnd)
            {
                throw new MermaidSyntaxException(cursor.Locate(open, open + 1), $"namespace '{name.Name}' is never closed", "a '}' is missing");
            }

            count++;
            Guard(() => ReadNamespaceStatement(path, depth));
        }

        if (count == 0)
        {
            throw new MermaidSyntaxException(name.Location, $"namespace '{name.Name}' is empty", "it needs at least one class");
        }
    }

    private void ReadNamespaceStatement(string path, int depth)
    {
        int start = cursor.At;
        if (cursor.TryTakeWord("class"))
        {
            ReadClass(path);
        }
        else if (cursor.TryTakeWord("namespace"))
        {
            ReadNamespace(path, depth + 1);
        }
        else if (cursor.TryTakeWord("note"))
        {
            ReadNote(start);
        }
        else
        {
            throw _tokens.Expected("'class', 'namespace', 'note' or '}'", "relations stand outside of namespaces");
        }

        cursor.SkipSpace();
        if (cursor.Current != '}')
        {
            ExpectLineEnd();
        }
    }

    /// <summary>Behind the word <c>note</c>.</summary>
    private void ReadNote(int start)
    {
        string? about = null;
        int afterNote = cursor.At;
        cursor.SkipSpace();
        if (cursor.TryTakeWord("for"))
        {
            about = (_tokens.TryName(allowsGeneric: false) ?? throw _tokens.Expected("the name of a class")).Name;
        }
        else
        {
            cursor.At = afterNote;
        }

        string text = _tokens.TryString() ?? throw _tokens.Expected("a text in double quotes");
        builder.Notes.Add(new ClassNote(about, MermaidText.Decode(text), cursor.Locate(start, afterNote)));
    }

    private void ReadRelationOrMember(int start)
    {
        ClassName left = _tokens.TryName() ?? throw _tokens.Expected("a statement", "such as 'class A' or 'A --> B'");
        if (_tokens.TryLabel() is { } member)
        {
            ClassBuilder target = builder.Class(left.Name, left.Generic, left.Location);
            if (member.Text.Length == 0)
            {
                throw new MermaidSyntaxException(member.Location, "a member is missing here");
            }

            ClassMemberReader.Read(member.Text, member.Location, target);
            return;
        }

        string? fromMultiplicity = _tokens.TryString();
        if (_tokens.TryArrow() is not { } arrow)
        {
            cursor.SkipSpace();
            if (fromMultiplicity is null && cursor.IsAtLineEnd)
            {
                diagnostics.Report(
                    ModelRules.MermaidIgnored,
                    left.Location,
                    $"'{cursor.Text(start, left.Location.Span.End)}' has no effect",
                    DiagnosticNote.Help("a class is made by 'class' or by a relation"));
                return;
            }

            throw _tokens.Expected("a relation such as '-->', or ':' and a member");
        }

        string? toMultiplicity = _tokens.TryString();
        ClassName right = _tokens.Name("the name of a class");
        string label = _tokens.TryLabel()?.Text ?? "";
        ExpectLineEnd();

        // A lollipop whose other end is bare hangs an interface on the class; with two marks both ends are classes.
        string from = arrow is { Tail: EndMark.Circle, Head: EndMark.None }
            ? builder.Interface(left.Name, left.Location)
            : builder.Class(left.Name, left.Generic, left.Location).Name;
        string to = arrow is { Head: EndMark.Circle, Tail: EndMark.None }
            ? builder.Interface(right.Name, right.Location)
            : builder.Class(right.Name, right.Generic, right.Location).Name;
        builder.Relations.Add(new ClassRelation(
            from,
            to,
            arrow.Tail,
            arrow.Head,
            arrow.IsDashed,
            MermaidText.Decode(fromMultiplicity ?? ""),
            MermaidText.Decode(toMultiplicity ?? ""),
            MermaidText.Decode(label),
            cursor.Locate(start, right.Location.Span.End)));
    }
}
