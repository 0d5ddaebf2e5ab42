package org.holdfast.platform.page;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.PropertyNotWritableException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.holdfast.platform.words.Words;

/**
 * Lets pages read the components of records, {@code #{row.name}}, which Expression Language 5 does not do by itself, and
 * answers what pages ask most without looking for the method each time.
 */
public class RecordComponents extends ELResolver {
    private static final ClassValue<Map<String, MethodHandle>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            Map<String, MethodHandle> accessors = new HashMap<>();
            try {
                for (RecordComponent component : type.getRecordComponents())
                    accessors.put(component.getName(), handle(component.getAccessor()));
            } catch (IllegalAccessException hidden) {
                throw new ELException("not a public record: " + type.getName(), hidden);
            }
            return accessors;
        }
    };

    /** Methods without arguments by name: Expression Language would look through all of a class's for each call. */
    private static final ClassValue<Map<String, MethodHandle>> QUESTIONS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            Map<String, MethodHandle> questions = new HashMap<>();
            for (Method method : type.getMethods()) {
                if (method.getParameterCount() > 0
                        || Modifier.isStatic(method.getModifiers())
                        || method.getReturnType() == void.class) continue;
                try {
                    questions.put(method.getName(), handle(method));
                } catch (IllegalAccessException hidden) {
                    // Left to those who come after us.
                    continue;
                }
            }
            return questions;
        }
    };

    private static final MethodType PLAIN = MethodType.methodType(Object.class, Object.class);

    private static MethodHandle handle(Method method) throws IllegalAccessException {
        return MethodHandles.publicLookup().unreflect(method).asType(PLAIN);
    }

    private static Object ask(MethodHandle handle, Object base) {
        try {
            return handle.invokeExact(base);
        } catch (Throwable thrown) {
            throw new ELException(thrown);
        }
    }

    /** {@code row.upToDate()} of a record, and what {@code words} says, which every page says dozens of times. */
    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] args) {
        if (base instanceof Words words && "say".equals(String.valueOf(method)) && args != null && args.length > 0) {
            context.setPropertyResolved(base, method);
            String key = args[0] instanceof Enum<?> word ? word.name() : String.valueOf(args[0]);
            return args.length == 1 ? words.say(key) : words.format(key, Arrays.copyOfRange(args, 1, args.length));
        }
        if (!(base instanceof Record) || args != null && args.length > 0) return null;
        MethodHandle question = QUESTIONS.get(base.getClass()).get(String.valueOf(method));
        if (question == null) return null;
        context.setPropertyResolved(base, method);
        return ask(question, base);
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(base instanceof Record)) return null;
        MethodHandle accessor = ACCESSORS.get(base.getClass()).get(String.valueOf(property));
        if (accessor == null) return null;
        context.setPropertyResolved(base, property);
        return ask(accessor, base);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (base instanceof Record) {
            context.setPropertyResolved(true);
            if (!ACCESSORS.get(base.getClass()).containsKey(String.valueOf(property)))
                throw new PropertyNotFoundException(String.valueOf(property));
            return null;
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Record) throw new PropertyNotWritableException(String.valueOf(property));
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (base instanceof Record) context.setPropertyResolved(true);
        return base instanceof Record;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? Object.class : null;
    }
}
