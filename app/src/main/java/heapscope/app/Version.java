package heapscope.app;

/** The version of the program. */
public final class Version {

    /** What the version is called while the program runs from its classes rather than from its jar. */
    private static final String UNPACKAGED = "0.1.0";

    private Version() {}

    /** The version's number. */
    public static String number() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        return packaged == null ? UNPACKAGED : packaged;
    }
}
