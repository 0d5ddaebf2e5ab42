package org.holdfast.training.qualification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The qualifications that come with the product. */
final class Shipped {
    private Shipped() {}

    static String file(String code) {
        try (InputStream in = Shipped.class.getResourceAsStream("/qualifications/" + code + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Qualification qualification(String code) {
        return QualificationFile.read(code, file(code)).definition().orElseThrow();
    }

    static Qualification read(String text) {
        return QualificationFile.read("site.json", text).definition().orElseThrow();
    }
}
