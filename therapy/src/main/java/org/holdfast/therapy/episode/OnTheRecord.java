package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.patients.api.BannerFact;
import org.holdfast.patients.api.BannerSource;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.RecordTab;
import org.holdfast.patients.api.TimelineEntry;
import org.holdfast.patients.api.TimelineSource;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.appointment.Outcome;
import org.holdfast.therapy.programme.ClockWords;
import org.holdfast.therapy.programme.History;
import org.holdfast.therapy.programme.PhaseClock;
import org.holdfast.therapy.programme.Programme;
import org.holdfast.therapy.programme.Programmes;
import org.holdfast.therapy.programme.Standing;

/** What therapy shows on a patient's pages: the phase in the banner, the tab, and treatment on the timeline. */
@ApplicationScoped
class OnTheRecord implements BannerSource, RecordTab, TimelineSource {
    private final EpisodeBook book;
    private final Programmes programmes;
    private final ClockWords clockWords;
    private final Words words;
    private final Sql sql;
    private final Clock clock;

    @Inject
    OnTheRecord(EpisodeBook book, Programmes programmes, ClockWords clockWords, Words words, Sql sql, Clock clock) {
        this.book = book;
        this.programmes = programmes;
        this.clockWords = clockWords;
        this.words = words;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<BannerFact> facts(PatientId patient) {
        LocalDate today = LocalDate.now(clock);
        List<BannerFact> facts = new ArrayList<>();
        for (Episode episode : book.all(patient)) {
            if (episode.fact().endedOn() != null && !episode.fact().endedOn().isAfter(today)) continue;
            Standing standing = standing(episode, today);
            facts.add(new BannerFact(
                    BannerFact.Kind.PHASE,
                    episode.diedOn() == null
                            ? clockWords.phase(standing) + " · "
                                    + clockWords.clock(standing, episode.startedOn(), today)
                            : standing.programme().shortName() + " · "
                                    + words.say("therapy.died", clockWords.brief(episode.diedOn(), today)),
                    "path",
                    page(episode)));
        }
        return facts;
    }

    private Standing standing(Episode episode, LocalDate on) {
        return PhaseClock.standing(programme(episode), book.history(episode), on);
    }

    private Programme programme(Episode episode) {
        return programmes.of(episode.programme(), episode.programmeVersion());
    }

    private static String page(Episode episode) {
        return "/therapy/episode.xhtml?patient=" + episode.patient() + "&episode=" + episode.id();
    }

    @Override
    public String key() {
        return "therapy";
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public String title() {
        return "therapy.tab";
    }

    @Override
    public String page() {
        return "/therapy/episode.xhtml";
    }

    @Override
    public List<TimelineEntry> newest(PatientId patient, int limit) {
        List<TimelineEntry> entries = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        for (Episode episode : book.all(patient)) {
            Standing standing = standing(episode, today);
            phases(episode, standing, entries);
            pauses(episode, standing, entries);
            if (episode.isOver()) {
                String how = episode.fact().ending() == null
                        ? words.say("therapy.timeline.endedUnknown")
                        : words.of(episode.fact().ending());
                entries.add(TimelineEntry.on(
                                episode.fact().endedOn(),
                                TimelineEntry.Lane.NONE,
                                "EPISODE_ENDED",
                                words.say(
                                        "therapy.timeline.ended",
                                        programme(episode).shortName()),
                                how,
                                "flag",
                                "therapy")
                        .linked(page(episode)));
            }
        }
        entries.addAll(sessions(patient, limit));
        entries.sort((a, b) -> b.on().compareTo(a.on()));
        return entries.size() > limit ? List.copyOf(entries.subList(0, limit)) : entries;
    }

    private void phases(Episode episode, Standing standing, List<TimelineEntry> entries) {
        if (standing.programme().isMissing())
            entries.add(TimelineEntry.lasting(
                            standing.since(),
                            episode.isOver() ? episode.fact().endedOn() : episode.diedOn(),
                            TimelineEntry.Lane.CARE,
                            "PHASE",
                            clockWords.phase(standing),
                            clockWords.clock(standing),
                            "path",
                            "therapy")
                    .linked(page(episode)));
        int number = 0;
        for (Standing.Stretch stretch : standing.path()) {
            number = standing.programme().phases().indexOf(stretch.phase()) + 1;
            LocalDate last = stretch.until() != null
                    ? stretch.until().minusDays(1)
                    : episode.isOver() ? episode.fact().endedOn() : episode.diedOn();
            entries.add(TimelineEntry.lasting(
                            stretch.from(),
                            last,
                            TimelineEntry.Lane.CARE,
                            "PHASE",
                            standing.programme().shortName() + " · "
                                    + stretch.phase().name(),
                            "",
                            "path",
                            "therapy")
                    .marked("hf-tl-" + Math.min(number, 3))
                    .linked(page(episode)));
        }
    }

    private void pauses(Episode episode, Standing standing, List<TimelineEntry> entries) {
        for (History.Pause pause : standing.pauses().all()) {
            boolean now = pause.from()
                    .equals(standing.pauses().today().map(History.Pause::from).orElse(null));
            entries.add(TimelineEntry.on(
                            pause.from(),
                            TimelineEntry.Lane.NONE,
                            "PAUSED",
                            words.say(
                                    "therapy.timeline.paused",
                                    standing.programme().shortName()),
                            now && standing.pauses().now().until() == null
                                    ? ""
                                    : words.say(
                                            "therapy.timeline.paused.until",
                                            clockWords.brief(pause.until(), standing.on())),
                            "clock",
                            "therapy")
                    .linked(page(episode)));
        }
    }

    private List<TimelineEntry> sessions(PatientId patient, int limit) {
        return sql.list(
                "SELECT a.id, a.strand, a.starts_at, a.outcome, a.follow_up, e.programme, e.programme_version"
                        + " FROM therapy.appointment a LEFT JOIN therapy.episode e ON e.id = a.episode_id"
                        + " WHERE a.patient_id = ? AND a.starts_at <= ? AND a.outcome IN ('ATTENDED', 'DID_NOT_ATTEND')"
                        + " AND a.struck_out_at IS NULL ORDER BY a.starts_at DESC, a.id DESC FETCH FIRST "
                        + Math.max(1, limit)
                        + " ROWS ONLY",
                row -> {
                    LocalDateTime at = row.getObject("starts_at", LocalDateTime.class);
                    boolean missed = row.getString("outcome").equals(Outcome.DID_NOT_ATTEND.name());
                    String code = row.getString("programme");
                    Programme programme = code == null
                            ? Programme.missing("", 0)
                            : programmes.of(code, row.getInt("programme_version"));
                    String strand = clockWords.strand(programme, row.getString("strand"));
                    String followUp = row.getString("follow_up");
                    return new TimelineEntry(
                            at.toLocalDate(),
                            at.toLocalTime(),
                            TimelineEntry.Precision.DAY,
                            null,
                            false,
                            TimelineEntry.Lane.NONE,
                            null,
                            missed ? "SESSION_MISSED" : "SESSION",
                            words.say(missed ? "therapy.timeline.missed" : "therapy.timeline.session", strand),
                            followUp == null ? "" : followUp,
                            missed ? "missed" : "people",
                            "therapy",
                            "/therapy/episode.xhtml?patient=" + patient + "&appointment=" + Sql.uuid(row, "id"));
                },
                patient.value(),
                LocalDateTime.now(clock));
    }
}
