using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Site.Search;

/// <summary>
/// How the words of a language change, as far as search follows it: endings that come off, step by step, the longest that fits at each step. A stem is
/// always the beginning of its word, so that all forms of a word stand near each other among the sorted terms. Browsers get these tables with the index.
/// </summary>
/// <param name="Doubles">Consonants that a word doubles before an ending: <c>running</c>, <c>run</c>.</param>
/// <param name="Steps">Each with how many letters must be left. Endings as <see cref="SearchLetters"/> folds them; one with <c>!</c> in front stays, and ends the step.</param>
/// <param name="Digraphs">Pairs of letters that readers type for one: <c>koe</c> for <c>kø</c>. First what they type, then what the index has.</param>
/// <param name="Prefixes">Articles and the like that are written together with the next word.</param>
internal sealed record WordForms(string Doubles, ImmutableArray<WordForms.Step> Steps, ImmutableArray<string> Digraphs, ImmutableArray<string> Prefixes)
{
    /// <summary>Null for a language of which search knows no endings; it finds the beginnings of words all the same.</summary>
    public static WordForms? Find(LanguageTag language) => language.Primary switch
    {
        "en" => Of("bdgmnprt", ["3 ies es s !ss !us !is", "3 ed ing edly ingly ly er or ation ations ion", "5 ment", "3 e y i"]),
        "da" => Of("bdfgklmnprst", ["3 ernes erne enes ene erens eren ets ens es et en s e", "3 er el e", "4 ing ning ation"], ["aa", "a", "oe", "o"]),
        "nb" or "nn" or "no" => Of("", ["3 enes ene ets ens et en a s e", "3 er e", "4 ing ning asjon"], ["aa", "a", "oe", "o"]),
        "sv" => Of("", ["3 arnas ernas ornas arna erna orna ets ens et en an ar er or as n s a e", "4 ning ing ation"], ["aa", "a", "ae", "a", "oe", "o"]),
        "de" => Of("", ["3 ungen ung ieren ierte iert ationen ation ens ern ers em en er es st e s n t"], ["ae", "a", "oe", "o", "ue", "u"]),
        "nl" => Of("bdfgklmnprst", ["3 en s", "3 heden heid ingen ing eren eer", "3 e"]),
        "it" => Of("", ["4 azioni azione amenti amento imento ando endo are ere ire ato ata ati ate uto ita", "3 ioni ione io ia ie ii hi he i e o a"]),
        "fr" => Of("", ["3 s x", "4 ations ation ements ement ateur ant ent er ir ez ee re", "3 e i"]),
        "es" => Of("", ["3 es s", "4 acion ando iendo ado ada ido ida ar er ir amiento imiento", "3 ion o a e"]),
        "pt" or "gl" => Of("", ["3 oes s", "4 acao aca aco ac ando endo ado ada ido ida ar er ir amento imento", "3 ao o a e"]),
        "ca" => Of("", ["3 es s", "4 acio ant ent at ada it ida ar er ir ament", "3 o a e"]),
        "ro" => Of("", ["3 urile ului ilor elor ile ul le lui", "3 uri ii i e a u"]),
        "fi" => Of("", ["4 issa ista iin illa ilta ille iden ien jen ssa sta lla lta lle ksi tta na en an in un on n t", "4 ita i a"]),
        "pl" => Of("", ["3 owania owanie ami ach owi ego emu ych ymi ow om ie ia em ej a e i o u y"]),
        "cs" or "sk" => Of("", ["3 ami ach ech ich ych ove ovi eho emu ymi ou em um a e i o u y"]),
        "ru" or "be" => Of("", ["3 иями ями ами иях ого его ому ему ыми ими ах ях ов ев ам ям ом ем ои ыи ии еи ая яя ое ее ую юю ые ие ия ию ью а е и о у ы ь ю я", "5 ени ани"]),
        "uk" => Of("", ["3 ями ами ого ому ими ах ях ів ів ам ям ом ем ий ии ои ая ое ую ою а е и і о у ь ю я"]),
        "tr" => Of("", ["3 lari leri lar ler", "3 inin in un dan den tan ten da de ta te yi i u a e"]),
        "ar" => Of("", ["3 ات ون ين ان ها هم يه ه ي"], [], ["وال", "بال", "كال", "فال", "لل", "ال"]),
        "fa" => Of("", ["3 هاي ها ان ات ي"]),
        "he" => Of("", ["3 ים ות יות ה"], [], ["ה", "ב", "ל", "מ", "ו", "ש"]),
        "ko" => Of("", ["2 에서 으로 에게 까지 부터 은 는 이 가 을 를 의 에 로 와 과 도"]),
        "hu" => Of("", ["4 okban ekben okat eket nak nek ban ben bol rol tol val vel hoz hez ok ek ak at et ot t k", "3 a e i"]),
        "el" => Of("", ["3 ους ων ες ος ας ης οι ου α ε η ι ο"]),
        _ => null,
    };

    private static WordForms Of(string doubles, string[] steps, string[]? digraphs = null, string[]? prefixes = null) =>
        new(doubles, [.. steps.Select(Step.Parse)], [.. digraphs ?? []], [.. (prefixes ?? []).Select(SearchWords.Fold)]);

    /// <param name="Least">Letters that must be left.</param>
    /// <param name="Endings">Longest first.</param>
    internal sealed record Step(int Least, ImmutableArray<string> Endings)
    {
        public static Step Parse(string text)
        {
            string[] parts = text.Split(' ');
            return new Step(
                parts[0][0] - '0',
                [.. parts.Skip(1).Select(Fold).Distinct(StringComparer.Ordinal).OrderByDescending(static ending => ending.TrimStart('!').Length).ThenBy(static ending => ending, StringComparer.Ordinal)]);
        }

        private static string Fold(string ending) => ending.StartsWith('!') ? "!" + SearchWords.Fold(ending[1..]) : SearchWords.Fold(ending);
    }
}
