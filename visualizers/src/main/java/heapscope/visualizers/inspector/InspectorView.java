package heapscope.visualizers.inspector;

import heapscope.snapshot.HeapSnapshot;
import heapscope.snapshot.StepDetails;
import heapscope.visualizers.panel.PanelView;
import heapscope.visualizers.panel.Texts;
import heapscope.visualizers.view.SelectionModel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Skin;
import javafx.util.Duration;

/**
 * Everything about the selected object: what it is, its header, fields and raw words, who references it, why it is
 * alive and why it moved or did not. What takes a walk through the heap is found out in the background.
 */
public final class InspectorView extends PanelView {

    static final Texts TEXTS = Texts.of(InspectorView.class);

    /** So long the selection must rest before the heap is walked for it. */
    private static final Duration SETTLE = Duration.millis(120);

    private final SelectionModel selection;
    private final InspectorModel model;
    private final SelectionHistory history = new SelectionHistory();
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "heapscope inspector");
        thread.setDaemon(true);
        return thread;
    });
    private final PauseTransition settle = new PauseTransition(SETTLE);
    private final InvalidationListener selected = change -> select();

    /** An inspector that shares the selection with others and finds the answers in the snapshots it is shown. */
    public InspectorView(SelectionModel selection) {
        this(selection, new HeapAnswers());
    }

    /** An inspector that shares the selection with others. */
    public InspectorView(SelectionModel selection, ObjectQuestions questions) {
        super("inspector-view", TEXTS.get("title"));
        this.selection = selection;
        model = new InspectorModel(questions, background, Platform::runLater);
        settle.setOnFinished(event -> model.ask());
        selection.selectedProperty().addListener(selected);
        select();
    }

    /** Shows the selected object as it is at an instant; null shows nothing. */
    public void show(HeapSnapshot snapshot) {
        show(snapshot, null);
    }

    /**
     * Shows the selected object as it is at an instant.
     *
     * @param step what happened in the step that led there, null while that is not known
     */
    public void show(HeapSnapshot snapshot, StepDetails step) {
        model.show(snapshot, step, selection.selected());
        settle.playFromStart();
    }

    private void select() {
        history.visit(selection.selected());
        show(model.snapshot(), model.step());
    }

    /** What is shown. */
    public InspectorModel model() {
        return model;
    }

    SelectionModel selection() {
        return selection;
    }

    SelectionHistory history() {
        return history;
    }

    /** Selects the object that was selected before. */
    public void goBack() {
        selection.select(history.back());
    }

    /** Selects the object that was selected after. */
    public void goForward() {
        selection.select(history.forward());
    }

    @Override
    public void dispose() {
        selection.selectedProperty().removeListener(selected);
        settle.stop();
        model.show(null, null, 0);
        background.shutdownNow();
        super.dispose();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new InspectorSkin(this);
    }
}
