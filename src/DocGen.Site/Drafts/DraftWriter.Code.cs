using DocGen.Site.Syntax;
using Markdig.Helpers;
using Markdig.Syntax;

namespace DocGen.Site.Drafts;

/// <summary>Code blocks, and fences that are drawn.</summary>
internal sealed partial class DraftWriter
{
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
        string language = fence?.Info is { Length: > 0 } info ? info : "";
        if (_isFragment)
        {
            _output.Write("<pre><code"u8);
            WriteLanguageClass(language);
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
        language = language.Trim('{', '}', '.');
        _output.Write("<div class=\"code\""u8);
        if (language.Length > 0)
        {
            _output.WriteAttribute("data-language"u8, language);
        }

        _output.Write(">"u8);
        if (options.Title is { } title)
        {
            _output.Write("<p class=\"code-title\">"u8);
            _output.WriteText(title);
            _output.Write("</p>"u8);
        }

        _output.Write("<pre tabindex=\"0\"><code"u8);
        WriteLanguageClass(language);
        _output.Write(">"u8);
        WriteLines(block, language, options);
        _output.Write("</code></pre></div>\n"u8);
    }

    private void WriteLanguageClass(string language)
    {
        if (language.Length > 0)
        {
            _output.WriteAttribute("class"u8, "language-" + language);
        }
    }

    private void WriteLines(CodeBlock block, string language, CodeOptions options)
    {
        bool isDiff = language == "diff";
        bool hasSpans = isDiff || options.FirstNumber is not null || options.Highlighted.Count > 0;
        CodeHighlighter highlighter = new(language);
        int number = 0;
        foreach (ref readonly StringLine line in block.Lines.Lines.AsSpan(0, block.Lines.Count))
        {
            number++;
            ReadOnlySpan<char> text = line.Slice.AsSpan();
            if (!hasSpans)
            {
                highlighter.WriteLine(_output.Html, text);
                _output.Write("\n"u8);
                continue;
            }

            _output.Write("<span class=\"line"u8);
            if (options.Highlighted.Contains(number))
            {
                _output.Write(" highlighted"u8);
            }

            if (isDiff && !text.IsEmpty)
            {
                _output.Write(text[0] == '+' ? " inserted"u8 : text[0] == '-' ? " deleted"u8 : ""u8);
            }

            _output.Write("\""u8);
            if (options.FirstNumber is { } first)
            {
                _output.Write(" data-line=\""u8);
                _output.WriteNumber(first + number - 1);
                _output.Write("\""u8);
            }

            _output.Write(">"u8);
            highlighter.WriteLine(_output.Html, text);
            _output.Write("\n</span>"u8);
        }
    }
}
