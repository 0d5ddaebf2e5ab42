package org.holdfast.platform.page;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.PropertyNotWritableException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;

/** Lets pages read the components of records, {@code #{row.name}}, which Expression Language 5 does not do by itself. */
public class RecordComponents extends ELResolver {
    private static final ClassValue<Map<String, MethodHandle>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            Map<String, MethodHandle> accessors = new HashMap<>();
            try {
                for (RecordComponent component : type.getRecordComponents())
                    accessors.put(
                            component.getName(), MethodHandles.publicLookup().unreflect(component.getAccessor()));
            } catch (IllegalAccessException hidden) {
                throw new ELException("not a public record: " + type.getName(), hidden);
            }
            return accessors;
        }
    };

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(base instanceof Record)) return null;
        MethodHandle accessor = ACCESSORS.get(base.getClass()).get(String.valueOf(property));
        if (accessor == null) return null;
        context.setPropertyResolved(base, property);
        try {
            return accessor.invoke(base);
        } catch (Throwable thrown) {
            throw new ELException(thrown);
        }
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
