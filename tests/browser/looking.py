"""Questions to a page that somebody's eyes, thumbs or screen reader would ask. Each answer lists what is wrong."""

from __future__ import annotations

from playwright.sync_api import Page

USABLE = "main :is(a[href], button, input:not([type=hidden]), select, textarea, summary)"
MOST_TABS = 400

_WIDER = """() => {
    const width = document.documentElement.clientWidth;
    const scrolls = [document.documentElement, document.querySelector("main")]
        .filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.tagName);
    const panels = [...document.querySelectorAll("main :is(table, .im-review *, .im-timeline *, form *)")]
        .filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > width + 1)
        .map((part) => part.outerHTML.slice(0, 120));
    return [...scrolls, ...panels];
}"""

# WCAG 2.2, 1.4.3: 4.5 to 1, and 3 to 1 for large letters; 1.4.3 asks nothing of what is disabled or not seen.
_POOR = """() => {
    const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const mix = (over, under) => over.map((value, i) => (i < 3 ? value * over[3] + under[i] * (1 - over[3]) : 1));
    const colour = (css) => {
        brush.clearRect(0, 0, 1, 1);
        brush.fillStyle = css;
        brush.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
        return [r, g, b, a / 255];
    };
    const light = (rgb) => {
        const [r, g, b] = rgb.map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (element) => {
        const layers = [];
        for (let at = element; at; at = at.parentElement) layers.push(colour(getComputedStyle(at).backgroundColor));
        return layers.reduceRight((under, over) => mix(over, under), [255, 255, 255, 1]);
    };
    const poor = [];
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        const box = element.getBoundingClientRect();
        const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        if (!node.data.trim() || !seen || box.width < 2 || box.height < 2 || element.closest(":disabled")) continue;
        const style = getComputedStyle(element);
        const behind = ground(element);
        const [a, b] = [light(mix(colour(style.color), behind)), light(behind)].sort((x, y) => y - x);
        const ratio = (a + 0.05) / (b + 0.05);
        const size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
        if (ratio < (isLarge ? 3 : 4.5)) poor.push(`${ratio.toFixed(2)}: ${node.data.trim().slice(0, 60)}`);
    }
    return poor;
}"""


def wider_than_the_screen(page: Page) -> list[str]:
    """What makes the page scroll sideways, or would be cut off."""
    return page.evaluate(_WIDER)


def poor_contrasts(page: Page) -> list[str]:
    """Words that are hard to tell from what is behind them, with their contrast."""
    return page.evaluate(_POOR)


def names_missing(page: Page) -> list[str]:
    """What a screen reader would announce without a name, as Chromium computes it."""
    browser = page.context.new_cdp_session(page)
    nodes = browser.send("Accessibility.getFullAXTree")["nodes"]
    return [
        f"{node['role']['value']} {node.get('backendDOMNodeId')}"
        for node in nodes
        if not node["ignored"] and _is_focusable(node) and not node.get("name", {}).get("value", "").strip()
    ]


def _is_focusable(node: dict) -> bool:
    return any(one["name"] == "focusable" and one["value"]["value"] for one in node.get("properties", ()))


TOUCH = """() => {
    const at = document.activeElement
    const alike = `[type=radio][name="${CSS.escape(at.name ?? "")}"]`
    const together = at.type === "radio" ? at.form.querySelectorAll(alike) : [at]
    together.forEach(part => untouched.delete(part))
    return !untouched.size
}"""


def unreached(page: Page) -> list[str]:
    """What can be used with a mouse and is not come to by pressing Tab from the top of the page to its end.

    Of radio buttons Tab comes to one; arrow keys lead from it to the others.
    """
    page.evaluate(
        "wanted => (window.untouched = new Set([...document.querySelectorAll(wanted)]"
        ".filter(part => part.checkVisibility({visibilityProperty: true}) && !part.disabled)))",
        USABLE,
    )
    for _press in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate(TOUCH):
            break
    return page.evaluate("[...untouched].map(part => part.outerHTML.slice(0, 160))")
