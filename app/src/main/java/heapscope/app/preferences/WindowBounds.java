package heapscope.app.preferences;

/**
 * Where the window stands on the screen, in pixels.
 *
 * @param maximized whether it fills the screen; the bounds are then those to return to
 */
public record WindowBounds(double x, double y, double width, double height, boolean maximized) {}
