using DocGen.Site.Markdown;
using DocGen.Text;

namespace DocGen.Site.Tests.Markdown;

public sealed class SvgCleanerTests
{
    [Theory]
    [InlineData("<svg><style>a{}</style><g id=\"A\"/></svg>", "<svg><style>a{}</style><g id=\"A\"/></svg>", "")]
    [InlineData("<svg onload=\"x()\"><script><![CDATA[x]]></script><g/></svg>", "<svg ><g/></svg>", "1:6 attribute 'onload', 1:20 element 'script'")]
    [InlineData("<svg><a xlink:href=\"javascript:x\" id=\"a\"/></svg>", "<svg><a  id=\"a\"/></svg>", "1:9 attribute 'xlink:href'")]
    [InlineData("<svg><foreignObject><body/></foreignObject></svg>", "<svg></svg>", "1:7 element 'foreignobject'")]
    [InlineData("<svg><script src=\"x\"/><g/></svg>", "<svg><g/></svg>", "1:7 element 'script'")]
    [InlineData("<svg><script>x", "<svg>", "1:7 element 'script'")]
    public void Active_content_leaves_and_the_rest_stays(string svg, string expected, string reports)
    {
        Diagnosed<string> result = SvgCleaner.Clean(new SourceText("a.svg", svg));
        Assert.Equal(expected, result.Value);
        Assert.Equal(reports, string.Join(", ", result.Diagnostics.Select(static d => $"{d.Location!.Start.Line}:{d.Location.Start.Column} {d.Message["active content is dropped: ".Length..]}")));
    }
}
