using DocGen.Templates.Syntax;
using DocGen.Templates.Values;

namespace DocGen.Templates.Evaluation;

/// <summary>Operators on lists. None changes its operands: each gives a new list.</summary>
internal static class ListOperators
{
    public static TemplateValue Apply(BinaryOperator op, TemplateValue left, TemplateValue right, Renderer renderer)
    {
        bool areBoth = left.Kind == ValueKind.List && right.Kind == ValueKind.List;
        switch (op)
        {
            case BinaryOperator.ShiftLeft when left.Kind == ValueKind.List:
                TemplateArray appended = Copy(left.AsList(), renderer);
                appended.Add(right);
                return TemplateValue.FromList(appended);
            case BinaryOperator.ShiftRight when right.Kind == ValueKind.List:
                TemplateArray prepended = Copy(right.AsList(), renderer);
                prepended.Insert(0, left);
                return TemplateValue.FromList(prepended);
            case BinaryOperator.Add when areBoth:
                TemplateArray sum = Copy(left.AsList(), renderer);
                renderer.CheckListLength((long)sum.Count + right.AsList().Count);
                sum.AddRange(right.AsList());
                return TemplateValue.FromList(sum);
            case BinaryOperator.Subtract or BinaryOperator.BitwiseAnd when areBoth:
                return TemplateValue.FromList(Filter(left.AsList(), right.AsList(), op == BinaryOperator.BitwiseAnd, renderer));
            case BinaryOperator.Multiply when left.Kind == ValueKind.List && right.IsNumber:
                return TemplateValue.FromList(Repeat(left.AsList(), renderer.ToInteger(right, null), renderer));
            case BinaryOperator.Multiply when right.Kind == ValueKind.List && left.IsNumber:
                return TemplateValue.FromList(Repeat(right.AsList(), renderer.ToInteger(left, null), renderer));
            case BinaryOperator.Equal or BinaryOperator.NotEqual when !areBoth:
                return op == BinaryOperator.NotEqual;
        }

        return areBoth && Operators.Comparison(op, Compare(left.AsList(), right.AsList())) is bool result
            ? result
            : throw Operators.Unsupported(op, left, right, renderer);
    }

    // Lists may hold themselves.
    private const int MaximumComparisons = 1_000_000;

    /// <summary>Item by item; a list that is the beginning of another comes first. What lies beyond a million comparisons or 50 levels counts as equal.</summary>
    public static int Compare(ITemplateList left, ITemplateList right)
    {
        int budget = MaximumComparisons;
        return Compare(left, right, 0, ref budget);
    }

    private static int Compare(ITemplateList left, ITemplateList right, int depth, ref int budget)
    {
        if (ReferenceEquals(left, right))
        {
            return 0;
        }

        int count = Math.Min(left.Count, right.Count);
        for (int i = 0; i < count && depth < 50 && --budget > 0; i++)
        {
            (TemplateValue first, TemplateValue second) = (left[i], right[i]);
            int order = first.Kind == ValueKind.List && second.Kind == ValueKind.List
                ? Compare(first.AsList(), second.AsList(), depth + 1, ref budget)
                : Operators.AreEqual(first, second) ? 0 : CompareDifferent(first, second);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    private static int CompareDifferent(TemplateValue left, TemplateValue right) => Operators.Compare(left, right) is var order && order != 0 ? order : -1;

    private static TemplateArray Copy(ITemplateList list, Renderer renderer)
    {
        renderer.CheckListLength(list.Count);
        TemplateArray copy = new(list.Count + 1);
        copy.AddRange(list);
        return copy;
    }

    private static TemplateArray Filter(ITemplateList list, ITemplateList other, bool keep, Renderer renderer)
    {
        TemplateArray result = new();
        for (int i = 0; i < list.Count; i++)
        {
            renderer.CountSteps(other.Count);
            if (Contains(other, list[i]) == keep && !(keep && Contains(result, list[i])))
            {
                result.Add(list[i]);
            }
        }

        return result;
    }

    public static bool Contains(ITemplateList list, TemplateValue value)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (Operators.AreEqual(list[i], value))
            {
                return true;
            }
        }

        return false;
    }

    private static TemplateArray Repeat(ITemplateList list, long count, Renderer renderer)
    {
        count = Math.Clamp(count, 0, int.MaxValue);
        renderer.CheckListLength(list.Count * count);
        TemplateArray result = new((int)(list.Count * count));
        for (long i = 0; i < count && list.Count > 0; i++)
        {
            result.AddRange(list);
        }

        return result;
    }
}
