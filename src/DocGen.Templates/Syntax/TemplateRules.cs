using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Templates.Syntax;

/// <summary>What can be wrong with a template.</summary>
public static class TemplateRules
{
    public static Rule Syntax { get; } = new(
        "DG5001",
        Severity.Error,
        "A template's syntax is broken",
        "A template that cannot be read completely is not rendered at all: half a page is worse than a message.",
        "{{ if page.title }}\n<h1>{{ page.title }}</h1>",
        "Close every `if`, `for`, `while`, `case`, `with`, `capture`, `wrap` and `func` with `end`, every bracket with its counterpart, and every code block with `}}`.");

    public static Rule Runtime { get; } = new(
        "DG5002",
        Severity.Error,
        "A template asks for something that cannot be done",
        "The template is well-formed, but a value is not what the place needs: text where a number is due, a member of nothing, too few arguments.",
        "{{ page.parent.title }}",
        "Test the value first (`if page.parent`), use `?.` for members that may be missing, or give a fallback with `??`.");

    public static Rule UnknownName { get; } = new(
        "DG5003",
        Severity.Error,
        "A template uses a name that does not exist",
        "Calling a function that does not exist is always an error. In strict mode so is a variable or member that does not exist, because it is most often a slip of the pen that would print nothing.",
        "{{ page.titel | string.upcas }}",
        "Correct the name; the message gives the nearest one that exists. For a variable that may be missing, write `name ?? \"\"`.");

    public static Rule Include { get; } = new(
        "DG5004",
        Severity.Error,
        "An included template cannot be found",
        "`include` reads only templates of the theme. A name that leads nowhere, or out of the theme, would leave a hole in the page.",
        "{{ include 'navigaton.html' }}",
        "Correct the name: it is the file's path below the theme's template folder, with `/` between folders.");

    public static Rule Limit { get; } = new(
        "DG5005",
        Severity.Error,
        "A template does too much",
        "Loops, recursion, output, steps and regular expressions have limits, so that a mistake in a theme stops with a message and not with a build that hangs.",
        "{{ while true; end }}",
        "Make the loop or the recursion end. In a regular expression, avoid a repetition inside a repetition, such as `(a+)+`.");

    public static Rule Data { get; } = new(
        "DG5006",
        Severity.Error,
        "A template's data file is broken",
        "The data for a template must be one JSON object: its members become the template's variables.",
        "[1, 2, 3]",
        "Wrap the value in an object, such as `{ \"items\": [1, 2, 3] }`, and correct the JSON at the place given.");

    /// <summary>All rules by id.</summary>
    public static ImmutableArray<Rule> All { get; } = [Syntax, Runtime, UnknownName, Include, Limit, Data];
}
