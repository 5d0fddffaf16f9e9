using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Text;

namespace DocGen.Diagrams.Reading.Mermaid.ClassDiagrams;

/// <summary>A class while its statements are being read; they may stand anywhere in the block.</summary>
internal sealed class ClassBuilder(string name, SourceLocation location)
{
    public string Name => name;

    public SourceLocation Location => location;

    public string? Namespace { get; set; }

    public string? Label { get; set; }

    public string Generic { get; set; } = "";

    public List<string> Annotations { get; } = [];

    public List<ClassMember> Attributes { get; } = [];

    public List<ClassMember> Methods { get; } = [];

    public string? Link { get; set; }

    public string? Tooltip { get; set; }

    public ClassDiagramElement Build() =>
        new ClassDiagramElement.Class(name, Namespace, Label ?? name, Generic, [.. Annotations], [.. Attributes], [.. Methods], Link, Tooltip, location);
}

/// <summary>A class diagram while it is being read.</summary>
internal sealed class ClassDiagramBuilder
{
    private readonly Dictionary<string, ClassBuilder> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ClassDiagramElement> _namespaces = new(StringComparer.Ordinal);
    private readonly List<Func<ClassDiagramElement>> _elements = [];
    private int _interfaces;

    public List<ClassRelation> Relations { get; } = [];

    public List<ClassNote> Notes { get; } = [];

    public FlowDirection Direction { get; set; } = FlowDirection.Down;

    public string? AccessibleTitle { get; set; }

    public string? AccessibleDescription { get; set; }

    public ClassBuilder? FindClass(string name) => _classes.GetValueOrDefault(name);

    public ClassBuilder Class(string name, string generic, SourceLocation location)
    {
        if (!_classes.TryGetValue(name, out ClassBuilder? found))
        {
            found = new ClassBuilder(name, location);
            _classes.Add(name, found);
            _elements.Add(found.Build);
        }

        if (generic.Length > 0)
        {
            found.Generic = generic;
        }

        return found;
    }

    /// <summary>Opens a namespace and all that it stands in.</summary>
    /// <returns>Its path.</returns>
    public string Namespace(string? parent, string name, string? label, SourceLocation location)
    {
        string? path = parent;
        foreach (string part in name.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            string inner = path is null ? part : $"{path}.{part}";
            if (!_namespaces.ContainsKey(inner))
            {
                _namespaces.Add(inner, new ClassDiagramElement.NamespaceBox(inner, path, part, location));
                _elements.Add(() => _namespaces[inner]);
            }

            path = inner;
        }

        path ??= name;
        if (label is not null && _namespaces.TryGetValue(path, out ClassDiagramElement? element))
        {
            _namespaces[path] = element with { Label = label };
        }

        return path;
    }

    /// <returns>The name of a new interface.</returns>
    public string Interface(string label, SourceLocation location)
    {
        string name;
        do
        {
            name = $"interface{_interfaces++}";
        }
        while (_classes.ContainsKey(name));

        ClassDiagramElement.Interface made = new(name, label, location);
        _elements.Add(() => made);
        return name;
    }

    public ClassDiagram Build() => new(
        [.. _elements.Select(static build => build())],
        [.. Relations],
        [.. Notes],
        Direction,
        AccessibleTitle,
        AccessibleDescription);
}
