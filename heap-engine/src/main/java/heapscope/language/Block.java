package heapscope.language;

import heapscope.language.Assembler.Label;
import java.util.List;

/** What surrounds a statement and has to be put in order when the statement leaves it early. */
sealed interface Block {

    /** A loop; one over an iterator keeps it on the stack. */
    record Loop(Label next, Label exit, boolean iterating) implements Block {}

    /** The body of a {@code try} with handlers. */
    record Guarded() implements Block {}

    /** The body of a {@code try} with {@code finally}. */
    record Finally(List<Statement> last) implements Block {}

    /** A {@code finally} that runs because of an exception: previous and exception are on the stack. */
    record FinallyHandler() implements Block {}

    /** A handler: the previous exception is on the stack; the name is unset at its end. */
    record Handling(String name) implements Block {}

    /** The body of a {@code with}: its exit is on the stack. */
    record Managed() implements Block {}

    /** A result that waits on the stack while a {@code finally} runs. */
    record Waiting() implements Block {}
}
