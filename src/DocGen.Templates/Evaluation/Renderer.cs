using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using DocGen.Templates.Syntax;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Templates.Evaluation;

/// <summary>One rendering: walks the tree and writes. Holds all state that a template can change.</summary>
internal sealed partial class Renderer
{
    private readonly TemplateContext _context;
    private readonly TemplateLimits _limits;
    private readonly TemplateObject _globals;
    private TemplateOutput _output;
    private SourceText _source = null!;
    private SyntaxNode? _node;
    private LocalFrame _frame = new();
    private TemplateValue _returnValue;
    private TemplateStrictness _strictness;
    private Indentation _indentation;
    private bool _isLineStart;
    private int _depth;
    private long _steps;
    private int _loopTurns;
    private ulong _random;
    private Dictionary<string, int>? _cycles;

    public Renderer(TemplateContext context, IBufferWriter<byte> output)
    {
        _context = context;
        _limits = context.Limits;
        _output = new TemplateOutput(output);
        _globals = new TemplateObject(context.Globals);
        _random = context.Seed;
        _strictness = context.Strictness;
        PushObject(context.Builtins);
        PushObject(_globals);
    }

    public TemplateContext Context => _context;

    public bool IsEscaping => _context.Escaping == TemplateEscaping.Html;

    /// <summary>How dates print; templates change it by setting <c>date.format</c>.</summary>
    public string DateFormat => _dateObject is not null && _dateObject.TryGet("format", out TemplateValue format) && format.IsText ? format.AsText() : DateText.DefaultFormat;

    public void Render(Template template)
    {
        _source = template.Source;
        if (ExecuteBlock(template.Body) == Flow.Return)
        {
            Write(_returnValue);
        }
    }

    /// <summary>Counts work that a function does besides statements, so that nothing runs unlimited.</summary>
    public void CountSteps(long count)
    {
        _steps += count;
        if (_steps > _limits.Steps)
        {
            throw Exceed($"The template takes more than {_limits.Steps} steps");
        }
    }

    public void CheckTextLength(long length)
    {
        if (length > _limits.OutputBytes)
        {
            throw Exceed($"A text is longer than {_limits.OutputBytes} characters");
        }
    }

    public void CheckListLength(long count)
    {
        if (count > _limits.LoopTurns)
        {
            throw Exceed($"A list has more than {_limits.LoopTurns} items");
        }

        CountSteps(count / 16);
    }

    /// <summary>The fault at the node that is evaluated.</summary>
    public RuntimeFault Fail(string message) => Fault(TemplateRules.Runtime, CurrentSpan, message);

    public RuntimeFault Exceed(string message) => Fault(TemplateRules.Limit, CurrentSpan, message);

    /// <summary>Makes the next message point somewhere narrower than the current node.</summary>
    public void PointTo(TextSpan span) => _node = new LiteralExpression(default, span);

    private TextSpan CurrentSpan => _node?.Span ?? default;

    private RuntimeFault Fault(Rule rule, TextSpan span, string message, params ReadOnlySpan<DiagnosticNote> notes) =>
        new(rule, _source.GetLocation(span), message, [.. notes, .. IncludeNotes()]);

    /// <summary>The value in single quotes and its type, for messages.</summary>
    public string Describe(TemplateValue value)
    {
        if (value.IsNull)
        {
            return "null";
        }

        string text = ToText(value);
        text = text.Length > 40 ? string.Concat(text.AsSpan(0, 37), "...") : text;
        return $"'{text}' ({ValueFacts.KindName(value)})";
    }

    public string ToText(TemplateValue value) =>
        value.IsText ? value.AsText() : ValueFormatter.Format(value, FormatDate, _limits.OutputBytes);

    public string FormatDate(DateTime date) => DateText.Format(date, DateFormat, CultureInfo.InvariantCulture);

    /// <summary>A whole number out of a number or the text of one.</summary>
    /// <param name="span">Where a message points to; null for the current node.</param>
    public long ToInteger(TemplateValue value, TextSpan? span)
    {
        switch (value.Kind)
        {
            case ValueKind.Integer:
                return value.AsInteger();
            case ValueKind.Null:
                return 0;
            case ValueKind.Double or ValueKind.Single or ValueKind.Decimal:
                double rounded = Math.Round(Arithmetic.ToDouble(value), MidpointRounding.ToEven);
                if (rounded is >= long.MinValue and < 9.2233720368547758E18)
                {
                    return (long)rounded;
                }

                break;
            case ValueKind.Text when long.TryParse(value.AsText(), NumberStyles.Integer, CultureInfo.InvariantCulture, out long parsed):
                return parsed;
        }

        throw Fault(TemplateRules.Runtime, span ?? CurrentSpan, $"{Describe(value)} is no whole number");
    }

    /// <summary>A pseudo-random number below a limit: the xorshift64* generator, so that the same seed gives the same page.</summary>
    public ulong NextRandom()
    {
        _random = _random == 0 ? 0x9E3779B97F4A7C15 : _random;
        _random ^= _random >> 12;
        _random ^= _random << 25;
        _random ^= _random >> 27;
        return _random * 2685821657736338717UL;
    }

    /// <summary>The number of earlier calls with the same key in this rendering.</summary>
    public int NextInCycle(string key)
    {
        _cycles ??= new Dictionary<string, int>(StringComparer.Ordinal);
        int turn = _cycles.GetValueOrDefault(key);
        _cycles[key] = turn + 1;
        return turn;
    }

    public void Write(TemplateValue value)
    {
        if (value.IsNull)
        {
            return;
        }

        if (_indentation.OfBlock is not null)
        {
            WriteIndented(ToText(value), value.IsMarkup);
            CheckOutput();
            return;
        }

        _isLineStart = false;
        if (value.IsText)
        {
            WriteText(value.AsText(), value.IsMarkup);
        }
        else if (value.Kind == ValueKind.Integer)
        {
            _output.WriteInteger(value.AsInteger());
        }
        else
        {
            WriteText(ToText(value), isMarkup: false);
        }

        CheckOutput();
    }

    private void WriteText(ReadOnlySpan<char> text, bool isMarkup)
    {
        if (IsEscaping && !isMarkup)
        {
            _output.WriteEscaped(text);
        }
        else
        {
            _output.WriteText(text);
        }
    }

    private void WriteIndented(ReadOnlySpan<char> text, bool isMarkup)
    {
        while (text.Length > 0)
        {
            if (_isLineStart)
            {
                _output.WriteText(_indentation.OfBlock);
                _isLineStart = false;
            }

            int newLine = text.IndexOf('\n');
            int length = newLine < 0 ? text.Length : newLine + 1;
            WriteText(text[..length], isMarkup);
            _isLineStart = newLine >= 0;
            text = text[length..];
        }
    }

    /// <summary>Writes text of a template that stands in a function.</summary>
    private void WriteIndented(ReadOnlySpan<byte> utf8, string indent)
    {
        while (utf8.Length > 0)
        {
            if (_isLineStart)
            {
                _output.WriteText(indent);
            }

            int newLine = utf8.IndexOf((byte)'\n');
            int length = newLine < 0 ? utf8.Length : newLine + 1;
            _output.WriteBytes(utf8[..length]);
            _isLineStart = newLine >= 0;
            utf8 = utf8[length..];
        }
    }

    private void CheckOutput()
    {
        if (_output.Length > _limits.OutputBytes)
        {
            throw Exceed($"The output is longer than {_limits.OutputBytes} bytes");
        }
    }

    /// <summary>Runs code whose output goes into a string.</summary>
    private string Capture(Action action)
    {
        (TemplateOutput output, Indentation indentation, bool isLineStart) = (_output, _indentation, _isLineStart);
        ArrayBufferWriter<byte> buffer = new();
        (_output, _indentation, _isLineStart) = (new TemplateOutput(buffer), default, false);
        try
        {
            action();
            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
        finally
        {
            (_output, _indentation, _isLineStart) = (output, indentation, isLineStart);
        }
    }

    private void EnterCall()
    {
        if (++_depth > _limits.Depth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Exceed($"Functions and includes are nested more than {_limits.Depth} levels deep");
        }
    }
}
