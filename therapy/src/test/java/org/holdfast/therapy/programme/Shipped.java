package org.holdfast.therapy.programme;

/** The programmes that come with the product. */
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
}
