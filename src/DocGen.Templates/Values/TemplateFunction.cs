namespace DocGen.Templates.Values;

/// <summary>A function as a value; how it is called is the business of the evaluation.</summary>
public abstract class TemplateFunction
{
    /// <summary>The name in messages.</summary>
    public abstract string Name { get; }
}
