package org.holdfast.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One browser and one demonstration service for all the journeys that one process walks, one after the other; both end with
 * it. The processes that walk at the same time share nothing.
 */
final class Shared implements ParameterResolver {
    private static final ExtensionContext.Namespace RUN = ExtensionContext.Namespace.create(Shared.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Service.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, RUN);
        if (parameter.getParameter().getType() == Browser.class) {
            return store.getOrComputeIfAbsent(SharedBrowser.class).browser;
        }
        Class<?> journey = context.getRequiredTestClass();
        if (journey.isAnnotationPresent(OnItsOwn.class)) {
            ExtensionContext ofClass = context.getParent().orElseThrow();
            return ofClass.getStore(RUN)
                    .getOrComputeIfAbsent(OwnService.class, key -> new OwnService(journey), OwnService.class)
                    .service;
        }
        return store.getOrComputeIfAbsent(SharedService.class).service;
    }

    static final class OwnService implements AutoCloseable {
        private final Service service;

        OwnService(Class<?> journey) {
            Served.Start start = Served.empty();
            for (String setting : journey.getAnnotation(OnItsOwn.class).value()) {
                String[] parts = setting.split("=", 2);
                start.with(parts[0], parts[1]);
            }
            service = start.start();
        }

        @Override
        public void close() {
            service.close();
        }
    }

    static final class SharedService implements AutoCloseable {
        private final Service service = Ground.current().demonstration();

        @Override
        public void close() {
            service.close();
        }
    }

    static final class SharedBrowser implements AutoCloseable {
        private final Playwright playwright = Playwright.create();
        private final Browser browser = Chromium.launch(playwright);

        SharedBrowser() {
            // A machine with a lot to do is not a page that says something else.
            PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
