package heapscope.timeline;

/** A kind of step, forward or back. */
public enum Move {
    /** One heap event. */
    EVENT,
    /** To the next statement, over calls. */
    OVER,
    /** To the next statement, in called functions too. */
    INTO,
    /** To the first statement behind the current function. */
    OUT,
    /** To the end of the next collection step. */
    STEP,
    /** To the end of the next major collection. */
    CYCLE;

    /** The usual move of a grain. */
    public static Move of(Grain grain) {
        return switch (grain) {
            case EVENT -> EVENT;
            case STATEMENT -> OVER;
            case STEP -> STEP;
            case CYCLE -> CYCLE;
        };
    }
}
