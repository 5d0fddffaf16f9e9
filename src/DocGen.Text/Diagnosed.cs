using System.Collections.Immutable;

namespace DocGen.Text;

/// <summary>What every stage returns: a value, always, and what was found on the way.</summary>
public sealed record Diagnosed<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(static d => d.Severity == Severity.Error);

    public Diagnosed<TOut> Select<TOut>(Func<T, TOut> selector) => new(selector(Value), Diagnostics);
}
