package org.holdfast.platform.tags;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Addresses of style sheets, scripts and drawings. Each carries a number made from the file's content, so that browsers
 * may keep it for long and still see a new one at once.
 */
@Named("assets")
@ApplicationScoped
public class Assets {
    private static final Map<String, String> URLS = new ConcurrentHashMap<>();

    public String url(String name) {
        return of(name);
    }

    public static String of(String name) {
        return URLS.computeIfAbsent(name, Assets::made);
    }

    private static String made(String name) {
        CRC32 content = new CRC32();
        try (InputStream in = Assets.class.getResourceAsStream("/META-INF/resources/holdfast/" + name)) {
            if (in != null) content.update(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return "/jakarta.faces.resource/" + name + ".xhtml?ln=holdfast&v=" + Long.toHexString(content.getValue());
    }
}
