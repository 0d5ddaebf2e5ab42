package org.holdfast.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The last six digits of the SHA-1 column of RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.at(RFC_SECRET, second / 30)).isEqualTo(code);
        assertThat(Totp.stepOf(code, RFC_SECRET, Instant.ofEpochSecond(second), -1))
                .hasValue(second / 30);
    }

    @Test
    void a_clock_may_be_half_a_minute_off_and_no_more() {
        assertThat(Totp.stepOf("287082", RFC_SECRET, Instant.ofEpochSecond(59 + 30), -1))
                .isPresent();
        assertThat(Totp.stepOf("287082", RFC_SECRET, Instant.ofEpochSecond(29), -1))
                .isPresent();
        assertThat(Totp.stepOf("287082", RFC_SECRET, Instant.ofEpochSecond(59 + 61), -1))
                .isEmpty();
    }

    @Test
    void the_same_code_is_not_taken_twice() {
        assertThat(Totp.stepOf("287082", RFC_SECRET, Instant.ofEpochSecond(59), 1))
                .isEmpty();
    }

    @Test
    void spaces_are_no_mistake_and_anything_else_is() {
        assertThat(Totp.stepOf("287 082", RFC_SECRET, Instant.ofEpochSecond(59), -1))
                .isPresent();
        assertThat(Totp.stepOf("28708", RFC_SECRET, Instant.ofEpochSecond(59), -1))
                .isEmpty();
        assertThat(Totp.stepOf("٢٨٧٠٨٢", RFC_SECRET, Instant.ofEpochSecond(59), -1))
                .isEmpty();
        assertThat(Totp.stepOf(null, RFC_SECRET, Instant.ofEpochSecond(59), -1)).isEmpty();
    }

    @Test
    void the_secret_is_written_as_apps_read_it() {
        assertThat(Totp.base32("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Totp.address(RFC_SECRET, "efua+1@example.org"))
                .startsWith(
                        "otpauth://totp/Holdfast%3Aefua%2B1%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&");
    }

    @Test
    void the_drawing_says_what_it_should_when_it_is_scanned() throws Exception {
        String address = Totp.address(RFC_SECRET, "efua");
        assertThat(scanned(QrCode.of(address))).isEqualTo(address);
    }

    private static String scanned(QrCode code) throws Exception {
        int scale = 8;
        int side = code.side() * scale;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(code.path());
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) * scale;
            int y = Integer.parseInt(run.group(2)) * scale;
            int width = Integer.parseInt(run.group(3)) * scale;
            for (int row = y; row < y + scale; row++) Arrays.fill(pixels, row * side + x, row * side + x + width, 0);
        }
        LuminanceSource source = new RGBLuminanceSource(side, side, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
