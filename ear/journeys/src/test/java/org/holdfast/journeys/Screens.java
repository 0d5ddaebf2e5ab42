package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at a screen as everybody gets to see it: light and dark, on a desk and on a phone. */
final class Screens {
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    private Screens() {}

    static void look(Page page, String name) {
        assertThat(findings(page, name)).as("the screen " + name).isEmpty();
    }

    /** What is wrong with the open page. In the dark only the colours differ, so only they are looked at again. */
    static List<String> findings(Page page, String name) {
        List<String> findings = new ArrayList<>();
        rawKeys(page, name, findings);
        for (int width : new int[] {DESK, PHONE}) {
            page.setViewportSize(width, width == DESK ? 900 : 844);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                String as = name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
                // What moves is looked at when it has come to rest.
                page.evaluate("() => Promise.all(document.getAnimations().map(a => a.finished.catch(() => {})))");
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Ground.work().resolve(Path.of("screens", as + ".png")))
                        .setFullPage(scheme == ColorScheme.LIGHT));
                AxeBuilder axe = scheme == ColorScheme.LIGHT
                        ? new AxeBuilder(page).withTags(WCAG)
                        : new AxeBuilder(page).withRules(List.of("color-contrast"));
                if (scheme == ColorScheme.LIGHT) overhang(page, as, findings);
                for (Rule rule : axe.analyze().getViolations()) {
                    if (SERIOUS.contains(rule.getImpact())) {
                        for (CheckedNode node : rule.getNodes()) {
                            findings.add(as + ": " + rule.getId() + " (" + rule.getImpact() + ") at " + node.getTarget()
                                    + ": " + node.getHtml());
                        }
                    }
                }
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(DESK, 900);
        return findings;
    }

    /** A message that is missing shows its key: "task.lead.mine" or "Outcome.DECLINED". Addresses and code look alike. */
    private static void rawKeys(Page page, String name, List<String> findings) {
        Object keys = page.evaluate(
                "() => { const code = [...document.querySelectorAll('code')].map(x => x.innerText).join(' ');"
                        + " return (document.body.innerText.match(/(?<![\\w.@/-])(?:[a-z][A-Za-z]+(?:\\.[A-Za-z]+)+|[A-Z][A-Za-z]+\\.[A-Z][A-Z_]+)(?![\\w@])/g) || [])"
                        + ".filter(x => !code.includes(x) && !/(^demo\\.|\\.(org|com|csv|jar)$)/.test(x)).join(' '); }");
        if (!keys.toString().isBlank()) findings.add(name + ": shows keys in place of words: " + keys);
    }

    /** A page may scroll down, never sideways (WCAG 1.4.10); wide tables scroll in their own frame. */
    private static void overhang(Page page, String as, List<String> findings) {
        Object over =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) over).intValue() > 0) {
            Object widest = page.evaluate("() => { const w = document.documentElement.clientWidth;"
                    + " const e = [...document.querySelectorAll('body *')].filter(x => x.getBoundingClientRect().right > w + 1)"
                    + ".map(x => x.tagName.toLowerCase() + (x.id ? '#' + x.id : '') + (x.className && x.className.split ? '.' + x.className.split(' ')[0] : ''));"
                    + " return e.slice(0, 3).join(', '); }");
            findings.add(as + ": hangs over the right edge by " + over + " px: " + widest);
        }
    }
}
