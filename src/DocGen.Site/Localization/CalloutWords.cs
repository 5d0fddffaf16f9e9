using System.Collections.Frozen;

namespace DocGen.Site.Localization;

/// <summary>The kinds of callouts, named as in their class names and in <c>:::note</c>.</summary>
public enum CalloutKind
{
    Note,
    Tip,
    Important,
    Warning,
    Caution,
    Example,
}

/// <summary>Words that begin a callout in the languages that authors write (<c>&gt; **Suggerimento:** …</c>).</summary>
public static class CalloutWords
{
    private static readonly FrozenDictionary<string, CalloutKind> Kinds = Build();

    private static readonly FrozenDictionary<string, CalloutKind>.AlternateLookup<ReadOnlySpan<char>> Lookup = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind that a word names in any of the languages, ignoring case; null for other words.</summary>
    public static CalloutKind? Find(ReadOnlySpan<char> word) => Lookup.TryGetValue(word.Trim(), out CalloutKind kind) ? kind : null;

    /// <summary>The kind by the word that stands in syntax (<c>:::note</c>, <c>[!NOTE]</c>), which is English in every language.</summary>
    public static CalloutKind? FindKeyword(ReadOnlySpan<char> keyword) => keyword.Length > 12 ? null : string.Create(keyword.Length, keyword, static (span, source) => source.ToLowerInvariant(span)) switch
    {
        "note" or "info" or "information" => CalloutKind.Note,
        "tip" or "hint" or "success" => CalloutKind.Tip,
        "important" => CalloutKind.Important,
        "warning" or "attention" => CalloutKind.Warning,
        "caution" or "danger" or "error" => CalloutKind.Caution,
        "example" => CalloutKind.Example,
        _ => null,
    };

    public static string ClassName(CalloutKind kind) => kind switch
    {
        CalloutKind.Note => "note",
        CalloutKind.Tip => "tip",
        CalloutKind.Important => "important",
        CalloutKind.Warning => "warning",
        CalloutKind.Caution => "caution",
        CalloutKind.Example => "example",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static FrozenDictionary<string, CalloutKind> Build()
    {
        Dictionary<string, CalloutKind> kinds = new(StringComparer.OrdinalIgnoreCase);
        // en, da, it, de, fr, es, nl, sv, nb, fi, pl, pt, ja, zh, ar, he; a word that two languages share stands once.
        Add(CalloutKind.Note, "Note|Notes|Info|Information|Bemærk|Bemærkning|Note til læseren|Nota|Nota bene|NB|N.B.|Hinweis|Anmerkung|Notiz|Remarque|À noter|Opmerking|Let op|Obs|OBS|" +
            "Anmärkning|Notera|Merk|Merknad|Huom|Huomautus|Huomaa|Uwaga|Notatka|Informacja|Observação|Informação|Información|Informazione|Informazioni|注|注意事項|メモ|補足|備考|参考|注意|说明|備註|备注|提示信息|ملاحظة|ملحوظة|معلومة|הערה|מידע");
        Add(CalloutKind.Tip, "Tip|Tips|Hint|Pro tip|Tip!|Fif|Fiduse|Suggerimento|Suggerimenti|Consiglio|Tipp|Tipps|Trick|Astuce|Conseil|Sugerencia|Consejo|Truco|Wskazówka|Porada|Rada|" +
            "Dica|Sugestão|Vinkki|Vihje|ヒント|ポイント|コツ|提示|小贴士|技巧|تلميح|نصيحة|טיפ|עצה");
        Add(CalloutKind.Important, "Important|Vigtigt|Importante|Wichtig|Belangrijk|Viktigt|Viktig|Tärkeää|Ważne|重要|مهم|هام|חשוב");
        Add(CalloutKind.Warning, "Warning|Advarsel|Avvertenza|Avviso|Attenzione|Warnung|Avertissement|Attention|Advertencia|Aviso|Atención|Waarschuwing|Varning|Varsel|Varoitus|" +
            "Ostrzeżenie|Atenção|Advertência|警告|تحذير|אזהרה");
        Add(CalloutKind.Caution, "Caution|Danger|Forsigtig|Pas på|Fare|Cautela|Pericolo|Vorsicht|Achtung|Gefahr|Prudence|Danger!|Precaución|Cuidado|Peligro|Voorzichtig|Gevaar|Försiktighet|" +
            "Fara|Forsiktig|Varo|Vaara|Ostrożnie|Niebezpieczeństwo|Perigo|危険|小心|危险|تنبيه|خطر|זהירות|סכנה");
        Add(CalloutKind.Example, "Example|Eksempel|Esempio|Beispiel|Exemple|Ejemplo|Voorbeeld|Exempel|Esimerkki|Przykład|Exemplo|例|示例|例子|مثال|דוגמה");
        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(CalloutKind kind, string words)
        {
            foreach (string word in words.Split('|'))
            {
                kinds.TryAdd(word, kind);
            }
        }
    }
}
