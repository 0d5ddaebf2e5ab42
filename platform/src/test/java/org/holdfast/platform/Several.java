package org.holdfast.platform;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.List;

/** What a server would find for an injection point that takes any number. */
public final class Several {
    private Several() {}

    @SafeVarargs
    @SuppressWarnings({"unchecked", "varargs"})
    public static <T> Instance<T> of(T... beans) {
        List<T> all = List.of(beans);
        return (Instance<T>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (self, method, args) -> method.getName().equals("iterator") ? all.iterator() : null);
    }
}
