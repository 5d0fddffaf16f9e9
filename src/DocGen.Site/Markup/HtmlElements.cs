using System.Collections.Frozen;

namespace DocGen.Site.Markup;

/// <summary>What is known of elements by their names in lower case.</summary>
public static class HtmlElements
{
    private static readonly FrozenSet<string> Void = Set("area base br col embed hr img input link meta param source track wbr");

    private static readonly FrozenSet<string> RawText = Set("script style textarea title xmp iframe noembed noframes");

    /// <summary>Elements that run code, load documents of others, or change the page as a whole.</summary>
    private static readonly FrozenSet<string> Active = Set("script style iframe object embed applet frame frameset base meta link noscript template");

    private static readonly FrozenSet<string> Known = Set(
        "a abbr acronym address area article aside audio b basefont bdi bdo big blink blockquote body br button canvas caption center cite code col " +
        "colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header " +
        "hgroup hr html i img input ins kbd label legend li main map mark marquee math menu meter nav nobr ol optgroup option output p param picture " +
        "plaintext portal pre progress q rb rp rt rtc ruby s samp search section select slot small source span strike strong sub summary sup svg table tbody td " +
        "textarea tfoot th thead time title tr track tt u ul var video wbr xmp " +
        "animate animatemotion animatetransform circle clippath defs desc ellipse feblend fecolormatrix fecomposite fedropshadow feflood fegaussianblur " +
        "feimage femerge femergenode feoffset filter foreignobject g image line lineargradient marker mask metadata mpath path pattern polygon polyline " +
        "radialgradient rect set stop switch symbol text textpath tspan use view " +
        "annotation maction menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mroot mrow ms mspace msqrt mstyle msub " +
        "msubsup msup mtable mtd mtext mtr munder munderover semantics");

    public static bool IsVoid(string name) => Void.Contains(name);

    public static bool IsRawText(string name) => RawText.Contains(name);

    public static bool IsActive(string name) => Active.Contains(name);

    /// <summary>Whether a browser gives the element a meaning: HTML, SVG, MathML, or a custom element (its name holds a hyphen).</summary>
    public static bool IsKnown(string name) => Known.Contains(name) || Active.Contains(name) || name.Contains('-', StringComparison.Ordinal);

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
