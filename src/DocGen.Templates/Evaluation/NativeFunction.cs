using System.Collections.Immutable;
using DocGen.Templates.Values;

namespace DocGen.Templates.Evaluation;

/// <summary>The code of a function that is written in C#.</summary>
public delegate TemplateValue NativeCode(TemplateCall call);

/// <summary>A function that is written in C#.</summary>
/// <param name="name">Its full name in messages, such as <c>array.add</c>.</param>
/// <param name="parameters">
/// Names between blanks, for named arguments and for checking the number: <c>name</c> must be given, <c>name?</c> may be null,
/// <c>name...</c> takes all arguments from its place on.
/// </param>
/// <param name="code">Called with every parameter in its place; those that are not given are null.</param>
public sealed class NativeFunction(string name, string parameters, NativeCode code) : TemplateFunction
{
    private readonly string? _group;
    private ImmutableArray<NativeParameter> _parameters;

    /// <summary>A function of a group: <c>array.add</c>.</summary>
    internal NativeFunction(string group, string name, string parameters, NativeCode code)
        : this(name, parameters, code) => _group = group;

    public override string Name => _group is null ? name : $"{_group}.{name}";

    public NativeCode Code => code;

    /// <summary>Whether named arguments are handed on instead of being matched with parameters.</summary>
    internal bool TakesAnyName { get; init; }

    /// <summary>The parameters; read from their text on first use, so that a library costs nothing until it is used.</summary>
    public ImmutableArray<NativeParameter> Parameters
    {
        get
        {
            if (_parameters.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _parameters, Parse(parameters));
            }

            return _parameters;
        }
    }

    private static ImmutableArray<NativeParameter> Parse(string text)
    {
        ImmutableArray<NativeParameter>.Builder result = ImmutableArray.CreateBuilder<NativeParameter>();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            bool isVariable = word.EndsWith("...", StringComparison.Ordinal);
            result.Add(new NativeParameter(word.TrimEnd('?', '.'), !isVariable && !word.EndsWith('?'), isVariable));
        }

        return result.ToImmutable();
    }
}

/// <param name="Name">The name for a named argument.</param>
/// <param name="IsRequired">Whether a call without it is an error.</param>
/// <param name="IsVariable">Whether it takes all further arguments.</param>
public sealed record NativeParameter(string Name, bool IsRequired, bool IsVariable);
