package org.holdfast.platform.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** All that somebody carries, whichever module keeps it; what has a place where it is handed on comes first. */
@ApplicationScoped
public class Carrying {
    private final Instance<Carries> contributed;

    @Inject
    Carrying(Instance<Carries> contributed) {
        this.contributed = contributed;
    }

    public List<Load> by(UUID staff) {
        return all(some -> some.by(staff));
    }

    /** What of it they carry for this team. */
    public List<Load> by(UUID staff, UUID team) {
        return all(some -> some.by(staff, team));
    }

    private List<Load> all(Function<Carries, Optional<Load>> asked) {
        return contributed.stream()
                .map(asked)
                .flatMap(Optional::stream)
                .filter(load -> load.count() > 0)
                .sorted(Comparator.comparing((Load load) -> load.url().isEmpty())
                        .thenComparing(Load::words))
                .toList();
    }
}
