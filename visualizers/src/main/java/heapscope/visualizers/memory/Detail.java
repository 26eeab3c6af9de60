package heapscope.visualizers.memory;

/** How much of an object there is room to show: the same picture from a screenful of names to a million dots. */
enum Detail {
    /** A box with label, type and size. */
    BOXES(0.4, 3.6),
    /** A bar. */
    BARS(0.14, 1.2),
    /** Part of a pixel. */
    DENSITY(0, 0.14);

    private static final double TALLEST_DENSITY_ROW = 9;

    private final double leastScale;
    private final double mostScale;

    Detail(double leastScale, double mostScale) {
        this.leastScale = leastScale;
        this.mostScale = mostScale;
    }

    /** Whether a scale in pixels per byte has room for so much, and is not so large that it looks empty. */
    boolean suits(double scale) {
        return scale >= leastScale && scale <= mostScale;
    }

    /** The most detail that a scale in pixels per byte has room for. */
    static Detail of(double scale) {
        for (Detail detail : values()) {
            if (scale >= detail.leastScale) {
                return detail;
            }
        }
        return DENSITY;
    }

    /** The height of the lane above the boxes of a row, for marks and headings. */
    double laneHeight(double textSize) {
        return switch (this) {
            case BOXES -> Math.ceil(textSize * 1.35);
            case BARS -> Math.ceil(textSize * 0.4);
            case DENSITY -> 0;
        };
    }

    /** The height of the boxes of a row. */
    double boxHeight(double scale, double textSize) {
        return switch (this) {
            case BOXES -> Math.ceil(textSize * 2.8);
            case BARS -> Math.ceil(textSize * 0.95);
            case DENSITY -> Math.clamp(
                    Math.round(TALLEST_DENSITY_ROW * Math.sqrt(scale / BARS.leastScale)), 2, TALLEST_DENSITY_ROW);
        };
    }

    /** How much taller boxes may be when there is room to spare, as a factor. */
    double stretch() {
        return switch (this) {
            case BOXES -> 1;
            case BARS -> 2;
            case DENSITY -> 2.5;
        };
    }

    /** The distance between a row and the next one's lane. */
    double gap(double scale, double textSize) {
        return switch (this) {
            case BOXES -> Math.ceil(textSize * 0.35);
            case BARS -> 3;
            case DENSITY -> boxHeight(scale, textSize) > 4 ? 1 : 0;
        };
    }
}
