package org.holdfast.platform.access;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.platform.Denied;

/**
 * Stands at the door of every use case: closed by default, open to the roles it names, and for a record only to those
 * whom the record's guard lets in by one of these roles; what else they are does not count. Runs inside the use case's transaction, so that what was done and the row that says
 * so are stored together or not at all.
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class Guard {
    private final Who who;
    private final Instance<RecordGuard> guards;
    private final Witness witness;

    @Inject
    Guard(Who who, Instance<RecordGuard> guards, Witness witness) {
        this.who = who;
        this.guards = guards;
        this.witness = witness;
    }

    @AroundInvoke
    Object pass(InvocationContext call) throws Exception {
        Method method = call.getMethod();
        // Only public methods are use cases; the rest is the desk talking to itself.
        if (!Modifier.isPublic(method.getModifiers())) return call.proceed();
        Set<Role> admitting = admitting(method, who.roles());
        if (admitting.isEmpty() && !isOpen(method)) throw new Denied("access.role");
        return Presence.admittedBy(admitting, () -> admitted(call, method));
    }

    private Object admitted(InvocationContext call, Method method) throws Exception {
        Depth depth = method.isAnnotationPresent(Reads.class)
                ? method.getAnnotation(Reads.class).value()
                : Depth.CLINICAL;
        RecordId record = null;
        for (Object argument : call.getParameters())
            if (argument instanceof RecordId id) {
                record = id;
                check(id, depth, method);
            }
        Object result = call.proceed();
        Audited audited = method.getAnnotation(Audited.class);
        if (audited != null) {
            if (record == null && result instanceof RecordId made) record = made;
            if (record == null && result instanceof RecordList shown)
                witness.didToAll(audited.value(), shown.records());
            else witness.did(audited.value(), record);
        }
        return result;
    }

    private void check(RecordId record, Depth depth, Method method) {
        try {
            for (RecordGuard guard : guards) guard.check(record, who.admitted(), depth);
        } catch (Denied denied) {
            witness.wasRefused(method.getDeclaringClass().getSimpleName() + "." + method.getName(), record);
            throw denied;
        }
    }

    private static boolean isOpen(Method method) {
        return method.isAnnotationPresent(PermitAll.class);
    }

    /** Those of the roles held that the use case names; all of them where it is open to everybody. */
    static Set<Role> admitting(Method method, Set<Role> held) {
        if (isOpen(method)) return held;
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        if (allowed == null) allowed = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        if (allowed == null) return Set.of();
        return Arrays.stream(allowed.value())
                .map(Role::valueOf)
                .filter(held::contains)
                .collect(Collectors.toUnmodifiableSet());
    }
}
