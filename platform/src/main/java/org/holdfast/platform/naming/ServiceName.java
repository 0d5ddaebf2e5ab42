package org.holdfast.platform.naming;

import java.io.Serializable;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Written;
import org.holdfast.platform.words.FieldName;

/**
 * What a service calls itself and its field.
 *
 * @param name empty if it has none
 * @param own the words for the field as they stand in the middle of a sentence; empty unless the field is {@link
 *     FieldName#OWN}
 */
public record ServiceName(String name, FieldName field, String own) implements Serializable {
    static final int LONGEST = 120;
    static final int LONGEST_FIELD = 60;

    public ServiceName {
        name = said(Written.line(name, LONGEST, "service"));
        if (field == null) throw new Refused("serviceName.field.required").on("field");
        own = field == FieldName.OWN ? said(Written.line(own, LONGEST_FIELD, "own")) : "";
        if (field == FieldName.OWN && own.isEmpty()) throw new Refused("serviceName.own.missing").on("own");
    }

    private static String said(String line) {
        return line == null ? "" : line;
    }
}
