package org.holdfast.journeys;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every page and every call of the API with whom it admits, read off the classes that the product is built from. */
final class RouteTable {
    private static final String ROUTE = "org.holdfast.platform.page.Route";
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String SERVLET = "jakarta.servlet.annotation.WebServlet";
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    /**
     * @param open for everybody, signed in or not
     * @param roles whom else it admits
     */
    record Way(String method, String path, boolean open, Set<String> roles) {
        boolean admits(String role) {
            return open || roles.contains(role);
        }

        boolean isPage() {
            return path.endsWith(".xhtml");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private RouteTable() {}

    private static List<Path> modules() {
        return Stream.of("platform", "patients", "therapy", "outcomes", "training", "ear/web")
                .map(module ->
                        Ground.path("holdfast.root", "../..").resolve(module).resolve("target/classes"))
                .toList();
    }

    static List<Way> read() {
        List<Way> ways = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPaths(modules())) {
            if (type.isAnnotatedWith(ROUTE))
                for (String path : strings(type.getAnnotationOfType(ROUTE), "value"))
                    ways.add(way("GET", path, type, type));
            if (!type.isAnnotatedWith(PATH)) continue;
            String root = strings(type.getAnnotationOfType(PATH), "value").get(0);
            for (JavaMethod method : type.getMethods())
                for (String verb : METHODS)
                    if (method.isAnnotatedWith("jakarta.ws.rs." + verb)) {
                        String path = "/api/" + root;
                        if (method.isAnnotatedWith(PATH))
                            path += "/"
                                    + strings(method.getAnnotationOfType(PATH), "value")
                                            .get(0);
                        ways.add(way(verb, path.replaceAll("/{2,}", "/"), method, type));
                    }
        }
        return ways.stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    /** The addresses that neither a page nor the API stands behind, and the classes that do. */
    static Map<String, String> servlets() {
        Map<String, String> servlets = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter().importPaths(modules()))
            if (type.isAnnotatedWith(SERVLET))
                for (String property : List.of("value", "urlPatterns"))
                    for (String path : strings(type.getAnnotationOfType(SERVLET), property))
                        servlets.put(path.isEmpty() ? "/" : path, type.getSimpleName());
        return servlets;
    }

    private static Way way(String verb, String path, HasAnnotations<?> first, HasAnnotations<?> then) {
        for (HasAnnotations<?> at : List.of(first, then)) {
            if (at.isAnnotatedWith("jakarta.annotation.security.PermitAll")) return new Way(verb, path, true, Set.of());
            Optional<? extends JavaAnnotation<?>> allowed =
                    at.tryGetAnnotationOfType("jakarta.annotation.security.RolesAllowed");
            if (allowed.isPresent()) return new Way(verb, path, false, new TreeSet<>(strings(allowed.get(), "value")));
        }
        throw new AssertionError(verb + " " + path + " has no rule");
    }

    private static List<String> strings(JavaAnnotation<?> annotation, String property) {
        Object value = annotation.get(property).orElse(List.of().toArray());
        return value instanceof Object[] many
                ? Arrays.stream(many).map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }
}
