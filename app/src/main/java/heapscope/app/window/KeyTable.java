package heapscope.app.window;

import heapscope.app.command.Command;
import heapscope.app.command.CommandTable;
import heapscope.app.command.KeyStroke;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The keys of all commands, by menus: what {@code ?} shows. */
final class KeyTable extends HBox {

    private static final int ROWS_IN_COLUMN = 25;

    KeyTable(CommandTable table) {
        getStyleClass().add("key-table");
        VBox column = new VBox();
        int rows = 0;
        for (Command.Menu menu : List.of(Command.Menu.RUN, Command.Menu.VIEW, Command.Menu.HELP, Command.Menu.FILE,
                Command.Menu.EDIT)) {
            List<Command> withKeys = table.of(menu).stream().filter(command -> !command.keys().isEmpty()).toList();
            if (withKeys.isEmpty()) {
                continue;
            }
            if (rows > 0 && rows + withKeys.size() > ROWS_IN_COLUMN) {
                getChildren().add(column);
                column = new VBox();
                rows = 0;
            }
            column.getChildren().addAll(heading(menu.title()), grid(withKeys));
            rows += withKeys.size() + 2;
        }
        getChildren().add(column);
        getChildren().forEach(each -> each.getStyleClass().add("key-column"));
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("key-heading");
        return label;
    }

    private static GridPane grid(List<Command> commands) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        for (int row = 0; row < commands.size(); row++) {
            Command command = commands.get(row);
            HBox keys = new HBox();
            keys.getStyleClass().add("keys");
            keys.setAlignment(Pos.CENTER_LEFT);
            for (KeyStroke key : command.keys()) {
                Label cap = new Label(key.label());
                cap.getStyleClass().add("key-cap");
                cap.setMinWidth(Region.USE_PREF_SIZE);
                keys.getChildren().add(cap);
            }
            grid.addRow(row, keys, new Label(command.text().replace("…", "")));
        }
        return grid;
    }
}
