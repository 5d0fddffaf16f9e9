using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocGen.Site.Html;

namespace DocGen.Cli;

/// <summary>What a host needs to build and publish a site from its repository.</summary>
internal static class DeployFiles
{
    /// <summary>Hosts as they are named on the command line.</summary>
    public static ImmutableArray<string> Hosts { get; } = ["github", "gitlab", "netlify", "cloudflare", "s3", "azure"];

    /// <param name="host">One of <see cref="Hosts"/>.</param>
    /// <param name="project">Path of the project below the repository; empty if it is the repository itself.</param>
    /// <returns>Paths below the repository with their content.</returns>
    public static ImmutableArray<(string Path, string Content)> Create(string host, string project)
    {
        string source = project.Length == 0 ? "." : Quote(project);
        return host switch
        {
            "github" => [(".github/workflows/docs.yml", GitHubPages(source))],
            "gitlab" => [(".gitlab-ci.yml", GitLab(source))],
            "netlify" => [("netlify.toml", "[build]\n  command = \"bash build-docs.sh\"\n  publish = \"_site\"\n"), ("build-docs.sh", BuildScript(source, "${DEPLOY_PRIME_URL:-$URL}"))],
            "cloudflare" =>
            [
                ("wrangler.toml", "name = \"docs\"\ncompatibility_date = \"2025-01-01\"\npages_build_output_dir = \"_site\"\n"),
                ("build-docs.sh", BuildScript(source, "$CF_PAGES_URL")),
            ],
            "s3" => [(".github/workflows/docs.yml", Workflow(source, "--base-url \"${{ vars.SITE_URL }}\"", AmazonSteps, "      id-token: write\n"))],
            "azure" =>
            [
                (".github/workflows/docs.yml", Workflow(source, "--base-url \"${{ vars.SITE_URL }}\"", AzureSteps, "")),
                ((project.Length == 0 ? "" : project + "/") + "static/staticwebapp.config.json", AzureConfiguration()),
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(host)),
        };
    }

    private const string AmazonSteps = """
              - uses: aws-actions/configure-aws-credentials@v4
                with:
                  role-to-assume: ${{ vars.AWS_ROLE }}
                  aws-region: ${{ vars.AWS_REGION }}
              # Files whose names change with their content first, so that no page asks for one that is not there yet.
              - run: aws s3 sync _site/theme "s3://${{ vars.S3_BUCKET }}/theme" --cache-control "public, max-age=31536000, immutable"
              - run: aws s3 sync _site "s3://${{ vars.S3_BUCKET }}" --exclude "theme/*" --cache-control "no-cache" --delete
              - if: vars.CLOUDFRONT_ID != ''
                run: aws cloudfront create-invalidation --distribution-id "${{ vars.CLOUDFRONT_ID }}" --paths "/*"

        """;

    private const string AzureSteps = """
              - uses: Azure/static-web-apps-deploy@v1
                with:
                  azure_static_web_apps_api_token: ${{ secrets.AZURE_STATIC_WEB_APPS_API_TOKEN }}
                  action: upload
                  app_location: _site
                  skip_app_build: true
                  skip_api_build: true

        """;

    private static string Install => $"dotnet tool install --global docgen --version {ToolVersion.Current}";

    private static string GitHubPages(string source) => $$$"""
        name: Documentation
        on:
          push:
            branches: [main]
          pull_request:
          workflow_dispatch:
        permissions:
          contents: read
        concurrency:
          group: docs-${{ github.ref }}
        jobs:
          build:
            runs-on: ubuntu-latest
            permissions:
              contents: read
              pages: read
            steps:
              - uses: actions/checkout@v4
              - uses: actions/setup-dotnet@v4
                with:
                  dotnet-version: 10.0.x
              - run: {{{Install}}}
              # A pull request is checked and not published.
              - if: github.event_name == 'pull_request'
                run: docgen check --strict --source {{{source}}}
              - if: github.event_name != 'pull_request'
                id: pages
                uses: actions/configure-pages@v5
              - if: github.event_name != 'pull_request'
                run: docgen build --strict --source {{{source}}} --output _site --base-url "${{ steps.pages.outputs.base_url }}/"
              - if: github.event_name != 'pull_request'
                uses: actions/upload-pages-artifact@v3
                with:
                  path: _site
          deploy:
            if: github.event_name != 'pull_request'
            needs: build
            runs-on: ubuntu-latest
            permissions:
              pages: write
              id-token: write
            environment:
              name: github-pages
              url: ${{ steps.deployment.outputs.page_url }}
            steps:
              - id: deployment
                uses: actions/deploy-pages@v4

        """;

    /// <param name="steps">What follows the build.</param>
    /// <param name="permissions">Further lines of the job's permissions.</param>
    private static string Workflow(string source, string address, string steps, string permissions) => $$$"""
        name: Documentation
        on:
          push:
            branches: [main]
          workflow_dispatch:
        concurrency:
          group: docs
        jobs:
          publish:
            runs-on: ubuntu-latest
            permissions:
              contents: read
        {{{permissions}}}    steps:
              - uses: actions/checkout@v4
              - uses: actions/setup-dotnet@v4
                with:
                  dotnet-version: 10.0.x
              - run: {{{Install}}}
              - run: docgen build --strict --source {{{source}}} --output _site {{{address}}}
        {{{steps}}}
        """;

    private static string GitLab(string source) => $"""
        # The job has to be named pages.
        pages:
          image: mcr.microsoft.com/dotnet/sdk:10.0
          script:
            - {Install}
            - export PATH="$PATH:$HOME/.dotnet/tools"
            - docgen build --strict --compress --source {source} --output public --base-url "$CI_PAGES_URL/"
          artifacts:
            paths: [public]
          rules:
            - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

        """;

    /// <summary>For hosts whose machines have no .NET.</summary>
    private static string BuildScript(string source, string address) => $"""
        #!/usr/bin/env bash
        # Builds the documentation on a machine of the host's.
        set -euo pipefail
        export DOTNET_ROOT="$HOME/.dotnet"
        export PATH="$DOTNET_ROOT:$DOTNET_ROOT/tools:$PATH"
        command -v dotnet > /dev/null || curl -fsSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0
        {Install}
        docgen build --strict --source {source} --output _site --base-url "{address}/"

        """;

    /// <summary>A path as a shell takes it, with quotes only where it needs them.</summary>
    private static string Quote(string path) => path.All(static c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '_' or '-') ? path : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string AzureConfiguration()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartObject("globalHeaders");
            foreach ((string name, string value) in HostFiles.SecurityHeaders)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteStartObject("responseOverrides");
            json.WriteStartObject("404");
            json.WriteString("rewrite", "/404.html");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("routes");
            json.WriteStartObject();
            json.WriteString("route", "/theme/*");
            json.WriteStartObject("headers");
            json.WriteString("Cache-Control", "public, max-age=31536000, immutable");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
