package org.holdfast.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Gathers what is refused, so that a person hears of all of it at once and not of one thing after another:
 * <pre>{@code
 * Together together = new Together();
 * gender = together.tidy(gender, typed -> tidy(typed, 40, "gender"));
 * together.check(() -> refuseNumberOfAnother(details, null));
 * together.refuse();
 * }</pre>
 */
public final class Together {
    private final List<Refused> refused = new ArrayList<>();

    /** Does the work; a refusal waits for the others. */
    public void check(Runnable work) {
        make(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** What becomes of a value; the value as it was, if that is refused. */
    public <T> T tidy(T given, UnaryOperator<T> how) {
        int before = refused.size();
        Optional<T> made = make(() -> how.apply(given));
        return refused.size() > before ? given : made.orElse(null);
    }

    /** What the work makes; nothing if it makes nothing or is refused. */
    public <T> Optional<T> make(Supplier<T> work) {
        try {
            return Optional.ofNullable(work.get());
        } catch (Refused one) {
            refused.addAll(one.all());
            return Optional.empty();
        }
    }

    /** @throws Refused for everything that was refused so far, if anything was */
    public void refuse() {
        if (!refused.isEmpty()) throw refused.get(0).and(refused.subList(1, refused.size()));
    }
}
