package heapscope.heap.incminimark;

import heapscope.memory.StateWords;
import java.util.ArrayList;
import java.util.List;

/**
 * Objects whose death has consequences: weak references, destructors, finalizers and the queues of those whose
 * finalizers are due (specification of the collector, sections 3.6 and 5.5 to 5.8). Lists of finalizers hold pairs of
 * object and queue.
 */
final class DeathLists {

    final AddressStack youngWeak;
    final AddressStack oldWeak;
    final AddressStack youngDestructors;
    final AddressStack oldDestructors;
    /** {@code probably_young_objects_with_finalizers}. */
    final AddressDeque youngFinalizers;
    /** {@code old_objects_with_finalizers}. */
    final AddressDeque oldFinalizers;
    /** {@code run_old_style_finalizers}. */
    final AddressDeque oldStyleDue;
    /** Objects whose finalizers are due, by queue. */
    private final List<AddressDeque> queues = new ArrayList<>();
    /** {@code kept_alive_by_finalizer}, bytes. */
    long keptAlive;
    /** Whether finalizers are being executed right now. */
    boolean executing;

    private final Books books;

    DeathLists(Books books) {
        this.books = books;
        youngWeak = new AddressStack(books);
        oldWeak = new AddressStack(books);
        youngDestructors = new AddressStack(books);
        oldDestructors = new AddressStack(books);
        youngFinalizers = new AddressDeque(books);
        oldFinalizers = new AddressDeque(books);
        oldStyleDue = new AddressDeque(books);
        queue(0);
    }

    /** How many queues there are. */
    int queueCount() {
        return queues.size();
    }

    /** The queue with a number. */
    AddressDeque queue(int number) {
        while (queues.size() <= number) {
            queues.add(new AddressDeque(books));
        }
        return queues.get(number);
    }

    void keep(StateWords state) {
        youngWeak.keep(state);
        oldWeak.keep(state);
        youngDestructors.keep(state);
        oldDestructors.keep(state);
        youngFinalizers.keep(state);
        oldFinalizers.keep(state);
        oldStyleDue.keep(state);
        state.put(queues.size());
        for (AddressDeque queue : queues) {
            queue.keep(state);
        }
        state.put(keptAlive);
        state.put(executing);
    }

    void restore(StateWords state) {
        youngWeak.restore(state);
        oldWeak.restore(state);
        youngDestructors.restore(state);
        oldDestructors.restore(state);
        youngFinalizers.restore(state);
        oldFinalizers.restore(state);
        oldStyleDue.restore(state);
        queues.clear();
        int count = (int) state.next();
        for (int i = 0; i < count; i++) {
            queue(i).restore(state);
        }
        keptAlive = state.next();
        executing = state.nextBoolean();
    }
}
