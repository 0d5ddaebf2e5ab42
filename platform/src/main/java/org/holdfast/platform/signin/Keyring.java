package org.holdfast.platform.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.holdfast.platform.database.ServiceDataSource;

/**
 * Keeps the secrets of authenticator apps unreadable in the database and its backups, and signs what browsers keep for
 * us. The key is a file in the service's home, made at first use; several nodes on one database share a copy of it.
 */
@ApplicationScoped
class Keyring {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private SecretKeySpec key;

    String seal(byte[] secret, Object owner) {
        try {
            byte[] nonce = Secrets.bytes(NONCE);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, owner);
            byte[] sealed = cipher.doFinal(secret);
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    byte[] open(String sealed, Object owner) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed);
            byte[] nonce = Arrays.copyOf(bytes, NONCE);
            return cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(bytes, NONCE, bytes.length - NONCE);
        } catch (GeneralSecurityException otherKey) {
            throw new IllegalStateException(
                    "The key in " + file() + " is not the one that this service's second factors were stored with",
                    otherKey);
        }
    }

    /** A signature that only this service can make, for what it hands out and wants to know again; 128 bits of it. */
    byte[] sign(String what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            // A key of its own, made from the one there is: nothing signed says anything about what is sealed.
            mac.init(new SecretKeySpec(key().getEncoded(), "HmacSHA256"));
            byte[] forSigning = mac.doFinal("holdfast signatures".getBytes(StandardCharsets.UTF_8));
            mac.init(new SecretKeySpec(forSigning, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)), 16);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Bound to its owner: a secret copied to another account does not open. */
    private Cipher cipher(int mode, byte[] nonce, Object owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static Path file() {
        return Path.of(ServiceDataSource.setting("holdfast.home", "./data"), "keys", "second-factor.key");
    }

    private synchronized SecretKeySpec key() {
        if (key != null) return key;
        try {
            Path file = file();
            if (!Files.exists(file)) make(file);
            key = new SecretKeySpec(
                    Base64.getDecoder().decode(Files.readString(file).strip()), "AES");
            return key;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void make(Path file) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ours = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createDirectories(file.getParent());
        try {
            Files.createFile(file, ours);
            Files.writeString(file, Base64.getEncoder().encodeToString(Secrets.bytes(32)), StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException another) {
            // Somebody else was first: theirs is the key.
        }
    }
}
