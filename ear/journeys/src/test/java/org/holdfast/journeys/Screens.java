package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at a screen as everybody gets to see it: light and dark, on a desk and on a phone. */
final class Screens {
    private static final String EVERYTHING =
            "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}";
    private static final String COLOURS = "{type: 'rule', values: ['color-contrast']}";
    private static final String AXE = script();
    private static final Map<String, Boolean> DEMONSTRATIONS = new ConcurrentHashMap<>();
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
        mark(page, name, findings);
        for (int width : new int[] {DESK, PHONE}) {
            page.setViewportSize(width, width == DESK ? 900 : 844);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                String as = name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
                // From its top: what lies half under a bar that stays would be measured as half as high as it is.
                page.evaluate("() => window.scrollTo({top: 0, behavior: 'instant'})");
                // What moves is put to rest. Waiting for it could last for ever in a window that nothing is drawn in.
                page.evaluate(
                        "() => document.getAnimations().forEach(a => { try { a.finish() } catch (endless) { a.cancel()"
                                + " } })");
                if (scheme == ColorScheme.LIGHT || width == DESK)
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(Ground.work().resolve(Path.of("screens", as + ".png")))
                            .setFullPage(scheme == ColorScheme.LIGHT));
                if (scheme == ColorScheme.LIGHT) overhang(page, as, findings);
                axe(page, scheme == ColorScheme.LIGHT ? EVERYTHING : COLOURS, as, findings);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(DESK, 900);
        return findings;
    }

    /** A message that is missing shows its key: "task.lead.mine" or "Outcome.DECLINED". Addresses and code look alike. */
    private static void rawKeys(Page page, String name, List<String> findings) {
        Object keys = page.evaluate(
                "() => { const code = [...document.querySelectorAll('code')].map(x => x.innerText).join(' '); return"
                        + " (document.body.innerText.match(/(?<![\\w.@/-])(?:[a-z][A-Za-z]+(?:\\.[A-Za-z]+)+|[A-Z][A-Za-z]+\\.[A-Z][A-Z_]+)(?![\\w@])/g)"
                        + " || []).filter(x => !code.includes(x) && !/(^demo\\.|\\.(org|com|csv|jar)$)/.test(x)).join('"
                        + " '); }");
        if (!keys.toString().isBlank()) findings.add(name + ": shows keys in place of words: " + keys);
    }

    /** A service whose front door says that everybody is invented says so on every page and every sheet of paper. */
    private static void mark(Page page, String name, List<String> findings) {
        String origin = page.url().replaceFirst("(^[a-z]+://[^/]+/).*", "$1");
        boolean demonstration = DEMONSTRATIONS.computeIfAbsent(
                origin,
                at -> page.request().get(at + "platform/signin.xhtml").text().contains("class=\"hf-demo\""));
        if (!demonstration) return;
        if (!becomesVisible(page, ".hf-demo")) findings.add(name + ": does not say that it is the demonstration");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        if (!becomesVisible(page, ".hf-printed strong"))
            findings.add(name + ": does not say on paper that it is the demonstration");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** A page is not put on paper at once where there is a lot to do. */
    private static boolean becomesVisible(Page page, String what) {
        try {
            page.locator(what).waitFor(new Locator.WaitForOptions().setTimeout(5_000));
            return true;
        } catch (TimeoutError notThere) {
            return false;
        }
    }

    /** Put into the page once, and not through {@code AxeBuilder}, which opens a page of its own for every look. */
    private static void axe(Page page, String rules, String as, List<String> findings) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) page.evaluate(AXE + "\n;null");
        Object found =
                page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations'], runOnly: " + rules
                        + "})).violations.filter(v => ['serious', 'critical'].includes(v.impact)).flatMap(v =>"
                        + " v.nodes.map(n => v.id + ' (' + v.impact + ') at ' + n.target + ': ' + n.html))");
        for (Object one : (List<?>) found) findings.add(as + ": " + one);
    }

    private static String script() {
        try (InputStream file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A page may scroll down, never sideways (WCAG 1.4.10); wide tables scroll in their own frame. */
    private static void overhang(Page page, String as, List<String> findings) {
        Object over =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) over).intValue() > 0) {
            Object widest = page.evaluate("() => { const w = document.documentElement.clientWidth; const e ="
                    + " [...document.querySelectorAll('body *')].filter(x => x.getBoundingClientRect().right > w +"
                    + " 1).map(x => x.tagName.toLowerCase() + (x.id ? '#' + x.id : '') + (x.className && x.className.split"
                    + " ? '.' + x.className.split(' ')[0] : '')); return e.slice(0, 3).join(', '); }");
            findings.add(as + ": hangs over the right edge by " + over + " px: " + widest);
        }
    }
}
