using System.CommandLine;
using DocGen.Building;
using DocGen.Cli;
using DocGen.Tests.Shared;

namespace DocGen.Tests.Cli;

/// <summary>What <c>--help</c> says of every command, and what is said to those who have mistyped one.</summary>
public sealed class HelpTests
{
    public static TheoryData<string> Commands() => [.. Paths(Root(), "")];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_says_what_a_command_does_takes_and_looks_like(string command)
    {
        string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        ToolRun run = Run([.. words, "--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(run, Run([.. words, "-h"]));
        Snapshot.Match(run.Output, "txt", command.Length == 0 ? "docgen" : command.Replace(' ', '-'));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_that_does_something_has_an_example_that_parses(string command)
    {
        Command found = command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate((Command)Root(), static (parent, name) => parent.Subcommands.Single(sub => sub.Name == name));
        if (found.Subcommands.Count > 0)
        {
            return;
        }

        Assert.NotEmpty(((ToolCommand)found).Examples);
        foreach (CommandExample example in ((ToolCommand)found).Examples)
        {
            string line = example.Line.Split(" > ")[0].Split(" 2> ")[0];
            Assert.StartsWith("docgen " + command, line, StringComparison.Ordinal);
            ParseResult result = Root().Parse(line["docgen ".Length..]);
            Assert.True(result.Errors.Count == 0, $"{line}: {string.Join(", ", result.Errors)}");
        }
    }

    [Fact]
    public void Without_arguments_the_help_is_shown_as_an_error()
    {
        ToolRun run = Run();

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(Run("--help").Output, run.Error);
    }

    [Fact]
    public void The_version_is_one_line() => Assert.Equal(new ToolRun(0, ToolVersion.Current + "\n", ""), Run("--version"));

    [Theory]
    [InlineData("biuld", "docgen: unknown command 'biuld'; did you mean 'build'?")]
    [InlineData("xyzzy", "docgen: unknown command 'xyzzy'")]
    [InlineData("diagram rendre", "docgen: unknown command 'rendre'; did you mean 'render'?")]
    [InlineData("diagram", "docgen: a command is missing: render, diff, export, lock, layout")]
    [InlineData("build --ouput x", "docgen: unknown option '--ouput'; did you mean '--output'?")]
    [InlineData("build --ouput=x", "docgen: unknown option '--ouput'; did you mean '--output'?")]
    [InlineData("build --strcit", "docgen: unknown option '--strcit'; did you mean '--strict'?")]
    [InlineData("build here", "docgen: unexpected argument 'here'")]
    [InlineData("build --source", "docgen: option '--source' needs a value: --source DIR")]
    [InlineData("build --source a --source b", "docgen: option '--source' is given more than once")]
    [InlineData("build --log-format sariff", "docgen: 'sariff' is not a value of '--log-format'; did you mean 'sarif'?; one of: text, line, github, json, sarif")]
    [InlineData("build --jobs many", "docgen: 'many' is not a whole number, which '--jobs' takes")]
    [InlineData("build --jobs 0", "docgen: '0' is not a number of threads: it has to be at least 1")]
    [InlineData("explain", "docgen: 'PAGE|RULE' is missing")]
    [InlineData("explain DG2O01", "docgen: 'DG2O01' is neither a page nor a rule; did you mean 'DG2001'?")]
    [InlineData("schema modle", "docgen: 'modle' is not one of config, frontmatter, model, overlay; did you mean 'model'?")]
    [InlineData("build --base-url example.org", "docgen: error DG0005: '--base-url' is not an absolute http(s) URL: 'example.org'; did you mean 'https://example.org/'?")]
    public void A_slip_is_named_with_the_nearest_that_would_be_right(string line, string expected)
    {
        ToolRun run = Run(line.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(expected, run.Error.Split('\n')[0]);
    }

    private static IEnumerable<string> Paths(Command command, string path) =>
        command.Subcommands.SelectMany(sub => Paths(sub, path.Length == 0 ? sub.Name : $"{path} {sub.Name}")).Prepend(path);

    private static RootCommand Root() => CommandLine.CreateRoot(
        [],
        new ToolHost(ToolCall.Empty(), Stream.Null, Stream.Null, TextWriter.Null, TextWriter.Null, IsErrorTerminal: false, 100, 1, static _ => null, TimeProvider.System, SiteBuilder.Build));

    private static ToolRun Run(params string[] arguments) => new ToolCall(ToolCall.Empty().With("index.md", "# Home\n")).Run(arguments);
}
