using System.Collections.Immutable;
using System.Text;
using DocGen.Site.Themes;
using DocGen.Site.Tests.Html;
using DocGen.Text;
using DocGen.Text.Data;
using DocGen.Text.Yaml;

namespace DocGen.Site.Tests.Themes;

public sealed class ThemeStringsTests
{
    private static readonly ImmutableArray<string> Languages = ["en", "da", "it", "de", "fr", "es", "nl", "sv", "nb", "fi", "pl", "pt", "ja", "zh-Hans", "ar", "he"];

    public static TheoryData<string> AllLanguages => [.. Languages];

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Every_language_has_every_string_with_the_same_placeholders(string language)
    {
        Dictionary<string, DataNode> english = Read("en");
        Dictionary<string, DataNode> strings = Read(language);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), strings.Keys.Order(StringComparer.Ordinal));
        foreach ((string key, DataNode value) in strings)
        {
            if (value is DataScalar text && key != "date")
            {
                Assert.Equal(Placeholders(((DataScalar)english[key]).Value), Placeholders(text.Value));
                Assert.False(key == "group_mark" ? text.Value.Length == 0 : string.IsNullOrWhiteSpace(text.Value));
            }
        }

        Assert.Equal(12, ((DataSequence)strings["months"]).Items.Length);
    }

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Plural_forms_are_those_that_the_language_uses(string language)
    {
        LanguageTag tag = LanguageTag.Parse(language);
        HashSet<string> used = [.. Enumerable.Range(0, 1000).Select(n => PluralRules.Select(tag, n)), "other"];
        Assert.Equal(used.Order(StringComparer.Ordinal), ((DataMapping)Read(language)["page_count"]).Entries.Select(static e => e.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en", "9 March 2026")]
    [InlineData("da", "9. marts 2026")]
    [InlineData("de", "9. März 2026")]
    [InlineData("es", "9 de marzo de 2026")]
    [InlineData("fi", "9. maaliskuuta 2026")]
    [InlineData("pl", "9 marca 2026")]
    [InlineData("ja", "2026年3月9日")]
    [InlineData("zh-Hans", "2026年3月9日")]
    [InlineData("he", "9 במרץ 2026")]
    public void Dates_are_written_as_in_the_language(string language, string expected)
    {
        Assert.Equal(expected, StringsOf(language).FormatDate("2026-03-09"));
        Assert.Equal(expected, StringsOf(language).FormatDate("2026-03-09T12:00:00Z"));
        Assert.Equal("last spring", StringsOf(language).FormatDate("last spring"));
    }

    [Theory]
    [InlineData("en", 1, "1 page")]
    [InlineData("en", 0, "0 pages")]
    [InlineData("fr", 0, "0 page")]
    [InlineData("pl", 3, "3 strony")]
    [InlineData("pl", 12, "12 stron")]
    [InlineData("pl", 22, "22 strony")]
    [InlineData("ar", 2, "صفحتان")]
    [InlineData("ar", 5, "5 صفحات")]
    [InlineData("ar", 11, "11 صفحة")]
    [InlineData("he", 2, "שני עמודים")]
    [InlineData("ja", 7, "7 ページ")]
    public void Numbers_choose_the_form(string language, int count, string expected) =>
        Assert.Equal(expected, StringsOf(language).Find("page_count", count, name => name == "count" ? count.ToString(System.Globalization.CultureInfo.InvariantCulture) : null));

    [Theory]
    [InlineData("pt-BR", "pt")]
    [InlineData("zh-CN", "zh-Hans")]
    [InlineData("zh", "zh-Hans")]
    [InlineData("de-AT", "de")]
    [InlineData("no", "nb")]
    public void A_region_takes_the_strings_of_its_language(string region, string language) =>
        Assert.Equal(StringsOf(language)["skip_to_content"], StringsOf(region)["skip_to_content"]);

    [Theory]
    [InlineData("ru", 21, "one")]
    [InlineData("ru", 11, "many")]
    [InlineData("cs", 4, "few")]
    [InlineData("lt", 10, "other")]
    [InlineData("lv", 0, "zero")]
    [InlineData("sl", 102, "two")]
    [InlineData("ga", 7, "many")]
    [InlineData("cy", 6, "many")]
    [InlineData("is", 21, "one")]
    [InlineData("ro", 119, "few")]
    [InlineData("pt-PT", 0, "other")]
    [InlineData("pt", 0, "one")]
    [InlineData("hr", 5, "other")]
    public void Plural_categories_follow_the_rules_of_the_language(string language, int count, string category) =>
        Assert.Equal(category, PluralRules.Select(LanguageTag.Parse(language), count));

    private static ThemeStrings StringsOf(string language) =>
        new SampleSite { Languages = [language] }.ReadTheme().Value.Strings[LanguageTag.Parse(language)];

    private static Dictionary<string, DataNode> Read(string language)
    {
        ThemeFile file = BuiltInTheme.Default.Find($"strings/{language}.yaml")!;
        Rule rule = new("T1", Severity.Error, "test", "", "", "");
        DataNode? root = YamlReader.Read(new SourceText(file.Path, Encoding.UTF8.GetString(file.Content.Span)), new DataRules(rule, rule, rule, rule)).Value;
        return ((DataMapping)root!).Entries.ToDictionary(static entry => entry.Key, static entry => entry.Value, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Placeholders(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, "\\{[a-z_]+\\}").Select(static match => match.Value).Order(StringComparer.Ordinal);
}
