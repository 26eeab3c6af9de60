package heapscope.visualizers.inspector;

import heapscope.object.FieldValue;
import heapscope.snapshot.HeapSnapshot;
import heapscope.snapshot.StepDetails;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the inspector says of the selected object. Used on the thread of the window only. */
public final class InspectorModel {

    private static final int FIELDS = 50;
    private static final int WORDS = 32;

    private final ObjectQuestions questions;
    private final Inquiry references;
    private final Inquiry life;
    private final Inquiry movement;
    private final ReadOnlyObjectWrapper<Inspection> inspection = new ReadOnlyObjectWrapper<>();
    private HeapSnapshot snapshot;
    private StepDetails step;
    private long object;
    private int fieldLimit = FIELDS;
    private int wordLimit = WORDS;

    /**
     * An inspector of nothing.
     *
     * @param questions answers what needs a walk through the heap
     * @param background runs such walks, one at a time
     * @param window runs what changes the properties of this model
     */
    public InspectorModel(ObjectQuestions questions, Executor background, Executor window) {
        this.questions = questions;
        this.references = new Inquiry(background, window);
        this.life = new Inquiry(background, window);
        this.movement = new Inquiry(background, window);
    }

    /** What is known of the object without looking further; null if none is selected or none is there. */
    public ReadOnlyObjectProperty<Inspection> inspectionProperty() {
        return inspection.getReadOnlyProperty();
    }

    /** Who references the object. */
    public Inquiry references() {
        return references;
    }

    /** Why the object is alive. */
    public Inquiry life() {
        return life;
    }

    /** Why the object moved, or why it did not. */
    public Inquiry movement() {
        return movement;
    }

    /** The address that is selected, 0 if none is. */
    public long object() {
        return object;
    }

    /** What happened in the step that led to the instant, or null. */
    public StepDetails step() {
        return step;
    }

    /** The instant, or null. */
    public HeapSnapshot snapshot() {
        return snapshot;
    }

    /**
     * Shows an object of an instant; 0 or null for nothing. Running inquiries are cancelled.
     *
     * @param details what happened in the step that led to the instant, null while that is not known
     */
    public void show(HeapSnapshot instant, StepDetails details, long selected) {
        if (selected != object) {
            fieldLimit = FIELDS;
            wordLimit = WORDS;
        }
        snapshot = instant;
        step = details;
        object = selected;
        references.cancel();
        life.cancel();
        movement.cancel();
        look();
    }

    /** Asks everything that needs a walk through the heap; called when the selection has settled. */
    public void ask() {
        if (inspection.get() == null) {
            return;
        }
        HeapSnapshot instant = snapshot;
        StepDetails details = step;
        long asked = object;
        life.ask(asker -> questions.whyAlive(instant, asked, asker));
        movement.ask(asker -> questions.whyMoved(instant, details, asked, asker));
        references.ask(asker -> questions.whoReferences(instant, asked, asker));
    }

    /** Lists ten times as many fields. */
    public void showMoreFields() {
        fieldLimit *= 10;
        look();
    }

    /** Lists ten times as many words. */
    public void showMoreWords() {
        wordLimit *= 10;
        look();
    }

    /** What a reference leads to, 0 for a field without a reference. */
    public long target(FieldValue field) {
        boolean leads = field.isReference() && field.word() != 0 && snapshot != null
                && snapshot.heap().objectAt(field.word()) == field.word();
        return leads ? field.word() : 0;
    }

    /** The names of the flags of the object that are set, for a line of text. */
    public List<String> flagNames() {
        return inspection.get() == null
                ? List.of() : inspection.get().setFlags().stream().map(flag -> flag.name()).toList();
    }

    private void look() {
        inspection.set(snapshot == null
                ? null : Inspection.of(snapshot, object, fieldLimit, wordLimit).orElse(null));
    }
}
