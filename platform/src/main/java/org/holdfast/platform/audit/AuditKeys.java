package org.holdfast.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that seal the trail, in {@code keys/} of the service's home. Whoever can write the database but not read
 * this folder cannot make a row or a chain that verifies. The newest key seals; older ones still verify.
 */
final class AuditKeys {
    private static final HexFormat HEX = HexFormat.of();
    private final Path folder;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    AuditKeys(Path home) {
        this.folder = home.resolve("keys");
    }

    /** The id of the key that seals now; made if there is none. */
    String current() {
        Path pointer = folder.resolve("audit-current");
        try {
            if (!Files.exists(pointer)) make(pointer);
            return Files.readString(pointer).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read or make the audit key in " + folder, unreadable);
        }
    }

    private void make(Path pointer) throws IOException {
        Files.createDirectories(folder);
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        String id = idOf(key);
        writePrivately(folder.resolve("audit-" + id + ".key"), HEX.formatHex(key));
        try {
            writePrivately(pointer, id);
        } catch (FileAlreadyExistsException anotherNodeWasFirst) {
            Files.delete(folder.resolve("audit-" + id + ".key"));
        }
    }

    private static void writePrivately(Path file, String text) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        else Files.createFile(file);
        Files.writeString(file, text, StandardOpenOption.WRITE);
    }

    boolean has(String keyId) {
        return key(keyId).isPresent();
    }

    /** Keyed digest (HMAC-SHA-256) in hexadecimal. */
    String digest(String keyId, String text) {
        byte[] key = key(keyId).orElseThrow(() -> new IllegalStateException("no audit key " + keyId));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HEX.formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private Optional<byte[]> key(String keyId) {
        if (!keyId.matches("[0-9a-f]{16}")) return Optional.empty();
        return Optional.ofNullable(known.computeIfAbsent(keyId, id -> {
            Path file = folder.resolve("audit-" + id + ".key");
            try {
                return Files.exists(file) ? HEX.parseHex(Files.readString(file).strip()) : null;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }));
    }

    private static String idOf(byte[] key) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(key))
                    .substring(0, 16);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
