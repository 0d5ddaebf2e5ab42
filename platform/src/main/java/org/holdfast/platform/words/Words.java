package org.holdfast.platform.words;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.holdfast.platform.Written;
import org.holdfast.platform.database.Modules;

/**
 * Every word a person reads comes from a module's {@code Messages.properties}. Dates among the arguments are written
 * as people say them, "17 November 2026". Where a message says <code>{field}</code>, what the service calls its field is
 * put in when it is spoken. A key without a message is shown as itself, so that it is seen and mended.
 */
@Named("words")
@ApplicationScoped
public class Words {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private static final String FIELD = "{field}";

    private final FieldWord field;
    private final Map<String, String> messages = new HashMap<>();
    /** Keys of messages that name the field. */
    private final Set<String> naming = new HashSet<>();
    /** As {@link #say(String)} gives them: a page says the same few dozen over and over. */
    private final Map<String, String> plain = new HashMap<>();
    /** Read once; each use takes a copy, since a format is not for several at once. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    /** Those messages that only put words in: nearly all of them, and a copy of a format costs more than a line of a list. */
    private final Map<String, Sentence> sentences = new HashMap<>();

    /** Words of a service that works in no field. */
    public Words() {
        this(new FieldWord() {
            @Override
            public FieldName name() {
                return FieldName.OWN;
            }

            @Override
            public String own() {
                return "";
            }
        });
    }

    @Inject
    Words(FieldWord field) {
        this.field = field;
    }

    @PostConstruct
    void load() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        for (String module : Modules.names()) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "org.holdfast." + module + ".Messages",
                    Locale.ROOT,
                    loader,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            bundle.keySet().forEach(key -> messages.put(key, bundle.getString(key)));
        }
        messages.forEach((key, message) -> {
            plain.put(key, message.replace("''", "'"));
            if (message.contains(FIELD)) naming.add(key);
            else Sentence.of(message).ifPresent(sentence -> sentences.put(key, sentence));
        });
    }

    public boolean knows(String key) {
        return messages.containsKey(key);
    }

    public String say(String key) {
        String message = plain.getOrDefault(key, key);
        return naming.contains(key) ? message.replace(FIELD, field()) : message;
    }

    /** Whether a message says the same until the service is started again: it does not name the field. */
    public boolean isFixed(String key) {
        return !naming.contains(key);
    }

    /** What this service calls its field, as it stands in the middle of a sentence. */
    public String field() {
        FieldName name = field.name();
        return name == FieldName.OWN ? field.own() : plain.get("FieldName." + name);
    }

    public String say(String key, Object first) {
        return format(key, first);
    }

    public String say(String key, Object first, Object second) {
        return format(key, first, second);
    }

    public String say(String key, Object first, Object second, Object third) {
        return format(key, first, second, third);
    }

    public String format(String key, Object... args) {
        if (args.length == 0) return say(key);
        Object[] spoken = new Object[args.length];
        for (int i = 0; i < args.length; i++) spoken[i] = spoken(args[i]);
        String message = messages.get(key);
        if (message == null) return key;
        if (naming.contains(key))
            // What a service calls its field is no format: neither a brace nor an apostrophe in it means anything.
            return new MessageFormat(message.replace(FIELD, "'" + field().replace("'", "''") + "'"), Locale.UK)
                    .format(spoken);
        Sentence sentence = sentences.get(key);
        if (sentence != null && Sentence.fits(spoken)) return sentence.with(spoken);
        MessageFormat format = formats.computeIfAbsent(key, known -> new MessageFormat(message, Locale.UK));
        return ((MessageFormat) format.clone()).format(spoken);
    }

    /** The word for a value of a vocabulary, by the key {@code Outcome.DECLINED}. */
    public String of(Enum<?> value) {
        return value == null ? "" : say(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** "17 November 2026", or nothing. */
    public String date(LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** "17 Nov", for lists whose year is plain. */
    public String shortDate(LocalDate date) {
        return date == null ? "" : SHORT_DATE.format(date);
    }

    /** "1,357": a number as people read it, wherever it stands by itself. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    private Object spoken(Object arg) {
        if (arg instanceof LocalDate date) return DATE.format(date);
        if (arg instanceof LocalDateTime moment) return DATE_TIME.format(moment);
        if (arg instanceof LocalTime time) return TIME.format(time);
        if (arg instanceof Enum<?> word) return of(word);
        // What somebody typed or sent is repeated so that it can be seen.
        if (arg instanceof String text) return Written.shown(text);
        return arg;
    }
}
