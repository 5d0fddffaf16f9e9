using System.Collections.Frozen;

namespace DocGen.Site.Drafts;

/// <summary>What the highlighter knows of a language: its words, and how comments and strings begin.</summary>
/// <param name="LineComments">What begins a comment to the end of the line.</param>
/// <param name="BlockComment">Start and end; null if there is none.</param>
/// <param name="Quotes">Characters that delimit strings.</param>
/// <param name="HasKeys">Whether a word before <c>:</c> or <c>=</c> is a key, as in YAML, JSON and TOML.</param>
internal sealed record CodeLanguage(FrozenSet<string> Keywords, string[] LineComments, (string Start, string End)? BlockComment, string Quotes, bool HasKeys)
{
    private static readonly (string, string) CStyle = ("/*", "*/");

    private static readonly FrozenDictionary<string, CodeLanguage> Languages = Build();

    /// <summary>Null for languages that are not known, which are shown without colours.</summary>
    public static CodeLanguage? Find(string name) => Languages.GetValueOrDefault(name);

    private static FrozenDictionary<string, CodeLanguage> Build()
    {
        Dictionary<string, CodeLanguage> all = new(StringComparer.OrdinalIgnoreCase);
        Add("csharp cs c#", "abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false file finally fixed float for foreach get global goto if implicit in init int interface internal is lock long nameof namespace new not null object operator or out override params partial private protected public readonly record ref required return sbyte sealed set short sizeof static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using value var virtual void volatile when where while with yield", ["//"], CStyle, "\"'");
        Add("java kotlin kt scala", "abstract boolean break case catch class companion const continue data def default do double else enum extends false final finally float for fun if implements import in instanceof int interface internal is long match native new null object open override package private protected public record return sealed short static super switch synchronized this throw throws trait true try type val var void volatile when while with yield", ["//"], CStyle, "\"'");
        Add("javascript js jsx typescript ts tsx mjs", "abstract any as async await boolean break case catch class const continue debugger declare default delete do else enum export extends false finally for from function get if implements import in instanceof interface is keyof let namespace new null number of private protected public readonly return set static string super switch this throw true try type typeof undefined unknown var void while with yield", ["//"], CStyle, "\"'`");
        Add("go golang", "break case chan const continue default defer else fallthrough false for func go goto if import interface iota map nil package range return select struct switch true type var bool byte error float64 int int64 string uint", ["//"], CStyle, "\"'`");
        Add("rust rs", "as async await box break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub ref return self Self static struct super trait true type unsafe use where while bool char f64 i32 i64 str u8 u32 u64 usize", ["//"], CStyle, "\"");
        Add("c cpp c++ h hpp objc", "alignas auto bool break case catch char class const constexpr continue default delete do double else enum explicit export extern false final float for friend goto if inline int long mutable namespace new noexcept nullptr operator override private protected public register return short signed sizeof static struct switch template this throw true try typedef typename union unsigned using virtual void volatile while", ["//"], CStyle, "\"'");
        Add("python py", "and as assert async await break case class continue def del elif else except False finally for from global if import in is lambda match None nonlocal not or pass raise return self True try while with yield", ["#"], null, "\"'");
        Add("ruby rb", "alias and begin break case class def defined do else elsif end ensure false for if in module next nil not or redo rescue retry return self super then true undef unless until when while yield", ["#"], null, "\"'`");
        Add("php", "abstract and array as break case catch class const continue declare default do echo else elseif enum extends false final finally fn for foreach function global if implements include instanceof interface match namespace new null or private protected public readonly require return static switch this throw trait true try use var while yield", ["//", "#"], CStyle, "\"'");
        Add("bash sh shell zsh console", "case do done elif else esac export fi for function if in local return select set source then unset until while alias cd echo eval exec exit read shift test trap", ["#"], null, "\"'");
        Add("powershell ps1 pwsh", "begin break catch class continue data do dynamicparam else elseif end exit filter finally for foreach function if in param process return switch throw trap try until using while", ["#"], ("<#", "#>"), "\"'");
        Add("sql", "add all alter and as asc begin between by case check column commit constraint create cross default delete desc distinct drop else end exists foreign from full group having if in index inner insert into is join key left like limit not null offset on or order outer primary references right rollback select set table then top union unique update values view when where with SELECT FROM WHERE AND OR NOT NULL INSERT INTO VALUES UPDATE SET DELETE CREATE TABLE PRIMARY KEY FOREIGN REFERENCES JOIN LEFT RIGHT INNER OUTER ON GROUP BY ORDER HAVING LIMIT AS DISTINCT UNION ALL CASE WHEN THEN ELSE END DEFAULT INDEX DROP ALTER ADD IN IS LIKE EXISTS BETWEEN", ["--"], CStyle, "'\"");
        Add("yaml yml", "true false null yes no on off", ["#"], null, "\"'", hasKeys: true);
        Add("json json5 jsonc", "true false null", ["//"], CStyle, "\"", hasKeys: true);
        Add("toml ini properties env dotenv", "true false", ["#", ";"], null, "\"'", hasKeys: true);
        Add("dockerfile docker", "ADD ARG AS CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR", ["#"], null, "\"'");
        Add("css scss less", "import media charset supports keyframes font-face important from to", [], CStyle, "\"'", hasKeys: true);
        Add("hcl terraform tf", "data false for if in locals module null output provider resource terraform true variable", ["#", "//"], CStyle, "\"", hasKeys: true);
        Add("html xml svg xhtml markup", "", [], ("<!--", "-->"), "\"'");
        return all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(string names, string keywords, string[] comments, (string, string)? block, string quotes, bool hasKeys = false)
        {
            CodeLanguage language = new(keywords.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal), comments, block, quotes, hasKeys);
            foreach (string name in names.Split(' '))
            {
                all.Add(name, language);
            }
        }
    }
}
