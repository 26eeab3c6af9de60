package heapscope.app;

/**
 * Tells of a fault of the program itself in one line: people get no stack trace, and a report still says where it
 * was.
 */
final class LastResort {

    private LastResort() {}

    /** Catches, on every thread, what nobody else catches. */
    static void install() {
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> System.err.println(lineFor(fault)));
    }

    static String lineFor(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        StackTraceElement[] trace = cause.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        return "heapscope: a fault of Heapscope itself, please report it: " + cause + place;
    }
}
