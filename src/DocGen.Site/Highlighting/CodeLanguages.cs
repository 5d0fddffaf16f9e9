using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using DocGen.Text;

namespace DocGen.Site.Highlighting;

/// <summary>The languages whose code has colours, by all the names that authors write behind a fence. Case does not matter.</summary>
public static class CodeLanguages
{
    /// <summary>File of the lexer, title, further names; no file for text that is shown as it is.</summary>
    private static readonly ImmutableArray<CodeLanguage> Table =
    [
        new("bash", "Shell", "sh shell zsh ksh ash shellscript fish"),
        new("c", "C", "h"),
        new("console", "Terminal", "shell-session shellsession session terminal sh-session bash-session"),
        new("cpp", "C++", "c++ cc cxx hpp hh hxx h++ ino arduino objc objective-c cuda"),
        new("csharp", "C#", "cs c# dotnet csx"),
        new("css", "CSS", "postcss"),
        new("diff", "Diff", "patch udiff"),
        new("dockerfile", "Dockerfile", "docker containerfile"),
        new("fsharp", "F#", "fs f# fsx fsi"),
        new("go", "Go", "golang"),
        new("graphql", "GraphQL", "gql graphqls"),
        new("hcl", "HCL", "terraform tf tfvars opentofu nomad"),
        new("html", "HTML", "htm xhtml vue svelte handlebars hbs razor cshtml"),
        new("http", "HTTP", "https rest"),
        new("ini", "INI", "properties env dotenv cfg conf config editorconfig gitconfig systemd desktop"),
        new("java", "Java", "groovy gradle"),
        new("javascript", "JavaScript", "js mjs cjs jsx node"),
        new("json", "JSON", "jsonc json5 jsonl ndjson webmanifest jsonld geojson"),
        new("kotlin", "Kotlin", "kt kts"),
        new("lua", "Lua", "luau"),
        new("makefile", "Makefile", "make mk"),
        new("markdown", "Markdown", "md mdx"),
        new("mermaid", "Mermaid", "mmd"),
        new("php", "PHP", "phtml"),
        new("powershell", "PowerShell", "ps1 pwsh ps psm1 psd1 posh"),
        new("protobuf", "Protocol Buffers", "proto proto3 protobuffer"),
        new("python", "Python", "py py3 python3 pyi pycon starlark bzl"),
        new("ruby", "Ruby", "rb gemfile rake rakefile"),
        new("rust", "Rust", "rs"),
        new("scala", "Scala", "sc sbt"),
        new("scriban", "Scriban", "sbn sbnhtml sbn-html scriban-html liquid"),
        new("scss", "SCSS", "sass less"),
        new("sql", "SQL", "tsql t-sql mysql postgres postgresql pgsql plsql pl/sql sqlite mssql plpgsql"),
        new("swift", "Swift", ""),
        new("toml", "TOML", ""),
        new("tsx", "TSX", ""),
        new("typescript", "TypeScript", "ts mts cts deno"),
        new("xml", "XML", "svg rss atom xsl xslt xsd xaml csproj props targets msbuild fsproj vbproj plist wsdl nuspec resx pom rdf"),
        new("yaml", "YAML", "yml yaml-frontmatter k8s kubernetes docker-compose compose openapi"),
        new("", "Text", "text txt plain plaintext none nohighlight no-highlight ascii output log tree diagram"),
    ];

    private static readonly FrozenDictionary<string, CodeLanguage> ByName = Table
        .SelectMany(static language => language.Names.Select(name => KeyValuePair.Create(name, language)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, CodeLanguage>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly ConcurrentDictionary<string, Lazy<Lexer>> Lexers = new(StringComparer.Ordinal);

    /// <summary>In the order of their names.</summary>
    public static ImmutableArray<CodeLanguage> All => Table;

    /// <summary>Null for a name that is not known.</summary>
    public static CodeLanguage? Find(ReadOnlySpan<char> name) => Lookup.TryGetValue(name, out CodeLanguage? language) ? language : null;

    /// <summary>The known name that looks most like this one; null if none does.</summary>
    public static string? Nearest(string name) => Suggestion.Nearest(name.ToLowerInvariant(), ByName.Keys.Order(StringComparer.Ordinal));

    /// <summary>Null for text without colours. Read at the first use: from a few tenths of a millisecond to some milliseconds.</summary>
    internal static Lexer? LexerOf(CodeLanguage language) => language.Name.Length == 0 ? null : Lexers.GetOrAdd(language.Name, static name => new Lazy<Lexer>(() => Load(name))).Value;

    private static Lexer Load(string name)
    {
        try
        {
            return Lexer.Compile(LexerReader.Read(ReadFile(name), ReadFile));
        }
        catch (Exception exception) when (exception is FormatException or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new InvalidOperationException($"the lexer '{name}' cannot be read: {exception.Message}", exception);
        }
    }

    private static string ReadFile(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"lexers/{name}.lexer") ?? throw new InvalidOperationException($"there is no lexer '{name}'");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
