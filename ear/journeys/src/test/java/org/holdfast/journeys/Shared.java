package org.holdfast.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One browser and one demonstration service for all the journeys of a run; both end with it. */
final class Shared implements ParameterResolver {
    private static final ExtensionContext.Namespace RUN = ExtensionContext.Namespace.create(Shared.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Service.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(RUN);
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

        @Override
        public void close() {
            playwright.close();
        }
    }
}
