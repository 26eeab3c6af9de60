package heapscope.app.window;

import heapscope.app.editor.WorkloadDocument;
import heapscope.samples.Sample;
import heapscope.samples.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** The ready samples, in the menu and beside the title of the program. */
final class SampleMenu {

    private final Consumer<Sample> open;

    SampleMenu(Consumer<Sample> open) {
        this.open = open;
    }

    /** The entry of the menu bar. */
    Menu menu() {
        Menu menu = new Menu("Open sample");
        menu.getItems().setAll(items());
        return menu;
    }

    /** The name of the workload, which opens the list of samples. */
    MenuButton button(WorkloadDocument document) {
        MenuButton button = new MenuButton();
        button.setId("samples");
        button.getStyleClass().add("sample-button");
        button.setFocusTraversable(false);
        button.setMnemonicParsing(false);
        button.setMinWidth(0);
        button.setTooltip(new Tooltip("The program; click for ready samples"));
        button.setAccessibleText("Open a sample");
        button.textProperty().bind(Bindings.createStringBinding(
                () -> document.name() + (document.isDirty() ? " *" : ""), document.nameProperty(),
                document.dirtyProperty()));
        button.getItems().setAll(items());
        return button;
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        Samples.all().forEach(sample -> items.add(item(sample)));
        items.add(new SeparatorMenuItem());
        Samples.scripts().forEach(sample -> items.add(item(sample)));
        return items;
    }

    private MenuItem item(Sample sample) {
        Label label = new Label(sample.fileName() + "  " + sample.title());
        Tooltip lesson = new Tooltip(sample.lesson());
        lesson.setWrapText(true);
        lesson.setMaxWidth(420);
        label.setTooltip(lesson);
        CustomMenuItem item = new CustomMenuItem(label);
        item.setId("sample-" + sample.fileName());
        item.setOnAction(chosen -> open.accept(sample));
        return item;
    }
}
