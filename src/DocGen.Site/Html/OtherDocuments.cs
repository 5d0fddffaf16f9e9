using System.Collections.Immutable;
using DocGen.Site.Pages;
using DocGen.Templates.Values;

namespace DocGen.Site.Html;

/// <summary>The <c>page</c> of what a host shows for an address that does not exist.</summary>
internal sealed class NotFoundObject(SiteContext site, LanguageContext language) : DocumentObject(site, language, PageUrls.FromHost(site.Options))
{
    public override string Layout => "404";

    protected override string Title => Language.Strings["not_found_title"];

    protected override bool TryGetOwn(string member, out TemplateValue value)
    {
        if (member == "children")
        {
            value = ChildValues.Top(this);
            return true;
        }

        return AbsentPage.TryGet(member, out value);
    }
}

/// <summary>The <c>page</c> at the root of a site whose languages all have a prefix: it lets readers choose.</summary>
internal sealed class LanguagesObject(SiteContext site, string outputPath) : DocumentObject(site, site.Default, PageUrls.For(site.Options, outputPath))
{
    public override string Layout => "languages";

    protected override string Title => Language.Title;

    protected override string Description => Language.Strings["choose_language"];

    protected override bool IsNoindex => false;

    protected override bool HasSidebar => false;

    protected override string? Canonical => PageUrls.Absolute(Site.Options, "");

    protected override bool TryGetOwn(string member, out TemplateValue value) => AbsentPage.TryGet(member, out value);
}

/// <summary>The <c>page</c> at an address that leads on to another.</summary>
internal sealed class RedirectObject(SiteContext site, LanguageContext language, Redirect redirect)
    : DocumentObject(site, language, PageUrls.For(site.Options, redirect.From.OutputPath))
{
    private static readonly ImmutableArray<string> Names = ["target_url", "target_title"];

    public override string Layout => "redirect";

    public override IEnumerable<string> Members => base.Members.Concat(Names);

    /// <summary>Where readers go, as the page writes it.</summary>
    public string Target => redirect.Page is { } page ? Urls.To(page) : redirect.Url ?? Urls.ToPath("");

    protected override string Title => redirect.Page?.Title ?? redirect.Url ?? Language.Title;

    protected override string? Canonical => redirect.Page is { } page ? PageUrls.Absolute(Site.Options, page.Address.Path) : redirect.Url;

    protected override bool TryGetOwn(string member, out TemplateValue value)
    {
        (bool isKnown, value) = member switch
        {
            "target_url" => (true, (TemplateValue)Target),
            "target_title" => (true, Title),
            _ => (false, default),
        };
        return isKnown || AbsentPage.TryGet(member, out value);
    }
}
