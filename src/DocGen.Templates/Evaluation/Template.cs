using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using DocGen.Templates.Parsing;
using DocGen.Templates.Syntax;
using DocGen.Text;

namespace DocGen.Templates.Evaluation;

/// <summary>A parsed template. Immutable: it can be rendered on many threads at once.</summary>
public sealed class Template
{
    private Template(SourceText source, BlockStatement body, bool hasErrors)
    {
        Source = source;
        Body = body;
        HasErrors = hasErrors;
    }

    public SourceText Source { get; }

    internal BlockStatement Body { get; }

    /// <summary>Whether parsing found errors, so that it cannot be rendered.</summary>
    public bool HasErrors { get; }

    /// <summary>Parses text with code blocks; O(length).</summary>
    public static Diagnosed<Template> Parse(SourceText source) => Parse(source, isExpressionOnly: false);

    /// <summary>Parses code alone, without <c>{{</c> and <c>}}</c>.</summary>
    public static Diagnosed<Template> ParseCode(SourceText source) => Parse(source, isExpressionOnly: true);

    /// <summary>Writes the rendered text as UTF-8.</summary>
    /// <returns>Empty where all went well; else the errors, and what was written so far must be thrown away.</returns>
    public ImmutableArray<Diagnostic> Render(TemplateContext context, IBufferWriter<byte> output)
    {
        if (HasErrors)
        {
            return [Diagnostic.Create(TemplateRules.Syntax, Source.GetLocation(default), "The template has syntax errors and cannot be rendered")];
        }

        Renderer renderer = new(context, output);
        try
        {
            renderer.Render(this);
            return [];
        }
        catch (RuntimeFault fault)
        {
            return [Diagnostic.Create(fault.Rule, fault.Location, fault.Message, fault.Notes.AsSpan()), .. fault.Others];
        }
    }

    /// <summary>Renders to a string: for tests and short texts.</summary>
    public Diagnosed<string> RenderToString(TemplateContext context)
    {
        ArrayBufferWriter<byte> output = new();
        ImmutableArray<Diagnostic> diagnostics = Render(context, output);
        return new Diagnosed<string>(diagnostics.IsEmpty ? Encoding.UTF8.GetString(output.WrittenSpan) : "", diagnostics);
    }

    private static Diagnosed<Template> Parse(SourceText source, bool isExpressionOnly)
    {
        Diagnosed<BlockStatement> body = Parser.Parse(source, isExpressionOnly);
        bool hasErrors = body.HasErrors;
        return body.Select(b => new Template(source, b, hasErrors));
    }
}
