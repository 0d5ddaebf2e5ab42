package org.holdfast.platform.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** Describes the API in OpenAPI 3, from the resources themselves: what is not described does not exist. */
@ApplicationScoped
public class OpenApi {
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\s*(\\w+)\\s*:[^}]*}");

    private final BeanManager beans;

    @Inject
    OpenApi(BeanManager beans) {
        this.beans = beans;
    }

    OpenApi() {
        // For the proxy.
        this(null);
    }

    /** The document, ready to be written as JSON. */
    Map<String, Object> document() {
        Map<String, Object> schemas = new TreeMap<>();
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        for (Class<?> resource : resources())
            for (Method method : resource.getMethods()) {
                String verb = verb(method);
                if (verb == null) continue;
                paths.computeIfAbsent(path(resource, method), path -> new TreeMap<>())
                        .put(verb, operation(resource, method, schemas));
            }
        schema(Problem.class, schemas);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put("info", Map.of("title", "Holdfast", "version", "1"));
        document.put("servers", List.of(Map.of("url", "/api")));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "schemas",
                        schemas,
                        "securitySchemes",
                        Map.of(
                                "bearer", Map.of("type", "http", "scheme", "bearer"),
                                "basic", Map.of("type", "http", "scheme", "basic"))));
        document.put("security", List.of(Map.of("bearer", List.of())));
        return document;
    }

    private List<Class<?>> resources() {
        List<Class<?>> found = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE))
            if (bean.getBeanClass().isAnnotationPresent(Path.class)) found.add(bean.getBeanClass());
        return found;
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) return verb.value().toLowerCase(Locale.ROOT);
        }
        return null;
    }

    static String path(Class<?> resource, Method method) {
        String path = "/" + resource.getAnnotation(Path.class).value();
        if (method.isAnnotationPresent(Path.class))
            path += "/" + method.getAnnotation(Path.class).value();
        path = TEMPLATE.matcher(path).replaceAll("{$1}").replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static Map<String, Object> operation(Class<?> resource, Method method, Map<String, Object> schemas) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", resource.getSimpleName().replace("Resource", "") + "_" + method.getName());
        operation.put("tags", List.of(resource.getSimpleName().replace("Resource", "")));
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(PathParam.class))
                parameters.add(parameter(
                        "path", parameter.getAnnotation(PathParam.class).value(), parameter.getType(), schemas));
            else if (parameter.isAnnotationPresent(QueryParam.class))
                parameters.add(parameter(
                        "query", parameter.getAnnotation(QueryParam.class).value(), parameter.getType(), schemas));
            else if (parameter.isAnnotationPresent(HeaderParam.class))
                addHeader(parameters, parameter.getAnnotation(HeaderParam.class).value());
            else if (parameter.isAnnotationPresent(BeanParam.class)) fields(parameter.getType(), parameters, schemas);
            else if (!parameter.isAnnotationPresent(Context.class))
                operation.put("requestBody", body(resource, method, parameter.getParameterizedType(), schemas));
        }
        fields(resource, parameters, schemas);
        if (method.isAnnotationPresent(AnyParameters.class))
            for (String name : List.of("format", "asOf", "programme", "team", "startedFrom", "startedTo"))
                parameters.add(parameter(
                        "query",
                        name,
                        name.startsWith("started") || name.equals("asOf") ? LocalDate.class : String.class,
                        schemas));
        if (!parameters.isEmpty()) operation.put("parameters", parameters);
        operation.put("responses", responses(resource, method, schemas));
        RolesAllowed roles = method.isAnnotationPresent(RolesAllowed.class)
                ? method.getAnnotation(RolesAllowed.class)
                : resource.getAnnotation(RolesAllowed.class);
        if (roles != null) operation.put("description", "Roles: " + String.join(", ", roles.value()));
        if (method.isAnnotationPresent(PermitAll.class))
            operation.put("security", List.of(Map.of(), Map.of("basic", List.of())));
        return operation;
    }

    private static void fields(Class<?> type, List<Map<String, Object>> parameters, Map<String, Object> schemas) {
        for (Field field : type.getDeclaredFields())
            if (field.isAnnotationPresent(QueryParam.class))
                parameters.add(
                        parameter("query", field.getAnnotation(QueryParam.class).value(), field.getType(), schemas));
    }

    private static void addHeader(List<Map<String, Object>> parameters, String name) {
        // OpenAPI has other places for these.
        if (List.of("accept", "content-type", "content-length", "content-encoding", "authorization")
                .contains(name.toLowerCase(Locale.ROOT))) return;
        parameters.add(Map.of("in", "header", "name", name, "schema", Map.of("type", "string")));
    }

    private static Map<String, Object> parameter(String in, String name, Class<?> type, Map<String, Object> schemas) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("in", in);
        parameter.put("name", name);
        if (in.equals("path")) parameter.put("required", true);
        parameter.put(
                "schema",
                name.equals("limit")
                        ? Map.of("type", "integer", "minimum", 1, "maximum", Listing.MOST, "default", Listing.DEFAULT)
                        : schema(type, schemas));
        return parameter;
    }

    private static Map<String, Object> body(Class<?> resource, Method method, Type type, Map<String, Object> schemas) {
        Consumes consumes = method.isAnnotationPresent(Consumes.class)
                ? method.getAnnotation(Consumes.class)
                : resource.getAnnotation(Consumes.class);
        String media = consumes == null ? "application/json" : consumes.value()[0];
        Map<String, Object> schema = media.endsWith("json") ? schema(type, schemas) : Map.of("type", "string");
        return Map.of("required", true, "content", Map.of(media, Map.of("schema", schema)));
    }

    private static Map<String, Object> responses(Class<?> resource, Method method, Map<String, Object> schemas) {
        Produces produces = method.isAnnotationPresent(Produces.class)
                ? method.getAnnotation(Produces.class)
                : resource.getAnnotation(Produces.class);
        Type type = method.getGenericReturnType();
        Map<String, Object> responses = new LinkedHashMap<>();
        if (type == void.class) {
            responses.put("204", Map.of("description", "Done"));
        } else {
            Map<String, Object> content = new LinkedHashMap<>();
            Map<String, Object> schema = type == Response.class ? Map.of() : schema(type, schemas);
            for (String media : produces == null ? new String[] {"application/json"} : produces.value())
                content.put(media, Map.of("schema", media.endsWith("json") ? schema : Map.of("type", "string")));
            responses.put("2XX", Map.of("description", "The answer", "content", content));
        }
        if (Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .anyMatch(header -> header != null && header.value().equalsIgnoreCase("If-Match"))) {
            responses.put(
                    "412", refusal("Another was first; the version that stands now is in currentVersion and ETag"));
            responses.put("428", refusal("If-Match is missing: send the ETag that came with the record"));
        }
        responses.put("default", refusal("A refusal, in words"));
        return responses;
    }

    private static Map<String, Object> refusal(String description) {
        return Map.of(
                "description",
                description,
                "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
    }

    private static Map<String, Object> schema(Type type, Map<String, Object> schemas) {
        if (type instanceof ParameterizedType generic) return generic(generic, schemas);
        if (type instanceof WildcardType wild) return schema(wild.getUpperBounds()[0], schemas);
        if (!(type instanceof Class<?> plain)) return Map.of();
        if (plain.isArray()) return Map.of("type", "array", "items", schema(plain.getComponentType(), schemas));
        if (plain == boolean.class || plain == Boolean.class) return Map.of("type", "boolean");
        if (plain == int.class || plain == Integer.class || plain == long.class || plain == Long.class)
            return Map.of("type", "integer");
        if (plain == double.class || Number.class.isAssignableFrom(plain)) return Map.of("type", "number");
        if (plain == UUID.class) return Map.of("type", "string", "format", "uuid");
        if (plain == LocalDate.class) return Map.of("type", "string", "format", "date");
        if (plain == Instant.class || Temporal.class.isAssignableFrom(plain))
            return Map.of("type", "string", "format", "date-time");
        if (plain.isEnum())
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(plain.getEnumConstants())
                            .map(one -> ((Enum<?>) one).name())
                            .toList());
        if (CharSequence.class.isAssignableFrom(plain)) return Map.of("type", "string");
        if (!plain.isRecord()) return Map.of();
        String name =
                plain.getName().substring(plain.getName().lastIndexOf('.') + 1).replace('$', '.');
        if (!schemas.containsKey(name)) {
            // Known before its parts are, so that a record may hold its own kind.
            schemas.put(name, Map.of());
            schemas.put(name, object(plain, schemas));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static Map<String, Object> generic(ParameterizedType generic, Map<String, Object> schemas) {
        Class<?> raw = (Class<?>) generic.getRawType();
        Type[] of = generic.getActualTypeArguments();
        if (raw == Optional.class) return schema(of[0], schemas);
        if (Collection.class.isAssignableFrom(raw)) return Map.of("type", "array", "items", schema(of[0], schemas));
        if (Map.class.isAssignableFrom(raw))
            return Map.of("type", "object", "additionalProperties", schema(of[1], schemas));
        if (raw == Page.class)
            return Map.of(
                    "type",
                    "object",
                    "properties",
                    Map.of(
                            "items", Map.of("type", "array", "items", schema(of[0], schemas)),
                            "total", Map.of("type", "integer"),
                            "next", Map.of("type", "string", "nullable", true)));
        return schema(raw, schemas);
    }

    private static Map<String, Object> object(Class<?> record, Map<String, Object> schemas) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents())
            properties.put(component.getName(), schema(component.getGenericType(), schemas));
        return Map.of("type", "object", "properties", properties);
    }
}
