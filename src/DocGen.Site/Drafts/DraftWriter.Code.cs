using System.Buffers;
using DocGen.Site.Highlighting;
using DocGen.Site.Syntax;
using Markdig.Helpers;
using Markdig.Syntax;

namespace DocGen.Site.Drafts;

/// <summary>Code blocks, and fences that are drawn.</summary>
internal sealed partial class DraftWriter
{
    [ThreadStatic]
    private static ArrayBufferWriter<char>? _code;

    private void WriteFence(FencedCodeBlock fence)
    {
        if (_isFragment)
        {
            WriteCode(fence);
            return;
        }

        if (FenceContent.KindOf(fence) is null)
        {
            WriteCode(fence);
            return;
        }

        // Whether it is drawn is known when all fences have been read.
        string caption = CodeOptions.Parse(fence.Arguments).Title is { } title ? System.Net.WebUtility.HtmlEncode(title) : "";
        DraftHole.FigureOrText hole = new(_output.Position, null, _source, FenceContent.Locate(fence, _source), caption, null);
        _output.Add(hole);
        hole.Alternative = _output.Place;
        bool hadCode = HasCode;
        WriteCode(fence);
        HasCode = hadCode;
        hole.End = _output.Close();
    }

    private void WriteCode(CodeBlock block)
    {
        _output.EnsureLine();
        FencedCodeBlock? fence = block as FencedCodeBlock;
        string name = fence?.Info is { Length: > 0 } info ? info : "";
        if (_isFragment)
        {
            _output.Write("<pre><code"u8);
            WriteLanguageClass(name);
            _output.Write(">"u8);
            foreach (ref readonly StringLine line in block.Lines.Lines.AsSpan(0, block.Lines.Count))
            {
                _output.WriteText(line.Slice.AsSpan());
                _output.Write("\n"u8);
            }

            _output.Write("</code></pre>\n"u8);
            return;
        }

        HasCode = true;
        CodeOptions options = CodeOptions.Parse(fence?.Arguments);
        ReadOnlySpan<char> text = TextOf(block, options);
        name = FenceContent.LanguageOf(name);
        CodeLanguage? language = CodeLanguages.Find(name);
        _output.Write("<div class=\"code"u8);
        _output.Write(options.Focused.Count > 0 ? " has-focus"u8 : ""u8);
        _output.Write(options.HasChanges ? " has-changes"u8 : ""u8);
        _output.Write(options.IsWrapped ? " is-wrapped\""u8 : "\""u8);
        if (name.Length > 0)
        {
            _output.WriteAttribute("data-language"u8, name);
        }

        _output.Write(">"u8);
        if (options.Title is { } title)
        {
            _output.Write("<p class=\"code-title\">"u8);
            _output.WriteText(title);
            _output.Write("</p>"u8);
        }

        // Long lines are scrolled with the keyboard; whoever lands here hears what it is.
        _output.Write("<pre tabindex=\"0\" role=\"group\" aria-label=\""u8);
        WriteName(options.Title, static labels => labels.Code);
        if (options.Title is null && language is { Name.Length: > 0 })
        {
            _output.Write(": "u8);
            _output.WriteText(language.Title);
        }

        _output.Write("\"><code"u8);
        WriteLanguageClass(name);
        _output.Write(">"u8);
        CodeLines.Write(_output.Html, language, text, options);
        _output.Write("</code></pre></div>\n"u8);
    }

    private void WriteLanguageClass(string language)
    {
        if (language.Length > 0)
        {
            _output.WriteAttribute("class"u8, "language-" + language);
        }
    }

    /// <summary>The lines of a block, each with its end; valid until the next call on this thread.</summary>
    private static ReadOnlySpan<char> TextOf(CodeBlock block, CodeOptions options)
    {
        ArrayBufferWriter<char> text = _code ??= new ArrayBufferWriter<char>(4096);
        text.ResetWrittenCount();
        int number = 0;
        foreach (ref readonly StringLine line in block.Lines.Lines.AsSpan(0, block.Lines.Count))
        {
            text.Write(CodeNotes.Take(line.Slice.AsSpan(), ++number, options));
            text.Write("\n");
        }

        return text.WrittenSpan;
    }
}
