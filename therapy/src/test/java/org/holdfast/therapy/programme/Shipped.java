package org.holdfast.therapy.programme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The programmes that come with the product, and those that a site made up for itself. */
public final class Shipped {
    private Shipped() {}

    public static Programme programme(String code) {
        return programmes().current(code).orElseThrow();
    }

    public static Programmes programmes() {
        Programmes programmes = new Programmes();
        programmes.begin();
        return programmes;
    }

    /** Together with a programme whose sessions and products have names of their own. */
    public static Programmes withASitesOwn(Path folder) throws IOException {
        Files.writeString(folder.resolve("ours.json"), aSitesOwn());
        Programmes programmes = new Programmes();
        programmes.readFrom(folder);
        return programmes;
    }

    static String aSitesOwn() throws IOException {
        try (var in = Shipped.class.getResourceAsStream("/sites/OUR_DBT.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
