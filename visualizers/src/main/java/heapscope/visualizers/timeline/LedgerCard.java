package heapscope.visualizers.timeline;

import heapscope.timeline.Pause;
import heapscope.visualizers.panel.Quantity;
import heapscope.visualizers.panel.Texts;
import heapscope.visualizers.timeline.TimelineTrack.Origin;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** A pause in full: when, why, and its ledger, whose sum is the pause. */
final class LedgerCard extends VBox {

    private static final int ROWS = 9;

    private final Texts texts = TimelineView.TEXTS;
    private final Label title = new Label();
    private final Label when = new Label();
    private final Label why = new Label();
    private final Label other = new Label();
    private final GridPane table = new GridPane();

    LedgerCard() {
        getStyleClass().add("ledger-card");
        title.getStyleClass().add("strong");
        when.getStyleClass().add("muted");
        why.setWrapText(true);
        other.getStyleClass().add("ledger-counterpart");
        table.getStyleClass().add("ledger");
        for (HPos position : List.of(HPos.LEFT, HPos.RIGHT, HPos.RIGHT, HPos.RIGHT)) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(position);
            table.getColumnConstraints().add(column);
        }
        getChildren().addAll(title, when, why, other, table);
        setMouseTransparent(true);
    }

    /** Shows a pause, and what is said of its counterpart in the other timeline; empty if it has none. */
    void show(PauseAt pointed, String counterpart) {
        Pause pause = pointed.pause();
        String kind = pause.kind() == Pause.Kind.MINOR ? "pause.minor" : "pause.increment";
        boolean measured = pointed.track().origin() == Origin.MEASURED;
        title.setText(texts.get(kind, Quantity.count(pause.number())) + "  ·  " + pause.duration()
                + (measured ? "  ·  " + texts.get("pause.measured", pointed.track().name()) : ""));
        when.setText(String.join("  ·  ", facts(pause, measured)));
        write(why, pause.why() == null ? "" : texts.get("pause.why", pause.why().reason()));
        write(other, counterpart);
        // A log tells how long a pause took, not what was done in it.
        table.setManaged(!measured);
        table.setVisible(!measured);
        if (!measured) {
            fill(LedgerTable.of(pause.work(), pointed.track().data().costs()));
        }
    }

    private static void write(Label label, String text) {
        label.setText(text);
        label.setManaged(!text.isEmpty());
    }

    private List<String> facts(Pause pause, boolean measured) {
        List<String> facts = new ArrayList<>();
        String line = Quantity.count(pause.line());
        facts.add(pause.line() == 0 ? texts.get("pause.when.noline", pause.startTime())
                : measured ? texts.get("pause.when.log", pause.startTime(), line)
                        : texts.get("pause.when", pause.startTime(), line));
        if (pause.kind() == Pause.Kind.MINOR) {
            facts.add(texts.get("pause.surviving", pause.surviving()));
            facts.add(texts.get("pause.memory", pause.memoryUsed()));
        } else if (!pause.oldState().isEmpty()) {
            facts.add(pause.oldState().equals(pause.newState())
                    ? texts.get("pause.state", pause.oldState())
                    : texts.get("pause.states", pause.oldState(), pause.newState()));
            if (pause.budget() > 0) {
                facts.add(texts.get("pause.budget", Quantity.text(pause.budget(), pause.budgetUnit())));
            }
        }
        return facts;
    }

    private void fill(LedgerTable ledger) {
        table.getChildren().clear();
        int row = 0;
        for (LedgerTable.Row each : ledger.rows()) {
            if (row == ROWS && ledger.rows().size() > ROWS + 1) {
                long rest = ledger.rows().subList(ROWS, ledger.rows().size()).stream()
                        .mapToLong(LedgerTable.Row::picos).sum();
                table.addRow(row++, new Label(texts.get("ledger.rest", ledger.rows().size() - ROWS)), new Label(),
                        new Label(), new Label(LedgerTable.costText(rest)));
                break;
            }
            Label unit = new Label(each.unitText());
            unit.getStyleClass().add("muted");
            table.addRow(row++, new Label(each.work().label()), new Label(each.amountText()), unit,
                    new Label(each.costText()));
        }
        Label sum = new Label(texts.get("ledger.sum"));
        Label total = new Label(ledger.total().toString());
        sum.getStyleClass().add("strong");
        total.getStyleClass().addAll("strong", "ledger-total");
        table.addRow(row, sum, new Label(), new Label(), total);
    }
}
