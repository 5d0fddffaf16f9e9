using DocGen.Templates.Syntax;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Templates.Evaluation;

/// <summary>One call of a native function: its arguments, each in the place of its parameter. Valid only while the function runs.</summary>
public readonly struct TemplateCall
{
    private readonly int _start;
    private readonly int _given;
    private readonly Expression _caller;
    private readonly NativeFunction _function;

    internal TemplateCall(
        Renderer renderer,
        int start,
        int count,
        int given,
        Expression caller,
        NativeFunction function,
        List<Renderer.NamedArgument>? named)
    {
        Renderer = renderer;
        _start = start;
        Count = count;
        _given = given;
        _caller = caller;
        _function = function;
        Named = named;
    }

    /// <summary>Number of arguments, with those that were left out and are null.</summary>
    public int Count { get; }

    public TemplateContext Context => Renderer.Context;

    internal Renderer Renderer { get; }

    internal Expression Caller => _caller;

    internal List<Renderer.NamedArgument>? Named { get; }

    public TemplateValue this[int index] => index < Count ? Renderer.ArgumentAt(_start + index) : default;

    public bool IsNull(int index) => this[index].IsNull;

    /// <summary>The argument as it would print; null gives the empty text.</summary>
    public string Text(int index) => Renderer.ToText(this[index]);

    /// <summary>The argument as it would print; null stays null.</summary>
    public string? OptionalText(int index) => IsNull(index) ? null : Text(index);

    /// <summary>A whole number; null gives 0. A fault where it is none.</summary>
    public long Integer(int index, long whenNull = 0)
    {
        TemplateValue value = this[index];
        return value.IsNull ? whenNull : Renderer.ToInteger(value, SpanOf(index));
    }

    /// <summary>A whole number that fits 32 bits.</summary>
    public int Int32(int index, int whenNull = 0)
    {
        long value = Integer(index, whenNull);
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw FailAt(index, $"'{value}' is out of range");
    }

    /// <summary>A number as double; null gives 0.</summary>
    public double Number(int index)
    {
        TemplateValue value = this[index];
        if (value.IsNumber)
        {
            return Arithmetic.ToDouble(value);
        }

        if (value.IsNull)
        {
            return 0;
        }

        return value.IsText && double.TryParse(value.AsText(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double parsed)
            ? parsed
            : throw FailAt(index, $"{Renderer.Describe(value)} is no number");
    }

    public bool IsTrue(int index) => ValueFacts.IsTrue(this[index]);

    /// <summary>A list; null where the argument is null. A fault where it is neither.</summary>
    public ITemplateList? List(int index)
    {
        TemplateValue value = this[index];
        return value.Kind switch
        {
            ValueKind.Null => null,
            ValueKind.List => value.AsList(),
            _ => throw FailAt(index, $"{Renderer.Describe(value)} is no list"),
        };
    }

    public ITemplateObject? Object(int index)
    {
        TemplateValue value = this[index];
        return value.Kind switch
        {
            ValueKind.Null => null,
            ValueKind.Object => value.AsObject(),
            _ => throw FailAt(index, $"{Renderer.Describe(value)} is no object"),
        };
    }

    /// <summary>A function; null where the argument is null.</summary>
    public TemplateFunction? Function(int index)
    {
        TemplateValue value = this[index];
        return value.Kind switch
        {
            ValueKind.Null => null,
            ValueKind.Function => value.AsFunction(),
            _ => throw FailAt(index, $"{Renderer.Describe(value)} is no function"),
        };
    }

    /// <summary>Calls a function of the template.</summary>
    public TemplateValue Invoke(TemplateFunction function, params ReadOnlySpan<TemplateValue> arguments) => Renderer.Invoke(function, arguments, _caller);

    /// <summary>Text that is markup in the escaping mode, and plain text otherwise.</summary>
    public TemplateValue Markup(string? text) => Renderer.IsEscaping ? TemplateValue.FromMarkup(text) : TemplateValue.FromText(text);

    /// <summary>The exception that reports a mistake of the template at this call.</summary>
    public Exception Fail(string message) => FailAt(-1, message);

    /// <summary>The exception that reports a mistake of the template at one argument.</summary>
    public Exception FailAt(int index, string message)
    {
        Renderer.PointTo(SpanOf(index));
        return Renderer.Fail($"{_function.Name}: {message}");
    }

    private TextSpan SpanOf(int index)
    {
        if (_caller is not CallExpression { IsSimple: true } call || index < 0 || index >= _given)
        {
            return _caller.Span;
        }

        int piped = _given - call.Arguments.Length;
        return index >= piped && piped >= 0 ? call.Arguments[index - piped].Span : _caller.Span;
    }
}
