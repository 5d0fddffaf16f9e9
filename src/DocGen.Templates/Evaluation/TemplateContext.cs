using DocGen.Templates.Values;

namespace DocGen.Templates.Evaluation;

/// <summary>What a template is rendered with. Immutable: one context serves any number of renderings at the same time.</summary>
/// <param name="Builtins">The functions of the language; names in <paramref name="Globals"/> hide them.</param>
/// <param name="Globals">The host's variables. Templates cannot change them: what they assign lives as long as the rendering.</param>
public sealed record TemplateContext(ITemplateObject Builtins, ITemplateObject Globals)
{
    /// <summary>Where <c>include</c> finds templates; null for nowhere.</summary>
    public TemplateStore? Store { get; init; }

    public TemplateLimits Limits { get; init; } = TemplateLimits.Default;

    public TemplateEscaping Escaping { get; init; }

    public TemplateStrictness Strictness { get; init; }

    /// <summary>The clock of <c>date.now</c>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where <c>math.random</c> and <c>math.uuid</c> begin: the same seed gives the same output.</summary>
    public ulong Seed { get; init; } = 1;

    public CancellationToken CancellationToken { get; init; }
}

/// <summary>What happens to text that a template prints.</summary>
public enum TemplateEscaping
{
    None,

    /// <summary><c>&amp; &lt; &gt; " '</c> become entities unless the value is markup. Captured output, includes and the results of <c>html.escape</c> are markup.</summary>
    Html,
}

/// <summary>Which missing names are errors. Calling a missing function and reading a member of null always are.</summary>
public enum TemplateStrictness
{
    None,

    /// <summary>A variable that does not exist.</summary>
    Variables,

    /// <summary>A variable or a member of an object that does not exist.</summary>
    VariablesAndMembers,
}
