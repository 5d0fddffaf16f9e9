namespace DocGen.Site.Html;

/// <summary>The <c>page</c> of what is rendered apart from any page, such as a drawing: it has no more than languages and addresses.</summary>
internal sealed class SharedDocument(SiteContext site, LanguageContext language, PageUrls urls) : DocumentObject(site, language, urls)
{
    public override string Layout => "";

    protected override string Title => "";
}
