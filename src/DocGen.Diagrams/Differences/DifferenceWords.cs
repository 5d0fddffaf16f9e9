using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Diagrams.Differences;

/// <summary>The words of a list of changes and of the legend of its drawings.</summary>
/// <param name="Language">The language they are in.</param>
/// <param name="Title">Heading, with the model's title for <c>{title}</c>.</param>
/// <param name="None">Said where nothing changed.</param>
public sealed record DifferenceWords(
    LanguageTag Language, string Title, string None, string Added, string Removed, string Changed, string Components, string Relations, string Views, string Texts, string AllTexts)
{
    private static readonly ImmutableArray<DifferenceWords> All =
    [
        Create("ar", "التغييرات في {title}", "لا توجد تغييرات.", "مضاف", "محذوف", "معدَّل", "المكوّنات", "الروابط", "العروض", "النصوص", "كل النصوص"),
        Create("da", "Ændringer i {title}", "Intet er ændret.", "Tilføjet", "Fjernet", "Ændret", "Komponenter", "Forbindelser", "Visninger", "Tekster", "alle tekster"),
        Create("de", "Änderungen in {title}", "Nichts hat sich geändert.", "Neu", "Entfernt", "Geändert", "Komponenten", "Verbindungen", "Ansichten", "Texte", "alle Texte"),
        Create("en", "Changes in {title}", "Nothing changed.", "Added", "Removed", "Changed", "Components", "Connections", "Views", "Texts", "all texts"),
        Create("es", "Cambios en {title}", "No hay cambios.", "Añadido", "Eliminado", "Cambiado", "Componentes", "Conexiones", "Vistas", "Textos", "todos los textos"),
        Create("fi", "Muutokset: {title}", "Mikään ei ole muuttunut.", "Lisätty", "Poistettu", "Muutettu", "Komponentit", "Yhteydet", "Näkymät", "Tekstit", "kaikki tekstit"),
        Create("fr", "Modifications dans {title}", "Rien n’a changé.", "Ajouté", "Supprimé", "Modifié", "Composants", "Connexions", "Vues", "Textes", "tous les textes"),
        Create("he", "שינויים: {title}", "אין שינויים.", "נוסף", "הוסר", "שונה", "רכיבים", "חיבורים", "תצוגות", "טקסטים", "כל הטקסטים"),
        Create("it", "Modifiche in {title}", "Nessuna modifica.", "Aggiunto", "Rimosso", "Modificato", "Componenti", "Collegamenti", "Viste", "Testi", "tutti i testi"),
        Create("ja", "{title} の変更点", "変更はありません。", "追加", "削除", "変更", "コンポーネント", "接続", "ビュー", "テキスト", "すべてのテキスト"),
        Create("nb", "Endringer i {title}", "Ingenting er endret.", "Lagt til", "Fjernet", "Endret", "Komponenter", "Forbindelser", "Visninger", "Tekster", "alle tekster"),
        Create("nl", "Wijzigingen in {title}", "Niets is gewijzigd.", "Toegevoegd", "Verwijderd", "Gewijzigd", "Componenten", "Verbindingen", "Weergaven", "Teksten", "alle teksten"),
        Create("pl", "Zmiany: {title}", "Nic się nie zmieniło.", "Dodano", "Usunięto", "Zmieniono", "Komponenty", "Połączenia", "Widoki", "Teksty", "wszystkie teksty"),
        Create("pt", "Alterações em {title}", "Nada mudou.", "Adicionado", "Removido", "Alterado", "Componentes", "Ligações", "Vistas", "Textos", "todos os textos"),
        Create("sv", "Ändringar i {title}", "Ingenting har ändrats.", "Tillagt", "Borttaget", "Ändrat", "Komponenter", "Kopplingar", "Vyer", "Texter", "alla texter"),
        Create("zh", "{title} 的变更", "没有变更。", "新增", "移除", "更改", "组件", "连接", "视图", "文本", "所有文本"),
    ];

    /// <summary>The words of a language, of its primary language, or English ones.</summary>
    public static DifferenceWords For(LanguageTag language) =>
        All.FirstOrDefault(words => words.Language == language)
        ?? All.FirstOrDefault(words => words.Language.Primary == language.Primary)
        ?? All.First(static words => words.Language == LanguageTag.English);

    public string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => Added,
        ChangeKind.Removed => Removed,
        ChangeKind.Changed => Changed,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of change"),
    };

    private static DifferenceWords Create(
        string language, string title, string none, string added, string removed, string changed, string components, string relations, string views, string texts, string allTexts) =>
        new(LanguageTag.Parse(language), title, none, added, removed, changed, components, relations, views, texts, allTexts);
}
