package org.holdfast.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class TogetherTest {
    @Test
    void everything_that_is_refused_is_said_at_once_in_the_order_it_was_found() {
        Together together = new Together();
        together.check(() -> {
            throw new Refused("patient.numberTaken").on("nhsNumber");
        });
        assertThat(together.tidy("  f ", String::strip)).isEqualTo("f");
        assertThat(together.tidy("x", given -> {
                    throw new Refused("field.tooLong", 40).on("gender");
                }))
                .isEqualTo("x");
        assertThat(together.make(() -> null)).isEmpty();
        Refused refused = catchThrowableOfType(Refused.class, together::refuse);
        assertThat(refused.all()).extracting(Refused::key).containsExactly("patient.numberTaken", "field.tooLong");
        assertThat(refused.all()).extracting(one -> one.field().orElseThrow()).containsExactly("nhsNumber", "gender");

        Together around = new Together();
        around.check(together::refuse);
        around.check(() -> {
            throw new Refused("name.missing");
        });
        assertThat(catchThrowableOfType(Refused.class, around::refuse).all()).hasSize(3);
    }

    @Test
    void nothing_refused_is_nothing_said() {
        Together together = new Together();
        together.check(() -> {});
        assertThat(together.make(() -> 5)).contains(5);
        together.refuse();
    }
}
