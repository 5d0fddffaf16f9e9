using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Site.Links;
using DocGen.Site.Localization;
using DocGen.Text;

namespace DocGen.Site.Tests.Localization;

public sealed class LocalizationTests
{
    private static readonly string[] InterfaceLanguages = ["en", "da", "it", "de", "fr", "es", "nl", "sv", "nb", "fi", "pl", "pt", "ja", "zh-Hans", "ar", "he"];

    [Fact]
    public void Every_language_of_the_interface_has_a_name_and_words_of_its_own()
    {
        ArticleLabels english = ArticleLabels.For(LanguageTag.English);
        foreach (string tag in InterfaceLanguages)
        {
            LanguageTag language = LanguageTag.Parse(tag);
            Assert.NotEqual(tag, LanguageNames.Find(language));
            Assert.True(tag == "en" || ArticleLabels.For(language) != english, tag);
        }
    }

    [Fact]
    public void The_words_that_callouts_are_given_are_recognized_when_authors_write_them()
    {
        foreach (string tag in InterfaceLanguages)
        {
            ArticleLabels labels = ArticleLabels.For(LanguageTag.Parse(tag));
            foreach (CalloutKind kind in Enum.GetValues<CalloutKind>())
            {
                Assert.True(CalloutWords.Find(labels.Callout(kind)) is not null, $"{tag} {labels.Callout(kind)}");
            }
        }
    }

    [Theory]
    [InlineData("Tip", CalloutKind.Tip)]
    [InlineData("suggerimento", CalloutKind.Tip)]
    [InlineData(" Bemærk ", CalloutKind.Note)]
    [InlineData("ACHTUNG", CalloutKind.Caution)]
    [InlineData("警告", CalloutKind.Warning)]
    public void Words_are_found_in_any_case_and_language(string word, CalloutKind expected) => Assert.Equal(expected, CalloutWords.Find(word));

    [Theory]
    [InlineData("dk", "da")]
    [InlineData("JP", "ja")]
    [InlineData("cz", "cs")]
    [InlineData("gr", "el")]
    [InlineData("ua", "uk")]
    [InlineData("da", null)]
    public void Countries_hint_at_languages(string code, string? language) => Assert.Equal(language, LanguageNames.FromCountry(code));

    [Fact]
    public void Names_of_regional_languages_are_made_from_their_language()
    {
        Assert.Equal("Deutsch (CH)", LanguageNames.Find(LanguageTag.Parse("de-CH")));
        Assert.Equal("Português (Brasil)", LanguageNames.Find(LanguageTag.Parse("pt-br")));
        Assert.Equal("xx", LanguageNames.Find(LanguageTag.Parse("xx")));
    }

    [Theory]
    [InlineData("cafe\u0301", "café")]
    [InlineData("A\u030Angstrom", "Ångstrom")]
    [InlineData("e\u0302\u0301", "ế")]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글")]
    [InlineData("か\u3099", "が")]
    [InlineData("plain", "plain")]
    [InlineData("Æble 🚀", "Æble 🚀")]
    public void Letters_and_marks_are_composed(string text, string expected) => Assert.Equal(expected, UnicodeForm.Compose(text));

    [Fact]
    public void Rules_have_ids_of_their_own_and_every_text()
    {
        ImmutableArray<Rule> rules = [.. PageRules.All, .. LinkRules.All, .. TranslationRules.All];
        Assert.Equal(rules.Length, rules.Select(static rule => rule.Id).Distinct().Count());
        Assert.All(rules, static rule =>
        {
            Assert.False(string.IsNullOrWhiteSpace(rule.Why) || string.IsNullOrWhiteSpace(rule.Example) || string.IsNullOrWhiteSpace(rule.Fix), rule.Id);
            Assert.False(rule.Title.EndsWith('.'), rule.Id);
        });
    }
}
