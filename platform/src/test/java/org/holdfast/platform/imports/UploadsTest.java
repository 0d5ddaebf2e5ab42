package org.holdfast.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {
    @TempDir
    private Path home;

    @BeforeEach
    void here() {
        System.setProperty("holdfast.home", home.toString());
    }

    @AfterEach
    void away() {
        System.clearProperty("holdfast.home");
    }

    @Test
    void what_an_earlier_start_received_is_gone_after_the_next() throws Exception {
        Path left = Files.createTempFile(Files.createDirectories(Uploads.folder()), "import", ".csv");
        Path another = Files.writeString(Uploads.folder().resolve("kept-by-hand.txt"), "not ours");
        Uploads.sweep();
        assertThat(left).doesNotExist();
        assertThat(another).exists();
    }

    @Test
    void without_a_folder_there_is_nothing_to_do() {
        assertThatCode(Uploads::sweep).doesNotThrowAnyException();
    }
}
