package org.holdfast.platform.definitions;

/** What a file defines, in one of its versions. */
public interface Definition {
    String code();

    int version();
}
