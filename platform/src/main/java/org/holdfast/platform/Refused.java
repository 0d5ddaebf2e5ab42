package org.holdfast.platform;

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

    public Refused(String key, Object... args) {
        this(key, List.of(args), null);
    }

    private Refused(String key, List<Object> args, String field) {
        super(key + args);
        this.key = key;
        this.args = args;
        this.field = field;
    }

    /** The same refusal, shown beside the field with this name. */
    public Refused on(String fieldName) {
        return new Refused(key, args, fieldName);
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
