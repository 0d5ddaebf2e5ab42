package org.holdfast.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Refused;
import org.holdfast.platform.database.Clash;
import org.holdfast.platform.drafts.DraftLine;
import org.holdfast.platform.words.Words;

/**
 * How a page bean asks for something and shows what came of it. A refusal appears beside the field it names (or on top
 * of the form), everything typed stays, and the summary takes the focus:
 *
 * <pre>{@code
 * public String save() {
 *     return screen.go(() -> {
 *         PatientId id = desk.register(name, bornOn);
 *         screen.done("register.done", name);
 *         return "/patients/overview.xhtml?patient=" + id.value() + "&faces-redirect=true";
 *     });
 * }
 * }</pre>
 *
 * {@code Denied} and {@code Unknown} are not caught: they lead to the pages that say so.
 */
@ApplicationScoped
public class Screen {
    private final Words words;
    private final Submits submits;

    @Inject
    Screen(Words words, Submits submits) {
        this.words = words;
        this.submits = submits;
    }

    /** Whether it was done. If not, the person sees why. */
    public boolean attempt(Runnable action) {
        return go(() -> {
                    action.run();
                    return "";
                })
                != null;
    }

    /**
     * Where to go next, as the action says; null, which is this page again, when it was refused. In a form with
     * {@code <hf:once/>} the same submit sent again leads where the first one led.
     */
    public String go(Supplier<String> action) {
        return go(action, changed -> refuse(new Refused("screen.changedByAnother")));
    }

    /** The same; when somebody else was first, the page decides what to show, such as both versions. */
    public String go(Supplier<String> action, Consumer<ChangedByAnother> changed) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Optional<UUID> number = Once.sent(faces);
        Optional<DraftLine.Sent> draft = DraftLine.Sent.of(faces);
        try {
            String next = number.isPresent() || draft.isPresent() ? submits.once(number, draft, action) : action.get();
            if (number.isPresent()) Once.used(faces);
            draft.ifPresent(sent -> sent.tellPage(faces));
            // A note of success lives on only across a redirect; a page that stays shows it itself.
            boolean leaves = next != null && next.contains("faces-redirect=true");
            if (!leaves && !faces.getMessageList(null).isEmpty())
                faces.getExternalContext().getFlash().setKeepMessages(false);
            return next;
        } catch (Submits.UsedBefore again) {
            Once.used(faces);
            done("screen.alreadyDone");
            return submits.ledTo(number.orElseThrow());
        } catch (Refused refused) {
            refuse(refused);
        } catch (ChangedByAnother another) {
            changed.accept(another);
        } catch (RuntimeException thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof OptimisticLockException) {
                    changed.accept(new ChangedByAnother("", -1));
                    return null;
                }
                if (cause instanceof Refused refused) {
                    refuse(refused);
                    return null;
                }
                if (cause instanceof SQLException database && stateOf(database).startsWith("22")) {
                    refuse(new Refused("screen.notStorable"));
                    return null;
                }
                if (Clash.is(cause)) {
                    changed.accept(new ChangedByAnother("", -1));
                    return null;
                }
            }
            throw thrown;
        }
        return null;
    }

    private static String stateOf(SQLException database) {
        return database.getSQLState() == null ? "" : database.getSQLState();
    }

    /** Tells of a success, in a note that goes away by itself; also on the page that follows. */
    public void done(String key, Object... args) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.format(key, args), null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }

    /** Shows a refusal, and what was refused with it, each beside the field it names. */
    public void refuse(Refused refused) {
        FacesContext faces = FacesContext.getCurrentInstance();
        for (Refused each : refused.all()) {
            String text = words.format(each.key(), each.args().toArray());
            String at = each.field().map(field -> clientId(faces, field)).orElse(null);
            faces.addMessage(at, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        }
        faces.validationFailed();
    }

    /** The control with this id; of several, in a list, the one that was sent. */
    private static String clientId(FacesContext faces, String id) {
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        String[] found = {null};
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (visit, component) -> {
            if (!(component instanceof EditableValueHolder) || !id.equals(component.getId())) return VisitResult.ACCEPT;
            String clientId = component.getClientId(faces);
            if (found[0] == null || sent.containsKey(clientId)) found[0] = clientId;
            return sent.containsKey(clientId) ? VisitResult.COMPLETE : VisitResult.ACCEPT;
        });
        return found[0];
    }
}
