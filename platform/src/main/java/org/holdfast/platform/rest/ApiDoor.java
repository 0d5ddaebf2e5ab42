package org.holdfast.platform.rest;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.words.Words;

/**
 * Stands before every resource: closed unless the method (or its class) says whom it admits. Comes before the server's
 * own filter for the same annotations, whose answers would not be in our words.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class ApiDoor implements ContainerRequestFilter, ContainerResponseFilter {
    @Context
    private ResourceInfo resource;

    @Inject
    private Who who;

    @Inject
    private Words words;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null) return;
        Class<?> type = resource.getResourceClass();
        boolean open = method.isAnnotationPresent(PermitAll.class)
                || type.isAnnotationPresent(PermitAll.class) && !method.isAnnotationPresent(RolesAllowed.class);
        if (open) return;
        if (!who.signedIn()) {
            request.abortWith(Response.fromResponse(Problem.of(Response.Status.UNAUTHORIZED, words.say("api.signIn")))
                    .header("WWW-Authenticate", "Bearer")
                    .build());
            return;
        }
        // What an address takes is answered by the server itself, to whoever is signed in; it is nobody's use case.
        if (request.getMethod().equals(HttpMethod.OPTIONS)) return;
        RolesAllowed allowed = method.isAnnotationPresent(RolesAllowed.class)
                ? method.getAnnotation(RolesAllowed.class)
                : type.getAnnotation(RolesAllowed.class);
        boolean admitted =
                allowed != null && Arrays.stream(allowed.value()).anyMatch(role -> who.has(Role.valueOf(role)));
        if (!admitted) request.abortWith(Problem.of(Response.Status.FORBIDDEN, words.say("access.role")));
    }

    /** What an address takes stands in the header {@code Allow}; there is nothing else to say. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS) || answer.getStatus() != 200) return;
        answer.setEntity(null);
        answer.setStatus(Response.Status.NO_CONTENT.getStatusCode());
    }
}
