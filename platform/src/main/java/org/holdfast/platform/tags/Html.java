package org.holdfast.platform.tags;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * Markup put together as text, for what is long and written often: the writers that Faces stacks on each other look at every element
 * and attribute anew. Text and attributes are made harmless here; the names of elements and attributes are ours.
 */
public final class Html {
    private final StringBuilder text = new StringBuilder(2048);
    private boolean open;

    public Html open(String element) {
        end();
        text.append('<').append(element);
        open = true;
        return this;
    }

    public Html open(String element, String styleClass) {
        return open(element).with("class", styleClass);
    }

    /** An attribute of the element that was opened last. */
    public Html with(String attribute, String value) {
        text.append(' ').append(attribute).append("=\"");
        escape(value);
        text.append('"');
        return this;
    }

    public Html text(String words) {
        end();
        escape(words);
        return this;
    }

    public Html close(String element) {
        end();
        text.append("</").append(element).append('>');
        return this;
    }

    /** A whole element that holds words. */
    public Html write(String element, String words) {
        return open(element).text(words).close(element);
    }

    /** A whole element that holds words. */
    public Html write(String element, String styleClass, String words) {
        return open(element, styleClass).text(words).close(element);
    }

    /** A drawing from {@code icons.svg}; readers of the screen are told by the word beside it. */
    public Html icon(String name) {
        return open("svg", "hf-i")
                .with("viewBox", "0 0 20 20")
                .with("aria-hidden", "true")
                .open("use")
                .with("href", Assets.of("icons.svg") + "#" + name)
                .close("use")
                .close("svg");
    }

    /** How far along, 0 to 100; under words that say the same. */
    public Html meter(double share) {
        return open("span", "hf-meter")
                .with("aria-hidden", "true")
                .open("i")
                .with("style", "--p:" + Math.round(Math.max(0, Math.min(100, share))))
                .close("i")
                .close("span");
    }

    public void to(ResponseWriter out) throws IOException {
        end();
        out.write(text.toString());
    }

    @Override
    public String toString() {
        end();
        return text.toString();
    }

    private void end() {
        if (open) text.append('>');
        open = false;
    }

    /** Whole runs at a time: nearly all text needs nothing. */
    private void escape(String words) {
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            String harmless =
                    switch (words.charAt(i)) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '"' -> "&quot;";
                        default -> null;
                    };
            if (harmless == null) continue;
            text.append(words, from, i).append(harmless);
            from = i + 1;
        }
        text.append(words, from, words.length());
    }
}
