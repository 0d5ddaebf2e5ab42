package org.holdfast.platform.page;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.words.Words;

/** What a page could not handle itself: not yours, not there, too old, or our own fault. Each has its page. */
public class Mishaps extends ExceptionHandlerWrapper {
    private static final Logger LOG = Logger.getLogger(Mishaps.class.getName());

    /** Puts this handler in place; named in faces-config.xml. */
    public static class Maker extends ExceptionHandlerFactory {
        public Maker(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new Mishaps(getWrapped().getExceptionHandler());
        }
    }

    private record Answer(int status, String said, Throwable cause) {}

    Mishaps(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> waiting =
                getUnhandledExceptionQueuedEvents().iterator();
        if (!waiting.hasNext()) return;
        Answer answer = answer(waiting.next().getContext().getException());
        waiting.remove();
        while (waiting.hasNext()) {
            waiting.next();
            waiting.remove();
        }
        try {
            give(faces, answer);
        } catch (IOException gone) {
            throw new FacesException(gone);
        }
    }

    private static Answer answer(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException) return new Answer(409, null, cause);
            if (cause instanceof Denied denied) return new Answer(403, say(denied.key()), cause);
            if (cause instanceof Unknown) return new Answer(404, null, cause);
            if (cause instanceof ChangedByAnother || cause instanceof OptimisticLockException)
                return new Answer(412, null, cause);
            if (cause instanceof Refused refused)
                return new Answer(400, say(refused.key(), refused.args().toArray()), cause);
        }
        return new Answer(500, null, thrown);
    }

    private static void give(FacesContext faces, Answer answer) throws IOException {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        if (external.isResponseCommitted()) {
            LOG.log(Level.SEVERE, "After the answer had begun: " + request.getRequestURI(), answer.cause());
            faces.responseComplete();
            return;
        }
        external.responseReset();
        if (answer.said() != null) request.setAttribute(Trouble.SAID, answer.said());
        boolean partial = faces.getPartialViewContext().isAjaxRequest();
        if (partial) {
            if (answer.status() == 500) LOG.log(Level.SEVERE, "Trouble at " + request.getRequestURI(), answer.cause());
            external.addResponseCookie(
                    Trouble.COOKIE,
                    Trouble.told(answer.status(), StrangerAtTheDoor.destination(request, request.getServletPath())),
                    Map.of("path", Trouble.PATH, "maxAge", 30, "httpOnly", true));
            external.redirect(Trouble.PATH);
        } else {
            request.setAttribute(Trouble.AGAIN, StrangerAtTheDoor.destination(request, request.getServletPath()));
            if (answer.status() == 500) request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, answer.cause());
            if (answer.status() == 500) LOG.log(Level.SEVERE, "Trouble at " + request.getRequestURI(), answer.cause());
            external.responseSendError(answer.status(), null);
        }
        faces.responseComplete();
    }

    private static String say(String key, Object... args) {
        return CDI.current().select(Words.class).get().format(key, args);
    }
}
