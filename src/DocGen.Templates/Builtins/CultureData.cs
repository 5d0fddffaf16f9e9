using System.Collections.Immutable;

namespace DocGen.Templates.Builtins;

/// <summary>How one culture writes dates and numbers. Lists of names are separated by <c>|</c>; months begin with January, days with Sunday.</summary>
internal sealed record CultureData(
    string Name,
    string Months,
    string ShortMonths,
    string Days,
    string ShortDays,
    string ShortDate,
    string LongDate,
    string LongTime,
    string Decimal,
    string Group,
    string Currency,
    int CurrencyPattern)
{
    private const string NarrowSpace = "\u202f";
    private const string Space = "\u00a0";

    private const string EnglishMonths = "January|February|March|April|May|June|July|August|September|October|November|December";
    private const string EnglishShortMonths = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";
    private const string EnglishDays = "Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday";
    private const string EnglishShortDays = "Sun|Mon|Tue|Wed|Thu|Fri|Sat";
    private const string FrenchMonths = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
    private const string FrenchShortMonths = "janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.";
    private const string FrenchDays = "dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi";
    private const string FrenchShortDays = "dim.|lun.|mar.|mer.|jeu.|ven.|sam.";
    private const string GermanMonths = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember";
    private const string GermanShortMonths = "Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez";
    private const string GermanDays = "Sonntag|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag";
    private const string GermanShortDays = "So|Mo|Di|Mi|Do|Fr|Sa";
    private const string ChineseMonths = "一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月";
    private const string NumberedMonths = "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月";
    private const string PortugueseMonths = "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro";
    private const string PortugueseShortMonths = "jan.|fev.|mar.|abr.|mai.|jun.|jul.|ago.|set.|out.|nov.|dez.";
    private const string PortugueseDays = "domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado";
    private const string ArabicMonths = "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر";
    private const string ArabicDays = "الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت";

    /// <summary>Months as they stand beside a day; null where they are the same.</summary>
    public string? GenitiveMonths { get; init; }

    public string Morning { get; init; } = "AM";

    public string Afternoon { get; init; } = "PM";

    public string DateSeparator { get; init; } = "/";

    public DayOfWeek FirstDay { get; init; } = DayOfWeek.Monday;

    /// <summary>Whether a space stands before the percent sign.</summary>
    public bool HasPercentSpace { get; init; }

    /// <summary>The first culture of a language stands for the language.</summary>
    public static ImmutableArray<CultureData> All { get; } =
    [
        new("en-US", EnglishMonths, EnglishShortMonths, EnglishDays, EnglishShortDays, "M/d/yyyy", "dddd, MMMM d, yyyy", "h:mm:ss tt", ".", ",", "$", 0) { FirstDay = DayOfWeek.Sunday },
        new("en-GB", EnglishMonths, EnglishShortMonths, EnglishDays, EnglishShortDays, "dd/MM/yyyy", "dddd, d MMMM yyyy", "HH:mm:ss", ".", ",", "£", 0) { Morning = "am", Afternoon = "pm" },
        new("en-CA", EnglishMonths, EnglishShortMonths, EnglishDays, EnglishShortDays, "yyyy-MM-dd", "dddd, MMMM d, yyyy", "h:mm:ss tt", ".", ",", "$", 0) { Morning = "a.m.", Afternoon = "p.m.", DateSeparator = "-", FirstDay = DayOfWeek.Sunday },
        new("en-AU", EnglishMonths, EnglishShortMonths, EnglishDays, EnglishShortDays, "d/MM/yyyy", "dddd, d MMMM yyyy", "h:mm:ss tt", ".", ",", "$", 0) { Morning = "am", Afternoon = "pm" },
        new("en-IE", EnglishMonths, EnglishShortMonths, EnglishDays, EnglishShortDays, "dd/MM/yyyy", "dddd d MMMM yyyy", "HH:mm:ss", ".", ",", "€", 0) { Morning = "am", Afternoon = "pm" },
        new("fr-FR", FrenchMonths, FrenchShortMonths, FrenchDays, FrenchShortDays, "dd/MM/yyyy", "dddd d MMMM yyyy", "HH:mm:ss", ",", NarrowSpace, "€", 3) { HasPercentSpace = true },
        new("fr-CA", FrenchMonths, FrenchShortMonths, FrenchDays, FrenchShortDays, "yyyy-MM-dd", "dddd d MMMM yyyy", "HH 'h' mm 'min' ss 's'", ",", Space, "$", 3) { HasPercentSpace = true, DateSeparator = "-", Morning = "a.m.", Afternoon = "p.m.", FirstDay = DayOfWeek.Sunday },
        new("fr-BE", FrenchMonths, FrenchShortMonths, FrenchDays, FrenchShortDays, "d/MM/yyyy", "dddd d MMMM yyyy", "HH:mm:ss", ",", NarrowSpace, "€", 3) { HasPercentSpace = true },
        new("fr-CH", FrenchMonths, FrenchShortMonths, FrenchDays, FrenchShortDays, "dd.MM.yyyy", "dddd, d MMMM yyyy", "HH:mm:ss", ",", NarrowSpace, "CHF", 3) { DateSeparator = "." },
        new("de-DE", GermanMonths, GermanShortMonths, GermanDays, GermanShortDays, "dd.MM.yyyy", "dddd, d. MMMM yyyy", "HH:mm:ss", ",", ".", "€", 3) { HasPercentSpace = true, DateSeparator = "." },
        new("de-AT", "Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember", "Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez", GermanDays, GermanShortDays, "dd.MM.yyyy", "dddd, d. MMMM yyyy", "HH:mm:ss", ",", Space, "€", 2) { HasPercentSpace = true, DateSeparator = "." },
        new("de-CH", GermanMonths, GermanShortMonths, GermanDays, GermanShortDays, "dd.MM.yyyy", "dddd, d. MMMM yyyy", "HH:mm:ss", ".", "’", "CHF", 2) { DateSeparator = "." },
        new("da-DK", "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december", "jan.|feb.|mar.|apr.|maj|jun.|jul.|aug.|sep.|okt.|nov.|dec.", "søndag|mandag|tirsdag|onsdag|torsdag|fredag|lørdag", "søn.|man.|tirs.|ons.|tors.|fre.|lør.", "dd.MM.yyyy", "dddd 'den' d. MMMM yyyy", "HH.mm.ss", ",", ".", "kr.", 3) { HasPercentSpace = true, DateSeparator = "." },
        new("it-IT", "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre", "gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic", "domenica|lunedì|martedì|mercoledì|giovedì|venerdì|sabato", "dom|lun|mar|mer|gio|ven|sab", "dd/MM/yyyy", "dddd d MMMM yyyy", "HH:mm:ss", ",", ".", "€", 3),
        new("es-ES", "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre", "ene|feb|mar|abr|may|jun|jul|ago|sept|oct|nov|dic", "domingo|lunes|martes|miércoles|jueves|viernes|sábado", "dom|lun|mar|mié|jue|vie|sáb", "d/M/yyyy", "dddd, d 'de' MMMM 'de' yyyy", "H:mm:ss", ",", ".", "€", 3) { HasPercentSpace = true, Morning = "a.\u00a0m.", Afternoon = "p.\u00a0m." },
        new("es-MX", "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre", "ene|feb|mar|abr|may|jun|jul|ago|sept|oct|nov|dic", "domingo|lunes|martes|miércoles|jueves|viernes|sábado", "dom|lun|mar|mié|jue|vie|sáb", "dd/MM/yyyy", "dddd, d 'de' MMMM 'de' yyyy", "HH:mm:ss", ".", ",", "$", 0) { FirstDay = DayOfWeek.Sunday, Morning = "a.m.", Afternoon = "p.m." },
        new("nl-NL", "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december", "jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec", "zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag", "zo|ma|di|wo|do|vr|za", "dd-MM-yyyy", "dddd d MMMM yyyy", "HH:mm:ss", ",", ".", "€", 2) { DateSeparator = "-", Morning = "a.m.", Afternoon = "p.m." },
        new("sv-SE", "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december", "jan.|feb.|mars|apr.|maj|juni|juli|aug.|sep.|okt.|nov.|dec.", "söndag|måndag|tisdag|onsdag|torsdag|fredag|lördag", "sön|mån|tis|ons|tors|fre|lör", "yyyy-MM-dd", "'den' d MMMM yyyy", "HH:mm:ss", ",", Space, "kr", 3) { HasPercentSpace = true, DateSeparator = "-", Morning = "fm", Afternoon = "em" },
        new("nb-NO", "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember", "jan.|feb.|mars|apr.|mai|juni|juli|aug.|sep.|okt.|nov.|des.", "søndag|mandag|tirsdag|onsdag|torsdag|fredag|lørdag", "søn.|man.|tir.|ons.|tor.|fre.|lør.", "dd.MM.yyyy", "dddd d. MMMM yyyy", "HH:mm:ss", ",", Space, "kr", 3) { HasPercentSpace = true, DateSeparator = ".", Morning = "a.m.", Afternoon = "p.m." },
        new("no-NO", "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember", "jan.|feb.|mars|apr.|mai|juni|juli|aug.|sep.|okt.|nov.|des.", "søndag|mandag|tirsdag|onsdag|torsdag|fredag|lørdag", "søn.|man.|tir.|ons.|tor.|fre.|lør.", "dd.MM.yyyy", "dddd d. MMMM yyyy", "HH:mm:ss", ",", Space, "kr", 3) { HasPercentSpace = true, DateSeparator = ".", Morning = "a.m.", Afternoon = "p.m." },
        new("fi-FI", "tammikuu|helmikuu|maaliskuu|huhtikuu|toukokuu|kesäkuu|heinäkuu|elokuu|syyskuu|lokakuu|marraskuu|joulukuu", "tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu", "sunnuntai|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai", "su|ma|ti|ke|to|pe|la", "d.M.yyyy", "dddd d. MMMM yyyy", "H.mm.ss", ",", Space, "€", 3) { HasPercentSpace = true, DateSeparator = ".", Morning = "ap.", Afternoon = "ip.", GenitiveMonths = "tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta" },
        new("pl-PL", "styczeń|luty|marzec|kwiecień|maj|czerwiec|lipiec|sierpień|wrzesień|październik|listopad|grudzień", "sty|lut|mar|kwi|maj|cze|lip|sie|wrz|paź|lis|gru", "niedziela|poniedziałek|wtorek|środa|czwartek|piątek|sobota", "niedz.|pon.|wt.|śr.|czw.|pt.|sob.", "d.MM.yyyy", "dddd, d MMMM yyyy", "HH:mm:ss", ",", Space, "zł", 3) { DateSeparator = ".", GenitiveMonths = "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia" },
        new("pt-BR", PortugueseMonths, PortugueseShortMonths, PortugueseDays, "dom.|seg.|ter.|qua.|qui.|sex.|sáb.", "dd/MM/yyyy", "dddd, d 'de' MMMM 'de' yyyy", "HH:mm:ss", ",", ".", "R$", 2) { FirstDay = DayOfWeek.Sunday },
        new("pt-PT", PortugueseMonths, PortugueseShortMonths, PortugueseDays, "domingo|segunda|terça|quarta|quinta|sexta|sábado", "dd/MM/yyyy", "dddd, d 'de' MMMM 'de' yyyy", "HH:mm:ss", ",", Space, "€", 3) { FirstDay = DayOfWeek.Sunday, Morning = "da manhã", Afternoon = "da tarde" },
        new("ru-RU", "январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь", "янв.|февр.|март|апр.|май|июнь|июль|авг.|сент.|окт.|нояб.|дек.", "воскресенье|понедельник|вторник|среда|четверг|пятница|суббота", "вс|пн|вт|ср|чт|пт|сб", "dd.MM.yyyy", "dddd, d MMMM yyyy 'г.'", "HH:mm:ss", ",", Space, "₽", 3) { HasPercentSpace = true, DateSeparator = ".", GenitiveMonths = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря" },
        new("cs-CZ", "leden|únor|březen|duben|květen|červen|červenec|srpen|září|říjen|listopad|prosinec", "led|úno|bře|dub|kvě|čvn|čvc|srp|zář|říj|lis|pro", "neděle|pondělí|úterý|středa|čtvrtek|pátek|sobota", "ne|po|út|st|čt|pá|so", "dd.MM.yyyy", "dddd d. MMMM yyyy", "H:mm:ss", ",", Space, "Kč", 3) { HasPercentSpace = true, DateSeparator = ".", Morning = "dop.", Afternoon = "odp.", GenitiveMonths = "ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince" },
        new("tr-TR", "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık", "Oca|Şub|Mar|Nis|May|Haz|Tem|Ağu|Eyl|Eki|Kas|Ara", "Pazar|Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi", "Paz|Pzt|Sal|Çar|Per|Cum|Cmt", "d.MM.yyyy", "d MMMM yyyy dddd", "HH:mm:ss", ",", ".", "₺", 0) { DateSeparator = ".", Morning = "ÖÖ", Afternoon = "ÖS" },
        new("ja-JP", NumberedMonths, NumberedMonths, "日曜日|月曜日|火曜日|水曜日|木曜日|金曜日|土曜日", "日|月|火|水|木|金|土", "yyyy/MM/dd", "yyyy年M月d日dddd", "H:mm:ss", ".", ",", "￥", 0) { FirstDay = DayOfWeek.Sunday, Morning = "午前", Afternoon = "午後" },
        new("zh-CN", ChineseMonths, NumberedMonths, "星期日|星期一|星期二|星期三|星期四|星期五|星期六", "周日|周一|周二|周三|周四|周五|周六", "yyyy/M/d", "yyyy年M月d日dddd", "HH:mm:ss", ".", ",", "¥", 0) { Morning = "上午", Afternoon = "下午" },
        new("zh-TW", NumberedMonths, NumberedMonths, "星期日|星期一|星期二|星期三|星期四|星期五|星期六", "週日|週一|週二|週三|週四|週五|週六", "yyyy/M/d", "yyyy年M月d日 dddd", "tth:mm:ss", ".", ",", "$", 0) { FirstDay = DayOfWeek.Sunday, Morning = "上午", Afternoon = "下午" },
        new("ko-KR", "1월|2월|3월|4월|5월|6월|7월|8월|9월|10월|11월|12월", "1월|2월|3월|4월|5월|6월|7월|8월|9월|10월|11월|12월", "일요일|월요일|화요일|수요일|목요일|금요일|토요일", "일|월|화|수|목|금|토", "yyyy. M. d.", "yyyy년 M월 d일 dddd", "tt h:mm:ss", ".", ",", "₩", 0) { FirstDay = DayOfWeek.Sunday, DateSeparator = ".", Morning = "오전", Afternoon = "오후" },
        new("ar-EG", ArabicMonths, ArabicMonths, ArabicDays, ArabicDays, "d/M/yyyy", "dddd، d MMMM yyyy", "h:mm:ss tt", ".", ",", "ج.م.", 2) { FirstDay = DayOfWeek.Saturday, Morning = "ص", Afternoon = "م" },
        new("ar-SA", ArabicMonths, ArabicMonths, ArabicDays, ArabicDays, "d/M/yyyy", "dddd، d MMMM yyyy", "h:mm:ss tt", ".", ",", "ر.س.", 2) { FirstDay = DayOfWeek.Sunday, Morning = "ص", Afternoon = "م" },
        new("he-IL", "ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר", "ינו׳|פבר׳|מרץ|אפר׳|מאי|יוני|יולי|אוג׳|ספט׳|אוק׳|נוב׳|דצמ׳", "יום ראשון|יום שני|יום שלישי|יום רביעי|יום חמישי|יום שישי|יום שבת", "יום א׳|יום ב׳|יום ג׳|יום ד׳|יום ה׳|יום ו׳|שבת", "d.M.yyyy", "dddd, d בMMMM yyyy", "H:mm:ss", ".", ",", "₪", 3) { FirstDay = DayOfWeek.Sunday, DateSeparator = ".", Morning = "לפנה״צ", Afternoon = "אחה״צ" },
    ];
}
