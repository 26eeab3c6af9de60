package heapscope.visualizers.theme;

import java.util.Locale;

/**
 * What a color means. Views name meanings and never colors; style sheets say what each looks like. No meaning is told
 * by color alone: each also has a shape, a pattern or a glyph.
 */
public enum Ink {
    /** Behind everything. */
    BACKGROUND,
    /** Slightly raised areas: strips, headers, legends. */
    PANEL,
    /** Outlines of areas. */
    BORDER,
    /** Fine lines to measure by. */
    GRID,
    /** Text to be read. */
    TEXT,
    /** Text beside what matters. */
    TEXT_MUTED,

    /** Objects of the nursery. */
    YOUNG,
    /** Objects in arenas. */
    OLD,
    /** Objects in blocks of their own. */
    LARGE,
    /** Objects that exist before the program starts. */
    STATIC,
    /** Pinned objects, with a pin glyph. */
    PINNED,

    /** Not yet found by the major collection: hollow. */
    WHITE,
    /** Found and still to be visited: half filled, diagonally. */
    GRAY,
    /** Visited: filled, with a dot. */
    BLACK,
    /** The dot on what is black. */
    BLACK_DOT,

    /** Dead objects and those freed in this step: cross-hatched. */
    DEAD,
    /** Old bytes that nobody owns any more: faded and hatched. */
    STALE,
    /** Memory that can be given out. */
    FREE,
    /** Memory that was never used. */
    UNUSED,
    /** What is left where an object was before it moved: dashed, with an arrow. */
    FORWARDED,
    /** Old objects that may reference young ones: a flag in the corner. */
    REMEMBERED,
    /** Pages that one owner has for himself: outlined. */
    PRIVATE,

    /** The next byte to be allocated. */
    BUMP,
    /** Where allocation must stop. */
    LIMIT,
    /** The selected object. */
    SELECTION,
    /** What the mouse is over. */
    HOVER,
    /** References. */
    REFERENCE,
    /** The way of an object that moved. */
    MOVED,
    /** Roots. */
    ROOT,

    /** Minor collections. */
    MINOR,
    /** Increments of major collections. */
    INCREMENT,
    /** Whole major collections. */
    CYCLE,
    /** Memory used. */
    MEMORY,
    /** The memory at which a major collection starts. */
    THRESHOLD,
    /** What was measured on the real PyPy, beside what is simulated: hollow, hatched and dotted. */
    MEASURED,
    /** Instants with a name. */
    BOOKMARK,
    /** The instant that is shown. */
    NOW,
    /** What is wrong. */
    ERROR;

    private final String lookup = "-heap-" + name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The color's name in style sheets, to be used by any control: {@code -heap-young}. */
    public String lookup() {
        return lookup;
    }

    /** The property of canvas views that holds the color. */
    public String property() {
        return lookup + "-ink";
    }
}
