package heapscope.app.window;

import heapscope.session.Session;
import heapscope.session.SessionListener;
import heapscope.session.SessionListener.Progress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one session that is open, and what was asked of it. Answers are handed over on the window's thread; those of a
 * session that was left meanwhile are passed over.
 */
final class SessionDesk {

    private final Executor background;
    private final Executor window;
    private CompletableFuture<Session> session;
    private long generation;
    private int commands;
    private int questions;

    SessionDesk(Executor background, Executor window) {
        this.background = background;
        this.window = window;
    }

    /** Opens another session, in the background, and leaves the one before. */
    void open(Supplier<Session> opening, Consumer<Progress> progressed) {
        leave();
        long mine = generation;
        session = CompletableFuture.supplyAsync(() -> listenTo(opening.get(), mine, progressed), background);
    }

    /** Takes over a session that is open already, and leaves the one before. */
    void adopt(Session opened, Consumer<Progress> progressed) {
        leave();
        session = CompletableFuture.completedFuture(listenTo(opened, generation, progressed));
    }

    private Session listenTo(Session opened, long its, Consumer<Progress> progressed) {
        Mailbox<Progress> mailbox = new Mailbox<>(window, progress -> {
            if (its == generation) {
                progressed.accept(progress);
            }
        });
        opened.addListener(new SessionListener() {
            @Override
            public void progressed(Progress progress) {
                mailbox.post(progress);
            }
        });
        return opened;
    }

    /** Closes the session, in the background: it may have to stop a run first. */
    void leave() {
        CompletableFuture<Session> left = session;
        release();
        if (left != null) {
            left.thenAcceptAsync(Session::close, background);
        }
    }

    /** Lets go of the session, which belongs to somebody else. */
    void release() {
        generation++;
        session = null;
        commands = 0;
        questions = 0;
    }

    /** Whether there is a session, if only one that could not be opened. */
    boolean hasSession() {
        return session != null;
    }

    /** Whether there is a session that can be asked. */
    boolean isOpen() {
        return session != null && !session.isCompletedExceptionally();
    }

    /** The session, once it is open; null if there is none. */
    CompletableFuture<Session> session() {
        return session;
    }

    /** How many commands have no answer yet. */
    int commandsWaiting() {
        return commands;
    }

    /** Whether everything was answered. */
    boolean isQuiet() {
        return commands == 0 && questions == 0;
    }

    /** Gives a command; the answer is told with the failure, if any. */
    <T> void command(Function<Session, CompletableFuture<T>> command, BiConsumer<T, Throwable> answer) {
        long mine = generation;
        commands++;
        session.thenCompose(command).whenCompleteAsync((found, failure) -> {
            if (mine == generation) {
                commands--;
                answer.accept(found, failure);
            }
        }, window);
    }

    /** Asks something that moves nothing; the answer is null if there is none. */
    <T> void ask(Function<Session, CompletableFuture<T>> question, Consumer<T> answer) {
        long mine = generation;
        questions++;
        session.thenCompose(question).whenCompleteAsync((found, failure) -> {
            if (mine == generation) {
                questions--;
                answer.accept(failure == null ? found : null);
            }
        }, window);
    }

    /** Tells the session something that has no answer, if there is a session. */
    void tell(Consumer<Session> action) {
        if (session != null) {
            session.thenAccept(action);
        }
    }
}
