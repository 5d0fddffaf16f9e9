using System.Collections.Immutable;

namespace DocGen.Site.Html;

/// <summary>The <c>page</c> of what is rendered apart from any page, such as a drawing: it has no more than languages and addresses.</summary>
/// <param name="parts">Names of the cached templates that are being rendered, outermost first.</param>
internal sealed class SharedDocument(SiteContext site, LanguageContext language, PageUrls urls, params ImmutableArray<string> parts) : DocumentObject(site, language, urls)
{
    public ImmutableArray<string> Parts => parts;

    public override string Layout => "";

    protected override string Title => "";
}
