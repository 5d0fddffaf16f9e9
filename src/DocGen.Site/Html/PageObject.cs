using System.Collections.Immutable;
using System.Text;
using DocGen.Site.Articles;
using DocGen.Site.Content;
using DocGen.Site.Pages;
using DocGen.Site.Themes;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>The <c>page</c> of templates for a page with an article. Members are made when a template asks for them.</summary>
internal sealed class PageObject : DocumentObject
{
    /// <summary>Stands in the output until the article is put in.</summary>
    public const string ContentMark = "\u0001A\u0002";

    private static readonly ImmutableArray<string> Names =
    [
        "ref", "url", "path", "nav_title", "summary", "content", "content_attributes", "chrome_attributes", "title_language", "title_attributes", "is_fallback", "is_section", "has_toc", "toc",
        "breadcrumbs", "previous", "next", "edit_url", "source_path", "source_url", "date", "updated", "categories", "tags", "extra", "children", "has_figures", "has_cards",
        "hero", "features", "terms", "listed", "markdown_url",
    ];

    private readonly Page _page;
    private readonly Article _article;
    private readonly FrontMatter _frontMatter;
    private readonly LanguageContext _contentLanguage;
    private readonly int _node;
    private TemplateValue? _hero;
    private PreviewImage? _image;

    public PageObject(SiteContext site, LanguageContext language, Page page, Article article, string layout)
        : base(site, language, PageUrls.For(site.Options, page.Address.OutputPath))
    {
        _page = page;
        _article = article;
        _frontMatter = page.Content?.FrontMatter ?? FrontMatter.None;
        _contentLanguage = site.ByTag.GetValueOrDefault(page.ContentLanguage, language);
        _node = language.Navigation.Find(page);
        Layout = layout;
    }

    public override string Layout { get; }

    public override Page Page => _page;

    public override PageFigures? Drawings => _article.Drawings;

    public int Node => _node;

    public ReadOnlyMemory<byte> Content => _article.Html;

    public override IEnumerable<string> Members => base.Members.Concat(Names);

    protected override string Title => MarkedTitle.Text;

    protected override LanguageContext ContentLanguage => _contentLanguage;

    protected override bool IsHome => Language.Home is { } home && home.Key == _page.Key;

    protected override bool IsNoindex => _page.Kind == PageKind.Fallback || (_page.Kind == PageKind.Listing && !Site.Site.Terms.HasOwnPages(_page));

    protected override string Description => TermValues.DescriptionOf(this, _page) ?? (_page.Description.Length > 0 || _page.Kind != PageKind.SectionIndex
        ? _page.Description
        : Language.Strings.Find("section_description", null, name => name == "title" ? Title : null) ?? "");

    /// <summary>A fallback is a copy of the page it shows, and says so.</summary>
    protected override string? Canonical => PageUrls.Absolute(Site.Options, (SourcePage ?? _page).Address.Path);

    protected override ImmutableArray<Alternate> Alternates => Html.Alternates.Of(Site.Site, _page);

    protected override PreviewImage? Image => _image ??= PreviewImage.Of(Site, _page, _article);

    protected override string? JsonLd
    {
        get
        {
            ImmutableArray<Breadcrumb> crumbs = Breadcrumbs.Of(this, _page, _node);
            if (Site.Options.BaseUrl is null || crumbs.IsEmpty)
            {
                return null;
            }

            return BreadcrumbJson.Write(crumbs
                .Where(static crumb => crumb.Page is not null)
                .Append(new Breadcrumb(_page.Kind == PageKind.Listing ? MarkedTitle : _page.MarkedNavigationTitle, _page))
                .Select(crumb => (crumb.Title.Text, PageUrls.Absolute(Site.Options, crumb.Page!.Address.Path)!)));
        }
    }

    private MarkedText MarkedTitle => TermValues.TitleOf(this, _page) ?? new MarkedText(_page.Title, _page.TitleLanguage);

    private Page? SourcePage => _page.Kind == PageKind.Fallback ? Site.Site.ByKey.GetValueOrDefault(_page.Key with { Language = _page.ContentLanguage }) : null;

    protected override Page? FindTranslation(LanguageTag other) => Site.Site.ByKey.GetValueOrDefault(_page.Key with { Language = other });

    protected override bool TryGetOwn(string member, out TemplateValue value)
    {
        switch (member)
        {
            case "ref":
                value = _page.Key.Ref;
                return true;
            case "url":
                value = Urls.To(_page);
                return true;
            case "path":
                value = _page.Address.Path;
                return true;
            case "nav_title":
                value = _page.NavigationTitle;
                return true;
            case "summary":
                value = Values.OrNull(_frontMatter.Description?.Value);
                return true;
            case "content":
                value = TemplateValue.FromMarkup(Site.Theme.PrintsContentWhole ? ContentMark : Encoding.UTF8.GetString(_article.Html.Span));
                return true;
            case "content_attributes":
                value = _page.Kind == PageKind.Fallback ? Attributes(_contentLanguage) : default;
                return true;
            case "chrome_attributes":
                value = _page.Kind == PageKind.Fallback ? Attributes(Language) : default;
                return true;
            case "title_language":
                value = LanguageMarks.Tag(MarkedTitle.Language, _page.ContentLanguage);
                return true;
            case "title_attributes":
                value = LanguageMarks.Attributes(MarkedTitle, _page.ContentLanguage);
                return true;
            case "is_fallback":
                value = _page.Kind == PageKind.Fallback;
                return true;
            case "is_section":
                value = _page.Kind == PageKind.SectionIndex;
                return true;
            case "has_toc":
                value = _frontMatter.HasTableOfContents ?? HasContents;
                return true;
            case "toc":
                value = Entries(0, _article.TableOfContents.Length);
                return true;
            case "edit_url":
                value = EditUrl;
                return true;
            case "source_path":
                value = _page.Content?.Source.Path;
                return true;
            case "source_url":
                value = SourcePage is { } source ? Urls.To(source) : default;
                return true;
            case "date":
                value = IsoDate.Normalize(_frontMatter.Date);
                return true;
            case "updated":
                value = IsoDate.Normalize(_frontMatter.Updated);
                return true;
            case "categories":
                value = Values.Texts(_frontMatter.Categories);
                return true;
            case "tags":
                value = Values.Texts(_frontMatter.Tags);
                return true;
            case "extra":
                value = DataValues.FromMapping(_frontMatter.Extra);
                return true;
            default:
                return TryGetRelated(member, out value);
        }
    }

    /// <summary>Members about other pages and about drawings.</summary>
    private bool TryGetRelated(string member, out TemplateValue value)
    {
        switch (member)
        {
            case "breadcrumbs":
                value = Values.List(Breadcrumbs.Of(this, _page, _node), crumb => FixedObject.Create(
                    ("title", crumb.Title.Text),
                    ("url", crumb.Page is { } page ? Urls.To(page) : default),
                    ("language", LanguageMarks.Tag(crumb.Title.Language, Language.Language.Tag)),
                    ("attributes", LanguageMarks.Attributes(crumb.Title, Language.Language.Tag))));
                return true;
            case "previous":
                value = Link(Language.Navigation.Neighbours(_node).Previous);
                return true;
            case "next":
                value = Link(Language.Navigation.Neighbours(_node).Next);
                return true;
            case "children":
                value = ChildValues.List(this, Children());
                return true;
            case "has_figures":
                value = !_article.Figures.IsEmpty;
                return true;
            case "has_cards":
                value = _article.HasCards;
                return true;
            case "hero":
                value = _hero ??= _frontMatter.Hero is { } hero ? HomeValues.Hero(this, _page, hero, _article.Drawings) : default;
                return true;
            case "features":
                value = HomeValues.Features(this, _page, _frontMatter.Features);
                return true;
            case "terms":
                value = TermValues.Terms(this, _page);
                return true;
            case "listed":
                value = TermValues.Listed(this, _page);
                return true;
            case "markdown_url":
                value = MarkdownCopy.PathOf(Site.Options, SourcePage ?? _page) is { } copy ? Urls.ToPath(copy) : default;
                return true;
            default:
                value = default;
                return false;
        }
    }

    private bool HasContents => _article.TableOfContents.Length > 1;

    private string? EditUrl => _frontMatter.EditUrl?.Value switch
    {
        "false" or "none" or "" => null,
        { } own when Markup.UrlText.IsActive(own) => null,
        { } own => own,
        null when Site.Options.EditUrl is { } pattern && _page.Content is { } content => pattern.Replace("{path}", PageUrls.Encode(content.Source.Path), StringComparison.Ordinal),
        null => null,
    };

    private static TemplateValue Attributes(LanguageContext language) =>
        TemplateValue.FromMarkup($" lang=\"{language.Language.Tag}\" dir=\"{(language.Language.IsRightToLeft ? "rtl" : "ltr")}\"");

    /// <summary>The entries of one depth in a range of the flat table, each with those below it.</summary>
    private TemplateValue Entries(int start, int end)
    {
        TemplateArray entries = new();
        while (start < end)
        {
            TableOfContentsEntry entry = _article.TableOfContents[start];
            int next = start + 1;
            while (next < end && _article.TableOfContents[next].Depth > entry.Depth)
            {
                next++;
            }

            entries.Add(FixedObject.Create(("id", entry.Id), ("title", entry.Text), ("children", Entries(start + 1, next))));
            start = next;
        }

        return TemplateValue.FromList(entries);
    }

    private TemplateValue Link(Page? page)
    {
        if (page is null)
        {
            return default;
        }

        Site.Observer?.See(page);
        return FixedObject.Create(
            ("title", page.NavigationTitle),
            ("url", Urls.To(page)),
            ("description", Values.OrNull(page.Description)),
            ("language", LanguageMarks.Tag(page.TitleLanguage, Language.Language.Tag)),
            ("attributes", LanguageMarks.Attributes(page.MarkedNavigationTitle, Language.Language.Tag)));
    }

    /// <summary>Nodes below the page; on the start page those of the top level.</summary>
    private IEnumerable<int> Children()
    {
        NavigationIndex navigation = Language.Navigation;
        IEnumerable<int> children = _node >= 0 && navigation.End(_node) > _node + 1 ? navigation.Children(_node) : IsHome ? navigation.Children(-1) : [];
        return children.Where(child => child != _node);
    }
}
