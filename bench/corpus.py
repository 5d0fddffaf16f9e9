"""Writes the generated site that site.sh and serve.sh measure: corpus.py FOLDER PAGES, in English, Danish and Italian, for docgen and for hugo."""
import os, sys
work, pages = sys.argv[1], int(sys.argv[2])
words = {"en": "The service reads the queue and writes to the store", "da": "Tjenesten læser køen og skriver til lageret", "it": "Il servizio legge la coda e scrive nell'archivio"}
for tool, name in (("docgen", "index.md"), ("hugo", "_index.md")):
    for language, sentence in words.items():
        for number in range(pages):
            folder = f"{work}/{tool}/content/{language}/area{number // 100:02d}"
            os.makedirs(folder, exist_ok=True)
            with open(f"{folder}/topic-{number}.md", "w") as file:
                file.write(f"---\nref: topic-{number}\ntitle: Topic {number}\nlang: {language}\n---\n\n{sentence}. See [another](topic-{number // 100 * 100 + (number + 1) % 100 % max(1, min(100, pages - number // 100 * 100))}.md).\n\n")
                for section in range(5):
                    file.write(f"## Part {section}\n\n{sentence}, **always** and `at once`. " * 2 + "\n\n| Key | Value |\n|---|---|\n| a | 1 |\n| b | 2 |\n\n```yaml\nkey: value\nlist: [1, 2]\n```\n\n- one\n- two\n\n")
        with open(f"{work}/{tool}/content/{language}/{name}", "w") as file:
            file.write(f"---\ntitle: Start\n---\n\n{sentence}.\n")
open(f"{work}/docgen/docgen.json", "w").write('{ "title": "Bench", "baseUrl": "https://example.org/", "languages": { "default": "en", "list": ["en", "da", "it"] }, "content": "content" }')
os.makedirs(f"{work}/hugo/layouts/_default")
for layout in ("single", "list"):
    open(f"{work}/hugo/layouts/_default/{layout}.html", "w").write("<!doctype html><html><head><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}</body></html>")
open(f"{work}/hugo/hugo.toml", "w").write('baseURL = "https://example.org/"\ndefaultContentLanguage = "en"\ndisableKinds = ["taxonomy", "term", "RSS"]\n' + "".join(f'[languages.{l}]\ncontentDir = "content/{l}"\n' for l in words))
