using DocGen.Site.Search;

namespace DocGen.Site.Tests.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Kube-apiserver starts", "kube apiserver kubeapiserver starts")]
    [InlineData("kube-controller-manager", "kube controller kubecontroller manager controllermanager kubecontrollermanager")]
    [InlineData("apiServer HTTPServer K8s", "apiserver api server httpserver http k8s")]
    [InlineData("spec.nodeName, docgen.json", "spec nodename node name specnodename docgen json docgenjson")]
    [InlineData("a sentence. Another", "a sentence another")]
    [InlineData("Smørrebrød ÜBER Straße Kœnig Đà Nẵng İstanbul ΛΌΓΟΣ Ёлка", "smorrebrod uber strasse koenig da nang istanbul λογοσ елка")]
    [InlineData("全文検索", "全文 文検 検索 索")]
    [InlineData("がか", "がか か")]
    [InlineData("الخادم مُدَرِّس", "الخادم خادم مدرس")]
    [InlineData("ＡＢＣ", "abc")]
    [InlineData("... — !", "")]
    public void Text_is_taken_apart_into_terms(string text, string terms) => Assert.Equal(terms, Terms(text, joinsWords: false));

    [Fact]
    public void Neighbours_in_a_name_make_one_term_too() => Assert.Equal("api server apiserver", Terms("API server", joinsWords: true));

    [Fact]
    public void A_long_word_is_cut() => Assert.Equal(new string('a', SearchWords.MaximumTerm), Terms(new string('a', 500), joinsWords: false));

    [Fact]
    public void Any_text_can_be_taken_apart()
    {
        // Halves of surrogate pairs, marks without letters and joiners at both ends.
        string signs = "a-_.Bø\u0301\uD83D\uDE00\uD800\u3042字ｱß 9\u0640\u064B";
        uint state = 2463534242;
        TermCollector terms = new();
        var text = new char[60];
        for (int round = 0; round < 3000; round++)
        {
            foreach (ref char c in text.AsSpan())
            {
                state ^= state << 13;
                state ^= state >> 17;
                state ^= state << 5;
                c = signs[(int)(state % (uint)signs.Length)];
            }

            SearchWords.Collect(text, terms, SearchField.Body, joinsWords: round % 2 == 0);
        }

        Assert.All(terms.Terms.ToArray(), static term => Assert.InRange(term.Length, 1, SearchWords.MaximumTerm));
    }

    private static string Terms(string text, bool joinsWords)
    {
        TermCollector terms = new();
        SearchWords.Collect(text, terms, SearchField.Body, joinsWords);
        return string.Join(' ', terms.Terms.ToArray());
    }
}
