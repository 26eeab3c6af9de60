package heapscope.visualizers.panel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one view: the resource bundle {@code texts} in the package of the view. */
public final class Texts {

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts of the package that a class is in. */
    public static Texts of(Class<?> view) {
        return new Texts(ResourceBundle.getBundle(
                view.getPackageName() + ".texts", Locale.getDefault(), view.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /**
     * A text as it stands.
     *
     * @throws java.util.MissingResourceException if there is none of that name
     */
    public String get(String key) {
        return bundle.getString(key);
    }

    /** A text with its places {@code {0}}, {@code {1}}, ... filled in. */
    public String get(String key, Object... values) {
        return new MessageFormat(get(key), Locale.ENGLISH).format(values);
    }

    /** Whether there is a text of that name. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
