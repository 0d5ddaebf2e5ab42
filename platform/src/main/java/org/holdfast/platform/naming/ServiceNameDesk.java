package org.holdfast.platform.naming;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.words.FieldName;

/** Naming the service and its field. */
@UseCase
class ServiceNameDesk {
    private final ServiceNames names;
    private final Sql sql;
    private final AuditTrail trail;

    @Inject
    ServiceNameDesk(ServiceNames names, Sql sql, AuditTrail trail) {
        this.names = names;
        this.sql = sql;
        this.trail = trail;
    }

    @RolesAllowed(Role.Names.ADMIN)
    public ServiceName read() {
        return names.all();
    }

    @RolesAllowed(Role.Names.ADMIN)
    public void call(ServiceName name) {
        set(ServiceNames.NAME, name.name());
        set(ServiceNames.FIELD, name.field().name());
        set(ServiceNames.OWN, name.own());
        names.forget();
        trail.record(
                "service.named",
                null,
                name.name() + "; "
                        + (name.field() == FieldName.OWN
                                ? name.own()
                                : name.field().name()));
    }

    private void set(String setting, String content) {
        if (sql.update("UPDATE platform.setting SET content = ? WHERE name = ?", content, setting) == 0)
            sql.update("INSERT INTO platform.setting (name, content) VALUES (?, ?)", setting, content);
    }
}
