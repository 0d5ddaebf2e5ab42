package org.holdfast.platform.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.people.People;

/**
 * Recognises people at the door. A session holds only the account's id; who that is today, with which roles and teams,
 * is read anew for every request, so that a change takes effect at once and on every node.
 */
@ApplicationScoped
public class Door implements HttpAuthenticationMechanism {
    static final String ACCOUNT = "holdfast.account";
    static final String PERSON = "holdfast.person";

    private final People people;

    @Inject
    Door(People people) {
        this.people = people;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Person> person = recognise(request);
        if (person.isEmpty()) return context.doNothing();
        request.setAttribute(PERSON, person.get());
        return context.notifyContainerAboutLogin(
                person.get().username(),
                person.get().roles().stream().map(Role::name).collect(Collectors.toSet()));
    }

    private Optional<Person> recognise(HttpServletRequest request) {
        if (request.getRequestURI().contains("/jakarta.faces.resource/")) return Optional.empty();
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof UUID account)) return Optional.empty();
        return people.present(account, request.getRemoteAddr());
    }
}
