package org.holdfast.platform.words;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts words into pages when they are compiled, once, instead of each time they are shown: the words of a service do not change while it
 * runs, and a page says some dozens of them. {@code #{words.say('caseload.title')}} becomes the text itself; words with
 * arguments, words inside larger expressions, and words that name the service's field, which can be called another thing
 * at any time, stay for later.
 */
public class SpokenPages extends ResourceHandlerWrapper {
    private static final Pattern SAID = Pattern.compile("#\\{words\\.say\\('([\\w.-]+)'\\)}");

    public SpokenPages(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public ViewResource createViewResource(FacesContext context, String name) {
        ViewResource page = super.createViewResource(context, name);
        if (page == null || !name.endsWith(".xhtml")) return page;
        URL spoken = spoken(page.getURL());
        return new ViewResource() {
            @Override
            public URL getURL() {
                return spoken;
            }
        };
    }

    private static URL spoken(URL page) {
        try {
            return new URL(null, page.toExternalForm(), new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL same) throws IOException {
                    return new Reading(page);
                }
            });
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param say what a key says; empty if that is not the same each time */
    static String speak(String page, Function<String, Optional<String>> say) {
        return SAID.matcher(page)
                .replaceAll(said -> Matcher.quoteReplacement(
                        say.apply(said.group(1)).map(SpokenPages::written).orElse(said.group())));
    }

    /** As text of a page: neither markup nor an expression, and on one line, so that the others keep their numbers. */
    private static String written(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("#{", "\\#{")
                .replace("${", "\\${")
                .replace('\n', ' ');
    }

    private static final class Reading extends URLConnection {
        private final URLConnection page;

        Reading(URL page) throws IOException {
            super(page);
            this.page = page.openConnection();
        }

        @Override
        public void connect() throws IOException {
            page.connect();
        }

        @Override
        public long getLastModified() {
            return page.getLastModified();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            Words words = CDI.current().select(Words.class).get();
            try (InputStream in = page.getInputStream()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return new ByteArrayInputStream(
                        speak(text, key -> words.isFixed(key) ? Optional.of(words.say(key)) : Optional.empty())
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
