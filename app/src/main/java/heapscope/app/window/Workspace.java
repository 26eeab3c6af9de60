package heapscope.app.window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/** Puts the panels into their places, as the layout says, and tells it where a person moves the dividers. */
final class Workspace extends BorderPane {

    private final LayoutModel layout;
    private final Map<PanelId, PanelPane> panels = new EnumMap<>(PanelId.class);
    private final Map<String, SplitPane> splits = new HashMap<>();
    private boolean arranging;

    /** A workspace for panels, one for each name. */
    Workspace(LayoutModel layout, List<PanelPane> all) {
        this.layout = layout;
        getStyleClass().add("workspace");
        all.forEach(panel -> panels.put(panel.id(), panel));
        layout.changesProperty().addListener(change -> arrange());
        arrange();
    }

    PanelPane panel(PanelId id) {
        return panels.get(id);
    }

    private void arrange() {
        arranging = true;
        splits.values().forEach(split -> split.getItems().clear());
        splits.clear();
        panels.values().forEach(PanelPane::refresh);
        List<Node> columns = new ArrayList<>();
        add(columns, column("left", PanelId.Column.LEFT));
        add(columns, column("middle", PanelId.Column.MIDDLE));
        add(columns, column("right", PanelId.Column.RIGHT));
        List<Node> rows = new ArrayList<>();
        add(rows, columns.size() == 3 ? split("columns", Orientation.HORIZONTAL, columns)
                : split("columns-" + columns.size(), Orientation.HORIZONTAL, columns));
        add(rows, column("bottom", PanelId.Column.BOTTOM));
        setCenter(split("rows", Orientation.VERTICAL, rows));
        // Dividers take their places only after the split panes know their sizes.
        Platform.runLater(() -> {
            splits.forEach(this::place);
            arranging = false;
        });
    }

    private static void add(List<Node> nodes, Node node) {
        if (node != null) {
            nodes.add(node);
        }
    }

    private Node column(String name, PanelId.Column column) {
        List<Node> nodes = new ArrayList<>();
        for (PanelId id : layout.visible(column)) {
            nodes.add(panels.get(id));
        }
        return split(name, Orientation.VERTICAL, nodes);
    }

    /** The nodes beside one another with dividers between them; a single node as it is, nothing for none. */
    private Node split(String name, Orientation orientation, List<Node> nodes) {
        if (nodes.size() < 2) {
            return nodes.isEmpty() ? null : nodes.getFirst();
        }
        SplitPane split = new SplitPane();
        split.setOrientation(orientation);
        split.setId("split-" + name);
        split.getItems().setAll(nodes);
        splits.put(name, split);
        place(name, split);
        split.getDividers().forEach(divider -> divider.positionProperty().addListener(moved -> remember(name, split)));
        return split;
    }

    private void place(String name, SplitPane split) {
        List<Double> positions = layout.dividers(name);
        if (positions.size() == split.getDividers().size()) {
            split.setDividerPositions(positions.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /** Keeps the dividers' places, unless they moved only because a panel is folded. */
    private void remember(String name, SplitPane split) {
        boolean folded = split.getItems().stream()
                .anyMatch(node -> node instanceof PanelPane panel && layout.isFolded(panel.id()));
        if (!arranging && !folded && getScene() != null) {
            layout.setDividers(name, split.getDividers().stream().map(SplitPane.Divider::getPosition).toList());
        }
    }
}
