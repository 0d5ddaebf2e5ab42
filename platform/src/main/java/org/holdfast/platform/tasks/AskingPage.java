package org.holdfast.platform.tasks;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.holdfast.platform.Ids;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.tags.Option;
import org.holdfast.platform.words.Words;

/** A page on which somebody is asked for something; the fields are in {@code /platform/task-fields.xhtml}. */
public abstract class AskingPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient TaskDesk desk;
    private final transient Screen screen;
    private final transient Words words;
    private final UUID id = Ids.next();
    private String title;
    private String detail;
    private LocalDate dueOn;
    private UUID owner;

    protected AskingPage(TaskDesk desk, Screen screen, Words words) {
        this.desk = desk;
        this.screen = screen;
        this.words = words;
    }

    /**
     * @param about whose record it is about, looked up when everything else has been read
     * @param next where to go then
     */
    protected String raise(Supplier<Optional<UUID>> about, String next) {
        return screen.go(() -> {
            Asked asked = new Asked(id, title, detail, dueOn, owner);
            Optional<UUID> record = about.get();
            if (record.isPresent()) desk.raiseAbout(new TaskRecord(record.get()), asked);
            else desk.raise(asked);
            screen.done("newTask.done");
            return next;
        });
    }

    static List<Option> options(List<Colleague> colleagues, Words words) {
        return colleagues.stream()
                .map(one -> new Option(one.id(), one.isTeam() ? words.say("task.anyoneOf", one.name()) : one.name()))
                .toList();
    }

    public List<Option> getColleagues() {
        return options(desk.colleagues(), words);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDetail() {
        return detail;
    }

    public void setDetail(String detail) {
        this.detail = detail;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public UUID getOwner() {
        return owner;
    }

    public void setOwner(UUID owner) {
        this.owner = owner;
    }
}
