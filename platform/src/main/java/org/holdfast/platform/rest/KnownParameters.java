package org.holdfast.platform.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** A query parameter that a resource does not take, or takes once and gets twice, is refused instead of ignored. */
@Provider
@Priority(Priorities.USER)
public class KnownParameters implements ContainerRequestFilter {
    private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null) return;
        for (Map.Entry<String, List<String>> given :
                request.getUriInfo().getQueryParameters().entrySet()) {
            if (given.getValue().size() > 1) throw new Malformed(given.getKey(), "api.parameter.twice", given.getKey());
            if (given.getValue().get(0).indexOf('\0') >= 0)
                throw new Malformed(given.getKey(), "api.parameter.control", given.getKey());
            if (method.isAnnotationPresent(AnyParameters.class)) continue;
            Set<String> known = KNOWN.computeIfAbsent(method, KnownParameters::of);
            if (!known.contains(given.getKey()))
                throw known.isEmpty()
                        ? new Malformed(given.getKey(), "api.parameter.none", given.getKey())
                        : new Malformed(
                                given.getKey(), "api.parameter.unknown", given.getKey(), String.join(", ", known));
        }
    }

    /** The names of the query parameters of a resource method. */
    static Set<String> of(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class))
                names.add(parameter.getAnnotation(QueryParam.class).value());
            if (parameter.isAnnotationPresent(BeanParam.class)) addFields(parameter.getType(), names);
        }
        addFields(method.getDeclaringClass(), names);
        return names;
    }

    private static void addFields(Class<?> type, Set<String> names) {
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass())
            for (Field field : at.getDeclaredFields())
                if (field.isAnnotationPresent(QueryParam.class))
                    names.add(field.getAnnotation(QueryParam.class).value());
    }
}
