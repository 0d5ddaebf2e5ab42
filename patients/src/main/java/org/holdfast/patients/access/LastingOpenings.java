package org.holdfast.patients.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.words.Words;

/** Whether the reader is in a record only because they gave a reason; asked once a request with everything else. */
@ApplicationScoped
public class LastingOpenings {
    private final Standings standings;
    private final Words words;
    private final Who who;
    private final Clock clock;

    @Inject
    LastingOpenings(Standings standings, Words words, Who who, Clock clock) {
        this.standings = standings;
        this.words = words;
        this.who = who;
        this.clock = clock;
    }

    public Optional<Lasting> of(PatientId patient) {
        Person person = who.person();
        Standing standing = standings.of(patient.value(), person);
        if (!standing.ties().byReasonOnly(person.roles(), Depth.CLINICAL)) return Optional.empty();
        return Optional.of(new Lasting(
                standing.opening(),
                words.of(standing.reason()),
                standing.said(),
                LocalDateTime.ofInstant(standing.endsAt(), clock.getZone())));
    }

    /** The reader may not open the record now, but may if they say why. */
    public boolean needsReason(PatientId patient) {
        Person person = who.person();
        Ties ties = standings.of(patient.value(), person).ties();
        return Reach.of(person, ties.restricted(), ties.ownTeam(), ties.named(), ties.opened())
                .withReason();
    }
}
