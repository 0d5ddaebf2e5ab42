package org.holdfast.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.words.Words;

/** What the frame around every page needs to know: which service this is, where one may go, how one likes it lit. */
@Named
@ApplicationScoped
public class Shell {
    private final Who who;
    private final Words words;
    private final Settings settings;
    private final Clock clock;
    private final Instance<Places> contributed;
    private final Instance<Finder> finders;
    /** Everybody's navigation in order, once it has been asked for; it is the same until the next start. */
    private volatile List<Place> everywhere;

    @Inject
    Shell(
            Who who,
            Words words,
            Settings settings,
            Clock clock,
            Instance<Places> contributed,
            Instance<Finder> finders) {
        this.who = who;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
        this.contributed = contributed;
        this.finders = finders;
    }

    /** The navigation of the person who asks, in order. */
    List<Place> places() {
        if (everywhere == null)
            everywhere = contributed.stream()
                    .flatMap(some -> some.places().stream())
                    .sorted(Comparator.comparingInt(Place::order).thenComparing(Place::label))
                    .toList();
        Set<Role> roles = who.roles();
        return everywhere.stream().filter(place -> place.isFor(roles)).toList();
    }

    /** Where this person arrives: the first home of their roles, else their tasks. */
    public String home() {
        return places().stream().filter(Place::home).findFirst().map(Place::url).orElse("/platform/tasks.xhtml");
    }

    /** The navigation entry whose part of the service this page lies in; of several, the first. */
    static Optional<Place> here(List<Place> places, String view) {
        return places.stream()
                .filter(place -> view.equals(place.page()))
                .findFirst()
                .or(() -> places.stream()
                        .filter(place -> place.also().contains(view))
                        .findFirst());
    }

    /** Whether the search box finds anything for this person. */
    public boolean isSearchable() {
        if (!who.signedIn()) return false;
        Set<Role> roles = who.roles();
        return finders.stream().anyMatch(finder -> finder.isFor(roles));
    }

    public boolean isDemonstration() {
        return settings.demonstration();
    }

    /** The name of the service that runs this Holdfast; until someone gives it one, what it is for. */
    public String getService() {
        return settings.text("service.name").orElseGet(() -> words.say("shell.service"));
    }

    /** "Clinician, supervisor". */
    public String getRoles() {
        String roles = who.roles().stream().sorted().map(words::of).collect(Collectors.joining(", "));
        return roles.isEmpty() ? "" : roles.charAt(0) + roles.substring(1).toLowerCase(Locale.UK);
    }

    /** Light or dark if this browser was told so, otherwise nothing: then the device decides. */
    public String getLook() {
        Object cookie = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestCookieMap()
                .get("hf-look");
        return Optional.ofNullable((Cookie) cookie)
                .map(Cookie::getValue)
                .filter(look -> look.equals("light") || look.equals("dark"))
                .orElse(null);
    }

    /** At the foot of every sheet of paper: who printed it and when. */
    public String getPrinted() {
        return who.signedIn() ? words.say("shell.printed", who.name(), LocalDateTime.now(clock)) : "";
    }
}
