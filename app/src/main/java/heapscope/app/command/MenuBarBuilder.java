package heapscope.app.command;

import java.util.Locale;
import java.util.Map;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Makes the menu bar from the command table. */
public final class MenuBarBuilder {

    private MenuBarBuilder() {}

    /**
     * The menu bar.
     *
     * @param submenus menus with changing entries that stand in the place of a command, by the command's name
     */
    public static MenuBar build(CommandTable table, Map<String, Menu> submenus) {
        MenuBar bar = new MenuBar();
        for (Command.Menu place : Command.Menu.values()) {
            Menu menu = new Menu(place.title());
            menu.setId("menu-" + place.name().toLowerCase(Locale.ROOT));
            String group = null;
            for (Command command : table.of(place)) {
                String its = table.groupOf(command);
                if (group != null && !group.equals(its)) {
                    menu.getItems().add(new SeparatorMenuItem());
                }
                group = its;
                Menu submenu = submenus.get(command.id());
                menu.getItems().add(submenu == null ? item(menu, command) : submenu);
            }
            bar.getMenus().add(menu);
        }
        return bar;
    }

    private static MenuItem item(Menu menu, Command command) {
        MenuItem item;
        if (command.checked() == null) {
            item = new MenuItem(command.text());
        } else {
            CheckMenuItem check = new CheckMenuItem(command.text());
            menu.addEventHandler(Menu.ON_SHOWING, showing -> check.setSelected(command.checked().getAsBoolean()));
            item = check;
        }
        item.setId("menu-" + command.id());
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> command.invoke());
        command.enabled().addListener((value, before, now) -> item.setDisable(!now));
        item.setDisable(!command.enabled().get());
        if (!command.keys().isEmpty() && !command.keys().getFirst().isTyped()) {
            item.setAccelerator(KeyDispatcher.combination(command.keys().getFirst()));
        }
        return item;
    }
}
