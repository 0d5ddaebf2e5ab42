package org.holdfast.training.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.words.Words;
import org.holdfast.training.qualification.Standing.Judged;
import org.holdfast.training.qualification.Standing.Reached;

/** Says in words how somebody stands towards a qualification. */
@Named
@ApplicationScoped
public class TellStanding {
    private final Words words;
    private final Qualifications qualifications;

    @Inject
    TellStanding(Words words, Qualifications qualifications) {
        this.words = words;
        this.qualifications = qualifications;
    }

    /** "Qualified until 3 March 2027", "4 of 9", "Nothing recorded". */
    public String of(Standing standing) {
        if (standing.state() == Reached.MET)
            return standing.expiresOn() == null
                    ? words.say("qualification.met")
                    : words.say("qualification.metUntil", standing.expiresOn());
        return standing.isNotBegun()
                ? words.say("qualification.notBegun")
                : words.say("qualification.some", standing.met(), standing.asked());
    }

    /** What is needed next, in a few words; empty where nothing is. */
    public String next(Standing standing) {
        if (standing.state() == Reached.MET || standing.isNotBegun()) return "";
        return standing.required().stream()
                .filter(one -> !one.isMet())
                .min(Comparator.comparing((Judged one) -> one.state() != Reached.NOT_POSSIBLE))
                .map(one -> one.requirement().name())
                .map(name -> words.say("qualification.next", name))
                .orElse("");
    }

    /** "Met", "Met until 3 March 2027", "In progress", "Not possible so far"; what is desirable says so. */
    public String of(Judged judged) {
        boolean begun = judged.isMet() || !judged.evidence().isEmpty();
        String state = judged.expiresOn() != null
                ? words.say("qualification.requirement.until", judged.expiresOn())
                : begun ? words.of(judged.state()) : words.say("qualification.requirement.notBegun");
        return judged.isRequired() ? state : words.say("qualification.desirable", state);
    }

    public List<String> missing(Judged judged) {
        return judged.missing().stream()
                .map(said -> words.format(said.key(), said.args().toArray()))
                .distinct()
                .toList();
    }

    /** What there is, a line for each; sessions and hours are told together. */
    public List<String> evidence(Qualification qualification, Judged judged) {
        List<String> lines = new ArrayList<>();
        int supervised = 0;
        int minutes = 0;
        int sections = 0;
        Set<UUID> approved = new HashSet<>();
        for (Evidence one : judged.evidence()) {
            if (one instanceof Evidence.Supervision session) {
                supervised++;
                minutes += session.minutes();
            } else if (one instanceof Evidence.Recording) sections++;
            else if (one instanceof Evidence.Approval approval) approved.add(approval.supervisor());
            else if (one instanceof Evidence.Treatment treatment)
                lines.add(words.format(
                        "qualification.evidence.treatment",
                        treatment.setting(),
                        treatment.on(),
                        sessions(judged, treatment)));
            else if (!(one instanceof Evidence.Session)) lines.add(line(qualification, one));
        }
        if (supervised > 0)
            lines.add(words.format("qualification.evidence.supervision", supervised, minutes / 60.0, approved.size()));
        if (sections > 0) lines.add(words.say("qualification.evidence.sections", sections));
        return lines;
    }

    private static long sessions(Judged judged, Evidence.Treatment treatment) {
        return judged.evidence().stream()
                .filter(one -> one instanceof Evidence.Session session
                        && session.episode().equals(treatment.episode())
                        && session.setting() == treatment.setting())
                .count();
    }

    private String line(Qualification qualification, Evidence one) {
        if (one instanceof Evidence.Stated said)
            return stated(qualification.nameOf(said.topic()), said.on(), said.until());
        Evidence.Course course = (Evidence.Course) one;
        return words.say(
                "qualification.evidence.course",
                qualification.nameOf(course.course()),
                course.startedOn(),
                course.on());
    }

    private String stated(String name, LocalDate on, LocalDate until) {
        return until == null
                ? words.say("qualification.evidence.stated", name, on)
                : words.say("qualification.evidence.statedUntil", name, on, until);
    }

    /** An entry by itself. */
    String entry(EvidenceRow row) {
        Evidence one = row.evidence();
        if (one instanceof Evidence.Stated said)
            return stated(qualifications.nameOf(said.topic()), said.on(), said.until());
        if (one instanceof Evidence.Course course)
            return words.format(
                    course.whole() ? "qualification.entry.course" : "qualification.entry.coursePartly",
                    qualifications.nameOf(course.course()),
                    course.on(),
                    course.days(),
                    course.liveHours(),
                    course.selfGuidedHours(),
                    course.modules());
        if (one instanceof Evidence.Treatment treatment)
            return words.format(
                    treatment.primary() ? "qualification.entry.treatmentPrimary" : "qualification.entry.treatment",
                    treatment.setting(),
                    treatment.on());
        if (one instanceof Evidence.Supervision session)
            return ofTreatment(
                    session.about(),
                    row.since(),
                    words.format("qualification.entry.supervision", session.on(), session.minutes(), row.colleague()));
        Evidence.Recording recording = (Evidence.Recording) one;
        return ofTreatment(
                recording.setting(),
                row.since(),
                words.format(
                        "qualification.entry.recording",
                        row.medium(),
                        recording.sessionOn(),
                        recording.minutes(),
                        recording.on(),
                        row.colleague()));
    }

    private String ofTreatment(Setting setting, LocalDate since, String what) {
        return words.format("qualification.entry.ofTreatment", setting, since, what);
    }
}
