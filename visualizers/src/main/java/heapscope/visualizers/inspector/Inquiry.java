package heapscope.visualizers.inspector;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One question that is answered in the background. All methods are called, and all properties change, on the thread of
 * the window; only the question itself runs elsewhere.
 */
public final class Inquiry {

    /** How far the question has come. */
    public enum State {
        /** Nothing was asked. */
        IDLE,
        /** Somebody is looking for the answer. */
        ASKING,
        /** The answer is there. */
        ANSWERED,
        /** There will be no answer; {@link Inquiry#answerProperty} says why. */
        FAILED
    }

    private final Executor background;
    private final Executor window;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    /** The number of the latest question; whoever answers an earlier one need not go on. */
    private volatile long latest;

    /**
     * A question that has not been asked.
     *
     * @param background runs the questions, one at a time
     * @param window runs what changes the properties
     */
    public Inquiry(Executor background, Executor window) {
        this.background = background;
        this.window = window;
    }

    /** How far the question has come. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The answer, null while there is none. */
    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** The share of the work that is done, 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Asks; what was asked before is cancelled. */
    public void ask(Function<ObjectQuestions.Asker, Answer> question) {
        cancel();
        long number = latest;
        state.set(State.ASKING);
        ObjectQuestions.Asker asker = new ObjectQuestions.Asker(
                () -> latest != number, share -> window.execute(() -> advance(number, share)));
        background.execute(() -> run(number, question, asker));
    }

    /** Forgets the question and its answer. */
    public void cancel() {
        latest++;
        state.set(State.IDLE);
        answer.set(null);
        progress.set(0);
    }

    private void run(long number, Function<ObjectQuestions.Asker, Answer> question, ObjectQuestions.Asker asker) {
        if (asker.cancelled().getAsBoolean()) {
            return;
        }
        try {
            Answer found = question.apply(asker);
            window.execute(() -> finish(number, State.ANSWERED, found));
        } catch (RuntimeException failure) {
            String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
            window.execute(() -> finish(number, State.FAILED, new Answer(message, List.of())));
        }
    }

    private void advance(long number, double share) {
        if (latest == number && state.get() == State.ASKING) {
            progress.set(Math.clamp(share, 0, 1));
        }
    }

    private void finish(long number, State end, Answer found) {
        if (latest == number) {
            answer.set(found);
            progress.set(1);
            state.set(end);
        }
    }
}
