using System.Collections.Frozen;
using DocGen.Text;

namespace DocGen.Site.Localization;

/// <summary>The words that DocGen itself puts into an article.</summary>
public sealed record ArticleLabels(
    string Note,
    string Tip,
    string Important,
    string Warning,
    string Caution,
    string Example,
    string OpenInNewTab,
    string TextVersion,
    string KeyRole,
    string Legend,
    string Footnotes,
    string BackToText,
    string Code)
{
    private static readonly FrozenDictionary<string, ArticleLabels> ByLanguage = new Dictionary<string, ArticleLabels>(StringComparer.Ordinal)
    {
        ["en"] = new("Note", "Tip", "Important", "Warning", "Caution", "Example", "Open in a new tab", "Text version", "Key role", "Legend", "Footnotes", "Back to the text", "Code"),
        ["da"] = new("Bemærk", "Tip", "Vigtigt", "Advarsel", "Forsigtig", "Eksempel", "Åbn i en ny fane", "Tekstudgave", "Nøglerolle", "Signaturforklaring", "Fodnoter", "Tilbage til teksten", "Kode"),
        ["it"] = new("Nota", "Suggerimento", "Importante", "Avvertenza", "Attenzione", "Esempio", "Apri in una nuova scheda", "Versione testuale", "Ruolo chiave", "Legenda", "Note", "Torna al testo", "Codice"),
        ["de"] = new("Hinweis", "Tipp", "Wichtig", "Warnung", "Vorsicht", "Beispiel", "In neuem Tab öffnen", "Textfassung", "Hauptaufgabe", "Legende", "Fußnoten", "Zurück zum Text", "Code"),
        ["fr"] = new("Remarque", "Astuce", "Important", "Avertissement", "Prudence", "Exemple", "Ouvrir dans un nouvel onglet", "Version texte", "Rôle clé", "Légende", "Notes", "Retour au texte", "Code"),
        ["es"] = new("Nota", "Consejo", "Importante", "Advertencia", "Precaución", "Ejemplo", "Abrir en una pestaña nueva", "Versión de texto", "Función clave", "Leyenda", "Notas", "Volver al texto", "Código"),
        ["nl"] = new("Opmerking", "Tip", "Belangrijk", "Waarschuwing", "Voorzichtig", "Voorbeeld", "Openen in een nieuw tabblad", "Tekstversie", "Kernrol", "Legenda", "Voetnoten", "Terug naar de tekst", "Code"),
        ["sv"] = new("Anmärkning", "Tips", "Viktigt", "Varning", "Försiktighet", "Exempel", "Öppna i en ny flik", "Textversion", "Nyckelroll", "Teckenförklaring", "Fotnoter", "Tillbaka till texten", "Kod"),
        ["nb"] = new("Merk", "Tips", "Viktig", "Advarsel", "Forsiktig", "Eksempel", "Åpne i ny fane", "Tekstversjon", "Nøkkelrolle", "Tegnforklaring", "Fotnoter", "Tilbake til teksten", "Kode"),
        ["fi"] = new("Huomautus", "Vinkki", "Tärkeää", "Varoitus", "Varo", "Esimerkki", "Avaa uudessa välilehdessä", "Tekstiversio", "Päätehtävä", "Selite", "Alaviitteet", "Takaisin tekstiin", "Koodi"),
        ["pl"] = new("Uwaga", "Wskazówka", "Ważne", "Ostrzeżenie", "Ostrożnie", "Przykład", "Otwórz w nowej karcie", "Wersja tekstowa", "Kluczowa rola", "Legenda", "Przypisy", "Powrót do tekstu", "Kod"),
        ["pt"] = new("Nota", "Dica", "Importante", "Aviso", "Cuidado", "Exemplo", "Abrir em um novo separador", "Versão em texto", "Função principal", "Legenda", "Notas", "Voltar ao texto", "Código"),
        ["ja"] = new("注", "ヒント", "重要", "警告", "注意", "例", "新しいタブで開く", "テキスト版", "主な役割", "凡例", "脚注", "本文に戻る", "コード"),
        ["zh"] = new("注意", "提示", "重要", "警告", "小心", "示例", "在新标签页中打开", "文字版", "关键作用", "图例", "脚注", "返回正文", "代码"),
        ["ar"] = new("ملاحظة", "تلميح", "مهم", "تحذير", "تنبيه", "مثال", "فتح في علامة تبويب جديدة", "نسخة نصية", "الدور الرئيسي", "مفتاح الرموز", "الحواشي", "العودة إلى النص", "شيفرة"),
        ["he"] = new("הערה", "טיפ", "חשוב", "אזהרה", "זהירות", "דוגמה", "פתיחה בכרטיסייה חדשה", "גרסת טקסט", "תפקיד מרכזי", "מקרא", "הערות שוליים", "חזרה לטקסט", "קוד"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words of a language; English where there are none.</summary>
    public static ArticleLabels For(LanguageTag language) => ByLanguage.GetValueOrDefault(language.Primary is "no" or "nn" ? "nb" : language.Primary) ?? ByLanguage["en"];

    public string Callout(CalloutKind kind) => kind switch
    {
        CalloutKind.Note => Note,
        CalloutKind.Tip => Tip,
        CalloutKind.Important => Important,
        CalloutKind.Warning => Warning,
        CalloutKind.Caution => Caution,
        CalloutKind.Example => Example,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
