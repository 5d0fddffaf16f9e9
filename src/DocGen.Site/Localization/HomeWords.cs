using System.Collections.Frozen;

namespace DocGen.Site.Localization;

/// <summary>What links to the start page and back are called. Such a line at the top of an exported page is not its title.</summary>
public static class HomeWords
{
    private static readonly FrozenSet<string> Words = (
        "home|back|menu|top|start|up|home page|hjem|startside|forside|tilbage|inizio|pagina iniziale|indietro|startseite|zurück|accueil|retour|inicio|volver|atrás|" +
        "startpagina|terug|hem|startsida|tillbaka|tilbake|etusivu|koti|takaisin|strona główna|wstecz|início|página inicial|voltar|ホーム|戻る|首页|主页|返回|الرئيسية|رجوع|בית|דף הבית|חזרה")
        .Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string text) => Words.Contains(text);
}
