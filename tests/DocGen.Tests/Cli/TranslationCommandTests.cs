using System.Text.Json;
using DocGen.Tests.Files;

namespace DocGen.Tests.Cli;

/// <summary>What is left to translate, by <c>docgen i18n status</c>.</summary>
public sealed class TranslationCommandTests
{
    [Fact]
    public void Each_language_but_the_default_one_has_a_line()
    {
        ToolRun run = Run("i18n", "status");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            language  pages  words to do  outdated  unverified  other sections  labels
            da          2/3            5         0           2               1     3/4
            it          1/3            8         0           1               0     1/4

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public void A_language_that_is_asked_for_is_told_by_name()
    {
        ToolRun run = Run("i18n", "status", "--lang", "da");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            language  pages  words to do  outdated  unverified  other sections  labels
            da          2/3            5         0           2               1     3/4

            pages without a translation
              content/en/new.md (5 words)

            pages that nobody has accepted
              content/da/index.md
              content/da/guide.md

            pages with other sections or drawings than their source
              content/da/guide.md

            labels without a translation
              shop: views.all.alt

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public void Programs_get_the_same_as_JSON()
    {
        using var json = JsonDocument.Parse(Run("i18n", "status", "--format", "json").Output);
        JsonElement danish = json.RootElement[0];
        Assert.Equal("content/en/new.md", danish.GetProperty("missing")[0].GetProperty("source").GetString());
        Assert.Equal("content/da/guide.md", danish.GetProperty("sections")[0].GetString());
        Assert.Equal("views.all.alt", danish.GetProperty("missingLabels").GetProperty("shop")[0].GetString());
        Assert.Equal(2, json.RootElement.GetArrayLength());
    }

    [Theory]
    [InlineData("da", "missing", 1)]
    [InlineData("da", "sections", 1)]
    [InlineData("da", "labels", 1)]
    [InlineData("it", "sections,outdated", 0)]
    [InlineData("it", "unverified", 1)]
    [InlineData("it", "sections,labels", 1)]
    public void A_job_can_fail_on_what_is_left(string language, string what, int code) =>
        Assert.Equal(code, Run("i18n", "status", "--lang", language, "--fail-on", what).ExitCode);

    [Fact]
    public void Words_that_mean_nothing_here_are_refused_with_those_that_do()
    {
        Assert.Contains("'pages' is none of missing, outdated, unverified, sections, labels", Run("i18n", "status", "--fail-on", "pages").Error, StringComparison.Ordinal);
        ToolRun run = Run("i18n", "status", "--lang", "en");
        Assert.Equal((2, "docgen: nothing is translated into 'en'; the languages are: da, it\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_page_for_one_language_alone_is_not_missing_elsewhere()
    {
        MemoryFileSystem disk = Project().With("content/en/new.md", "---\ntitle: New\nlocal: [page]\n---\n\nText.\n");
        Assert.Contains("da          2/2            0 ", new ToolCall(disk).Run("i18n", "status").Output, StringComparison.Ordinal);
    }

    private static ToolRun Run(params string[] arguments) => new ToolCall(Project()).Run(arguments);

    private static MemoryFileSystem Project() => ToolCall.Empty()
        .With("docgen.json", "{ \"languages\": { \"default\": \"en\", \"list\": [\"en\", \"da\", \"it\"] } }")
        .With("content/en/index.md", "---\ntitle: Home\n---\n\n![Shop](diagram:shop/all)\n")
        .With("content/da/index.md", "---\ntitle: Hjem\n---\n\n![Butik](diagram:shop/all)\n")
        .With("content/it/index.md", "---\ntitle: Inizio\n---\n\n![Negozio](diagram:shop/all)\n")
        .With("content/en/guide.md", "---\ntitle: Guide\n---\n\n## One\n\nText.\n")
        .With("content/da/guide.md", "---\ntitle: Vejledning\n---\n\nTekst.\n")
        .With("content/en/new.md", "---\ntitle: New\n---\n\nFive words of new text.\n")
        .With("content/models/shop.yaml", "docgen: model/1\nid: shop\nsourceLang: en\ncomponents:\n  web: { name: Web shop }\nviews:\n  all: { title: All, alt: Everything. }\n")
        .With("content/models/shop.da.yaml", "docgen: strings/1\nmodel: shop\nlang: da\ncomponents:\n  web: { name: Netbutik }\nviews:\n  all: { title: Alt }\n");
}
