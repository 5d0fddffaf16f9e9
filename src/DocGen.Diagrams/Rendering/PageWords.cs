using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Diagrams.Rendering;

/// <summary>The words of a stand-alone diagram page.</summary>
public sealed record PageWords(
    string Close,
    string Previous,
    string Next,
    string Theme,
    string ZoomIn,
    string ZoomOut,
    string ZoomFit,
    string Components,
    string Relations,
    string Walkthrough,
    string KeyRole,
    string Technology,
    string ReadMore,
    string OpenView)
{
    private static readonly ImmutableArray<(string Language, PageWords Words)> Table =
    [
        ("ar", new PageWords("إغلاق", "السابق", "التالي", "سمة الألوان", "تكبير", "تصغير", "ملاءمة النافذة", "المكوّنات", "الروابط بين المكوّنات", "خطوة بخطوة", "الدور الأساسي", "التقنية", "اقرأ المزيد", "فتح المخطط التفصيلي")),
        ("da", new PageWords("Luk", "Forrige", "Næste", "Farvetema", "Zoom ind", "Zoom ud", "Tilpas til vinduet", "Komponenter", "Forbindelser", "Trin for trin", "Nøglerolle", "Teknologi", "Læs mere", "Åbn det detaljerede diagram")),
        ("de", new PageWords("Schließen", "Zurück", "Weiter", "Farbschema", "Hineinzoomen", "Herauszoomen", "An Fenster anpassen", "Komponenten", "Verbindungen", "Schritt für Schritt", "Hauptaufgabe", "Technologie", "Mehr erfahren", "Detaildiagramm öffnen")),
        ("en", new PageWords("Close", "Previous", "Next", "Colour theme", "Zoom in", "Zoom out", "Fit to window", "Components", "Connections", "Step by step", "Key role", "Technology", "Read more", "Open the detailed diagram")),
        ("es", new PageWords("Cerrar", "Anterior", "Siguiente", "Tema de color", "Acercar", "Alejar", "Ajustar a la ventana", "Componentes", "Conexiones", "Paso a paso", "Función principal", "Tecnología", "Más información", "Abrir el diagrama detallado")),
        ("fi", new PageWords("Sulje", "Edellinen", "Seuraava", "Väriteema", "Lähennä", "Loitonna", "Sovita ikkunaan", "Komponentit", "Yhteydet", "Vaihe vaiheelta", "Päätehtävä", "Teknologia", "Lue lisää", "Avaa yksityiskohtainen kaavio")),
        ("fr", new PageWords("Fermer", "Précédent", "Suivant", "Thème de couleurs", "Zoom avant", "Zoom arrière", "Adapter à la fenêtre", "Composants", "Connexions", "Étape par étape", "Rôle principal", "Technologie", "En savoir plus", "Ouvrir le diagramme détaillé")),
        ("he", new PageWords("סגירה", "הקודם", "הבא", "ערכת צבעים", "התקרבות", "התרחקות", "התאמה לחלון", "רכיבים", "חיבורים", "צעד אחר צעד", "תפקיד מרכזי", "טכנולוגיה", "מידע נוסף", "פתיחת התרשים המפורט")),
        ("it", new PageWords("Chiudi", "Precedente", "Successiva", "Tema colori", "Aumenta lo zoom", "Riduci lo zoom", "Adatta alla finestra", "Componenti", "Collegamenti", "Passo per passo", "Ruolo chiave", "Tecnologia", "Leggi di più", "Apri il diagramma dettagliato")),
        ("ja", new PageWords("閉じる", "前へ", "次へ", "配色テーマ", "拡大", "縮小", "ウィンドウに合わせる", "コンポーネント", "接続", "手順", "主な役割", "技術", "詳しく見る", "詳細な図を開く")),
        ("nb", new PageWords("Lukk", "Forrige", "Neste", "Fargetema", "Zoom inn", "Zoom ut", "Tilpass til vinduet", "Komponenter", "Forbindelser", "Steg for steg", "Hovedoppgave", "Teknologi", "Les mer", "Åpne det detaljerte diagrammet")),
        ("nl", new PageWords("Sluiten", "Vorige", "Volgende", "Kleurthema", "Inzoomen", "Uitzoomen", "Aan venster aanpassen", "Componenten", "Verbindingen", "Stap voor stap", "Belangrijkste taak", "Technologie", "Meer lezen", "Gedetailleerd diagram openen")),
        ("pl", new PageWords("Zamknij", "Poprzednia", "Następna", "Motyw kolorystyczny", "Przybliż", "Oddal", "Dopasuj do okna", "Komponenty", "Połączenia", "Krok po kroku", "Główna rola", "Technologia", "Czytaj więcej", "Otwórz szczegółowy diagram")),
        ("pt", new PageWords("Fechar", "Anterior", "Seguinte", "Tema de cores", "Aumentar o zoom", "Reduzir o zoom", "Ajustar à janela", "Componentes", "Ligações", "Passo a passo", "Função principal", "Tecnologia", "Ler mais", "Abrir o diagrama detalhado")),
        ("sv", new PageWords("Stäng", "Föregående", "Nästa", "Färgtema", "Zooma in", "Zooma ut", "Anpassa till fönstret", "Komponenter", "Förbindelser", "Steg för steg", "Huvuduppgift", "Teknik", "Läs mer", "Öppna det detaljerade diagrammet")),
        ("zh-Hans", new PageWords("关闭", "上一页", "下一页", "颜色主题", "放大", "缩小", "适应窗口", "组件", "连接", "分步讲解", "核心作用", "技术", "了解更多", "打开详细图表")),
    ];

    /// <summary>The words of a language, else of its primary language, else in English; and the language they are in.</summary>
    public static (PageWords Words, LanguageTag Language) For(LanguageTag language)
    {
        foreach ((string tag, PageWords words) in Table)
        {
            if (tag == language.Value)
            {
                return (words, language);
            }
        }

        foreach ((string tag, PageWords words) in Table)
        {
            if (LanguageTag.Parse(tag).Primary == language.Primary)
            {
                return (words, language);
            }
        }

        return (Table.First(static row => row.Language == "en").Words, LanguageTag.English);
    }
}
