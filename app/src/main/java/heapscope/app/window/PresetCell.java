package heapscope.app.window;

import heapscope.session.Configuration;
import heapscope.session.Preset;
import heapscope.session.Workload;
import javafx.scene.control.ListCell;

/** The chosen preset, with a star where the configuration differs from it. */
final class PresetCell extends ListCell<Preset> {

    private final ExplorerModel model;

    PresetCell(ExplorerModel model) {
        this.model = model;
        model.configurationProperty().addListener(change -> refresh());
        model.document().kindProperty().addListener(change -> refresh());
    }

    @Override
    protected void updateItem(Preset item, boolean empty) {
        super.updateItem(item, empty);
        refresh();
    }

    private void refresh() {
        if (model.document().kind() == Workload.Kind.RECORDING) {
            setText("its own");
            return;
        }
        Configuration configuration = model.configurationProperty().get();
        String star = configuration.differences().isEmpty() ? "" : " *";
        setText(getItem() == null ? "" : getItem().label() + (getItem() == configuration.preset() ? star : ""));
    }
}
