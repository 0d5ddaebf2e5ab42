package org.holdfast.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A business refusal: the person asked for something that the rules of the service do not allow. Carries a message key
 * of a module's bundle and its arguments; a screen shows it beside the field it names, the API answers 422.
 */
public class Refused extends RuntimeException {
    private final String key;
    private final transient List<Object> args;
    private final String field;
    private final transient List<Refused> others;

    public Refused(String key, Object... args) {
        this(key, List.of(args), null, List.of());
    }

    private Refused(String key, List<Object> args, String field, List<Refused> others) {
        super(key + args);
        this.key = key;
        this.args = args;
        this.field = field;
        this.others = others;
    }

    /** The same refusal, shown beside the field with this name. */
    public Refused on(String fieldName) {
        return new Refused(key, args, fieldName, others);
    }

    /** The same refusal, and others that were found with it. */
    Refused and(List<Refused> more) {
        return new Refused(key, args, field, List.copyOf(more));
    }

    /** Everything that was refused, in the order it was found. */
    public List<Refused> all() {
        List<Refused> all = new ArrayList<>(List.of(this));
        all.addAll(others);
        return all;
    }

    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
