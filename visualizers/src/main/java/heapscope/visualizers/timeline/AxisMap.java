package heapscope.visualizers.timeline;

import heapscope.unit.VirtualNanos;

/** Where on the axis the instants of one timeline stand, in units of the axis; never falls as time goes on. */
interface AxisMap {

    /** The axis is time itself, in nanoseconds. */
    AxisMap OF_TIME = new AxisMap() {
        @Override
        public double position(double nanos) {
            return nanos;
        }

        @Override
        public double time(double position) {
            return position;
        }
    };

    /** Where a time stands. */
    double position(double nanos);

    /** The time in nanoseconds that stands at a position. */
    double time(double position);

    /** Where an instant stands, to the nearest unit. */
    default long of(VirtualNanos instant) {
        return Math.round(position(instant.value()));
    }
}
