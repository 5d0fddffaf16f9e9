using System.Collections.Immutable;
using System.Text;
using DocGen.Templates.Syntax;
using DocGen.Text;

namespace DocGen.Templates.Parsing;

/// <summary>A recursive-descent parser that reports every fault it can tell apart and always gives a tree.</summary>
/// <remarks>
/// O(n). A fault that lies before or at the last one reported is a consequence of it and is left out. Nesting is limited, so that no input overflows the stack.
/// </remarks>
internal sealed partial class Parser
{
    private const int MaximumDepth = 200;

    // Operators and members side by side: each is one level of the tree, which is walked recursively.
    private const int MaximumChain = 500;

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly Lexer _lexer;
    private Token _current;
    private Token _previous;
    private int _lastReported = -1;
    private int _newLineDepth;
    private int _expressionLevel;
    private int _depth;
    private int _loopDepth;
    private bool _wasRaw;

    // Where the code block begins that the parser is in; null in text.
    private TextSpan? _codeEnter;

    private Parser(SourceText source, DiagnosticBag diagnostics, bool isExpressionOnly)
    {
        _source = source;
        _diagnostics = diagnostics;
        _lexer = new Lexer(source, diagnostics, isExpressionOnly);
        _current = ReadToken();
        _codeEnter = _current.Kind == TokenKind.CodeEnter ? _current.Span : null;
    }

    /// <summary>Parses a template: text with code blocks.</summary>
    /// <param name="isExpressionOnly">Whether the text is code without <c>{{</c> and <c>}}</c>.</param>
    public static Diagnosed<BlockStatement> Parse(SourceText source, bool isExpressionOnly)
    {
        DiagnosticBag diagnostics = new();
        try
        {
            Parser parser = new(source, diagnostics, isExpressionOnly);
            return diagnostics.Diagnose(parser.ParseTemplate());
        }
        catch (NestingException exception)
        {
            diagnostics.Report(
                TemplateRules.Syntax,
                source.GetLocation(exception.Span),
                $"The template is nested more than {MaximumDepth} levels deep, or an expression is too long");
            return diagnostics.Diagnose(BlockStatement.Empty);
        }
    }

    private string Text(Token token) => _source.Content.Substring(token.Start, token.Length);

    private ReadOnlySpan<char> CurrentText => _source.Content.AsSpan(_current.Start, _current.Length);

    /// <summary>What a message calls the current token.</summary>
    private string CurrentName => _current.Kind switch
    {
        TokenKind.EndOfFile => "the end of the file",
        TokenKind.NewLine => "the end of the line",
        _ => $"'{Text(_current)}'",
    };

    private void Next()
    {
        _previous = _current;
        _current = ReadToken();
        _codeEnter = _current.Kind switch
        {
            TokenKind.CodeEnter => _current.Span,
            TokenKind.CodeExit => null,
            _ => _codeEnter,
        };
    }

    /// <summary>Takes a token behind which the code may go on in the next line.</summary>
    private void NextOverLines()
    {
        _newLineDepth++;
        Next();
        _newLineDepth--;
    }

    private Token ReadToken()
    {
        Token token = _lexer.Next();
        while (_newLineDepth > 0 && token.Kind == TokenKind.NewLine)
        {
            token = _lexer.Next() with { FollowsSpace = true };
        }

        return token;
    }

    private Token Peek() => _lexer.Peek();

    private bool IsWord(string word) => _current.Kind == TokenKind.Identifier && CurrentText.SequenceEqual(word);

    private void Report(TextSpan span, string message, params ReadOnlySpan<DiagnosticNote> notes)
    {
        if (span.Start > _lastReported)
        {
            _lastReported = span.Start;
            _diagnostics.Report(TemplateRules.Syntax, _source.GetLocation(span), message, notes);
        }
    }

    private void ReportCurrent(string message, params ReadOnlySpan<DiagnosticNote> notes)
    {
        // Of a string that never ends the lexer has told already.
        if (_current.Kind != TokenKind.Invalid || _current.Length == 1)
        {
            Report(_current.Span, message, notes);
        }
    }

    private bool IsEndOfStatement =>
        _current.Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.EndOfFile;

    private void ExpectEndOfStatement()
    {
        if (!IsEndOfStatement)
        {
            ReportCurrent($"{Capital(CurrentName)} is not expected here: the statement is complete");
            SkipStatement();
        }

        if (_current.Kind is TokenKind.NewLine or TokenKind.Semicolon)
        {
            Next();
        }
    }

    private void SkipStatement()
    {
        while (!IsEndOfStatement)
        {
            Next();
        }
    }

    private void Enter()
    {
        if (++_depth > MaximumDepth)
        {
            throw new NestingException(_current.Span);
        }
    }

    private void Leave() => _depth--;

    private static string Capital(string text) => text.StartsWith("the ", StringComparison.Ordinal) ? "T" + text[1..] : text;

    private BlockStatement ParseTemplate()
    {
        ImmutableArray<Statement>.Builder statements = ImmutableArray.CreateBuilder<Statement>();
        while (true)
        {
            BlockEnd end = ParseStatements(statements, Terminators.None);
            if (end == BlockEnd.EndOfFile)
            {
                CheckCodeIsClosed();
                return new BlockStatement(statements.ToImmutable(), default);
            }
        }
    }

    private void CheckCodeIsClosed()
    {
        if (_codeEnter is TextSpan opening && !_diagnostics.HasErrors)
        {
            Report(_current.Span, "The file ends inside a code block", DiagnosticNote.Note("'{{' is here", _source.GetLocation(opening)));
        }
    }

    private RawStatement ParseRaw()
    {
        RawStatement raw = new(Encoding.UTF8.GetBytes(Text(_current)), _current.Span);
        Next();
        return raw;
    }

    private sealed class NestingException(TextSpan span) : Exception
    {
        public TextSpan Span => span;
    }

    /// <summary>Which words besides <c>end</c> end a block.</summary>
    [Flags]
    private enum Terminators
    {
        None = 0,
        End = 1,
        Else = 2,
        When = 4,
    }

    private enum BlockEnd
    {
        End,
        Else,
        When,
        EndOfFile,
    }
}
