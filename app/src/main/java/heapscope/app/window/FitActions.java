package heapscope.app.window;

import heapscope.app.log.FitCosts;
import heapscope.app.log.FitCostsPane;
import heapscope.app.window.Dialogs.FileKind;
import heapscope.reference.log.PypyLog;
import heapscope.session.Arrival;
import heapscope.session.Configuration;
import heapscope.timeline.TimelineData;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** Fitting the costs to a log of the real PyPy, and taking the last fit back. */
final class FitActions {

    private final ExplorerModel model;
    private final Dialogs dialogs;
    private final Cards cards;
    private final LogActions logs;
    private Configuration before;
    private Configuration fitted;

    FitActions(ExplorerModel model, Dialogs dialogs, Cards cards, LogActions logs) {
        this.model = model;
        this.dialogs = dialogs;
        this.cards = cards;
        this.logs = logs;
    }

    /** What stands beside the heading of the costs: to fit them, and to take that back. */
    HBox buttons() {
        Button fit = new Button("Fit to a PyPy log…");
        fit.setId("fit-costs");
        fit.setOnAction(pressed -> dialogs.fileToOpen(FileKind.LOG).ifPresent(file -> logs.read(file, this::ask)));
        HBox buttons = new HBox(fit);
        buttons.getStyleClass().add("log-row");
        if (model.configurationProperty().get().equals(fitted)) {
            Button undo = new Button("Undo the fit");
            undo.setId("undo-fit");
            undo.setOnAction(pressed -> undo());
            buttons.getChildren().add(undo);
        }
        return buttons;
    }

    private void ask(PypyLog log) {
        Arrival arrival = model.position().arrival();
        TimelineData run = arrival == null ? null : arrival.timeline();
        FitCosts fit = new FitCosts(log, model.configurationProperty().get(), run, logs.frequency());
        cards.show("Fit costs to a PyPy log", new FitCostsPane(fit, () -> apply(fit)));
    }

    private void apply(FitCosts fit) {
        before = model.configurationProperty().get();
        fitted = fit.result();
        cards.hide();
        model.configure(fitted);
        model.say("The costs are those of " + fit.source().log().name() + "; Tune… can take them back.");
    }

    private void undo() {
        cards.hide();
        fitted = null;
        model.configure(before);
    }
}
