"""`python docs/check_links.py SITE`: every link and picture of a built site leads somewhere in it.

Links that leave the site are listed in SITE/external.txt; nothing calls them.
"""

import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Page(HTMLParser):
    "The anchors of a page, and what it links to."

    def __init__(self, path: Path):
        super().__init__()
        self.anchors, self.links = {""}, []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        for key, value in attributes:
            if key in ("id", "name"):
                self.anchors.add(value)
            elif key in ("href", "src") and value:
                self.links.append(value)


def check_site(site: Path) -> tuple[list, list]:
    "Dead links as lines, and the addresses that leave the site."
    paths = [path for path in sorted(site.rglob("*.html")) if "_static" not in path.parts]
    pages = {path: Page(path) for path in paths}
    dead, external = set(), set()
    for path, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme in ("http", "https"):
                external.add(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            known = target not in pages or unquote(parts.fragment) in pages[target].anchors
            if not target.is_file() or not known:
                dead.add(f"{path.relative_to(site)}: {link}")
    return sorted(dead), sorted(external)


def main() -> int:
    site = Path(sys.argv[1]).resolve()
    dead, external = check_site(site)
    (site / "external.txt").write_text("\n".join(external) + "\n", encoding="utf-8")
    print(*dead, f"{len(dead)} dead links; {len(external)} leave the site: external.txt", sep="\n")
    return int(bool(dead))


if __name__ == "__main__":
    sys.exit(main())
