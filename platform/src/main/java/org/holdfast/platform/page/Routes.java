package org.holdfast.platform.page;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.holdfast.platform.access.Role;

/** Every page and who may open it, read from the beans behind them when the service starts. */
@ApplicationScoped
public class Routes {
    /** Who may open a page: everyone, or people with one of these roles. */
    public record Rule(boolean open, Set<Role> roles) {
        public boolean admits(Set<Role> held) {
            return open || !Collections.disjoint(held, roles);
        }
    }

    private final Map<String, Rule> rules = new TreeMap<>();
    private final Map<String, Bean<?>> pages = new TreeMap<>();
    private BeanManager beans;

    @Inject
    Routes(BeanManager beans) {
        this.beans = beans;
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Route route = bean.getBeanClass().getAnnotation(Route.class);
            if (route == null) continue;
            Rule rule = ruleOf(bean.getBeanClass());
            for (String path : route.value()) {
                rules.put(path, rule);
                pages.put(path, bean);
            }
        }
    }

    Routes() {
        // For the proxy.
    }

    public Optional<Rule> rule(String path) {
        return Optional.ofNullable(rules.get(path));
    }

    public Map<String, Rule> all() {
        return Collections.unmodifiableMap(rules);
    }

    /** Lets the bean behind a page arrive now, if it has not yet, and not where the page first asks it something. */
    public void arrive(String path) {
        Bean<?> page = pages.get(path);
        if (page == null) return;
        // What is injected stands in for the bean; asking it anything makes the bean.
        Object stand = beans.getReference(page, page.getBeanClass(), beans.createCreationalContext(page));
        stand.toString();
    }

    private static Rule ruleOf(Class<?> page) {
        if (page.isAnnotationPresent(PermitAll.class)) return new Rule(true, Set.of());
        RolesAllowed allowed = page.getAnnotation(RolesAllowed.class);
        if (allowed == null) return new Rule(false, EnumSet.noneOf(Role.class));
        return new Rule(
                false, Arrays.stream(allowed.value()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
    }
}
