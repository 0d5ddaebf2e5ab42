package org.holdfast.platform.imports;

/** What an import did, in rows of the file. */
public record Merged(long inserted, long updated, long unchanged) {
    public Merged plus(Merged other) {
        return new Merged(inserted + other.inserted, updated + other.updated, unchanged + other.unchanged);
    }
}
