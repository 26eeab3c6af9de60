package heapscope.timeline;

import heapscope.event.HeapEvent;
import heapscope.unit.Tick;

/** What to look for while a run goes on. */
interface Watch {

    /** Looks for nothing. */
    Watch NOTHING = new Watch() {
        @Override
        public long kinds() {
            return 0;
        }

        @Override
        public boolean happened(Tick tick, HeapEvent event) {
            return false;
        }
    };

    /** The kinds of events it wants to be told of, as a set of bits. */
    long kinds();

    /** One of those events has happened. Answers whether the run is to be held there. */
    boolean happened(Tick tick, HeapEvent event);

    /** Holds at the first event of some kinds. */
    static Watch first(long kinds) {
        return new Watch() {
            @Override
            public long kinds() {
                return kinds;
            }

            @Override
            public boolean happened(Tick tick, HeapEvent event) {
                return true;
            }
        };
    }
}
