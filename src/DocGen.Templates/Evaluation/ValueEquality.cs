using System.Runtime.CompilerServices;
using DocGen.Templates.Values;

namespace DocGen.Templates.Evaluation;

/// <summary>The equality of <c>==</c> for sets. Lists all share one hash, so that a set of many lists is slow but right.</summary>
internal sealed class ValueEquality : IEqualityComparer<TemplateValue>
{
    public static ValueEquality Instance { get; } = new();

    public bool Equals(TemplateValue x, TemplateValue y) => Operators.AreEqual(x, y);

    public int GetHashCode(TemplateValue obj) => obj.Kind switch
    {
        ValueKind.Text => string.GetHashCode(obj.AsText(), StringComparison.Ordinal),
        ValueKind.Object or ValueKind.Function => RuntimeHelpers.GetHashCode(obj.Reference),
        ValueKind.Date => obj.AsDate().GetHashCode(),
        ValueKind.TimeSpan => obj.AsTimeSpan().GetHashCode(),
        _ when obj.IsNumber => Arithmetic.ToDouble(obj).GetHashCode(),
        _ => (int)obj.Kind,
    };
}
