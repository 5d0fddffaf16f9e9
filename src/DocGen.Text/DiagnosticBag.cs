using System.Collections.Immutable;

namespace DocGen.Text;

/// <summary>Collects diagnostics inside one stage. Not thread-safe: each parallel item has its own.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    public bool HasErrors => _items.Exists(static d => d.Severity == Severity.Error);

    public int Count => _items.Count;

    public void Add(Diagnostic diagnostic) => _items.Add(diagnostic);

    public void Report(Rule rule, SourceLocation? location, string message, params ReadOnlySpan<DiagnosticNote> notes) =>
        _items.Add(Diagnostic.Create(rule, location, message, notes));

    public void AddRange(ImmutableArray<Diagnostic> diagnostics) => _items.AddRange(diagnostics);

    /// <summary>Unwraps a stage's value and keeps its diagnostics.</summary>
    public T Take<T>(Diagnosed<T> diagnosed)
    {
        _items.AddRange(diagnosed.Diagnostics);
        return diagnosed.Value;
    }

    /// <summary>What was collected, in the order of reports.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => [.. _items.Order(Diagnostic.Order)];

    public Diagnosed<T> Diagnose<T>(T value) => new(value, ToImmutable());
}
